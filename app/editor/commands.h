// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"

#include <QUndoCommand>

#include <vector>

namespace interleave {

/// Puts entries into the list or takes them out: adding, duplicating and deleting are the same thing,
/// forwards and backwards. The model outlives its commands.
class PresenceCommand : public QUndoCommand
{
public:
    /// The entries come to stand in `rows`, which are ascending places in the list afterwards.
    PresenceCommand(TaskListModel &model, const QList<int> &rows, std::vector<TaskEntry> entries,
                    const QString &text);
    /// The `rows`, ascending, go.
    PresenceCommand(TaskListModel &model, const QList<int> &rows, const QString &text);

    void redo() override;
    void undo() override;

private:
    void put();
    void take();

    TaskListModel &m_model;
    QList<int> m_rows;
    std::vector<TaskEntry> m_absent; ///< the entries, while they are not in the list
    bool m_adds;
};

/// Gives rows another order.
class MoveTasksCommand : public QUndoCommand
{
public:
    /// `rows`, ascending, move before the row that is `before` now.
    MoveTasksCommand(TaskListModel &model, const QList<int> &rows, int before, const QString &text);

    void redo() override;
    void undo() override;
    /// Whether it changes nothing.
    [[nodiscard]] bool isIdle() const { return m_order.empty(); }

private:
    TaskListModel &m_model;
    QList<int> m_from;
    QList<int> m_to;
    int m_first = 0;          ///< rows before it stay
    std::vector<int> m_order; ///< see TaskListModel::reorder()
};

/// Changes a name or the steps' text. Edits of one typing session become one command.
class ChangeTextCommand : public QUndoCommand
{
public:
    ChangeTextCommand(TaskListModel &model, int row, TaskListModel::Role field, const QString &text,
                      TaskListModel::TypingSession session);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *later) override;

private:
    void describe();

    TaskListModel &m_model;
    int m_row;
    TaskListModel::Role m_field;
    QString m_before;
    QString m_after;
    TaskListModel::TypingSession m_session;
};

} // namespace interleave
