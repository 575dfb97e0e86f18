// SPDX-License-Identifier: MIT
#include "core/trace/workertrack.h"

#include <algorithm>
#include <utility>

namespace interleave {

void WorkerTrack::drain(const EventLog &log, std::size_t most)
{
    const std::size_t end = m_drained + std::min(most, log.size() - m_drained);
    for (; m_drained < end; ++m_drained) {
        const Event &event = log[m_drained];
        if (m_wholeTasks)
            takeOfPool(event);
        else
            takeOfLoop(event);
    }
    // Whoever waits for a worker has a turn on the virtual clock to say so; that is written down at once.
    if (m_turn && m_drained == log.size())
        begin(*std::exchange(m_turn, std::nullopt));
}

std::optional<std::uint32_t> WorkerTrack::laneOf(std::uint32_t task, Nanoseconds from) const
{
    auto span = std::partition_point(m_spans.begin(), m_spans.end(),
                                     [from](const WorkerSpan &other) { return other.from < from; });
    for (; span != m_spans.end() && span->from == from; ++span) {
        if (span->task == task)
            return span->lane;
    }
    return std::nullopt;
}

void WorkerTrack::takeOfPool(const Event &event)
{
    if (const std::optional<Event> turn = std::exchange(m_turn, std::nullopt)) {
        if (event.kind == EventKind::Waited && event.task == turn->task)
            return;
        begin(*turn);
    }
    switch (event.kind) {
    case EventKind::Turn:
        if (!m_open.contains(event.task)) // else it only goes on
            m_turn = event;
        break;
    case EventKind::Finished:
    case EventKind::Failed:
    case EventKind::Cancelled:
    case EventKind::TimedOut:
        end(event.task, event.time);
        break;
    default:
        break;
    }
}

void WorkerTrack::takeOfLoop(const Event &event)
{
    const std::uint32_t entered = std::exchange(m_entered, kNoTask);
    switch (event.kind) {
    case EventKind::EnteredThread:
        begin(event);
        m_entered = event.task;
        break;
    case EventKind::Due:
        if (event.task == entered)
            knowEnd(event.task, event.time);
        break;
    case EventKind::Completed:
    case EventKind::CancelRequested:
    case EventKind::Turn: // at the latest
        end(event.task, event.time);
        break;
    default:
        break;
    }
}

void WorkerTrack::begin(const Event &event)
{
    const auto index = static_cast<std::uint32_t>(m_spans.size());
    const std::uint32_t lane = freeLane(event.time);
    m_spans.push_back({lane, event.task, event.time, Nanoseconds::max()});
    m_lanes[lane].push_back(index);
    m_open[event.task] = index;
}

void WorkerTrack::knowEnd(std::uint32_t task, Nanoseconds time)
{
    const std::uint32_t index = m_open.at(task);
    m_spans[index].to = time;
    m_releases.push({time, index});
}

void WorkerTrack::end(std::uint32_t task, Nanoseconds time)
{
    const auto open = m_open.find(task);
    if (open == m_open.end())
        return;
    WorkerSpan &span = m_spans[open->second];
    const bool isKnown = span.to != Nanoseconds::max();
    const bool isCut = time < span.to;
    if (isCut)
        span.to = std::max(span.from, time);
    // An end that is known ahead frees the lane by itself; cut short, that end has become a wrong one.
    if (isCut || !isKnown)
        m_releases.push({span.to, open->second});
    m_open.erase(open);
}

std::uint32_t WorkerTrack::freeLane(Nanoseconds time)
{
    while (!m_releases.empty() && m_releases.top().time <= time) {
        const Release release = m_releases.top();
        m_releases.pop();
        const WorkerSpan &span = m_spans[release.span];
        if (span.to == release.time)
            m_free.push(span.lane);
    }
    if (m_free.empty()) {
        m_lanes.emplace_back();
        return laneCount() - 1;
    }
    const std::uint32_t lane = m_free.top();
    m_free.pop();
    return lane;
}

} // namespace interleave
