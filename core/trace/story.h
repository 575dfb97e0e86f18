// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/eventlog.h"

#include <cstdint>
#include <vector>

namespace interleave {

/// A log in the order in which it is told and stepped through: by time, and in log order within an instant.
///
/// The two kinds of events whose time does not follow the log are put where they belong. A Due comes first in
/// its instant, because what is due is due whoever has the loop, but never before the call that it is the end
/// of; one that never came true, because the task was cancelled before, is left out. A Completed comes at the
/// time at which the call was over.
///
/// A value; the log must outlive it and not grow.
class Story
{
public:
    /// Takes the first `eventCount` events, which may be at most 2^32 - 2.
    Story(const EventLog &log, std::size_t eventCount);

    [[nodiscard]] std::size_t size() const { return m_order.size(); }
    [[nodiscard]] const Event &operator[](std::size_t place) const { return (*m_log)[m_order[place]]; }
    /// Which event of the log is told there.
    [[nodiscard]] std::uint32_t logIndex(std::size_t place) const { return m_order[place]; }

    /// How many events have happened when it is `time`: those of that instant, too.
    [[nodiscard]] std::size_t happenedAt(Nanoseconds time) const;
    /// The same without those of that instant.
    [[nodiscard]] std::size_t happenedBefore(Nanoseconds time) const;

private:
    const EventLog *m_log;
    std::vector<std::uint32_t> m_order;
};

} // namespace interleave
