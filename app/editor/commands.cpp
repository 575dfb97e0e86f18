// SPDX-License-Identifier: MIT
#include "app/editor/commands.h"

#include <algorithm>
#include <utility>

namespace interleave {

PresenceCommand::PresenceCommand(TaskListModel &model, const QList<int> &rows, std::vector<TaskEntry> entries,
                                 const QString &text)
    : QUndoCommand(text)
    , m_model(model)
    , m_rows(rows)
    , m_absent(std::move(entries))
    , m_adds(true)
{}

PresenceCommand::PresenceCommand(TaskListModel &model, const QList<int> &rows, const QString &text)
    : QUndoCommand(text)
    , m_model(model)
    , m_rows(rows)
    , m_adds(false)
{}

void PresenceCommand::redo()
{
    m_adds ? put() : take();
}

void PresenceCommand::undo()
{
    m_adds ? take() : put();
}

void PresenceCommand::put()
{
    m_model.putRows(m_rows, std::exchange(m_absent, {}));
    m_model.touched(m_rows);
}

void PresenceCommand::take()
{
    m_absent = m_model.takeRows(m_rows);
    // The row that moved up to where the first one was, so that Delete can be pressed again.
    const int next = std::min(m_rows.front(), m_model.taskCount() - 1);
    m_model.touched(next < 0 ? QList<int>{} : QList<int>{next});
}

MoveTasksCommand::MoveTasksCommand(TaskListModel &model, const QList<int> &rows, int before,
                                   const QString &text)
    : QUndoCommand(text)
    , m_model(model)
    , m_from(rows)
{
    std::vector<int> order;
    std::size_t next = 0;
    std::vector<int> behind;
    for (int row = 0; row < model.taskCount(); ++row) {
        const bool moves =
            next < static_cast<std::size_t>(rows.size()) && rows[static_cast<qsizetype>(next)] == row;
        if (moves)
            ++next;
        else
            (row < before ? order : behind).push_back(row);
    }
    const auto landing = static_cast<int>(order.size());
    for (int i = 0; i < rows.size(); ++i) {
        order.push_back(rows[i]);
        m_to.push_back(landing + i);
    }
    order.insert(order.end(), behind.begin(), behind.end());

    // Only what changes is kept: moving one row by one among 100,000 must not cost 100,000 numbers.
    int last = static_cast<int>(order.size()) - 1;
    while (last >= 0 && order[static_cast<std::size_t>(last)] == last)
        --last;
    while (m_first <= last && order[static_cast<std::size_t>(m_first)] == m_first)
        ++m_first;
    for (int row = m_first; row <= last; ++row)
        m_order.push_back(order[static_cast<std::size_t>(row)] - m_first);
}

void MoveTasksCommand::redo()
{
    m_model.reorder(m_first, m_order);
    m_model.touched(m_to);
}

void MoveTasksCommand::undo()
{
    std::vector<int> inverse(m_order.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        inverse[static_cast<std::size_t>(m_order[i])] = static_cast<int>(i);
    m_model.reorder(m_first, inverse);
    m_model.touched(m_from);
}

ChangeTextCommand::ChangeTextCommand(TaskListModel &model, int row, TaskListModel::Role field,
                                     const QString &text, TaskListModel::TypingSession session)
    : m_model(model)
    , m_row(row)
    , m_field(field)
    , m_before(field == TaskListModel::NameRole ? model.entry(row).name() : model.entry(row).stepsText())
    , m_after(text)
    , m_session(session)
{
    describe();
}

void ChangeTextCommand::describe()
{
    if (m_field == TaskListModel::NameRole)
        QUndoCommand::setText(TaskListModel::tr("Rename “%1” to “%2”").arg(m_before, m_after));
    else
        QUndoCommand::setText(TaskListModel::tr("Change the steps of “%1”").arg(m_model.entry(m_row).name()));
}

void ChangeTextCommand::redo()
{
    m_model.setText(m_row, m_field, m_after);
    m_model.touched({m_row});
}

void ChangeTextCommand::undo()
{
    m_model.setText(m_row, m_field, m_before);
    m_model.touched({m_row});
}

int ChangeTextCommand::id() const
{
    return m_session == TaskListModel::kNoSession ? -1 : m_session;
}

bool ChangeTextCommand::mergeWith(const QUndoCommand *later)
{
    const auto *change =
        static_cast<const ChangeTextCommand *>(later); // id() is the same, so it is one of ours
    if (change->m_row != m_row || change->m_field != m_field)
        return false;
    m_after = change->m_after;
    describe();
    setObsolete(m_after == m_before);
    return true;
}

} // namespace interleave
