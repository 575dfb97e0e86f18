// SPDX-License-Identifier: MIT
#include "core/engine/poolthread.h"

#include "core/engine/fetchestimate.h"
#include "core/engine/networkrequest.h"
#include "core/engine/thrown.h"
#include "core/engine/workerpool.h"
#include "core/scenario/draw.h"
#include "core/scenario/stepcursor.h"

#include <optional>
#include <thread>
#include <vector>

namespace interleave {

PoolThread::PoolThread(const Scenario &scenario, RealClock &clock, StartGate &gate, NetworkAccess access)
    : TimelineThread(scenario, Strategy::Threads, clock, gate)
    , m_access(std::move(access))
    , m_names(scenario)
{}

void PoolThread::runTimeline()
{
    const std::uint32_t tasks = m_names.count();
    const std::uint32_t workers = workerCount(m_scenario);
    m_gate.arriveAndWait();
    for (std::uint32_t task = 0; task < tasks; ++task) {
        record(task, EventKind::Created);
        if (task >= workers)
            record(task, EventKind::Waited);
    }
    {
        std::vector<std::jthread> threads;
        for (std::uint32_t worker = 0; worker < std::min(workers, tasks); ++worker) {
            try {
                threads.emplace_back([this] { work(); });
            } catch (...) { // no thread, or no memory for it
                failNext();
            }
        }
        while (threads.empty() && m_next < tasks)
            failNext();
    }
    record(kNoTask, cancelled() ? EventKind::RunCancelled
                    : m_failed  ? EventKind::RunFailed
                                : EventKind::RunFinished);
}

void PoolThread::work()
{
    for (std::uint32_t task = m_next++; task < m_names.count(); task = m_next++)
        runTask(task, m_scenario.tasks[m_names.entry(task)]);
}

/// A worker thread can't be made: the task that it would have taken fails.
void PoolThread::failNext()
{
    const std::uint32_t task = m_next++;
    if (task >= m_names.count())
        return;
    record(task, EventKind::Turn);
    m_log.explain(task, noThreadReason());
    record(task, EventKind::Failed);
    m_failed = true;
}

void PoolThread::runTask(std::uint32_t task, const TaskSpec &spec)
{
    if (cancelled()) {
        record(task, EventKind::CancelRequested);
        record(task, EventKind::Cancelled);
        return;
    }
    record(task, EventKind::Turn);
    StepCursor steps(spec.steps);
    Draw draw(m_scenario.seed, task);
    bool ok = true;
    try {
        while (const Step *step = ok && !cancelled() ? steps.next() : nullptr)
            ok = runStep(task, *step, draw.between(step->shortest, step->longest));
    } catch (...) { // what leaves a thread ends the program
        m_log.explain(task, whatWasThrown());
        ok = false;
    }
    if (cancelled()) {
        record(task, EventKind::CancelRequested);
        record(task, EventKind::Cancelled);
    } else {
        record(task, ok ? EventKind::Finished : EventKind::Failed);
        if (!ok)
            m_failed = true;
    }
}

bool PoolThread::runStep(std::uint32_t task, const Step &step, Nanoseconds duration)
{
    switch (step.kind) {
    case StepKind::Sleep:
        if (duration <= Nanoseconds::zero())
            return true;
        recordSleep(task, duration);
        m_clock.block(duration);
        if (!cancelled())
            record(task, EventKind::Turn);
        return true;
    case StepKind::Compute:
        m_clock.compute(duration);
        return true;
    case StepKind::Thread: // it is in one already
        record(task, EventKind::EnteredThread);
        m_clock.block(duration);
        if (!cancelled())
            record(task, EventKind::Turn);
        return true;
    case StepKind::Block:
        record(task, EventKind::Blocked);
        m_clock.block(duration);
        record(task, EventKind::Unblocked);
        return true;
    case StepKind::Fetch:
        return fetch(task, step, duration);
    case StepKind::Fail:
        m_log.explain(task, step.text);
        return false;
    case StepKind::Yield: // nobody is waiting for this thread
    case StepKind::Repeat:
        break;
    }
    return true;
}

bool PoolThread::fetch(std::uint32_t task, const Step &step, Nanoseconds duration)
{
    const Nanoseconds begin = record(task, EventKind::Fetched);
    std::optional<FetchAnswer> answer;
    const NetworkRequest request(FetchOrder(step.text, m_clock.realLength(duration), m_access),
                                 [this, &answer](const FetchAnswer &told) {
                                     const std::lock_guard lock(m_fetchMutex);
                                     answer = told;
                                     m_fetchWake.notify_all();
                                 });
    {
        std::unique_lock lock(m_fetchMutex);
        m_fetchWake.wait(lock, [this, &answer] { return answer || cancelled(); });
    }
    if (cancelled())
        return true;
    const Nanoseconds end = record(task, EventKind::Turn);
    if (!step.text.isEmpty() && answer->sent)
        rememberFetch(step.text, end - begin);
    if (!answer->fault.isEmpty())
        m_log.explain(task, answer->fault);
    return answer->fault.isEmpty();
}

void PoolThread::cancel()
{
    {
        const std::lock_guard lock(m_fetchMutex);
        m_cancelled.store(true, std::memory_order_release);
    }
    m_fetchWake.notify_all();
}

Nanoseconds PoolThread::record(std::uint32_t task, EventKind kind)
{
    const std::lock_guard lock(m_logMutex);
    const Nanoseconds now = m_clock.now();
    m_log.append({now, task, kind});
    return now;
}

void PoolThread::recordSleep(std::uint32_t task, Nanoseconds duration)
{
    const std::lock_guard lock(m_logMutex);
    const Nanoseconds now = m_clock.now();
    m_log.append({now, task, EventKind::Slept});
    m_log.append({now + duration, task, EventKind::Due});
}

} // namespace interleave
