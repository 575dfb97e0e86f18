// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/taskdelegate.h"
#include "app/editor/tasklistmodel.h"

#include <QListView>
#include <QPersistentModelIndex>

#include <optional>

namespace interleave {

class TaskActions;

/// The task list: shows, selects, edits in place, reorders by dragging and by keys.
///
/// What is typed into a row reaches the model with every key, so that the preview follows; leaving the field
/// keeps it, Esc takes it back, and either way it is at most one undo step. Doesn't own the model, which
/// outlives it.
class TaskListView : public QListView
{
    Q_OBJECT

public:
    TaskListView(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);

    /// The current row; -1 where there is none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    /// Ascending.
    [[nodiscard]] QList<int> selectedRows() const;
    /// Selects the rows, makes the first one current and brings it into view.
    void selectRows(const QList<int> &rows);

    /// Opens the part for typing, with all its text selected.
    void editPart(int row, TaskPart part);

    /// Edits of the selection, for menus.
    [[nodiscard]] TaskActions *edits() const { return m_edits; }

    /// As high as all rows, or as a large screen.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Tab was pressed in the last field of the last row.
    void tabbedPastEnd();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    /// What is being typed into.
    struct Editing
    {
        QPersistentModelIndex index;
        TaskPart part = TaskPart::NameText;
        QString before;
        TaskListModel::TypingSession session = TaskListModel::kNoSession;
    };

    void takeTyped(const QString &text);
    void putText(const Editing &editing, const QString &text);
    void editNeighbour(const Editing &editing, int direction);
    void updateRowHeights();
    void setFocusShown(bool shown);
    void offerDrop(QDragMoveEvent *event);
    [[nodiscard]] int dropRowAt(QPoint position) const;
    [[nodiscard]] QString emptyText() const;

    TaskListModel &m_model;
    TaskDelegate *m_delegate;
    TaskActions *m_edits;
    std::optional<Editing> m_editing;
    int m_dropRow = -1; ///< the row before which a drop would land; -1 while nothing is dragged here
};

} // namespace interleave
