// SPDX-License-Identifier: MIT
#include "core/engine/task.h"

#include <cstddef>
#include <utility>

namespace interleave {

Outcome outcomeOf(Wake wake)
{
    switch (wake) {
    case Wake::Failed:
        return Outcome::Failed;
    case Wake::Cancelled:
        return Outcome::Cancelled;
    case Wake::Done:
        break;
    }
    return Outcome::Finished;
}

bool Task::Suspension::await_ready() const noexcept
{
    return m_task.m_awaited && m_task.m_awaited->done();
}

void Task::Suspension::await_suspend(std::coroutine_handle<> coroutine) noexcept
{
    m_task.m_coroutine = coroutine;
}

Wake Task::Suspension::await_resume() const noexcept
{
    if (m_task.m_awaited) // it was done already, and there was no suspension
        return std::exchange(m_task.m_awaited, nullptr)->wake();
    return m_task.m_wake;
}

Task::Task(RunContext &context, std::uint32_t number)
    : m_number(number)
    , m_context(context)
{}

Task::~Task()
{
    if (m_coroutine && !m_begun) // it is not going to end, so nobody else frees it
        m_coroutine.destroy();
}

void Task::create()
{
    if (!m_coroutine)
        const QCoro::Task<> freedByItsEnd = prepare();
    if (m_number != kNoTask)
        m_context.record(m_number, EventKind::Created);
    m_context.loop.callSoon(*this);
}

bool Task::cancel()
{
    if (done())
        return false;
    ++m_cancelRequests;
    if (m_number != kNoTask)
        m_context.record(m_number, EventKind::CancelRequested);
    // What it awaits may be done while its turn is still to come; then the turn itself must bring the news.
    if (!m_awaited || !m_awaited->cancel())
        m_mustCancel = true;
    return true;
}

int Task::uncancel()
{
    if (m_cancelRequests > 0)
        --m_cancelRequests;
    return m_cancelRequests;
}

void Task::run()
{
    if (done()) {
        m_reported = true;
        m_context.observer->taskDone(*this);
        return;
    }
    m_wake = m_awaited ? m_awaited->wake() : Wake::Done;
    m_awaited = nullptr;
    if (std::exchange(m_mustCancel, false))
        m_wake = Wake::Cancelled;
    if (m_number != kNoTask)
        m_context.record(m_number, EventKind::Turn);
    m_sleep.stop(m_context.loop);

    if (m_wake == Wake::Cancelled && !m_begun) { // before its first turn: nothing of it runs
        end(Outcome::Cancelled);
    } else {
        m_begun = true;
        m_coroutine.resume();
    }
}

void Task::expect() const
{
    constexpr std::size_t kCacheLine = 64;
    constexpr std::size_t kFrame = 256;
    const auto *frame = static_cast<const std::byte *>(m_coroutine.address());
    for (std::size_t at = 0; at < kFrame; at += kCacheLine)
        __builtin_prefetch(frame + at);
}

void Task::sleep(Nanoseconds duration)
{
    if (duration > Nanoseconds::zero()) {
        elsewhere(EventKind::Slept, duration);
    } else {
        m_context.record(m_number, EventKind::Yielded);
        m_context.loop.callSoon(*this);
    }
}

void Task::elsewhere(EventKind kind, Nanoseconds duration)
{
    const Nanoseconds due = m_context.record(m_number, kind) + duration;
    m_context.log.append({due, m_number, EventKind::Due});
    awaitTimer(due);
}

void Task::elapse(Nanoseconds duration)
{
    awaitTimer(m_context.loop.now() + duration);
}

void Task::awaitTimer(Nanoseconds due)
{
    m_sleep.start(*this, m_context.loop, due);
    m_awaited = &m_sleep;
}

Task::Suspension Task::until(Future &future)
{
    if (!future.done())
        future.setWaiter(*this);
    m_awaited = &future;
    return Suspension(*this);
}

void Task::end(Outcome outcome)
{
    recordEnd(outcome);
    const bool failed = outcome == Outcome::Failed || outcome == Outcome::TimedOut;
    settle(failed ? Wake::Failed : outcome == Outcome::Cancelled ? Wake::Cancelled : Wake::Done);
    if (m_context.observer)
        m_context.loop.callSoon(*this);
}

} // namespace interleave
