// SPDX-License-Identifier: MIT
#pragma once

#include "core/largepages.h"
#include "core/scenario/duration.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace interleave {

/// Timers by due time, as a binary heap that moves its entries exactly as CPython's `heapq` does.
///
/// The heap compares due times only. Which of several timers that are due at the same instant comes first
/// therefore follows from the way entries move, so that any other heap would wake tasks in another order than
/// asyncio. The algorithms are those of Python's Lib/heapq.py: a popped root is replaced by sinking the hole
/// to a leaf, always towards the child that is not later (the right one in a tie), and then letting the last
/// entry rise from there.
class TimerHeap
{
public:
    struct Entry
    {
        Nanoseconds when{};
        std::uint32_t timer = 0;
    };

    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// The entry that is due first; only where there is one.
    [[nodiscard]] const Entry &front() const { return m_entries.front(); }

    /// Calls `visit(timer)` for the entries `from` to `to` (exclusive) of the heap, as far as there are such:
    /// 1 and 2 are those of which one follows front(), 3 to 6 those behind them.
    template <typename Visit>
    void visit(std::size_t from, std::size_t to, Visit &&visit) const
    {
        for (std::size_t at = from; at < std::min(to, m_entries.size()); ++at)
            visit(m_entries[at].timer);
    }

    void reserve(std::size_t entries) { m_entries.reserve(entries); }
    void push(const Entry &entry);
    /// Takes front() away.
    void pop();

    /// Removes every entry for which `isDead(timer)` and makes a heap of the others, in their present order.
    template <typename Predicate>
    void removeIf(Predicate &&isDead)
    {
        std::erase_if(m_entries, [&](const Entry &entry) { return isDead(entry.timer); });
        heapify();
    }

private:
    void heapify();
    void rise(std::size_t start, std::size_t at);
    void sink(std::size_t at);

    std::vector<Entry, LargePages<Entry>> m_entries;
};

} // namespace interleave
