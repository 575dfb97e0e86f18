// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/bodytasks.h"

namespace interleave {

/// asyncio.gather(): done when all of its tasks are, or when the first of them failed or was cancelled.
/// Cancelling it cancels its tasks, in their order; it is then done when they are.
class Gather final : public Future, private TaskObserver
{
public:
    enum class Exceptions {
        Raise,  ///< the first task that failed or was cancelled ends the waiting
        Return, ///< wait for all, whatever becomes of them
    };

    /// Observes the tasks of `context` from now until it is destroyed. `tasks` must outlive it.
    Gather(RunContext &context, BodyTasks &tasks, Exceptions exceptions);
    ~Gather();

    bool cancel() override;

private:
    void taskDone(Task &task) override;

    RunContext &m_context;
    BodyTasks &m_tasks;
    Exceptions m_exceptions;
    std::size_t m_left;
    bool m_cancelRequested = false;
};

} // namespace interleave
