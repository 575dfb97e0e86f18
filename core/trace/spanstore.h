// SPDX-License-Identifier: MIT
#pragma once

#include "core/largepages.h"
#include "core/scenario/duration.h"
#include "core/trace/state.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace interleave {

/// From `time` on the task is in `state`; or, where `end` is set, it is gone.
struct Transition
{
    Nanoseconds time{};
    State state = State::NotStarted;
    bool end = false;
};

/// The transitions of every task of a timeline, each task's own in order of time.
///
/// A million tasks with six transitions each must not cost six million small allocations: all of them live in
/// one arena, each task in a chain of blocks of which every one is as long as those before it together. So a
/// task costs little while it has few, and finding an instant among many takes logarithmic time.
class SpanStore
{
public:
    explicit SpanStore(std::uint32_t trackCount);

    [[nodiscard]] std::uint32_t trackCount() const { return static_cast<std::uint32_t>(m_tracks.size()); }
    [[nodiscard]] bool empty(std::uint32_t track) const { return m_tracks[track].size == 0; }
    [[nodiscard]] std::uint32_t size(std::uint32_t track) const { return m_tracks[track].size; }

    /// The first and the newest transition; only where there is one.
    [[nodiscard]] const Transition &front(std::uint32_t track) const;
    [[nodiscard]] const Transition &back(std::uint32_t track) const;

    /// Adds a transition whose time is not before back()'s.
    void append(std::uint32_t track, const Transition &transition);
    /// Takes the newest one away again; only where there is one.
    void dropBack(std::uint32_t track);

    // For going through a long log: with a million tasks every event is about another place in memory, and
    // waiting for it takes most of the time (0.75 s of a drain of 6 million events, 0.2 s where it is asked
    // for ahead).

    /// append() for this track is going to follow, in a while.
    void expect(std::uint32_t track) const { __builtin_prefetch(&m_tracks[track]); }
    /// append() for this track is going to follow soon.
    void expectSoon(std::uint32_t track) const
    {
        const Track &t = m_tracks[track];
        if (t.first != 0)
            __builtin_prefetch(&slot(t.last + t.inLast));
    }

    /// A place in a task's chain; default-constructed it is the end. Appending makes it invalid.
    class Cursor
    {
    public:
        [[nodiscard]] bool atEnd() const { return m_left == 0; }
        [[nodiscard]] const Transition &operator*() const { return *m_here; }
        [[nodiscard]] const Transition *operator->() const { return m_here; }
        /// Going through a million spans is going through their blocks, from one end to the other.
        void advance()
        {
            __builtin_prefetch(m_here + kReadAhead);
            ++m_here;
            if (--m_left > 0 && m_here == m_blockEnd)
                enterNextBlock();
        }

    private:
        friend class SpanStore;
        static constexpr std::uint32_t kReadAhead = 24; ///< blocks are too short for the processor to notice

        void enterBlock(std::uint32_t address);
        void enterNextBlock();

        const SpanStore *m_store = nullptr;
        const Transition *m_here = nullptr;
        const Transition *m_blockEnd = nullptr;
        std::uint32_t m_block = 0;
        std::uint32_t m_left = 0;
    };

    [[nodiscard]] Cursor begin(std::uint32_t track) const;
    /// The last transition at or before `time`; the first one where there is none so early.
    [[nodiscard]] Cursor find(std::uint32_t track, Nanoseconds time) const;

private:
    struct Track
    {
        std::uint32_t first = 0; ///< address of the first block's link slot
        std::uint32_t last = 0;  ///< the same of the last block
        std::uint32_t size = 0;
        std::uint32_t inLast = 0; ///< how many of them are in the last block
    };
    /// A block is one link slot and then its transitions.
    struct Link
    {
        std::uint32_t next = 0;
        std::uint32_t previous = 0;
        std::uint32_t capacity = 0;
    };
    union Slot {
        Slot() {}
        Transition transition;
        Link link;
    };

    /// With its link a cache line. A task that sleeps once has two transitions on the virtual clock and six
    /// on the real one.
    static constexpr std::uint32_t kFirstCapacity = 3;
    static constexpr std::uint32_t kPageBits = 16;
    static constexpr std::uint32_t kPageSlots = 1U << kPageBits;

    [[nodiscard]] Slot &slot(std::uint32_t address);
    [[nodiscard]] const Slot &slot(std::uint32_t address) const;
    [[nodiscard]] std::uint32_t allocate(std::uint32_t slotCount);

    std::vector<Track, LargePages<Track>> m_tracks;
    std::vector<std::unique_ptr<Slot[]>> m_pages;
    std::uint32_t m_used = 0; ///< slots handed out; address 0 is never handed out
};

} // namespace interleave
