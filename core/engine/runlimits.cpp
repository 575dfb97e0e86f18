// SPDX-License-Identifier: MIT
#include "core/engine/runlimits.h"

#include "core/engine/realoutside.h"

#include <algorithm>
#include <limits>

namespace interleave {

namespace {

bool has(const std::vector<Step> &steps, StepKind kind)
{
    return std::any_of(steps.begin(), steps.end(), [kind](const Step &step) {
        return step.kind == kind || (step.kind == StepKind::Repeat && has(step.body, kind));
    });
}

/// How many tasks can be at a step of that kind at once.
std::uint32_t mostAtOnce(const Scenario &scenario, StepKind kind)
{
    std::uint32_t tasks = 0;
    for (const TaskSpec &task : scenario.tasks) {
        if (has(task.steps, kind))
            tasks += task.count;
    }
    return std::min(tasks, scenario.concurrent.limit.value_or(std::numeric_limits<std::uint32_t>::max()));
}

} // namespace

QStringList runLimits(const Scenario &scenario)
{
    QStringList notes;
    const auto note = [&](StepKind kind, std::uint32_t most, const QString &text) {
        if (const std::uint32_t tasks = mostAtOnce(scenario, kind); tasks > most)
            notes << text.arg(tasks).arg(most);
    };
    note(StepKind::Thread, RealOutside::kMostCalls,
         QStringLiteral("%1 tasks use worker threads, and a real run has %2 of them: the others wait"));
    note(StepKind::Fetch, Fetcher::mostRequests(),
         QStringLiteral(
             "%1 tasks fetch, and a real run has %2 requests on their way at once: the others wait"));
    return notes;
}

} // namespace interleave
