// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/taskrowlayout.h"
#include "app/theme/theme.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace interleave {

class TaskEntry;

/// The parts of a row that can be edited.
enum class TaskPart { NameText, StepsText };

/// Draws the rows of the task list, and makes the line edits in which they are edited.
class TaskDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TaskDelegate(const Theme &theme, const Fonts &fonts, QObject *parent);

    void setTheme(const Theme &theme, const Fonts &fonts);
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const TaskRowLayout &layout() const { return m_layout; }

    /// Which part the next editor is for.
    void setEditedPart(TaskPart part) { m_part = part; }
    [[nodiscard]] TaskPart editedPart() const { return m_part; }
    /// The row in which somebody types steps that are not wrong yet, only unfinished: its faults are not
    /// shown.
    void setCalmRow(const QModelIndex &index) { m_calmRow = index; }
    [[nodiscard]] bool hasCalmRow() const { return m_calmRow.isValid(); }
    /// Whether a frame marks the current row; the selection alone doesn't tell where the keyboard is.
    void setFocusShown(bool shown) { m_isFocusShown = shown; }

    /// Which part of the row is at `position`, where the row is `row`.
    [[nodiscard]] TaskPart partAt(QPoint position, const QRect &row) const;
    /// The words below the row: its first fault.
    [[nodiscard]] QString faultWords(const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QRect &row, const TaskEntry &task) const;
    void paintSteps(QPainter &painter, const QRect &row, const TaskEntry &task, bool showFaults) const;
    void paintFault(QPainter &painter, const QRect &row, const QString &words) const;

    Theme m_theme;
    TaskRowLayout m_layout;
    TaskPart m_part = TaskPart::NameText;
    QPersistentModelIndex m_calmRow;
    bool m_isFocusShown = false;
};

} // namespace interleave
