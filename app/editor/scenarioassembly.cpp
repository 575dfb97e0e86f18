// SPDX-License-Identifier: MIT
#include "app/editor/scenarioassembly.h"

#include <atomic>

namespace interleave {

namespace {

/// More rows than these are as well done all at once.
constexpr std::size_t kMostRows = 256;

} // namespace

bool ScenarioAssembly::Copy::isOnlyOurs() const
{
    if (scenario.use_count() > 1)
        return false;
    std::atomic_thread_fence(std::memory_order_acquire); // whoever let go of it has read it by now
    return true;
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
            (*copy.scenario)->tasks[static_cast<std::size_t>(row)] =
                entries[static_cast<std::size_t>(row)].spec();
    } else {
        copy.scenario = std::make_shared<std::optional<Scenario>>(frame);
        (*copy.scenario)->tasks.reserve(entries.size());
        for (const TaskEntry &entry : entries)
            (*copy.scenario)->tasks.push_back(entry.spec());
    }
    (*copy.scenario)->seed = frame.seed; // the rules may leave it open
    rules.applyTo(**copy.scenario);
    copy.changed.clear();
    copy.isOutdated = false;
}

} // namespace interleave
