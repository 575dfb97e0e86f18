// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;

namespace interleave {

class TaskListModel;
class TaskListView;

/// What can be done with the selected tasks of a list, as actions for menus. They belong to the view, and
/// their keys work while it has the focus. The view and the model must outlive them.
class TaskActions : public QObject
{
    Q_OBJECT

public:
    TaskActions(TaskListModel &model, TaskListView &view);

    [[nodiscard]] QAction *rename() const { return m_rename; }
    [[nodiscard]] QAction *editSteps() const { return m_editSteps; }
    [[nodiscard]] QAction *cut() const { return m_cut; }
    [[nodiscard]] QAction *copy() const { return m_copy; }
    [[nodiscard]] QAction *paste() const { return m_paste; }
    [[nodiscard]] QAction *duplicate() const { return m_duplicate; }
    [[nodiscard]] QAction *remove() const { return m_remove; }
    [[nodiscard]] QAction *selectAll() const { return m_selectAll; }
    [[nodiscard]] QAction *moveUp() const { return m_moveUp; }
    [[nodiscard]] QAction *moveDown() const { return m_moveDown; }

    /// All of them, as the view's context menu has them.
    void addTo(QMenu &menu) const;
    /// Those that need a selection can be used only where there is one.
    void followSelection();

Q_SIGNALS:
    /// What is to be pasted is not tasks, but a whole scenario.
    void scenarioPasted();

private:
    QAction *add(const QKeySequence &key, void (TaskActions::*slot)());
    void doRename();
    void doEditSteps();
    void doCut();
    void doCopy();
    void doPaste();
    void doDuplicate();
    void doRemove();
    void doSelectAll();
    void doMoveUp();
    void doMoveDown();
    [[nodiscard]] bool copySelected() const;

    TaskListModel &m_model;
    TaskListView &m_view;
    QAction *m_rename;
    QAction *m_editSteps;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_selectAll;
    QAction *m_moveUp;
    QAction *m_moveDown;
};

} // namespace interleave
