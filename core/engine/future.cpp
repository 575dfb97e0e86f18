// SPDX-License-Identifier: MIT
#include "core/engine/future.h"

#include "core/engine/task.h"

namespace interleave {

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
    m_done = true;
    m_wake = wake;
    if (m_waiter)
        m_waiter->wakeSoon();
}

void Future::reuse(Task &task)
{
    m_waiter = &task;
    m_done = false;
}

} // namespace interleave
