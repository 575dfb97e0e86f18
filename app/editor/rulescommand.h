// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"

#include <QUndoCommand>

namespace interleave {

/// Changes the rules of the run. Edits of one typing session become one command.
class RulesCommand : public QUndoCommand
{
public:
    RulesCommand(TaskListModel &model, const RunRules &rules, const QString &text,
                 TaskListModel::TypingSession session);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *later) override;

private:
    TaskListModel &m_model;
    RunRules m_before;
    RunRules m_after;
    TaskListModel::TypingSession m_session;
};

} // namespace interleave
