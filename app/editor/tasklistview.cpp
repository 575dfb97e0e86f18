// SPDX-License-Identifier: MIT
#include "app/editor/tasklistview.h"

#include "app/editor/faultlineedit.h"
#include "app/editor/stepcompleter.h"
#include "app/editor/taskactions.h"
#include "app/editor/unfinished.h"
#include "app/language/speaking.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

/// No screen shows more, so that nobody needs to know how high 100,000 rows are.
constexpr int kHighest = 4000;

} // namespace

TaskListView::TaskListView(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new TaskDelegate(theme, fonts, this))
    , m_edits(new TaskActions(model, *this))
{
    setObjectName(QStringLiteral("taskList"));
    onLanguageChange(this, [this] { setAccessibleName(tr("Tasks")); });
    setItemDelegate(m_delegate);
    setModel(&m_model);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(false); // paintEvent() draws one between the rows
    setTheme(theme, fonts);

    connect(&m_model, &TaskListModel::rowsTouched, this, &TaskListView::selectRows);
    connect(&m_model, &TaskListModel::documentChanged, this, &TaskListView::updateRowHeights);
    updateRowHeights();
    selectionChanged({}, {});
}

void TaskListView::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_delegate->setTheme(theme, fonts);
    QPalette colors = palette();
    colors.setColor(QPalette::Base, theme.card);
    colors.setColor(QPalette::Text, theme.text);
    setPalette(colors);
    verticalScrollBar()->setSingleStep(m_delegate->layout().plainHeight() / 2);
    scheduleDelayedItemsLayout();
    updateGeometry();
    viewport()->update();
}

QList<int> TaskListView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TaskListView::selectRows(const QList<int> &rows)
{
    QItemSelection selection;
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        selection.append(QItemSelectionRange(m_model.index(rows[first]), m_model.index(rows[last])));
        first = last + 1;
    }
    const QModelIndex current = rows.isEmpty() ? QModelIndex() : m_model.index(rows.front());
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current.isValid())
        scrollTo(current);
}

void TaskListView::editPart(int row, TaskPart part)
{
    if (row < 0 || row >= m_model.taskCount())
        return;
    selectRows({row});
    const QModelIndex index = m_model.index(row);
    if (indexWidget(index)) // one part of a row at a time
        closeEditor(indexWidget(index), QAbstractItemDelegate::NoHint);
    const TaskEntry &task = m_model.entry(row);
    m_delegate->setEditedPart(part);
    m_editing = Editing{index, part, part == TaskPart::NameText ? task.name() : task.stepsText(),
                        m_model.newTypingSession()};
    edit(index);
    if (auto *line = qobject_cast<FaultLineEdit *>(indexWidget(index))) {
        line->selectAll();
        connect(line, &QLineEdit::textEdited, this, &TaskListView::takeTyped);
        if (part == TaskPart::StepsText)
            (new StepCompleter(*line, &stepCompletions))->setTheme(m_delegate->theme());
    }
}

void TaskListView::takeTyped(const QString &text)
{
    if (!m_editing || !m_editing->index.isValid())
        return;
    const bool isCalm = m_editing->part == TaskPart::StepsText && isUnfinishedSteps(text);
    m_delegate->setCalmRow(isCalm ? QModelIndex(m_editing->index) : QModelIndex());
    putText(*m_editing, text);
}

void TaskListView::putText(const Editing &editing, const QString &text)
{
    if (editing.part == TaskPart::NameText)
        m_model.rename(editing.index.row(), text, editing.session);
    else
        m_model.changeSteps(editing.index.row(), text, editing.session);
}

void TaskListView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const std::optional<Editing> editing = std::exchange(m_editing, std::nullopt);
    m_delegate->setCalmRow({});
    if (editing && hint == QAbstractItemDelegate::RevertModelCache)
        putText(*editing, editing->before);
    QListView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    updateRowHeights();
    if (editing && editing->index.isValid()) {
        if (hint == QAbstractItemDelegate::EditNextItem)
            editNeighbour(*editing, 1);
        else if (hint == QAbstractItemDelegate::EditPreviousItem)
            editNeighbour(*editing, -1);
    }
}

void TaskListView::editNeighbour(const Editing &editing, int direction)
{
    // All fields of the list in one row: name, steps, name, steps, …
    const int field = editing.index.row() * 2 + (editing.part == TaskPart::StepsText ? 1 : 0) + direction;
    if (field >= 0 && field < m_model.taskCount() * 2)
        editPart(field / 2, field % 2 == 0 ? TaskPart::NameText : TaskPart::StepsText);
    else if (direction > 0)
        Q_EMIT tabbedPastEnd();
}

void TaskListView::updateRowHeights()
{
    // Rows are all the same height unless some have words below them; asking each of 100,000 takes a while.
    const bool isUniform = m_model.faultyCount() == 0;
    if (uniformItemSizes() != isUniform || !isUniform) {
        setUniformItemSizes(isUniform);
        scheduleDelayedItemsLayout();
    }
    updateGeometry();
    viewport()->update();
}

QSize TaskListView::sizeHint() const
{
    const TaskRowLayout &rows = m_delegate->layout();
    if (m_model.taskCount() == 0)
        return {rows.scaled(290), rows.scaled(84)};
    int height = 0;
    for (int row = 0; row < m_model.taskCount() && height < kHighest; ++row) {
        const QString words =
            m_model.entry(row).ok() ? QString() : m_delegate->faultWords(m_model.index(row));
        height += rows.height(rows.faultLines(words, viewport()->width()));
    }
    return {rows.scaled(290), std::min(height, kHighest)};
}

QSize TaskListView::minimumSizeHint() const
{
    const TaskRowLayout &rows = m_delegate->layout();
    return {rows.scaled(180), std::min(sizeHint().height(), rows.plainHeight() * 3)};
}

QString TaskListView::emptyText() const
{
    return tr("No tasks yet. Type one below, for example:");
}

void TaskListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    const TaskRowLayout &rows = m_delegate->layout();
    const Theme &theme = m_delegate->theme();
    if (m_model.taskCount() == 0) {
        const QRect area = viewport()->rect().adjusted(rows.scaled(16), rows.scaled(12), -rows.scaled(16), 0);
        painter.setPen(theme.mutedText);
        painter.setFont(rows.lengthFont());
        QRect used;
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, emptyText(), &used);
        painter.setFont(rows.stepsFont());
        painter.setPen(theme.text);
        painter.drawText(area.translated(0, used.height() + rows.scaled(8)), Qt::AlignLeft | Qt::AlignTop,
                         QStringLiteral("query db: sleep 2s"));
    }
    if (m_dropRow >= 0 && m_model.taskCount() > 0) {
        const bool isEnd = m_dropRow >= m_model.taskCount();
        const QRect row = visualRect(m_model.index(isEnd ? m_model.taskCount() - 1 : m_dropRow));
        const int y = std::clamp(isEnd ? row.bottom() : row.top(), 1, viewport()->height() - 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(rows.scaled(12), y, viewport()->width() - rows.scaled(12), y);
    }
}

void TaskListView::setFocusShown(bool shown)
{
    m_delegate->setFocusShown(shown);
    viewport()->update();
}

void TaskListView::keyPressEvent(QKeyEvent *event)
{
    setFocusShown(true);
    QListView::keyPressEvent(event);
}

void TaskListView::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
        event->reason() == Qt::ShortcutFocusReason)
        setFocusShown(true);
    QListView::focusInEvent(event);
}

void TaskListView::mousePressEvent(QMouseEvent *event)
{
    setFocusShown(false);
    QListView::mousePressEvent(event);
}

void TaskListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        editPart(index.row(), m_delegate->partAt(event->position().toPoint(), visualRect(index)));
    else
        QListView::mouseDoubleClickEvent(event);
}

void TaskListView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    m_edits->addTo(menu);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void TaskListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (selectionModel())
        m_edits->followSelection();
}

int TaskListView::dropRowAt(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return position.y() < 0 ? 0 : m_model.taskCount();
    return index.row() + (position.y() > visualRect(index).center().y() ? 1 : 0);
}

void TaskListView::dragEnterEvent(QDragEnterEvent *event)
{
    QListView::dragEnterEvent(event);
    offerDrop(event);
}

void TaskListView::dragMoveEvent(QDragMoveEvent *event)
{
    QListView::dragMoveEvent(event); // scrolls at the edges
    offerDrop(event);
}

void TaskListView::offerDrop(QDragMoveEvent *event)
{
    const bool isOurs = m_model.canDropMimeData(event->mimeData(), Qt::MoveAction, -1, 0, {});
    m_dropRow = isOurs ? dropRowAt(event->position().toPoint()) : -1;
    viewport()->update();
    if (!isOurs)
        return event->ignore();
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void TaskListView::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropRow = -1;
    viewport()->update();
    QListView::dragLeaveEvent(event);
}

void TaskListView::dropEvent(QDropEvent *event)
{
    m_dropRow = -1;
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    if (m_model.dropMimeData(event->mimeData(), Qt::MoveAction, dropRowAt(event->position().toPoint()), 0,
                             {})) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
}

} // namespace interleave
