// SPDX-License-Identifier: MIT
#include "core/engine/programs.h"

#include "core/engine/firstcompleted.h"
#include "core/engine/gather.h"
#include "core/engine/taskgroup.h"
#include "core/engine/thrown.h"
#include "core/engine/timeout.h"

namespace interleave {

namespace {

// The ways to run a list of tasks on one loop. All that tells them apart is when a task is created and what
// is awaited. Each is the Python program above it, line by line; what would be an exception there is a Wake
// here.

// for task in scenario: await create_task(body(task))
QCoro::Task<Outcome> sequential(Caller &caller)
{
    for (BodyTask &task : caller.tasks()) {
        task.create();
        const Wake wake = co_await caller.until(task);
        if (wake != Wake::Done)
            co_return outcomeOf(wake);
    }
    co_return Outcome::Finished;
}

// try: await gather(*tasks)
// except CancelledError: cancel them all, await gather(*tasks, return_exceptions=True), raise
// except Exception: await gather(*tasks, return_exceptions=True), raise
QCoro::Task<Outcome> gatherAll(Caller &caller)
{
    caller.createTasks();
    Gather all(caller.context(), caller.tasks(), Gather::Exceptions::Raise);
    const Wake wake = co_await caller.until(all);
    if (wake == Wake::Done)
        co_return Outcome::Finished;

    if (wake == Wake::Cancelled)
        caller.cancelTasks();
    else // the caller learns of it now; the others go on
        caller.context().record(kNoTask, EventKind::CallerRaised);
    Gather rest(caller.context(), caller.tasks(), Gather::Exceptions::Return);
    const Wake last = co_await caller.until(rest);
    co_return outcomeOf(last == Wake::Cancelled ? last : wake);
}

// async with TaskGroup() as group: for task in scenario: group.create_task(body(task))
QCoro::Task<Outcome> cancelOnFailure(Caller &caller)
{
    TaskGroup group(caller, caller.tasks());
    caller.createTasks();
    bool cancelled = false;
    while (group.busy()) {
        const Wake wake = co_await caller.until(group.completion());
        if (wake == Wake::Cancelled && !group.aborting()) {
            cancelled = true;
            group.abort();
        }
    }
    // A failure among the tasks comes before the cancellation of the caller.
    if (group.failed())
        co_return Outcome::Failed;
    co_return cancelled ? Outcome::Cancelled : Outcome::Finished;
}

// try: done, rest = await wait(tasks, return_when=FIRST_COMPLETED)
// finally: cancel those that are not done, await gather(*tasks, return_exceptions=True)
QCoro::Task<Outcome> untilFirst(Caller &caller)
{
    caller.createTasks();
    if (caller.tasks().empty())
        co_return Outcome::Finished;
    FirstCompleted first(caller.context());
    const Wake wake = co_await caller.until(first);
    bool failed = false;
    for (const BodyTask &task : caller.tasks())
        failed = failed || (task.done() && task.wake() == Wake::Failed);

    caller.cancelTasks();
    Gather rest(caller.context(), caller.tasks(), Gather::Exceptions::Return);
    const Wake last = co_await caller.until(rest);
    if (wake == Wake::Cancelled || last == Wake::Cancelled)
        co_return Outcome::Cancelled;
    co_return failed ? Outcome::Failed : Outcome::Finished;
}

// with ThreadPoolExecutor(threads) as pool: wait([pool.submit(body, task) for task in scenario])
QCoro::Task<Outcome> inThreads(Caller &caller)
{
    caller.createTasks();
    Gather all(caller.context(), caller.tasks(), Gather::Exceptions::Return);
    if (co_await caller.until(all) == Wake::Cancelled)
        co_return Outcome::Cancelled;
    bool failed = false;
    for (const BodyTask &task : caller.tasks())
        failed = failed || task.wake() == Wake::Failed;
    co_return failed ? Outcome::Failed : Outcome::Finished;
}

QCoro::Task<Outcome> program(Caller &caller)
{
    const Policies &policies = caller.context().scenario.concurrent;
    if (caller.strategy() == Strategy::Threads)
        return inThreads(caller);
    if (caller.strategy() == Strategy::Sequential)
        return sequential(caller);
    if (policies.until == Until::First)
        return untilFirst(caller);
    if (policies.onFailure == OnFailure::Cancel)
        return cancelOnFailure(caller);
    return gatherAll(caller);
}

// async with timeout(D): ...
QCoro::Task<> runAll(Caller &caller)
{
    (void)co_await caller.nextTurn();
    const bool obeys = caller.strategy() != Strategy::Threads; // nobody can interrupt a thread
    Timeout timeout(caller, obeys ? caller.context().scenario.concurrent.timeout : std::nullopt);
    Outcome outcome = Outcome::Failed;
    try {
        QCoro::Task<Outcome> inside = program(caller);
        outcome = co_await inside;
    } catch (...) { // nobody awaits this coroutine: what left it would be lost
        caller.context().log.explain(kNoTask, whatWasThrown());
    }
    caller.end(timeout.leave(outcome));
}

} // namespace

Caller::Caller(RunContext &context, Strategy strategy)
    : Task(context, kNoTask)
    , m_strategy(strategy)
    , m_tasks(context.scenario.taskCount())
{
    const auto limit = context.scenario.concurrent.limit;
    context.inThreads = strategy == Strategy::Threads;
    if (context.inThreads)
        context.limit = &m_limit.emplace(workerCount(context.scenario));
    else if (limit && strategy == Strategy::Concurrent)
        context.limit = &m_limit.emplace(*limit);
    for (const TaskSpec &spec : context.scenario.tasks) {
        for (std::uint32_t copy = 0; copy < spec.count; ++copy)
            m_tasks.append(context, spec);
    }
    if (strategy == Strategy::Sequential) // one after the other, each when its time has come
        return;
    m_bodies.reserve(m_tasks.size());
    for (BodyTask &task : m_tasks)
        m_bodies.push_back(task.prepare());
    context.loop.reserve(m_tasks.size());
}

void Caller::createTasks()
{
    for (BodyTask &task : m_tasks)
        task.create();
}

void Caller::cancelTasks()
{
    for (BodyTask &task : m_tasks)
        task.cancel();
}

QCoro::Task<> Caller::body()
{
    return runAll(*this);
}

void Caller::recordEnd(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        context().record(kNoTask, EventKind::RunFailed);
        break;
    case Outcome::Cancelled:
        context().record(kNoTask, EventKind::RunCancelled);
        break;
    case Outcome::TimedOut:
        context().record(kNoTask, EventKind::RunTimedOut);
        break;
    default:
        context().record(kNoTask, EventKind::RunFinished);
        break;
    }
}

} // namespace interleave
