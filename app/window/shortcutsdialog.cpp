// SPDX-License-Identifier: MIT
#include "app/window/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>

#include <cmath>

namespace interleave {

namespace {

QString plain(QString menuText)
{
    return menuText.remove(u'&');
}

QString keysText(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, const Fonts &fonts, QWidget *parent)
    : QDialog(parent)
    , m_grid(new QGridLayout)
    , m_fonts(fonts)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    const auto scaled = [&fonts](double length) { return static_cast<int>(std::lround(length * fonts.scale())); };
    m_grid->setHorizontalSpacing(scaled(24));
    m_grid->setVerticalSpacing(scaled(6));
    for (const QAction *menu : menus.actions())
        addMenu(*menu);
    addTitle(tr("Task list"));
    addRow(tr("Select another task"), tr("Up, Down"));
    addRow(tr("Next field while typing"), tr("Tab"));
    addRow(tr("Take back what was typed"), tr("Esc"));
    addTitle(tr("Charts"));
    addRow(tr("Select another task"), tr("Up, Down"));
    addRow(tr("Scroll the rows"), tr("Page Up, Page Down"));
    addTitle(tr("Everywhere"));
    addRow(tr("Next part of the window"), tr("Tab"));
    addRow(tr("Open a menu"), tr("Alt and its letter"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(20));
    column->setSpacing(scaled(20));
    column->addLayout(m_grid);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ShortcutsDialog::addTitle(const QString &text)
{
    auto *title = new QLabel(text, this);
    title->setFont(m_fonts.font(TextRole::CaptionStrong));
    m_grid->addWidget(title, m_grid->rowCount(), 0, 1, 2);
}

void ShortcutsDialog::addRow(const QString &text, const QString &keys)
{
    const int row = m_grid->rowCount();
    auto *what = new QLabel(text, this);
    auto *how = new QLabel(keys, this);
    what->setFont(m_fonts.font(TextRole::Body));
    how->setFont(m_fonts.font(TextRole::Code));
    m_grid->addWidget(what, row, 0);
    m_grid->addWidget(how, row, 1);
}

void ShortcutsDialog::addMenu(const QAction &menu)
{
    bool isTitled = false;
    for (const QAction *action : menu.menu()->actions()) {
        if (action->shortcuts().isEmpty())
            continue;
        if (!isTitled)
            addTitle(plain(menu.text()));
        isTitled = true;
        addRow(plain(action->text()), keysText(*action));
    }
}

} // namespace interleave
