// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/body.h"
#include "core/engine/semaphore.h"

#include <deque>
#include <optional>

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
    [[nodiscard]] std::deque<BodyTask> &tasks() { return m_tasks; }
    /// Creates every task, in list order.
    void createTasks();
    /// Cancels every task that has not ended, in list order.
    void cancelTasks();

protected:
    void begin() override;
    void recordEnd(Outcome outcome) override;

private:
    Strategy m_strategy;
    std::optional<Semaphore> m_limit;
    std::deque<BodyTask> m_tasks;
};

} // namespace interleave
