// SPDX-License-Identifier: MIT
#include "core/engine/runlimits.h"

#include "core/counttext.h"
#include "core/engine/realoutside.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

bool has(const std::vector<Step> &steps, StepKind kind)
{
    return std::any_of(steps.begin(), steps.end(), [kind](const Step &step) {
        return step.kind == kind || (step.kind == StepKind::Repeat && has(step.body, kind));
    });
}

/// How many tasks have a step of that kind.
std::uint32_t tasksWith(const Scenario &scenario, StepKind kind)
{
    std::uint32_t tasks = 0;
    for (const TaskSpec &task : scenario.tasks) {
        if (has(task.steps, kind))
            tasks += task.count;
    }
    return tasks;
}

/// How many of so many tasks can be at such a step at once.
std::uint32_t mostAtOnce(const Scenario &scenario, Strategy strategy, std::uint32_t tasks)
{
    switch (strategy) {
    case Strategy::Sequential:
        return std::min(tasks, 1U);
    case Strategy::Concurrent:
        return std::min(tasks, scenario.concurrent.limit.value_or(tasks));
    case Strategy::Threads:
        return std::min(tasks, workerCount(scenario));
    }
    Q_UNREACHABLE();
}

/// Each timeline has worker threads of its own; and `threads` calls from those that its tasks are in.
std::uint32_t mostCalls(const Scenario &scenario, const std::vector<Strategy> &strategies)
{
    std::uint32_t most = 0;
    for (const Strategy strategy : strategies) {
        if (strategy != Strategy::Threads)
            most = std::max(most, mostAtOnce(scenario, strategy, tasksWith(scenario, StepKind::Thread)));
    }
    return most;
}

/// The timelines share what the program may have open.
std::uint32_t mostRequests(const Scenario &scenario, const std::vector<Strategy> &strategies)
{
    std::uint32_t sum = 0;
    for (const Strategy strategy : strategies)
        sum += mostAtOnce(scenario, strategy, tasksWith(scenario, StepKind::Fetch));
    return sum;
}

} // namespace

QStringList runLimits(const Scenario &scenario, const std::vector<Strategy> &strategies)
{
    QStringList notes;
    const auto note = [&notes](std::uint32_t tasks, std::uint32_t most, const QString &text) {
        if (tasks > most)
            notes << text.arg(countText(tasks), countText(most));
    };
    note(mostCalls(scenario, strategies), RealOutside::kMostCalls,
         tr("%1 tasks use worker threads, and a real run has %2 of them: the others wait"));
    const std::uint32_t requests = Fetcher::mostRequests();
    note(mostRequests(scenario, strategies), requests,
         requests == 1
             ? tr("%1 tasks fetch, and a real run has %2 request on its way at a time: the others wait")
             : tr("%1 tasks fetch, and a real run has %2 requests on their way at once: the others wait"));
    return notes;
}

} // namespace interleave
