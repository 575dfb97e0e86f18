// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/event.h"
#include "core/trace/eventlog.h"

#include <vector>

namespace interleave {

/// A turn: one task had the event loop from `from` until `to`. On the virtual clock many turns have no
/// length.
struct TurnSpan
{
    std::uint32_t task = kNoTask;
    bool blocked = false; ///< it sat in a blocking call
    Nanoseconds from{};
    Nanoseconds to{}; ///< Nanoseconds::max() while it goes on

    friend bool operator==(const TurnSpan &, const TurnSpan &) = default;
};

/// The log, read from the loop's side: who had the thread at each moment, in order of time, never two at
/// once.
///
/// A value that belongs to the thread that reads the log.
class LoopTrack
{
public:
    /// Takes the events published since the last call, at most `most` of them.
    void drain(const EventLog &log, std::size_t most = static_cast<std::size_t>(-1));

    [[nodiscard]] const std::vector<TurnSpan> &turns() const { return m_turns; }

    /// So many turns that follow each other, taken together: for drawing many without a look at each.
    struct Block
    {
        Nanoseconds from{};
        Nanoseconds to{};
        Nanoseconds busy{};
        TurnSpan longest; ///< the first of them
    };
    static constexpr std::size_t kBlockTurns = 16;
    /// Block number N is turns N * kBlockTurns and up. Only those of which every turn is over.
    [[nodiscard]] const std::vector<Block> &blocks() const { return m_blocks; }
    /// How long somebody had the loop before `now`. Takes long only where that is in the middle of very many
    /// turns: a look at each block.
    [[nodiscard]] Nanoseconds busy(Nanoseconds now) const;

private:
    void open(const Event &event, bool blocked);
    void close(Nanoseconds time);
    void addBlock();

    std::vector<TurnSpan> m_turns;
    std::vector<Block> m_blocks;
    Nanoseconds m_busy{}; ///< of the turns that are over
    std::size_t m_drained = 0;
};

} // namespace interleave
