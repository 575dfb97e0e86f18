// SPDX-License-Identifier: MIT
#include "app/chart/chartplaces.h"

#include "app/chart/densitytext.h"
#include "app/chart/lanelayout.h"
#include "app/chart/sentence.h"

#include <algorithm>
#include <cmath>

namespace interleave {

bool ChartPlaces::isOverPlot(QPointF position) const
{
    return position.x() >= m_geometry.plotLeft && position.x() <= m_geometry.drawRight &&
           position.y() >= m_geometry.gridTop && position.y() <= m_geometry.gridBottom;
}

bool ChartPlaces::isOverAxis(QPointF position) const
{
    return position.x() >= m_geometry.plotLeft && position.x() <= m_geometry.drawRight &&
           position.y() >= m_geometry.axisTop && position.y() < m_geometry.gridTop;
}

std::optional<std::uint32_t> ChartPlaces::taskAt(QPointF position) const
{
    const double row =
        std::floor((position.y() - m_geometry.rows.top() + m_content.scroll) / m_geometry.rowHeight);
    if (!m_geometry.rows.contains(position) || row < 0 || row >= m_tasks.count())
        return std::nullopt;
    return static_cast<std::uint32_t>(row);
}

QString ChartPlaces::sentenceAt(QPointF position) const
{
    const ChartTrace &trace = m_content.run ? m_content.run : m_content.plan;
    if (!trace)
        return {};
    const bool inPlot = position.x() >= m_geometry.plotLeft && position.x() <= m_geometry.plotRight;
    const Nanoseconds time = timeScale().time(position.x());
    const Nanoseconds known = m_content.run ? knownOf(m_content, kNoTask) : Nanoseconds::max();
    const Nanoseconds end = trace.timeline->runOutcome() ? std::min(known, trace.timeline->total()) : known;
    const bool isPool = m_content.strategy == Strategy::Threads;
    if (inPlot && !isPool && m_geometry.strip.contains(position))
        return loopSentence(trace, m_tasks, time, end);
    const QRectF lanes = isPool ? m_geometry.pool : m_geometry.lanes;
    if (inPlot && lanes.contains(position) && trace.workers)
        return workerSentence(trace, m_tasks,
                              laneAt(lanes, position.y(), trace.workers->laneCount(), m_geometry.scale), time,
                              end);
    if (inPlot && m_geometry.density.contains(position))
        return densitySentence(*trace.timeline, {time, timeScale().time(position.x() + 1)}, end);
    const std::optional<std::uint32_t> task = taskAt(position);
    if (!task)
        return {};
    return inPlot ? momentSentence(trace, m_tasks, *task, time, known) : m_tasks.name(*task);
}

} // namespace interleave
