// SPDX-License-Identifier: MIT
#include "core/engine/sleep.h"

#include "core/engine/task.h"

#include <utility>

namespace interleave {

void Sleep::start(Task &task, EventLoop &loop, Nanoseconds due)
{
    reuse(task);
    m_timer = loop.callAt(due, *this);
}

void Sleep::stop(EventLoop &loop)
{
    if (m_timer != kNoTimer)
        loop.cancel(std::exchange(m_timer, kNoTimer));
}

void Sleep::expect() const
{
    if (waiter())
        waiter()->expect();
}

void Sleep::run()
{
    m_timer = kNoTimer;
    Future::run();
}

} // namespace interleave
