// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/callback.h"
#include "core/engine/clock.h"
#include "core/engine/timerheap.h"

#include <limits>
#include <optional>
#include <vector>

namespace interleave {

/// Names a timer from callAt() until it has run or was cancelled.
using TimerId = std::uint32_t;
inline constexpr TimerId kNoTimer = std::numeric_limits<TimerId>::max();

/// asyncio's event loop without its waiting: a FIFO of ready callbacks and a heap of timers.
///
/// It gives callbacks their turns in exactly asyncio's order (CPython 3.11, `BaseEventLoop._run_once`). It
/// never waits by itself: whoever drives it asks nextDue(), waits or moves the clock, and calls runOnce().
/// Belongs to one thread.
class EventLoop
{
public:
    explicit EventLoop(Clock &clock);

    [[nodiscard]] Clock &clock() { return m_clock; }
    [[nodiscard]] Nanoseconds now() const { return m_clock.now(); }

    /// Room for so many callbacks at once, got now: what is got while a run goes on makes it late.
    void reserve(std::size_t callbacks);

    /// Appends to the FIFO.
    void callSoon(Callback &callback);
    /// Moves the callback into the FIFO in the first iteration that begins at or after `when`.
    [[nodiscard]] TimerId callAt(Nanoseconds when, Callback &callback);
    /// callSoon() for a callback that may be cancelled.
    [[nodiscard]] TimerId callSoonCancellable(Callback &callback);
    /// The timer's callback is not going to run, even if it is in the FIFO already.
    void cancel(TimerId timer);

    /// Nothing if the loop has nothing to do ever again, now() if callbacks are ready, else the first due
    /// time. Begins an iteration: this is where timers that were cancelled leave the heap.
    [[nodiscard]] std::optional<Nanoseconds> nextDue();
    /// One iteration: moves what is due into the FIFO and runs as many callbacks as it then holds.
    void runOnce();

private:
    /// asyncio's Handle: a callback in the FIFO or in the heap. A cancelled one stays where it is, without
    /// its callback.
    using Handle = Callback *;

    void run(TimerId handle);
    void expectNext() const;
    [[nodiscard]] TimerId newHandle(Callback &callback, bool scheduled);
    void release(TimerId handle);

    Clock &m_clock;
    std::vector<TimerId> m_ready;   ///< the FIFO
    std::vector<TimerId> m_running; ///< what of it the present iteration runs
    TimerHeap m_heap;
    std::vector<Handle, LargePages<Handle>> m_handles;
    std::vector<bool> m_scheduled; ///< of each handle: it is in the heap, not yet in the FIFO
    std::vector<TimerId> m_freeHandles;
    std::size_t m_cancelledTimers = 0;
};

} // namespace interleave
