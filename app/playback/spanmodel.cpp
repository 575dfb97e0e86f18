// SPDX-License-Identifier: MIT
#include "app/playback/spanmodel.h"

#include "app/chart/statestyle.h"
#include "app/playback/rowtable.h"

#include <QStringList>

#include <algorithm>

namespace interleave {

namespace {

/// `0.600000000`: for a spreadsheet, exact.
QString seconds(Nanoseconds time)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    return QStringLiteral("%1.%2")
        .arg(time.count() / kSecond)
        .arg(time.count() % kSecond, 9, 10, QChar(u'0'));
}

} // namespace

void SpanModel::setArrangement(const SpanArrangement &arrangement)
{
    beginResetModel();
    m_shown = arrangement;
    m_grid = TimeGrid(arrangement.table ? arrangement.table->record().total() : Nanoseconds::zero());
    endResetModel();
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

QString SpanModel::headerText()
{
    return QStringList{tr("Task"),   tr("Way"),        tr("State"),       tr("From (s)"),
                       tr("To (s)"), tr("Length (s)"), tr("Lateness (s)")}
        .join(u'\t');
}

QString SpanModel::rowText(int row) const
{
    const SpanRow &one = spanAt(row);
    QString name = m_shown.table->record().tasks.name(one.task);
    name.replace(u'\t', u' ').replace(u'\n', u' ');
    const bool over = isOver(one);
    return QStringList{name,
                       wayWord(one.way),
                       stateWord(one.state),
                       seconds(one.from),
                       over ? seconds(one.to) : QString(),
                       over ? seconds(one.length()) : QString(),
                       hasWoken(one) ? seconds(one.lateness) : QString()}
        .join(u'\t');
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
    const QString unknown = QStringLiteral("…");
    switch (column) {
    case TaskColumn:
        return m_shown.table->record().tasks.name(span.task);
    case WayColumn:
        return wayWord(span.way);
    case StateColumn:
        return stateWord(span.state);
    case FromColumn:
        return m_grid.text(span.from);
    case ToColumn:
        return isOver(span) ? m_grid.text(span.to) : unknown;
    case LengthColumn:
        return isOver(span) ? durationText(span.length()) : unknown;
    default:
        return hasWoken(span) ? durationText(span.lateness) : QString();
    }
}

/// By the moment that is shown.
bool SpanModel::isOver(const SpanRow &span) const
{
    return !m_shown.wish.moment || span.to <= *m_shown.wish.moment;
}

bool SpanModel::hasWoken(const SpanRow &span) const
{
    return span.lateness != SpanRow::kNone &&
           (!m_shown.wish.moment || span.to + span.lateness <= *m_shown.wish.moment);
}

} // namespace interleave
