// SPDX-License-Identifier: MIT
#include "app/playback/spanmodel.h"

#include "app/chart/statestyle.h"
#include "app/playback/rowtable.h"
#include "app/playback/spantext.h"

#include <algorithm>

namespace interleave {

void SpanModel::setArrangement(const SpanArrangement &arrangement)
{
    beginResetModel();
    m_shown = arrangement;
    m_grid = TimeGrid(arrangement.table ? arrangement.table->record().total() : Nanoseconds::zero());
    endResetModel();
}

void SpanModel::retell()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void SpanModel::setSelectedTask(std::optional<std::uint32_t> task)
{
    if (m_selectedTask == task)
        return;
    m_selectedTask = task;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {MarkedRole});
}

const SpanRow &SpanModel::spanAt(int row) const
{
    return m_shown.table->rows()[(*m_shown.shown)[static_cast<std::size_t>(row)]];
}

int SpanModel::firstRowOf(std::uint32_t task) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (spanAt(row).task == task)
            return row;
    }
    return -1;
}

int SpanModel::rowOf(Strategy way, std::uint32_t task, Nanoseconds from) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const SpanRow &one = spanAt(row);
        if (one.task == task && one.way == way && one.from == from)
            return row;
    }
    return -1;
}

QString SpanModel::rowText(int row) const
{
    const SpanRow &one = spanAt(row);
    return spanText(m_shown.table->record().tasks.name(one.task), one, m_shown.wish.moment);
}

int SpanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_shown.shown ? 0 : static_cast<int>(m_shown.shown->size());
}

int SpanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SpanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SpanRow &one = spanAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell(one, index.column());
    case HueRole:
        if (index.column() != TaskColumn)
            return {};
        return m_shown.table->record().tasks.hue(one.task);
    case MarkedRole:
        return one.task == m_selectedTask;
    case NumberRole:
        return index.column() >= FromColumn;
    default:
        return {};
    }
}

QVariant SpanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= FromColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case WayColumn:
        return tr("Way");
    case StateColumn:
        return tr("State");
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("To");
    case LengthColumn:
        return tr("Length");
    default:
        return tr("Lateness");
    }
}

QString SpanModel::cell(const SpanRow &span, int column) const
{
    const std::optional<Nanoseconds> &moment = m_shown.wish.moment;
    const QString unknown = QStringLiteral("…");
    switch (column) {
    case TaskColumn:
        return m_shown.table->record().tasks.name(span.task);
    case WayColumn:
        return strategyWord(span.way);
    case StateColumn:
        return stateWord(span.state);
    case FromColumn:
        return m_grid.text(span.from);
    case ToColumn:
        return isOver(span, moment) ? m_grid.text(span.to) : unknown;
    case LengthColumn:
        return isOver(span, moment) ? durationText(span.length()) : unknown;
    default:
        return hasWoken(span, moment) ? durationText(span.lateness) : QString();
    }
}

} // namespace interleave
