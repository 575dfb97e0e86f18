// SPDX-License-Identifier: MIT
#include "app/chart/charttasks.h"

#include "app/chart/chartmetrics.h"
#include "app/chart/drawnname.h"
#include "app/theme/theme.h"
#include "core/scenario/stepcursor.h"

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

bool anyAddress(const Steps &steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const Step &step) {
        return (step.kind == StepKind::Fetch && !step.text.isEmpty()) || anyAddress(step.body);
    });
}

QStringList fetchedAddresses(const Steps &steps)
{
    QStringList addresses;
    StepCursor cursor(steps);
    while (const Step *step = cursor.next()) {
        // A fetch that takes no time has no span.
        const bool isSeen = !step->text.isEmpty() || step->longest > Nanoseconds::zero();
        if (step->kind == StepKind::Fetch && isSeen)
            addresses << step->text;
    }
    return addresses;
}

/// What the tasks are called in pictures.
TaskNames drawnNames(const Scenario &scenario)
{
    Scenario drawn;
    drawn.tasks.reserve(scenario.tasks.size());
    for (const TaskSpec &task : scenario.tasks)
        drawn.tasks.emplace_back(drawnName(task.name), Steps(), task.count);
    return TaskNames(drawn);
}

} // namespace

ChartTasks::ChartTasks(const Scenario &scenario, EntryHues hues)
    : m_names(drawnNames(scenario))
    , m_hues(std::move(hues))
{
    for (std::uint32_t entry = 0; entry < scenario.tasks.size(); ++entry) {
        const TaskSpec &task = scenario.tasks[entry];
        if (anyAddress(task.steps))
            m_addresses.insert(entry, fetchedAddresses(task.steps));
        if (task.color.isEmpty())
            continue;
        while (m_hues.size() <= entry)
            m_hues.push_back(static_cast<std::uint32_t>(m_hues.size()));
        m_hues[entry] = hueNumber(task.color, m_hues[entry]);
    }
}

QString ChartTasks::address(std::uint32_t task, std::size_t fetch) const
{
    const auto found = m_addresses.constFind(entry(task));
    return found == m_addresses.cend() ? QString() : found->value(static_cast<qsizetype>(fetch));
}

double widestName(const ChartTasks &tasks, const ChartMetrics &metrics)
{
    constexpr std::uint32_t kMeasured = 2048;
    const std::uint32_t count = tasks.count();
    const std::uint32_t step = std::max(1U, count / kMeasured);
    double widest = 0.0;
    for (std::uint32_t task = 0; task < count; task += step)
        widest = std::max(widest, metrics.width(tasks.name(task), TextRole::BodyStrong));
    if (count > 0)
        widest = std::max(widest, metrics.width(tasks.name(count - 1), TextRole::BodyStrong));
    return std::ceil(widest);
}

} // namespace interleave
