// SPDX-License-Identifier: MIT
#include "app/editor/rulescommand.h"

namespace interleave {

RulesCommand::RulesCommand(TaskListModel &model, const RunRules &rules, const QString &text,
                           TaskListModel::TypingSession session)
    : QUndoCommand(text)
    , m_model(model)
    , m_before(model.rules())
    , m_after(rules)
    , m_session(session)
{}

void RulesCommand::redo()
{
    m_model.putRules(m_after);
}

void RulesCommand::undo()
{
    m_model.putRules(m_before);
}

int RulesCommand::id() const
{
    return m_session == TaskListModel::kNoSession ? -1 : m_session;
}

bool RulesCommand::mergeWith(const QUndoCommand *later)
{
    const auto *change = static_cast<const RulesCommand *>(later); // id() is the same, so it is one of ours
    m_after = change->m_after;
    setText(change->text());
    setObsolete(m_after == m_before);
    return true;
}

} // namespace interleave
