// SPDX-License-Identifier: MIT
#include "app/editor/scenarioassembly.h"

namespace interleave {

namespace {

/// More rows than these are as well done all at once.
constexpr std::size_t kMostRows = 256;

} // namespace

/// Not the count of the pointer, which does not say whether they have read all by then.
bool ScenarioAssembly::Copy::isOnlyOurs() const
{
    return held->readers.load(std::memory_order_acquire) == 0;
}

std::shared_ptr<const Scenario> ScenarioAssembly::shared() const
{
    const std::shared_ptr<Held> &held = m_copies[m_last].held;
    held->readers.fetch_add(1, std::memory_order_relaxed);
    return {&*held->scenario,
            [held](const Scenario *) { held->readers.fetch_sub(1, std::memory_order_release); }};
}

void ScenarioAssembly::invalidate()
{
    for (Copy &copy : m_copies) {
        copy.isOutdated = true;
        copy.changed.clear();
    }
}

void ScenarioAssembly::invalidate(int row)
{
    for (Copy &copy : m_copies) {
        if (copy.isOutdated || (!copy.changed.empty() && copy.changed.back() == row))
            continue;
        copy.changed.push_back(row);
        copy.isOutdated = copy.changed.size() > kMostRows;
    }
}

void ScenarioAssembly::assemble(const Scenario &frame, const RunRules &rules,
                                const std::vector<TaskEntry> &entries)
{
    const std::size_t other = 1 - m_last;
    if (!m_copies[m_last].isOnlyOurs() && m_copies[other].isOnlyOurs())
        m_last = other;
    Copy &copy = m_copies[m_last];
    if (!copy.isOutdated && copy.isOnlyOurs()) {
        for (const int row : copy.changed)
            copy.held->scenario->tasks[static_cast<std::size_t>(row)] =
                entries[static_cast<std::size_t>(row)].spec();
    } else {
        copy.held = std::make_shared<Held>();
        Scenario &scenario = copy.held->scenario.emplace(frame);
        scenario.tasks.reserve(entries.size());
        for (const TaskEntry &entry : entries)
            scenario.tasks.push_back(entry.spec());
    }
    copy.held->scenario->seed = frame.seed; // the rules may leave it open
    rules.applyTo(*copy.held->scenario);
    copy.changed.clear();
    copy.isOutdated = false;
}

} // namespace interleave
