// SPDX-License-Identifier: MIT
#include "app/chart/chartplaces.h"

#include "app/chart/densitytext.h"
#include "app/chart/lanelayout.h"
#include "app/chart/looplayout.h"
#include "app/chart/rowlayout.h"
#include "app/chart/sentence.h"
#include "app/chart/statestyle.h"
#include "core/translated.h"

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
    const ChartTrace &trace = told();
    if (!trace)
        return {};
    const bool inPlot = position.x() >= m_geometry.plotLeft && position.x() <= m_geometry.plotRight;
    const Nanoseconds time = timeScale().time(position.x());
    const Nanoseconds end =
        trace.timeline->runOutcome() ? std::min(known(), trace.timeline->total()) : known();
    if (inPlot && !isPool() && m_geometry.strip.contains(position))
        return loopSentence(trace, m_tasks, time, end);
    const QRectF lanes = isPool() ? m_geometry.pool : m_geometry.lanes;
    if (inPlot && lanes.contains(position) && trace.workers)
        return workerSentence(trace, m_tasks,
                              laneAt(lanes, position.y(), trace.workers->laneCount(), m_geometry.scale), time,
                              end);
    if (inPlot && m_geometry.density.contains(position))
        return densitySentence(*trace.timeline, {time, timeScale().time(position.x() + 1)}, end);
    const std::optional<std::uint32_t> task = taskAt(position);
    if (!task)
        return {};
    return inPlot ? momentSentence(trace, m_tasks, *task, time, known()) : m_tasks.name(*task);
}

Nanoseconds ChartPlaces::known() const
{
    return m_content.run ? knownOf(m_content, kNoTask) : Nanoseconds::max();
}

QRectF ChartPlaces::rowRect(std::uint32_t task) const
{
    return m_geometry.rowRect(task, m_content.scroll).intersected(m_geometry.rows);
}

QString ChartPlaces::rowSentence(std::uint32_t task) const
{
    if (!isTold(task))
        return {};
    const Nanoseconds moment = m_content.run ? knownOf(m_content, task) : Nanoseconds::max();
    const QString sentence = momentSentence(told(), m_tasks, task, moment, moment);
    return m_content.run ? sentence : interleave::tr("Planned: %1").arg(sentence);
}

std::vector<RowPiece> ChartPlaces::bars(std::uint32_t task) const
{
    if (!isTold(task))
        return {};
    const PlotRange range{timeScale(), m_geometry.plotLeft, m_geometry.drawRight};
    const Nanoseconds until = m_content.run ? knownOf(m_content, task) : Nanoseconds::max();
    return rowPieces(*told().timeline, task, until, range).pieces;
}

QRectF ChartPlaces::barRect(std::uint32_t task, const RowPiece &bar) const
{
    const QRectF row = m_geometry.rowRect(task, m_content.scroll);
    return interleave::barRect(bar, row, m_geometry.scale).intersected(m_geometry.rows);
}

QString ChartPlaces::barName(const RowPiece &bar) const
{
    const QString word = stateWord(bar.state);
    if (bar.several)
        return interleave::tr("mostly %1").arg(word);
    return interleave::tr("%1 %2").arg(word, durationText(std::min(bar.to, known()) - bar.from));
}

QString ChartPlaces::barSentence(std::uint32_t task, const RowPiece &bar) const
{
    // Of several, there is no telling which is meant; somebody points at the middle.
    const Nanoseconds time = bar.several ? timeScale().time((bar.left + bar.right) / 2) : bar.from;
    return momentSentence(told(), m_tasks, task, time, known());
}

std::vector<ChartPlaces::Strip> ChartPlaces::strips() const
{
    std::vector<Strip> strips;
    const ChartTrace &trace = told();
    if (!isPool())
        strips.push_back(
            {m_geometry.strip, interleave::tr("Event loop"),
             trace && m_tasks.count() > 0 ? idleText(*trace.loop, knownOfStrips(m_content)) : QString()});
    if (trace && !m_geometry.density.isEmpty()) {
        const Nanoseconds until = known();
        strips.push_back({m_geometry.density, interleave::tr("Tasks in each state"),
                          densitySentence(*trace.timeline, {until, until}, until)});
    }
    const QRectF lanes = isPool() ? m_geometry.pool : m_geometry.lanes;
    const std::uint32_t workers = trace && trace.workers ? trace.workers->laneCount() : 0;
    if (workers > 0 && !lanes.isEmpty())
        strips.push_back(
            {lanes, interleave::tr("Worker threads"),
             workers == 1 ? interleave::tr("1 thread") : interleave::tr("%1 threads").arg(workers)});
    return strips;
}

} // namespace interleave
