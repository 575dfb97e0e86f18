// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/bodytasks.h"
#include "core/engine/semaphore.h"

#include <optional>
#include <vector>

namespace interleave {

/// The coroutine that runs the whole list, and the task it runs in: asyncio.run()'s main(). Stop is its
/// cancel().
///
/// Owns the tasks of its timeline, and the limit round their bodies.
class Caller final : public Task
{
public:
    /// Threads only on the virtual clock.
    Caller(RunContext &context, Strategy strategy);

    [[nodiscard]] Strategy strategy() const { return m_strategy; }
    [[nodiscard]] BodyTasks &tasks() { return m_tasks; }
    /// Creates every task, in list order.
    void createTasks();
    /// Cancels every task that has not ended, in list order.
    void cancelTasks();

protected:
    QCoro::Task<> body() override;
    void recordEnd(Outcome outcome) override;

private:
    Strategy m_strategy;
    std::optional<Semaphore> m_limit;
    BodyTasks m_tasks;
    /// The coroutines of tasks that run concurrently. They are made before the run begins, because getting
    /// memory for a million would make it late, and freed when it is over: one after the other that takes a
    /// third of the time that it takes in the order in which tasks end.
    std::vector<QCoro::Task<>> m_bodies;
};

} // namespace interleave
