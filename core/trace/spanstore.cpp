// SPDX-License-Identifier: MIT
#include "core/trace/spanstore.h"

#include <algorithm>

namespace interleave {

SpanStore::SpanStore(std::uint32_t trackCount)
    : m_tracks(trackCount)
{}

SpanStore::Slot &SpanStore::slot(std::uint32_t address)
{
    return m_pages[address >> kPageBits][address & (kPageSlots - 1)];
}

const SpanStore::Slot &SpanStore::slot(std::uint32_t address) const
{
    return m_pages[address >> kPageBits][address & (kPageSlots - 1)];
}

/// Slots of one block lie in one page: a block that does not fit into what is left of it begins the next.
std::uint32_t SpanStore::allocate(std::uint32_t slotCount)
{
    if (m_used == 0)
        m_used = 1;
    const std::uint32_t left = kPageSlots - (m_used & (kPageSlots - 1));
    if (m_pages.empty() || left < slotCount || (m_used >> kPageBits) >= m_pages.size()) {
        if (!m_pages.empty())
            m_used = static_cast<std::uint32_t>(m_pages.size()) << kPageBits;
        m_pages.push_back(std::unique_ptr<Slot[]>(new Slot[kPageSlots]));
    }
    const std::uint32_t address = m_used;
    m_used += slotCount;
    return address;
}

const Transition &SpanStore::front(std::uint32_t track) const
{
    return slot(m_tracks[track].first + 1).transition;
}

const Transition &SpanStore::back(std::uint32_t track) const
{
    const Track &t = m_tracks[track];
    return slot(t.last + t.inLast).transition;
}

void SpanStore::append(std::uint32_t track, const Transition &transition)
{
    Track &t = m_tracks[track];
    if (t.first == 0 || t.inLast == slot(t.last).link.capacity) {
        const std::uint32_t next = t.first == 0 ? 0 : slot(t.last).link.next;
        if (next != 0) { // a block that dropBack() emptied
            t.last = next;
        } else {
            const std::uint32_t wanted = t.first == 0 ? kFirstCapacity : t.size;
            const std::uint32_t capacity = std::min(wanted, kPageSlots / 4);
            const std::uint32_t address = allocate(capacity + 1);
            slot(address).link = Link{0, t.last, capacity};
            if (t.first == 0)
                t.first = address;
            else
                slot(t.last).link.next = address;
            t.last = address;
        }
        t.inLast = 0;
    }
    ++t.inLast;
    ++t.size;
    slot(t.last + t.inLast).transition = transition;
}

void SpanStore::dropBack(std::uint32_t track)
{
    Track &t = m_tracks[track];
    --t.size;
    --t.inLast;
    if (t.inLast == 0 && t.size > 0) {
        t.last = slot(t.last).link.previous;
        t.inLast = slot(t.last).link.capacity;
    }
}

void SpanStore::Cursor::enterBlock(std::uint32_t address)
{
    static_assert(sizeof(Slot) == sizeof(Transition), "the transitions of a block are an array");
    m_block = address;
    m_here = &m_store->slot(address + 1).transition;
    const Link &link = m_store->slot(address).link;
    m_blockEnd = m_here + link.capacity;
    if (link.next != 0)
        __builtin_prefetch(&m_store->slot(link.next));
}

void SpanStore::Cursor::enterNextBlock()
{
    enterBlock(m_store->slot(m_block).link.next);
}

SpanStore::Cursor SpanStore::begin(std::uint32_t track) const
{
    Cursor cursor;
    cursor.m_store = this;
    cursor.m_left = m_tracks[track].size;
    if (cursor.m_left > 0)
        cursor.enterBlock(m_tracks[track].first);
    return cursor;
}

SpanStore::Cursor SpanStore::find(std::uint32_t track, Nanoseconds time) const
{
    Cursor cursor = begin(track);
    if (cursor.atEnd())
        return cursor;
    while (true) { // first the block ...
        const Link &link = slot(cursor.m_block).link;
        if (cursor.m_left <= link.capacity || slot(link.next + 1).transition.time > time)
            break;
        cursor.m_left -= link.capacity;
        cursor.enterNextBlock();
    }
    const std::uint32_t inBlock = std::min(cursor.m_left, slot(cursor.m_block).link.capacity);
    std::uint32_t low = 0; // ... then the last in it that is not after `time`
    std::uint32_t high = inBlock;
    while (high - low > 1) {
        const std::uint32_t middle = (low + high) / 2;
        if (cursor.m_here[middle].time <= time)
            low = middle;
        else
            high = middle;
    }
    cursor.m_here += low;
    cursor.m_left -= low;
    return cursor;
}

} // namespace interleave
