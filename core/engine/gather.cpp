// SPDX-License-Identifier: MIT
#include "core/engine/gather.h"

namespace interleave {

Gather::Gather(RunContext &context, BodyTasks &tasks, Exceptions exceptions)
    : m_context(context)
    , m_tasks(tasks)
    , m_exceptions(exceptions)
    , m_left(tasks.size())
{
    m_context.observer = this;
    // A done callback that is added to a task that has ended is called all the same, one hop later. Where an
    // earlier observer's call is still in the FIFO, that one will do.
    for (BodyTask &task : m_tasks) {
        if (task.reported())
            m_context.loop.callSoon(task);
    }
    if (m_left == 0)
        settle(Wake::Done);
}

Gather::~Gather()
{
    m_context.observer = nullptr;
}

bool Gather::cancel()
{
    if (done())
        return false;
    bool any = false;
    for (BodyTask &task : m_tasks)
        any = task.cancel() || any;
    m_cancelRequested = m_cancelRequested || any;
    return any;
}

void Gather::taskDone(Task &task)
{
    if (done())
        return;
    --m_left;
    if (m_exceptions == Exceptions::Raise && task.wake() != Wake::Done)
        settle(task.wake());
    else if (m_left == 0)
        settle(m_cancelRequested ? Wake::Cancelled : Wake::Done);
}

} // namespace interleave
