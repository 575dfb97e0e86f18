// SPDX-License-Identifier: MIT
#include "app/window/networkdialog.h"

#include "core/translated.h"

#include <QMessageBox>
#include <QPushButton>

namespace interleave {

namespace {

bool ask(QWidget *parent, const QStringList &hosts)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Fetch from other machines?"),
                    tr("Tasks are going to fetch from machines that are not this one."),
                    QMessageBox::NoButton, parent);
    box.setInformativeText(hosts.join(u'\n'));
    box.setTextFormat(Qt::PlainText);
    const QPushButton *yes = box.addButton(tr("Fetch"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace

NetworkConsent::Asker networkDialog(QWidget *parent)
{
    return [parent](const QStringList &hosts) { return ask(parent, hosts); };
}

} // namespace interleave
