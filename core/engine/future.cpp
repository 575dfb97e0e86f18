// SPDX-License-Identifier: MIT
#include "core/engine/future.h"

#include "core/engine/task.h"

namespace interleave {

Wake Future::wake() const
{
    Q_ASSERT(done());
    return m_state == FutureState::Cancelled ? Wake::Cancelled : Wake::Done;
}

bool Future::cancel()
{
    if (done())
        return false;
    settle(Wake::Cancelled);
    return true;
}

void Future::run()
{
    if (!done())
        settle(Wake::Done);
}

void Future::settle(Wake wake)
{
    Q_ASSERT(!done());
    m_state = wake == Wake::Cancelled ? FutureState::Cancelled : FutureState::Done;
    if (m_waiter)
        m_waiter->wakeSoon();
}

void Future::reuse(Task &task)
{
    m_waiter = &task;
    m_state = FutureState::Pending;
}

} // namespace interleave
