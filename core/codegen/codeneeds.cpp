// SPDX-License-Identifier: MIT
#include "core/codegen/codeneeds.h"

#include <algorithm>

namespace interleave {

namespace {

/// A thread each is as far as one should go.
constexpr std::uint32_t kMostCalls = 1000;

} // namespace

CodeNeeds::CodeNeeds(const Scenario &scenario)
    : overallTimeout(scenario.concurrent.timeout.has_value())
    , noTime(scenario.concurrent.timeout == Nanoseconds::zero())
    , dueAtOnce(noTime)
    , cancelsOnFailure(scenario.concurrent.onFailure == OnFailure::Cancel)
    , untilFirst(scenario.concurrent.until == Until::First)
    , limited(scenario.concurrent.limit.has_value())
{
    std::uint64_t callers = 0;
    for (const TaskSpec &task : scenario.tasks) {
        CodeNeeds own{Scenario()};
        own.take(task.steps);
        if (own.usesThreads || own.fetches())
            callers += task.count;
        take(task.steps);
        ownTimeouts = ownTimeouts || task.timeout.has_value();
        dueAtOnce = dueAtOnce || task.timeout == Nanoseconds::zero();
    }
    // A task that is out of time hands on its permit, and its call goes on in the thread.
    const std::uint64_t most = ownTimeouts ? kMostCalls : scenario.concurrent.limit.value_or(kMostCalls);
    callers = std::min<std::uint64_t>(callers, kMostCalls);
    callsAtOnce = static_cast<std::uint32_t>(std::min(callers, most));
}

void CodeNeeds::take(const Steps &steps)
{
    for (const Step &step : steps) {
        draws = draws || step.shortest != step.longest;
        switch (step.kind) {
        case StepKind::Sleep:
            sleeps = true;
            sleepsNoTime = sleepsNoTime || step.shortest == Nanoseconds::zero();
            break;
        case StepKind::Yield:
            yields = true;
            break;
        case StepKind::Compute:
            computes = true;
            break;
        case StepKind::Block:
            blocks = true;
            break;
        case StepKind::Thread:
            usesThreads = true;
            break;
        case StepKind::Fetch:
            (step.text.isEmpty() ? fetchesLocally : fetchesAddresses) = true;
            break;
        case StepKind::Fail:
            fails = true;
            break;
        case StepKind::Repeat:
            take(step.body);
            break;
        }
    }
}

} // namespace interleave
