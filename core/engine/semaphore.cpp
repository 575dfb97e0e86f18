// SPDX-License-Identifier: MIT
#include "core/engine/semaphore.h"

namespace interleave {

Semaphore::Waiter::Waiter(Semaphore &semaphore, Task &task)
    : m_semaphore(semaphore)
    , m_task(task)
    , m_place(semaphore.m_waiting.insert(semaphore.m_waiting.end(), this))
{
    task.context().record(task.number(), EventKind::Waited);
}

bool Semaphore::Waiter::cancel()
{
    if (done())
        return false;
    m_semaphore.m_waiting.erase(m_place);
    return Future::cancel();
}

void Semaphore::Waiter::hand()
{
    m_semaphore.m_waiting.erase(m_place);
    ++m_semaphore.m_handed;
    m_task.context().record(m_task.number(), EventKind::Permitted);
    settle(Wake::Done);
}

QCoro::Task<Wake> Semaphore::acquire(Task &task)
{
    if (!locked()) {
        --m_permits;
        co_return Wake::Done;
    }
    Waiter waiter(*this, task);
    const Wake wake = co_await task.until(waiter);

    const bool handed = waiter.wake() == Wake::Done;
    if (handed)
        --m_handed;
    if (wake == Wake::Cancelled) {
        if (handed) // too late for this task: its permit goes to the next
            release();
        co_return Wake::Cancelled;
    }
    if (m_permits > 0)
        handOn();
    co_return Wake::Done;
}

void Semaphore::release()
{
    ++m_permits;
    handOn();
}

/// Nobody overtakes: while others wait, or have a permit but not yet their turn, a newcomer queues up.
bool Semaphore::locked() const
{
    return m_permits == 0 || !m_waiting.empty() || m_handed > 0;
}

void Semaphore::handOn()
{
    if (m_waiting.empty())
        return;
    --m_permits;
    m_waiting.front()->hand();
}

} // namespace interleave
