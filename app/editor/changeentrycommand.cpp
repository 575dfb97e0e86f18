// SPDX-License-Identifier: MIT
#include "app/editor/changeentrycommand.h"

#include <utility>

namespace interleave {

ChangeEntryCommand::ChangeEntryCommand(TaskListModel &model, int row, TaskEntry entry, const QString &text,
                                       TaskListModel::TypingSession session)
    : QUndoCommand(text)
    , m_model(model)
    , m_row(row)
    , m_before(model.entry(row))
    , m_after(std::move(entry))
    , m_session(session)
{}

void ChangeEntryCommand::redo()
{
    put(m_after);
}

void ChangeEntryCommand::undo()
{
    put(m_before);
}

void ChangeEntryCommand::put(const TaskEntry &entry)
{
    m_model.putEntry(m_row, entry);
    m_model.touched({m_row});
}

int ChangeEntryCommand::id() const
{
    return m_session == TaskListModel::kNoSession ? -1 : m_session;
}

bool ChangeEntryCommand::mergeWith(const QUndoCommand *later)
{
    const auto *change =
        static_cast<const ChangeEntryCommand *>(later); // id() is the same, so it is one of ours
    if (change->m_row != m_row)
        return false;
    m_after = change->m_after;
    setText(change->text());
    setObsolete(m_after == m_before);
    return true;
}

} // namespace interleave
