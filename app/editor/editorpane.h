// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <array>
#include <optional>

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;

namespace interleave {

class ConcurrencyBox;
class QuickAddLine;
class StepEditor;
class TaskDetails;
class TaskExtras;
class TaskListView;
struct TaskNumbers;

/// The left side of the window: the task list, the line for adding to it, the rules of the run, the selected
/// task in numbers. Owns the document.
class EditorPane : public QWidget
{
    Q_OBJECT

public:
    EditorPane(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);

    [[nodiscard]] TaskListModel &model() { return m_model; }
    [[nodiscard]] QUndoStack *undoStack() { return m_model.undoStack(); }
    [[nodiscard]] TaskListView *list() const { return m_list; }
    [[nodiscard]] QuickAddLine *quickAdd() const { return m_quickAdd; }
    [[nodiscard]] ConcurrencyBox *concurrency() const { return m_concurrency; }
    [[nodiscard]] TaskExtras *extras() const { return m_extras; }
    [[nodiscard]] StepEditor *steps() const { return m_steps; }
    [[nodiscard]] TaskDetails *details() const { return m_details; }

    /// The selected entry of the list; -1 where there is none.
    [[nodiscard]] int currentTask() const;
    /// Why the selected task failed, in whichever run; empty where it did not.
    void showFailure(const QString &reason);
    /// The number of the selected entry's first task in a run of the list.
    [[nodiscard]] std::optional<std::uint32_t> currentRunTask() const;
    /// Of the selected task; it is kept until another one is.
    void showNumbers(const TaskNumbers &numbers);

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    void setCurrentTask(int entry);
    /// Adds a task that sleeps for a second, and opens its name for typing.
    void addTask();

Q_SIGNALS:
    /// Another entry is selected, or the same one stands elsewhere in the list.
    void currentTaskChanged(int entry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOutLower();
    void followCurrent();

    TaskListModel m_model;
    QColor m_background;
    QLabel *m_title;
    QPushButton *m_add;
    TaskListView *m_list;
    QuickAddLine *m_quickAdd;
    QScrollArea *m_lower; ///< what is under the list and gives way to it in a low window
    ConcurrencyBox *m_concurrency;
    std::array<QFrame *, 2> m_separators;
    TaskDetails *m_details;
    StepEditor *m_steps;
    TaskExtras *m_extras;
    int m_current = -1;
};

} // namespace interleave
