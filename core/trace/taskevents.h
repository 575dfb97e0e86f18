// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/eventlog.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace interleave {

/// The log, sorted by whose event it is: what a task did before and after something, without a search through
/// what all the others did. A value.
class TaskEvents
{
public:
    /// Takes the first `eventCount` events, at most 2^32 - 2 of them, of tasks below `taskCount`.
    TaskEvents(const EventLog &log, std::size_t eventCount, std::uint32_t taskCount);

    /// The log indices of the task's own events, in log order.
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t task) const
    {
        return {m_events.data() + m_first[task], m_first[task + 1] - m_first[task]};
    }
    /// The log index of what `task` did last before, or first after, log index `at`; nothing where there is
    /// nothing.
    [[nodiscard]] std::optional<std::uint32_t> before(std::uint32_t task, std::uint32_t at) const;
    [[nodiscard]] std::optional<std::uint32_t> after(std::uint32_t task, std::uint32_t at) const;

private:
    std::vector<std::uint32_t> m_events; ///< task by task
    std::vector<std::uint32_t> m_first;  ///< of each task the first in m_events, then their number
};

} // namespace interleave
