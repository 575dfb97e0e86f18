// SPDX-License-Identifier: MIT
#include "core/engine/eventloop.h"

namespace interleave {

namespace {

// asyncio's _MIN_SCHEDULED_TIMER_HANDLES and _MIN_CANCELLED_TIMER_HANDLES_FRACTION. They matter for more than
// speed: rebuilding the heap changes the order of timers that are due at one instant.
constexpr std::size_t kFewTimers = 100;
constexpr std::size_t kCancelledShare = 2; // one half

} // namespace

EventLoop::EventLoop(Clock &clock)
    : m_clock(clock)
{}

void EventLoop::callSoon(Callback &callback)
{
    m_ready.push_back({&callback, kNoTimer});
}

TimerId EventLoop::callAt(Nanoseconds when, Callback &callback)
{
    const TimerId timer = newTimer(callback, true);
    m_heap.push({when, timer});
    return timer;
}

TimerId EventLoop::callSoonCancellable(Callback &callback)
{
    const TimerId timer = newTimer(callback, false);
    m_ready.push_back({nullptr, timer});
    return timer;
}

TimerId EventLoop::newTimer(Callback &callback, bool scheduled)
{
    if (m_freeTimers.empty()) {
        m_timers.push_back({&callback, scheduled});
        return static_cast<TimerId>(m_timers.size() - 1);
    }
    const TimerId timer = m_freeTimers.back();
    m_freeTimers.pop_back();
    m_timers[timer] = {&callback, scheduled};
    return timer;
}

void EventLoop::cancel(TimerId timer)
{
    m_timers[timer].callback = nullptr;
    if (m_timers[timer].scheduled)
        ++m_cancelledTimers;
}

void EventLoop::release(TimerId timer)
{
    m_freeTimers.push_back(timer);
}

std::optional<Nanoseconds> EventLoop::nextDue()
{
    const auto isCancelled = [this](TimerId timer) { return !m_timers[timer].callback; };
    if (m_heap.size() > kFewTimers && m_cancelledTimers * kCancelledShare > m_heap.size()) {
        m_heap.removeIf([&](TimerId timer) {
            if (isCancelled(timer))
                release(timer);
            return isCancelled(timer);
        });
        m_cancelledTimers = 0;
    } else {
        while (!m_heap.empty() && isCancelled(m_heap.front().timer)) {
            release(m_heap.front().timer);
            m_heap.pop();
            --m_cancelledTimers;
        }
    }
    if (!m_ready.empty())
        return now();
    if (m_heap.empty())
        return std::nullopt;
    return m_heap.front().when;
}

void EventLoop::runOnce()
{
    const Nanoseconds time = now();
    while (!m_heap.empty() && m_heap.front().when <= time) {
        const TimerId timer = m_heap.front().timer;
        m_heap.pop();
        m_timers[timer].scheduled = false; // as in asyncio, a cancelled one stays in the count here
        m_ready.push_back({nullptr, timer});
    }
    expectNext();
    // What these callbacks add waits for the next iteration.
    for (std::size_t left = m_ready.size(); left > 0; --left) {
        const Ready ready = m_ready.front();
        m_ready.pop_front();
        run(ready);
    }
}

/// What is due next, in one of the next iterations.
void EventLoop::expectNext() const
{
    if (m_heap.empty())
        return;
    if (const Callback *next = m_timers[m_heap.front().timer].callback)
        next->expect();
    m_heap.visit(1, 3, [this](TimerId timer) { __builtin_prefetch(m_timers[timer].callback); });
    m_heap.visit(3, 7, [this](TimerId timer) { __builtin_prefetch(&m_timers[timer]); });
}

void EventLoop::run(const Ready &ready)
{
    if (ready.callback) {
        ready.callback->run();
        return;
    }
    Callback *callback = m_timers[ready.timer].callback;
    release(ready.timer);
    if (callback)
        callback->run();
}

} // namespace interleave
