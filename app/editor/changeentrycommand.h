// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"

#include <QUndoCommand>

namespace interleave {

/// Puts another entry into a row: for what is set in fields of its own, such as copies and timeout. Edits of
/// one typing session become one command.
class ChangeEntryCommand : public QUndoCommand
{
public:
    ChangeEntryCommand(TaskListModel &model, int row, TaskEntry entry, const QString &text,
                       TaskListModel::TypingSession session);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *later) override;

private:
    void put(const TaskEntry &entry);

    TaskListModel &m_model;
    int m_row;
    TaskEntry m_before;
    TaskEntry m_after;
    TaskListModel::TypingSession m_session;
};

} // namespace interleave
