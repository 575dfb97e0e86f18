// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/draft.h"
#include "app/editor/entrylistmodel.h"
#include "app/editor/runrules.h"
#include "app/editor/scenarioassembly.h"

#include <QList>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace interleave {

/// The document: the scenario as it is being edited, with an undo stack.
///
/// Adds to the entries what they are run by, and the stack. Every change goes through the stack, and a change
/// is one undo step however many rows it touches. GUI thread only.
class TaskListModel : public EntryListModel
{
    Q_OBJECT

public:
    /// Groups the edits of one field between the moment it is opened for typing and the moment it is left.
    /// They are one undo step, and none where the text is the first one again.
    using TypingSession = int;
    static constexpr TypingSession kNoSession = 0;

    explicit TaskListModel(QObject *parent = nullptr);
    ~TaskListModel() override;

    /// Replaces everything and forgets what could be undone.
    void setScenario(const Scenario &scenario);
    /// Likewise, where it may be one that can't run.
    void setDraft(Draft draft);
    /// What runs; nothing while there is a runObstacle().
    [[nodiscard]] const std::optional<Scenario> &scenario() const;
    /// The same for another thread; null where it can't run.
    [[nodiscard]] std::shared_ptr<const Scenario> sharedScenario() const;
    /// The scenario without its tasks and rules: what it is called and what it teaches.
    [[nodiscard]] const Scenario &frame() const { return m_frame; }
    /// Why it can't run, in a sentence; empty where it can.
    [[nodiscard]] QString runObstacle() const;

    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }
    /// The number of the entry's first task in a run of this list.
    [[nodiscard]] std::uint32_t firstTask(int row) const;
    /// How the tasks are run, as typed.
    [[nodiscard]] const RunRules &rules() const { return m_rules; }
    /// Whether some task's steps have a range, so that the seed matters.
    [[nodiscard]] bool hasRange() const;
    /// `task N`, with N the next row or, where that is taken, the next free number.
    [[nodiscard]] QString freshName() const;

    // Each of these is one undo step. Rows may come in any order; rows that don't exist are ignored.
    void addTask(const TaskEntry &entry);
    void removeTasks(const QList<int> &rows);
    /// Like removeTasks(), for who has put them on the clipboard.
    void cutTasks(const QList<int> &rows);
    /// They come to stand before the row that is `before` now. A name that is taken gets a number, an empty
    /// one becomes a fresh one.
    void pasteTasks(std::vector<TaskEntry> tasks, int before);
    /// The copies stand behind the last of the rows.
    void duplicateTasks(const QList<int> &rows);
    /// The rows come to stand together, in their order, before the row that is `before` now; rowCount() for
    /// the end.
    void moveTasks(const QList<int> &rows, int before);
    void rename(int row, const QString &name, TypingSession session = kNoSession);
    void changeSteps(int row, const QString &text, TypingSession session = kNoSession);
    /// For what is not typed into the list. `text` says what it does, for the undo menu.
    void changeEntry(int row, const TaskEntry &entry, const QString &text,
                     TypingSession session = kNoSession);
    /// `text` says what it does, for the undo menu.
    void changeRules(const RunRules &rules, const QString &text, TypingSession session = kNoSession);
    [[nodiscard]] TypingSession newTypingSession() { return ++m_lastSession; }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    // Rows can be dragged within this model only.
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                  const QModelIndex &destinationParent, int destinationRow) override;

Q_SIGNALS:
    /// Once for every edit, undo and redo, after the model's own signals. While somebody types it comes with
    /// every key.
    void documentChanged();
    /// What the eye should go to after an edit, undo or redo. Comes before documentChanged().
    void rowsTouched(const QList<int> &rows);

private:
    friend class PresenceCommand;
    friend class MoveTasksCommand;
    friend class ChangeTextCommand;
    friend class ChangeEntryCommand;
    friend class RulesCommand;

    void markChanged(int row = -1) override;
    // For the commands.
    void putRules(const RunRules &rules);
    void touched(const QList<int> &rows);

    [[nodiscard]] QList<int> validRows(QList<int> rows) const;
    void take(const QList<int> &rows, const QString &ofOne, const QString &ofMany);
    void put(std::vector<TaskEntry> tasks, int before, const QString &ofOne, const QString &ofMany);
    void changeText(int row, Role field, const QString &text, TypingSession session);

    Scenario m_frame;
    RunRules m_rules;
    TypingSession m_lastSession = kNoSession;
    mutable ScenarioAssembly m_assembly;
    mutable bool m_canRun = false; ///< with what is assembled
    mutable QString m_obstacle;
    mutable std::uint64_t m_assembled = 0; ///< the version() of which these are
    void refresh() const;

    QUndoStack m_undoStack; ///< last, as its commands refer to the rest
};

} // namespace interleave
