// SPDX-License-Identifier: MIT
#include "core/engine/timeout.h"

#include <utility>

namespace interleave {

Timeout::Timeout(Task &task, std::optional<Nanoseconds> delay)
    : m_task(task)
    , m_cancelling(task.cancelling())
{
    if (!delay)
        return;
    EventLoop &loop = task.context().loop;
    if (*delay > Nanoseconds::zero())
        m_timer = loop.callAt(loop.now() + *delay, *this);
    else
        m_timer = loop.callSoonCancellable(*this);
}

Outcome Timeout::leave(Outcome outcome)
{
    if (m_timer != kNoTimer)
        m_task.context().loop.cancel(std::exchange(m_timer, kNoTimer));
    if (!m_expired)
        return outcome;
    // Where somebody else has asked for the same, theirs is the reason.
    const bool ours = m_task.uncancel() <= m_cancelling;
    return ours && outcome == Outcome::Cancelled ? Outcome::TimedOut : outcome;
}

void Timeout::run()
{
    m_timer = kNoTimer;
    m_expired = true;
    m_task.cancel();
}

} // namespace interleave
