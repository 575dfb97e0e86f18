// SPDX-License-Identifier: MIT
#include "app/window/documentdialogs.h"

#include "app/theme/fonts.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace interleave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DocumentDialogs", text);
}

QString filter()
{
    return tr("Scenarios (*.json)");
}

UnsavedChanges askAboutChanges(QWidget *parent, const QString &title)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Save the changes?"), tr("“%1” has been changed.").arg(title),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedChanges::Save;
    case QMessageBox::Discard:
        return UnsavedChanges::Discard;
    default:
        return UnsavedChanges::Keep;
    }
}

/// Not a message box: a faulty file may have very many faults.
void showDetails(QWidget *parent, const QString &what, const QStringList &details)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(tr("Interleave"));
    auto *column = new QVBoxLayout(&dialog);
    auto *sentence = new QLabel(what, &dialog);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    if (!details.isEmpty()) {
        auto *list = new QPlainTextEdit(details.join(u'\n'), &dialog);
        list->setReadOnly(true);
        list->setFont(Fonts::system().font(TextRole::Code));
        column->addWidget(list, 1);
        dialog.resize(640, 320);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    dialog.exec();
}

} // namespace

DocumentDialogs documentDialogs(QWidget *parent)
{
    return {
        [parent] { return QFileDialog::getOpenFileName(parent, tr("Open a scenario"), {}, filter()); },
        [parent](const QString &suggested) {
            return QFileDialog::getSaveFileName(parent, tr("Save the scenario"), suggested, filter());
        },
        [parent](const QString &title) { return askAboutChanges(parent, title); },
        [parent](const QString &what, const QStringList &details) { showDetails(parent, what, details); },
    };
}

} // namespace interleave
