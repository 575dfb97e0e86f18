// SPDX-License-Identifier: MIT
#include "core/scenario/taskmatch.h"

#include <QHash>

#include <algorithm>

namespace interleave {

TaskMatch::TaskMatch(const Scenario &now, const Scenario &then)
{
    QMultiHash<QString, Entry> byName; // the one that was inserted last is found first
    std::uint32_t first = then.taskCount();
    for (auto task = then.tasks.rbegin(); task != then.tasks.rend(); ++task) {
        first -= task->count;
        byName.insert(task->name, {0, first, task->count});
    }
    first = 0;
    for (const TaskSpec &task : now.tasks) {
        Entry entry{first, 0, 0};
        if (const auto same = byName.find(task.name); same != byName.end()) {
            entry.then = same->then;
            entry.count = std::min(task.count, same->count);
            byName.erase(same);
        }
        m_entries.push_back(entry);
        first += task.count;
    }
}

std::optional<std::uint32_t> TaskMatch::of(std::uint32_t task) const
{
    const auto next =
        std::upper_bound(m_entries.begin(), m_entries.end(), task,
                         [](std::uint32_t number, const Entry &entry) { return number < entry.first; });
    if (next == m_entries.begin())
        return std::nullopt;
    const Entry &entry = *std::prev(next);
    const std::uint32_t copy = task - entry.first;
    return copy < entry.count ? std::optional(entry.then + copy) : std::nullopt;
}

} // namespace interleave
