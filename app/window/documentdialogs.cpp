// SPDX-License-Identifier: MIT
#include "app/window/documentdialogs.h"

#include "app/theme/fonts.h"
#include "core/translated.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace interleave {

namespace {

QString scenarios()
{
    return tr("Scenarios (*.json)");
}

QString whatOpens()
{
    return tr("Scenarios and traces (*.json)");
}

void prepare(QMessageBox &box)
{
    box.setTextFormat(Qt::PlainText);
}

UnsavedChanges askAboutChanges(QWidget *parent, const QString &title)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Save the changes?"), tr("“%1” has been changed.").arg(title),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    prepare(box);
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

/// The dialog adds the ending that is left out, so that it knows which file it would overwrite.
QString savePath(QWidget *parent, const QString &suggested)
{
    QFileDialog dialog(parent, tr("Save the scenario"), {}, scenarios());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(kScenarioSuffix.toString());
    dialog.selectFile(suggested);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

bool askToOverwrite(QWidget *parent, const QString &title)
{
    QMessageBox box(
        QMessageBox::NoIcon, tr("Overwrite the file?"),
        tr("“%1” has been changed by another program since it was opened here. Saving it loses those "
           "changes.")
            .arg(title),
        QMessageBox::Cancel, parent);
    prepare(box);
    const QPushButton *overwrite = box.addButton(tr("Over&write"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == overwrite;
}

RecoveryAnswer askAboutLost(QWidget *parent, const QString &title, const QDateTime &changed)
{
    const QString when = QLocale().toString(changed, QLocale::ShortFormat);
    QMessageBox box(QMessageBox::NoIcon, tr("Recover the changes?"),
                    tr("Interleave ended unexpectedly. Recover “%1”, which was changed on %2 and not saved?")
                        .arg(title, when),
                    QMessageBox::NoButton, parent);
    prepare(box);
    QPushButton *recover = box.addButton(tr("&Recover"), QMessageBox::AcceptRole);
    const QPushButton *discard = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *notNow = box.addButton(tr("&Not Now"), QMessageBox::RejectRole);
    box.setDefaultButton(recover);
    box.setEscapeButton(notNow);
    box.exec();
    if (box.clickedButton() == recover)
        return RecoveryAnswer::Recover;
    return box.clickedButton() == discard ? RecoveryAnswer::Discard : RecoveryAnswer::NotNow;
}

/// Not a message box: a faulty file may have very many faults.
void showDetails(QWidget *parent, const QString &what, const QStringList &details)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(tr("Interleave"));
    dialog.setFont(parent->font());
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
        [parent] {
            return QFileDialog::getOpenFileName(parent, tr("Open a scenario or a trace"), {}, whatOpens());
        },
        [parent](const QString &suggested) { return savePath(parent, suggested); },
        [parent](const QString &title) { return askAboutChanges(parent, title); },
        [parent](const QString &what, const QStringList &details) { showDetails(parent, what, details); },
        [parent](const QString &title) { return askToOverwrite(parent, title); },
    };
}

RecoveryAsker recoveryDialog(QWidget *parent)
{
    return [parent](const QString &title, const QDateTime &changed) {
        return askAboutLost(parent, title, changed);
    };
}

} // namespace interleave
