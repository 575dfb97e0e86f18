// SPDX-License-Identifier: MIT
#include "core/scenario/sweep.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr std::uint32_t kMostValues = 100;
constexpr std::uint32_t kWhole = 100; ///< per cent

std::vector<std::uint32_t> oneByOne(std::uint32_t first, std::uint32_t last)
{
    std::vector<std::uint32_t> values;
    for (std::uint32_t value = first; value <= last; ++value)
        values.push_back(value);
    return values;
}

std::vector<std::uint32_t> byFactors(std::uint32_t last)
{
    std::vector<std::uint32_t> values;
    for (std::uint32_t i = 0; i < kMostValues; ++i) {
        const double share = static_cast<double>(i) / (kMostValues - 1);
        const auto value = static_cast<std::uint32_t>(std::lround(std::pow(last, share)));
        if (values.empty() || value > values.back())
            values.push_back(value);
    }
    return values;
}

bool hasSleep(const Steps &steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const Step &step) {
        return step.kind == StepKind::Sleep || step.kind == StepKind::Block || hasSleep(step.body);
    });
}

Step part(StepKind kind, const Step &step, std::uint32_t percent)
{
    const auto share = [percent](Nanoseconds length) {
        return length / kWhole * percent + length % kWhole * percent / kWhole;
    };
    return Step(kind, share(step.shortest), share(step.longest));
}

/// A sleep or a blocking call becomes a call and then a sleep, together as long as it was.
Steps blocking(const Steps &steps, std::uint32_t percent)
{
    Steps made;
    for (const Step &step : steps) {
        if (step.kind == StepKind::Sleep || step.kind == StepKind::Block) {
            const Step call = part(StepKind::Block, step, percent);
            if (percent > 0)
                made.push_back(call);
            if (percent < kWhole)
                made.emplace_back(StepKind::Sleep, step.shortest - call.shortest,
                                  step.longest - call.longest);
            continue;
        }
        made.push_back(step);
        made.back().body = blocking(step.body, percent);
    }
    return made;
}

} // namespace

bool isSweptByFactors(Swept swept, std::uint32_t last)
{
    return swept == Swept::Copies || (swept == Swept::Limit && last > kMostValues);
}

std::vector<std::uint32_t> sweptValues(const Scenario &scenario, Swept swept)
{
    if (scenario.tasks.empty())
        return {};
    switch (swept) {
    case Swept::Copies:
        return byFactors(
            std::min(kMostCopies, kMostTasks / static_cast<std::uint32_t>(scenario.tasks.size())));
    case Swept::Limit:
        // What a limit does it does while it is small.
        return isSweptByFactors(swept, scenario.taskCount()) ? byFactors(scenario.taskCount())
                                                             : oneByOne(1, scenario.taskCount());
    case Swept::Blocking:
        break;
    }
    const bool any = std::any_of(scenario.tasks.begin(), scenario.tasks.end(),
                                 [](const TaskSpec &task) { return hasSleep(task.steps); });
    return any ? oneByOne(0, kWhole) : std::vector<std::uint32_t>();
}

Scenario withSwept(const Scenario &scenario, Swept swept, std::uint32_t value)
{
    Scenario varied = scenario;
    if (swept == Swept::Limit)
        varied.concurrent.limit = value;
    for (TaskSpec &task : varied.tasks) {
        if (swept == Swept::Copies)
            task.count = value;
        else if (swept == Swept::Blocking)
            task.steps = blocking(task.steps, value);
    }
    return varied;
}

std::optional<std::uint32_t> presentValue(const Scenario &scenario, Swept swept)
{
    if (scenario.tasks.empty())
        return std::nullopt;
    if (swept == Swept::Limit)
        return std::min(scenario.concurrent.limit.value_or(scenario.taskCount()), scenario.taskCount());
    if (swept == Swept::Copies) {
        const std::uint32_t copies = scenario.tasks.front().count;
        const bool isAll = std::all_of(scenario.tasks.begin(), scenario.tasks.end(),
                                       [copies](const TaskSpec &task) { return task.count == copies; });
        return isAll ? std::optional(copies) : std::nullopt;
    }
    // Of a long list the first task mostly says at once that it is not this value.
    std::vector<const Steps *> varied;
    for (const TaskSpec &task : scenario.tasks)
        if (hasSleep(task.steps))
            varied.push_back(&task.steps);
    for (const std::uint32_t value : sweptValues(scenario, swept))
        if (std::all_of(varied.begin(), varied.end(),
                        [value](const Steps *steps) { return blocking(*steps, value) == *steps; }))
            return value;
    return std::nullopt;
}

} // namespace interleave
