// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/taskwalk.h"
#include "core/trace/taskevents.h"

#include <optional>

namespace interleave {

/// Where the tasks of a run on one loop stand at any moment, read from its log.
class TaskPlaces
{
public:
    /// Keeps references to all of them. `events` are those of `log`.
    TaskPlaces(const Scenario &scenario, const EventLog &log, const TaskEvents &events);

    /// Where the task stands at `now`, when the first `eventCount` events of the log have happened. Body: it
    /// waits for its first turn; Limit: for a permit. Nothing where it is not created yet, or has ended. What
    /// the log does not say is which of several computations of one turn it is in: that is read from their
    /// lengths.
    [[nodiscard]] std::optional<TaskPlace> at(std::uint32_t task, std::size_t eventCount,
                                              Nanoseconds now) const;

private:
    const Scenario &m_scenario;
    TaskNames m_names;
    const EventLog &m_log;
    const TaskEvents &m_events;
};

} // namespace interleave
