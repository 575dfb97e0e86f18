// SPDX-License-Identifier: MIT
#include "core/trace/taskevents.h"

#include <algorithm>

namespace interleave {

TaskEvents::TaskEvents(const EventLog &log, std::size_t eventCount, std::uint32_t taskCount)
    : m_first(taskCount + 2, 0)
{
    // Counted two places further than they belong: the distribution below moves every beginning to its place.
    for (std::size_t at = 0; at < eventCount; ++at) {
        if (log[at].task != kNoTask)
            ++m_first[log[at].task + 2];
    }
    for (std::size_t task = 2; task < m_first.size(); ++task)
        m_first[task] += m_first[task - 1];
    m_events.resize(m_first.back());
    for (std::size_t at = 0; at < eventCount; ++at) {
        if (log[at].task != kNoTask)
            m_events[m_first[log[at].task + 1]++] = static_cast<std::uint32_t>(at);
    }
    m_first.pop_back();
}

std::optional<std::uint32_t> TaskEvents::before(std::uint32_t task, std::uint32_t at) const
{
    const std::span<const std::uint32_t> own = of(task);
    const auto found = std::lower_bound(own.begin(), own.end(), at);
    return found == own.begin() ? std::nullopt : std::optional(*(found - 1));
}

std::optional<std::uint32_t> TaskEvents::after(std::uint32_t task, std::uint32_t at) const
{
    const std::span<const std::uint32_t> own = of(task);
    const auto found = std::upper_bound(own.begin(), own.end(), at);
    return found == own.end() ? std::nullopt : std::optional(*found);
}

} // namespace interleave
