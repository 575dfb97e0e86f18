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

void EventLoop::reserve(std::size_t callbacks)
{
    m_ready.reserve(callbacks);
    m_heap.reserve(callbacks);
    m_handles.reserve(callbacks);
    m_scheduled.reserve(callbacks);
}

void EventLoop::callSoon(Callback &callback)
{
    m_ready.push_back(newHandle(callback, false));
}

TimerId EventLoop::callAt(Nanoseconds when, Callback &callback)
{
    const TimerId timer = newHandle(callback, true);
    m_heap.push({when, timer});
    return timer;
}

TimerId EventLoop::callSoonCancellable(Callback &callback)
{
    m_ready.push_back(newHandle(callback, false));
    return m_ready.back();
}

TimerId EventLoop::newHandle(Callback &callback, bool scheduled)
{
    if (m_freeHandles.empty()) {
        m_handles.push_back(&callback);
        m_scheduled.push_back(scheduled);
        return static_cast<TimerId>(m_handles.size() - 1);
    }
    const TimerId handle = m_freeHandles.back();
    m_freeHandles.pop_back();
    m_handles[handle] = &callback;
    m_scheduled[handle] = scheduled;
    return handle;
}

void EventLoop::cancel(TimerId timer)
{
    m_handles[timer] = nullptr;
    if (m_scheduled[timer])
        ++m_cancelledTimers;
}

void EventLoop::release(TimerId handle)
{
    m_freeHandles.push_back(handle);
}

std::optional<Nanoseconds> EventLoop::nextDue()
{
    const auto isCancelled = [this](TimerId timer) { return !m_handles[timer]; };
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
    const std::size_t scheduled = m_heap.size();
    while (!m_heap.empty() && m_heap.front().when <= time) {
        const TimerId timer = m_heap.front().timer;
        m_heap.pop();
        m_scheduled[timer] = false; // as in asyncio, a cancelled one stays in the count here
        m_ready.push_back(timer);
    }
    if (m_heap.size() < scheduled)
        expectNext();
    m_running.swap(m_ready); // what these callbacks add waits for the next iteration
    for (const TimerId handle : m_running)
        run(handle);
    m_running.clear();
}

/// What is due next, in one of the next iterations.
void EventLoop::expectNext() const
{
    if (m_heap.empty())
        return;
    if (const Callback *next = m_handles[m_heap.front().timer])
        next->expect();
    m_heap.visit(1, 3, [this](TimerId timer) { __builtin_prefetch(m_handles[timer]); });
    m_heap.visit(3, 7, [this](TimerId timer) { __builtin_prefetch(&m_handles[timer]); });
}

void EventLoop::run(TimerId handle)
{
    Callback *callback = m_handles[handle];
    release(handle);
    if (callback)
        callback->run();
}

} // namespace interleave
