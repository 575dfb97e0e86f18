// SPDX-License-Identifier: MIT
#include "core/trace/looptrack.h"

#include <algorithm>

namespace interleave {

void LoopTrack::drain(const EventLog &log, std::size_t most)
{
    const std::size_t end = m_drained + std::min(most, log.size() - m_drained);
    for (; m_drained < end; ++m_drained) {
        const Event &event = log[m_drained];
        switch (event.kind) {
        case EventKind::Turn:
            open(event, false);
            break;
        case EventKind::Blocked:
            close(event.time);
            open(event, true);
            break;
        case EventKind::Unblocked:
            close(event.time);
            open(event, false);
            break;
        case EventKind::Slept:
        case EventKind::Yielded:
        case EventKind::Waited:
        case EventKind::EnteredThread:
        case EventKind::Fetched:
        case EventKind::Finished:
        case EventKind::Failed:
        case EventKind::Cancelled:
        case EventKind::TimedOut:
            close(event.time);
            break;
        default:
            break;
        }
    }
}

Nanoseconds LoopTrack::busy(Nanoseconds now) const
{
    if (m_turns.empty() || now >= m_turns.back().to)
        return m_busy;
    Nanoseconds sum{};
    const auto after = std::partition_point(m_turns.begin(), m_turns.end(),
                                            [now](const TurnSpan &turn) { return turn.from < now; });
    const auto begun = static_cast<std::size_t>(after - m_turns.begin());
    // The last of them may still go on.
    const std::size_t blocks = std::min(m_blocks.size(), begun > 0 ? (begun - 1) / kBlockTurns : 0);
    for (std::size_t block = 0; block < blocks; ++block)
        sum += m_blocks[block].busy;
    for (std::size_t turn = blocks * kBlockTurns; turn < begun; ++turn)
        sum += std::min(m_turns[turn].to, now) - m_turns[turn].from;
    return sum;
}

void LoopTrack::open(const Event &event, bool blocked)
{
    // A turn may vanish again as long as it is the last one.
    if (m_turns.size() >= (m_blocks.size() + 1) * kBlockTurns)
        addBlock();
    m_turns.push_back({event.task, blocked, event.time, Nanoseconds::max()});
}

void LoopTrack::addBlock()
{
    const std::size_t begin = m_blocks.size() * kBlockTurns;
    const std::size_t last = begin + kBlockTurns - 1;
    Block block{m_turns[begin].from, m_turns[last].to, Nanoseconds::zero(), m_turns[begin]};
    for (std::size_t index = begin; index <= last; ++index) {
        const TurnSpan &turn = m_turns[index];
        block.busy += turn.to - turn.from;
        if (turn.to - turn.from > block.longest.to - block.longest.from)
            block.longest = turn;
    }
    m_blocks.push_back(block);
}

void LoopTrack::close(Nanoseconds time)
{
    if (m_turns.empty())
        return; // a task that no thread could be had for fails without a turn
    TurnSpan &turn = m_turns.back();
    if (turn.to != Nanoseconds::max())
        return; // a request that was refused at once ends its task without another turn
    turn.to = time;
    m_busy += turn.to - turn.from;
    // The instant between a turn's beginning and its blocking call, or behind it, is no turn of its own.
    const bool split = m_turns.size() > 1 && m_turns[m_turns.size() - 2].task == turn.task &&
                       m_turns[m_turns.size() - 2].to == turn.from &&
                       m_turns[m_turns.size() - 2].blocked != turn.blocked;
    if (turn.from == turn.to && split)
        m_turns.pop_back();
}

} // namespace interleave
