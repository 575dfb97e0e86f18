// SPDX-License-Identifier: MIT
#include "app/editor/taskactions.h"

#include "app/editor/tasklistmodel.h"
#include "app/editor/tasklistview.h"
#include "app/editor/tasksmime.h"
#include "app/language/speaking.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace interleave {

namespace {

/// A menu doesn't take the focus: whoever types and opens it means the text.
QLineEdit *typedInto()
{
    QWidget *focus = QApplication::focusWidget();
    return qobject_cast<QAbstractSpinBox *>(focus) ? focus->findChild<QLineEdit *>()
                                                   : qobject_cast<QLineEdit *>(focus);
}

} // namespace

TaskActions::TaskActions(TaskListModel &model, TaskListView &view)
    : QObject(&view)
    , m_model(model)
    , m_view(view)
    , m_rename(add(Qt::Key_F2, &TaskActions::doRename))
    , m_editSteps(add(Qt::Key_Return, &TaskActions::doEditSteps))
    , m_cut(add(QKeySequence::Cut, &TaskActions::doCut))
    , m_copy(add(QKeySequence::Copy, &TaskActions::doCopy))
    , m_paste(add(QKeySequence::Paste, &TaskActions::doPaste))
    , m_duplicate(add(Qt::CTRL | Qt::Key_D, &TaskActions::doDuplicate))
    , m_remove(add(QKeySequence::Delete, &TaskActions::doRemove))
    , m_selectAll(add(QKeySequence::SelectAll, &TaskActions::doSelectAll))
    , m_moveUp(add(Qt::ALT | Qt::Key_Up, &TaskActions::doMoveUp))
    , m_moveDown(add(Qt::ALT | Qt::Key_Down, &TaskActions::doMoveDown))
{
    m_editSteps->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    onLanguageChange(this, [this] {
        m_rename->setText(tr("Re&name"));
        m_editSteps->setText(tr("Edit &Steps"));
        m_cut->setText(tr("Cu&t"));
        m_copy->setText(tr("&Copy"));
        m_paste->setText(tr("&Paste"));
        m_duplicate->setText(tr("D&uplicate"));
        m_remove->setText(tr("&Delete"));
        m_selectAll->setText(tr("Select A&ll"));
        m_moveUp->setText(tr("&Move Up"));
        m_moveDown->setText(tr("Move Do&wn"));
    });
}

QAction *TaskActions::add(const QKeySequence &key, void (TaskActions::*slot)())
{
    auto *action = new QAction(&m_view);
    action->setShortcut(key);
    // Only while the list itself has the focus: Delete and Return mean something else in a line edit.
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_view.addAction(action);
    return action;
}

void TaskActions::addTo(QMenu &menu) const
{
    menu.addActions({m_rename, m_editSteps});
    menu.addSeparator();
    menu.addActions({m_cut, m_copy, m_paste, m_duplicate, m_remove});
    menu.addSeparator();
    menu.addActions({m_selectAll, m_moveUp, m_moveDown});
}

void TaskActions::followSelection()
{
    const bool any = !m_view.selectedRows().isEmpty();
    for (QAction *action : {m_rename, m_editSteps, m_duplicate, m_remove, m_moveUp, m_moveDown})
        action->setEnabled(any);
}

void TaskActions::doRename()
{
    m_view.editPart(m_view.currentRow(), TaskPart::NameText);
}

void TaskActions::doEditSteps()
{
    m_view.editPart(m_view.currentRow(), TaskPart::StepsText);
}

bool TaskActions::copySelected() const
{
    std::vector<TaskEntry> entries;
    for (const int row : m_view.selectedRows())
        entries.push_back(m_model.entry(row));
    if (!entries.empty())
        QGuiApplication::clipboard()->setMimeData(tasksToMimeData(entries).release());
    return !entries.empty();
}

void TaskActions::doCut()
{
    if (QLineEdit *line = typedInto())
        line->cut();
    else if (copySelected())
        m_model.cutTasks(m_view.selectedRows());
}

void TaskActions::doCopy()
{
    if (const QLineEdit *line = typedInto())
        line->copy();
    else
        (void)copySelected();
}

void TaskActions::doPaste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (QLineEdit *line = typedInto())
        return line->paste();
    if (!data)
        return;
    if (holdsScenario(*data)) {
        Q_EMIT scenarioPasted();
        return;
    }
    const QList<int> rows = m_view.selectedRows();
    m_model.pasteTasks(tasksFromMimeData(*data), rows.isEmpty() ? m_model.taskCount() : rows.back() + 1);
}

void TaskActions::doDuplicate()
{
    m_model.duplicateTasks(m_view.selectedRows());
}

void TaskActions::doRemove()
{
    m_model.removeTasks(m_view.selectedRows());
}

void TaskActions::doSelectAll()
{
    if (QLineEdit *line = typedInto())
        line->selectAll();
    else
        m_view.selectAll();
}

void TaskActions::doMoveUp()
{
    const QList<int> rows = m_view.selectedRows();
    if (!rows.isEmpty())
        m_model.moveTasks(rows, std::max(0, rows.front() - 1));
}

void TaskActions::doMoveDown()
{
    const QList<int> rows = m_view.selectedRows();
    if (!rows.isEmpty())
        m_model.moveTasks(rows, std::min(m_model.taskCount(), rows.back() + 2));
}

} // namespace interleave
