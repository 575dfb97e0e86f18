// SPDX-License-Identifier: MIT
#include "app/window/preview.h"

#include "core/engine/freedmemory.h"
#include "core/engine/simulation.h"

#include <algorithm>
#include <limits>
#include <new>

namespace interleave {

namespace {

/// Between two looks at the stop token.
constexpr std::size_t kDrainedAtOnce = 65'536;

/// Creation, first turn and end of a task; what a step adds (slept, due, turn).
constexpr std::uint64_t kEventsOfTask = 3;
constexpr std::uint64_t kEventsOfStep = 3;

bool readToTheEnd(TimelineRecord &record, const std::stop_token &stop)
{
    while (!stop.stop_requested() && record.drain(kDrainedAtOnce)) {
    }
    return !stop.stop_requested();
}

/// Nothing if it was stopped.
std::shared_ptr<const RunRecord> wholePreview(const Scenario &scenario, const std::stop_token &stop,
                                              const std::vector<Strategy> &strategies, const EntryHues &hues)
{
    auto preview = std::make_shared<RunRecord>(scenario, hues);
    for (const Strategy strategy : strategies) {
        std::shared_ptr<const EventLog> log = simulate(scenario, strategy, stop);
        if (stop.stop_requested())
            return nullptr;
        preview->timelines.emplace_back(strategy, preview->tasks.count(), std::move(log));
        if (!readToTheEnd(preview->timelines.back(), stop))
            return nullptr;
    }
    preview->setNumbers(RunNumbers::of(*preview));
    if (preview->tasks.count() >= kManyTasks)
        returnFreedMemory();
    return preview;
}

} // namespace

std::uint64_t expectedEvents(const Scenario &scenario)
{
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t sum = 0;
    for (const TaskSpec &task : scenario.tasks) {
        const std::uint64_t steps =
            std::min(unrolledCount(task.steps), kMost / kEventsOfStep - kEventsOfTask);
        const std::uint64_t ofOne = kEventsOfTask + kEventsOfStep * steps;
        if (ofOne > (kMost - sum) / std::max(1U, task.count))
            return kMost;
        sum += ofOne * task.count;
    }
    return sum;
}

Nanoseconds longestTotal(const Scenario &scenario)
{
    Nanoseconds sum{};
    for (const TaskSpec &task : scenario.tasks) {
        const Nanoseconds ofOne = longestTotal(task.steps);
        if (ofOne > (Nanoseconds::max() - sum) / std::max(1U, task.count))
            return Nanoseconds::max();
        sum += ofOne * task.count;
    }
    return sum;
}

std::vector<Strategy> shownStrategies(bool withThreads)
{
    std::vector<Strategy> strategies{Strategy::Sequential, Strategy::Concurrent};
    if (withThreads)
        strategies.push_back(Strategy::Threads);
    return strategies;
}

std::shared_ptr<const RunRecord> makePreview(const Scenario &scenario, const std::stop_token &stop,
                                             const std::vector<Strategy> &strategies, const EntryHues &hues)
{
    if (expectedEvents(scenario) > kMostPreviewEvents)
        return std::make_shared<RunRecord>(scenario, hues);
    try {
        return wholePreview(scenario, stop, strategies, hues);
    } catch (const std::bad_alloc &) { // as much too long for this machine
        return std::make_shared<RunRecord>(scenario, hues);
    }
}

} // namespace interleave
