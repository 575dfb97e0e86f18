// SPDX-License-Identifier: MIT
#include "core/scenario/scenario.h"

#include "core/counttext.h"
#include "core/translated.h"

#include <algorithm>
#include <limits>

namespace interleave {

QString strategyKey(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Sequential:
        return QStringLiteral("sequential");
    case Strategy::Concurrent:
        return QStringLiteral("concurrent");
    case Strategy::Threads:
        return QStringLiteral("threads");
    }
    return {};
}

std::uint32_t Scenario::taskCount() const
{
    std::uint64_t total = 0;
    for (const TaskSpec &task : tasks)
        total += task.count;
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(total, std::numeric_limits<std::uint32_t>::max()));
}

std::uint32_t workerCount(const Scenario &scenario)
{
    const std::uint32_t wanted = scenario.concurrent.limit.value_or(kMostWorkers);
    return std::clamp<std::uint32_t>(std::min(wanted, scenario.taskCount()), 1, kMostWorkers);
}

TaskNames::TaskNames(const Scenario &scenario)
{
    std::uint32_t first = 0;
    m_firstOf.push_back(first);
    for (const TaskSpec &task : scenario.tasks) {
        first += task.count;
        m_firstOf.push_back(first);
        m_names.push_back(task.name);
        m_numbered.push_back(task.count > 1);
    }
}

std::uint32_t TaskNames::entry(std::uint32_t task) const
{
    const auto behind = std::upper_bound(m_firstOf.begin(), m_firstOf.end(), task);
    return static_cast<std::uint32_t>(behind - m_firstOf.begin() - 1);
}

QString TaskNames::name(std::uint32_t task) const
{
    const std::uint32_t index = entry(task);
    if (!m_numbered[index])
        return m_names[index];
    return m_names[index] + u' ' + QString::number(task - m_firstOf[index] + 1);
}

Scenario asyncio101()
{
    const auto sleeper = [](const QString &name, int seconds) {
        const Nanoseconds length = std::chrono::seconds(seconds);
        return TaskSpec(name, {Step(StepKind::Sleep, length, length)});
    };
    Scenario scenario;
    scenario.name = QStringLiteral("Asyncio 101");
    scenario.tasks = {sleeper(QStringLiteral("A"), 1), sleeper(QStringLiteral("B"), 2),
                      sleeper(QStringLiteral("C"), 3)};
    return scenario;
}

std::optional<QString> scenarioFault(const Scenario &scenario)
{
    std::uint64_t count = 0;
    std::uint64_t steps = 0;
    std::int64_t total = 0;
    constexpr std::int64_t kMost = Nanoseconds::max().count();
    for (const TaskSpec &task : scenario.tasks) {
        count += task.count;
        const std::int64_t length = longestTotal(task.steps).count();
        if (length > (kMost - total) / std::max<std::int64_t>(1, task.count))
            return tr("all steps one after the other take longer than 292 years "
                      "(less was expected: time is counted in 64-bit nanoseconds)");
        total += length * task.count;
        const std::uint64_t ofOne = std::min(unrolledCount(task.steps), kMostStepsInAll + 1);
        steps += ofOne * task.count;
    }
    if (count > kMostTasks)
        return tr("%1 tasks (at most %2 were expected)").arg(countText(count), countText(kMostTasks));
    if (steps > kMostStepsInAll)
        return tr("more than %1 steps in all tasks together (fewer copies or repeats were expected: they "
                  "are not going to fit into memory)")
            .arg(countText(kMostStepsInAll));
    if (scenario.concurrent.until == Until::First && scenario.concurrent.onFailure == OnFailure::Cancel)
        return tr("until “first” together with on_failure “cancel” (only one of the two was expected)");
    return std::nullopt;
}

} // namespace interleave
