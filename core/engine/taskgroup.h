// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/bodytasks.h"

namespace interleave {

/// asyncio.TaskGroup: the first of its tasks that fails cancels the others, in the order of their creation.
class TaskGroup final : private TaskObserver
{
public:
    /// Observes the tasks from now until it is destroyed. All of them belong to the group.
    TaskGroup(Task &parent, BodyTasks &tasks);
    ~TaskGroup();

    /// Some task has not ended.
    [[nodiscard]] bool busy() const { return m_left > 0; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool aborting() const { return m_aborting; }
    /// Cancels what has not ended.
    void abort();

    /// What the parent awaits while busy(): done when the last task has ended. Each call begins it anew.
    [[nodiscard]] Future &completion();

private:
    class Completion final : public Future
    {
    public:
        using Future::reuse;
    };

    void taskDone(Task &task) override;

    Task &m_parent;
    BodyTasks &m_tasks;
    std::size_t m_left;
    Completion m_completion;
    bool m_failed = false;
    bool m_aborting = false;
};

} // namespace interleave
