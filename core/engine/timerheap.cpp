// SPDX-License-Identifier: MIT
#include "core/engine/timerheap.h"

namespace interleave {

void TimerHeap::push(const Entry &entry)
{
    m_entries.push_back(entry);
    rise(0, m_entries.size() - 1);
}

void TimerHeap::pop()
{
    const Entry last = m_entries.back();
    m_entries.pop_back();
    if (m_entries.empty())
        return;
    m_entries.front() = last;
    sink(0);
}

void TimerHeap::heapify()
{
    for (std::size_t at = m_entries.size() / 2; at-- > 0;)
        sink(at);
}

/// heapq's _siftdown: the entry at `at` rises towards `start` past every parent that is due later.
void TimerHeap::rise(std::size_t start, std::size_t at)
{
    const Entry entry = m_entries[at];
    while (at > start) {
        const std::size_t parent = (at - 1) / 2;
        if (!(entry.when < m_entries[parent].when))
            break;
        m_entries[at] = m_entries[parent];
        at = parent;
    }
    m_entries[at] = entry;
}

/// heapq's _siftup: the hole at `at` sinks to a leaf, then the entry that was there rises again.
void TimerHeap::sink(std::size_t at)
{
    const std::size_t start = at;
    const std::size_t end = m_entries.size();
    const Entry entry = m_entries[at];
    for (std::size_t child = 2 * at + 1; child < end; child = 2 * at + 1) {
        const std::size_t right = child + 1;
        __builtin_prefetch(m_entries.data() + 8 * at + 7);
        __builtin_prefetch(m_entries.data() + 8 * at + 11);
        if (right < end && !(m_entries[child].when < m_entries[right].when))
            child = right;
        m_entries[at] = m_entries[child];
        at = child;
    }
    m_entries[at] = entry;
    rise(start, at);
}

} // namespace interleave
