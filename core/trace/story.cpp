// SPDX-License-Identifier: MIT
#include "core/trace/story.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace interleave {

namespace {

/// The places of a log: of what happened, in log order, and of what came due, in log order.
struct Places
{
    std::vector<std::uint32_t> happened;
    std::vector<std::uint32_t> due;
};

Places placesOf(const EventLog &log, std::uint32_t count)
{
    Places places;
    std::unordered_map<std::uint32_t, std::uint32_t> pending; // of a task: its Due
    Nanoseconds newest{};
    for (std::uint32_t at = 0; at < count; ++at) {
        const Event &event = log[at];
        if (event.kind == EventKind::Due) {
            pending[event.task] = at;
            continue;
        }
        newest = std::max(newest, event.time);
        places.happened.push_back(at);
        if (const auto found = pending.find(event.task); found != pending.end()) {
            if (log[found->second].time <= event.time)
                places.due.push_back(found->second);
            pending.erase(found);
        }
    }
    for (const auto &[task, at] : pending) {
        if (log[at].time <= newest)
            places.due.push_back(at);
    }
    return places;
}

} // namespace

Story::Story(const EventLog &log, std::size_t eventCount)
    : m_log(&log)
{
    Q_ASSERT(eventCount <= std::numeric_limits<std::uint32_t>::max());
    Places places = placesOf(log, static_cast<std::uint32_t>(eventCount));
    const auto isEarlier = [&log](std::uint32_t one, std::uint32_t other) {
        return log[one].time < log[other].time;
    };
    std::stable_sort(places.happened.begin(), places.happened.end(), isEarlier);
    std::sort(places.due.begin(), places.due.end(), [&](std::uint32_t one, std::uint32_t other) {
        return isEarlier(one, other) || (!isEarlier(other, one) && one < other);
    });
    m_order.resize(places.happened.size() + places.due.size());
    // Of equal elements those of the first range come first.
    std::merge(places.due.begin(), places.due.end(), places.happened.begin(), places.happened.end(),
               m_order.begin(), isEarlier);
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
