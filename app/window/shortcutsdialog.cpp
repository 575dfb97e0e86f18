// SPDX-License-Identifier: MIT
#include "app/window/shortcutsdialog.h"

#include "app/language/keymark.h"
#include "core/translated.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <cmath>

namespace interleave {

namespace {

QString keysText(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(interleave::tr(", "));
}

/// With those of the menus in it.
QList<QAction *> actionsOf(const QMenu &menu)
{
    QList<QAction *> all;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            all += actionsOf(*action->menu());
        else
            all << action;
    }
    return all;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, const Fonts &fonts, QWidget *parent)
    : QDialog(parent)
    , m_sides{new QGridLayout, new QGridLayout}
    , m_fonts(fonts)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    const auto scaled = [&fonts](double length) {
        return static_cast<int>(std::lround(length * fonts.scale()));
    };
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->setSpacing(scaled(48));
    for (QGridLayout *side : m_sides) {
        side->setHorizontalSpacing(scaled(24));
        side->setVerticalSpacing(scaled(6));
        row->addLayout(side);
        row->setAlignment(side, Qt::AlignTop);
    }
    for (const QAction *menu : menus.actions())
        addMenu(*menu);
    addTitle(tr("Task list"));
    addRow(tr("Select another task"), tr("Up, Down"));
    addRow(tr("Next field while typing"), tr("Tab"));
    addRow(tr("Take back what is typed into a task"), tr("Esc"));
    addRow(tr("Leave the empty line for new tasks"), tr("Esc"));
    addRow(tr("Offer steps to type"), tr("Ctrl+Space"));
    addRow(tr("Choose an offered step, take it"), tr("Down, Enter"));
    addTitle(tr("Steps of a task"));
    addRow(tr("Select another step"), tr("Left, Right"));
    addRow(tr("Move the step"), tr("Ctrl+Left, Ctrl+Right"));
    addRow(tr("Change its duration"), tr("Enter"));
    addRow(tr("Remove the step"), tr("Del"));
    addTitle(tr("Charts"));
    addRow(tr("Select another task"), tr("Up, Down"));
    addRow(tr("Scroll the rows"), tr("Page Up, Page Down"));
    addRow(tr("Move along the time"), tr("Left, Right"));
    addRow(tr("Move to the start, to the end"), tr("Home, End"));
    addRow(tr("Move the guess, where one is asked for"), tr("Left, Right"));
    addRow(tr("Type the guess"), tr("0 … 9"));
    addRow(tr("Move a task in the guessed order"), tr("Alt+Left, Alt+Right"));
    addTitle(tr("The pointer on a chart"));
    addRow(tr("Zoom in and out of the time"), tr("Wheel"));
    addRow(tr("Change the height of the rows"), tr("Ctrl+Wheel"));
    addRow(tr("Move along the time"), tr("Drag, Shift+Wheel"));
    addRow(tr("Measure a stretch of time"), tr("Shift+Drag"));
    addRow(tr("Move the playhead"), tr("Drag on the axis"));
    addRow(tr("Show everything"), tr("Double-click"));
    addRow(tr("Take the picture to another program"), tr("Drag the verdict"));
    addTitle(tr("Everywhere"));
    addRow(tr("Next part of the window"), tr("Tab"));
    addRow(tr("Open a menu"), tr("Alt and its letter"));

    layOut(content);
}

/// With a large text there is more than a screen can show.
void ShortcutsDialog::layOut(QWidget *content)
{
    const auto scaled = [this](double length) {
        return static_cast<int>(std::lround(length * m_fonts.scale()));
    };
    auto *area = new QScrollArea(this);
    area->setAccessibleName(windowTitle());
    area->setFocusPolicy(Qt::TabFocus); // the arrow keys scroll it
    area->setStyleSheet(
        QStringLiteral("QScrollArea { background: transparent; border: 2px solid transparent; }"
                       "QScrollArea:focus { border-color: palette(highlight); }"));
    area->setWidget(content);
    area->setWidgetResizable(true);
    content->setAutoFillBackground(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(20));
    column->setSpacing(scaled(20));
    column->addWidget(area);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();

    const QSize around(scaled(48) + 4, scaled(60) + 4 + buttons->sizeHint().height());
    const int scrollBar = area->verticalScrollBar()->sizeHint().width();
    const QSize wanted = content->sizeHint() + around + QSize(scrollBar, 0);
    resize(wanted.boundedTo(screen()->availableGeometry().size()));
}

void ShortcutsDialog::addTitle(const QString &text)
{
    // A section goes where there is more room.
    m_side = m_sides[0]->rowCount() <= m_sides[1]->rowCount() ? m_sides[0] : m_sides[1];
    auto *title = new QLabel(text, this);
    title->setFont(m_fonts.font(TextRole::CaptionStrong));
    const int row = m_side->rowCount();
    m_side->addWidget(title, row, 0, 1, 2, Qt::AlignBottom);
    m_side->setRowMinimumHeight(row, title->sizeHint().height() * 2);
}

void ShortcutsDialog::addRow(const QString &text, const QString &keys)
{
    const int row = m_side->rowCount();
    auto *what = new QLabel(text, this);
    auto *how = new QLabel(keys, this);
    what->setFont(m_fonts.font(TextRole::Body));
    how->setFont(m_fonts.font(TextRole::Code));
    m_side->addWidget(what, row, 0);
    m_side->addWidget(how, row, 1);
}

void ShortcutsDialog::addMenu(const QAction &menu)
{
    bool isTitled = false;
    for (const QAction *action : actionsOf(*menu.menu())) {
        if (action->shortcuts().isEmpty())
            continue;
        if (!isTitled)
            addTitle(withoutKeyMark(menu.text()));
        isTitled = true;
        addRow(withoutKeyMark(action->iconText()),
               keysText(*action)); // the text of some follows what they would do now
    }
}

} // namespace interleave
