// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/body.h"

#include <deque>

namespace interleave {

/// The coroutine that runs the whole list, and the task it runs in: asyncio.run()'s main(). Stop is its cancel().
///
/// Owns the tasks of its timeline.
class Caller final : public Task
{
public:
    Caller(RunContext &context, Strategy strategy);

    [[nodiscard]] std::deque<BodyTask> &tasks() { return m_tasks; }

protected:
    void begin() override;
    void recordEnd(Outcome outcome) override;

private:
    Strategy m_strategy;
    std::deque<BodyTask> m_tasks;
};

/// One after the other: every task is created when the one before it has ended.
[[nodiscard]] QCoro::Task<> sequential(Caller &caller);

/// All at once: every task is created before the first of them gets a turn.
[[nodiscard]] QCoro::Task<> concurrent(Caller &caller);

} // namespace interleave
