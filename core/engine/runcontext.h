// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/eventloop.h"
#include "core/scenario/scenario.h"
#include "core/trace/eventlog.h"

namespace interleave {

class Outside;
class Semaphore;
class Task;

/// Who wants to know that a task has ended, as with asyncio's Task.add_done_callback().
class TaskObserver
{
public:
    /// Called one hop after the end.
    virtual void taskDone(Task &task) = 0;

protected:
    TaskObserver() = default;
    ~TaskObserver() = default;
    TaskObserver(const TaskObserver &) = delete;
    TaskObserver &operator=(const TaskObserver &) = delete;
};

/// What all tasks of one timeline share. Lives as long as its run, in the thread of its loop.
class RunContext
{
public:
    RunContext(const Scenario &runScenario, EventLoop &eventLoop, EventLog &eventLog, Outside &outsideWorld)
        : scenario(runScenario)
        , loop(eventLoop)
        , log(eventLog)
        , outside(outsideWorld)
    {}

    /// Writes down that this happens now; the time is returned.
    Nanoseconds record(std::uint32_t task, EventKind kind)
    {
        const Nanoseconds now = loop.now();
        log.append({now, task, kind});
        return now;
    }

    const Scenario &scenario;
    EventLoop &loop;
    EventLog &log;
    Outside &outside;
    Semaphore *limit = nullptr;       ///< round each body; may be none
    bool inThreads = false;           ///< each body is in a worker thread of its own, not on the loop
    TaskObserver *observer = nullptr; ///< of every task; may be none
};

} // namespace interleave
