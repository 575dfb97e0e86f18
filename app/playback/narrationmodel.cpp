// SPDX-License-Identifier: MIT
#include "app/playback/narrationmodel.h"

#include "app/playback/rowtable.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace interleave {

void NarrationModel::setNarration(std::shared_ptr<const Narration> narration, const ChartTasks &tasks)
{
    beginResetModel();
    m_narration = std::move(narration);
    m_tasks = tasks;
    m_toldRow = -1;
    endResetModel();
}

void NarrationModel::setHappened(std::optional<std::size_t> count)
{
    if (m_happened == count)
        return;
    m_happened = count;
    if (rowCount() > 0) // whatever of it is in view is drawn anew, once
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {MutedRole, MarkedRole});
}

void NarrationModel::retell()
{
    m_toldRow = -1;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

int NarrationModel::currentRow() const
{
    if (!m_happened || *m_happened == 0 || rowCount() == 0)
        return -1;
    return static_cast<int>(std::min<std::size_t>(*m_happened, static_cast<std::size_t>(rowCount()))) - 1;
}

QString NarrationModel::lineText(int row) const
{
    const NarratedLine &told = line(row);
    return m_narration->grid().text(told.time) + u'\t' + told.text;
}

int NarrationModel::rowCount(const QModelIndex &parent) const
{
    constexpr std::size_t kMost = std::numeric_limits<int>::max() / 64; // a view counts in pixels
    return parent.isValid() || !m_narration ? 0 : static_cast<int>(std::min(m_narration->size(), kMost));
}

int NarrationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NarrationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isTime = index.column() == TimeColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isTime ? m_narration->grid().text(line(index.row()).time) : line(index.row()).text;
    case HueRole:
        if (isTime || line(index.row()).task == kNoTask)
            return {};
        return m_tasks.hue(line(index.row()).task);
    case MutedRole:
        return !hasHappened(index.row());
    case MarkedRole:
        return index.row() == currentRow();
    case NumberRole:
        return isTime;
    default:
        return {};
    }
}

QVariant NarrationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TimeColumn ? tr("Time") : tr("What happens");
}

const NarratedLine &NarrationModel::line(int row) const
{
    if (row != m_toldRow) {
        m_told = m_narration->line(static_cast<std::size_t>(row));
        m_toldRow = row;
    }
    return m_told;
}

bool NarrationModel::hasHappened(int row) const
{
    return !m_happened || static_cast<std::size_t>(row) < *m_happened;
}

} // namespace interleave
