// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/task.h"

#include <QCoroTask>

#include <list>

namespace interleave {

/// asyncio.Semaphore: permits, and the tasks that wait for one, in order.
///
/// A permit that is released goes to the first who waits; its task has it from then on, even though its turn
/// is still to come.
class Semaphore
{
public:
    explicit Semaphore(std::uint32_t permits)
        : m_permits(permits)
    {}
    Semaphore(const Semaphore &) = delete;
    Semaphore &operator=(const Semaphore &) = delete;

    /// `await semaphore.acquire()`. With Wake::Cancelled the task has no permit.
    [[nodiscard]] QCoro::Task<Wake> acquire(Task &task);
    void release();

private:
    /// A task's place in the queue, until it is handed a permit or cancelled.
    class Waiter final : public Future
    {
    public:
        Waiter(Semaphore &semaphore, Task &task);
        bool cancel() override;
        /// From now on the task has a permit.
        void hand();

    private:
        Semaphore &m_semaphore;
        Task &m_task;
        std::list<Waiter *>::iterator m_place;
    };

    [[nodiscard]] bool locked() const;
    void handOn();

    std::uint32_t m_permits;
    std::list<Waiter *> m_waiting;
    std::size_t m_handed = 0; ///< tasks that were handed a permit and have not had a turn since
};

} // namespace interleave
