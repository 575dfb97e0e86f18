// SPDX-License-Identifier: MIT
#include "core/trace/story.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace interleave {

namespace {

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

/// An event that is told elsewhere than where it was logged. With its time, as looking that up in the log
/// takes longer than the sorting.
struct Moved
{
    Nanoseconds time{};
    std::uint32_t at = 0;
    bool isDue = false;

    /// Before what was logged at `index`.
    [[nodiscard]] bool isBefore(Nanoseconds logged, std::uint32_t index) const
    {
        return time != logged ? time < logged : isDue || at < index;
    }
    friend bool operator<(const Moved &one, const Moved &other)
    {
        if (one.time != other.time)
            return one.time < other.time;
        return one.isDue != other.isDue ? one.isDue : one.at < other.at;
    }
};

/// A call that takes no time has come true where it was logged.
bool isDueAtOnce(const EventLog &log, std::uint32_t at)
{
    return at > 0 && log[at - 1].time == log[at].time;
}

/// Finds the Due that came true, and every Completed.
class MovedEvents
{
public:
    MovedEvents(const EventLog &log, std::uint32_t count)
        : m_log(log)
    {
        for (std::uint32_t at = 0; at < count; ++at)
            take(at);
        for (const std::uint32_t at : m_pending) {
            if (at != kNowhere)
                confirm(at, m_newest);
        }
    }

    [[nodiscard]] std::vector<Moved> inOrder()
    {
        std::sort(m_moved.begin(), m_moved.end());
        return std::move(m_moved);
    }

private:
    void take(std::uint32_t at)
    {
        const Event &event = m_log[at];
        if (event.kind == EventKind::Due) {
            if (isDueAtOnce(m_log, at))
                return;
            if (event.task >= m_pending.size())
                m_pending.resize(std::max<std::size_t>(event.task + 1, 2 * m_pending.size()), kNowhere);
            m_pending[event.task] = at;
            return;
        }
        m_newest = std::max(m_newest, event.time);
        if (event.task < m_pending.size()) {
            const std::uint32_t due = std::exchange(m_pending[event.task], kNowhere);
            if (due != kNowhere)
                confirm(due, event.time);
        }
        if (event.kind == EventKind::Completed)
            m_moved.push_back({event.time, at, false});
    }

    void confirm(std::uint32_t due, Nanoseconds now)
    {
        if (m_log[due].time <= now)
            m_moved.push_back({m_log[due].time, due, true});
    }

    const EventLog &m_log;
    std::vector<Moved> m_moved;
    std::vector<std::uint32_t> m_pending; ///< of a task: its Due that may still come true
    Nanoseconds m_newest{};
};

} // namespace

Story::Story(const EventLog &log, std::size_t eventCount)
    : m_log(&log)
{
    Q_ASSERT(eventCount < kNowhere);
    const auto count = static_cast<std::uint32_t>(eventCount);
    const std::vector<Moved> moved = MovedEvents(log, count).inOrder();
    auto next = moved.begin();
    m_order.reserve(count);
    for (std::uint32_t at = 0; at < count; ++at) {
        const Event &event = log[at];
        const bool isMoved =
            event.kind == EventKind::Completed || (event.kind == EventKind::Due && !isDueAtOnce(log, at));
        if (isMoved)
            continue;
        for (; next != moved.end() && next->isBefore(event.time, at); ++next)
            m_order.push_back(next->at);
        m_order.push_back(at);
    }
    for (; next != moved.end(); ++next)
        m_order.push_back(next->at);
}

std::size_t Story::happenedAt(Nanoseconds time) const
{
    const auto after = std::partition_point(m_order.begin(), m_order.end(),
                                            [&](std::uint32_t at) { return (*m_log)[at].time <= time; });
    return static_cast<std::size_t>(after - m_order.begin());
}

std::size_t Story::happenedBefore(Nanoseconds time) const
{
    const auto first = std::partition_point(m_order.begin(), m_order.end(),
                                            [&](std::uint32_t at) { return (*m_log)[at].time < time; });
    return static_cast<std::size_t>(first - m_order.begin());
}

} // namespace interleave
