// SPDX-License-Identifier: MIT
#include "core/codegen/taskplaces.h"

namespace interleave {

TaskPlaces::TaskPlaces(const Scenario &scenario, const EventLog &log, const TaskEvents &events)
    : m_scenario(scenario)
    , m_names(scenario)
    , m_log(log)
    , m_events(events)
{}

std::optional<TaskPlace> TaskPlaces::at(std::uint32_t task, std::size_t eventCount, Nanoseconds now) const
{
    TaskWalk walk(m_scenario.tasks[m_names.entry(task)], m_scenario.seed, task);
    for (const std::uint32_t index : m_events.of(task)) {
        if (index >= eventCount)
            break;
        walk.take(m_log[index]);
    }
    return walk.place(now);
}

} // namespace interleave
