// SPDX-License-Identifier: MIT
#include "core/engine/programs.h"

#include "core/engine/gather.h"

namespace interleave {

// The two ways to run a list of tasks. All that tells them apart is when a task is created and what is awaited.

// for task in tasks: await create_task(task)
QCoro::Task<> sequential(Caller &caller)
{
    Wake wake = Wake::Done;
    for (BodyTask &task : caller.tasks()) {
        task.create();
        wake = co_await caller.until(task);
        if (wake == Wake::Cancelled)
            break;
    }
    caller.end(wake == Wake::Cancelled ? Outcome::Cancelled : Outcome::Finished);
}

// tasks = [create_task(task) for task in tasks]
// await gather(*tasks)
QCoro::Task<> concurrent(Caller &caller)
{
    for (BodyTask &task : caller.tasks())
        task.create();

    Gather all(caller.context(), caller.tasks(), Gather::Exceptions::Raise);
    const Wake wake = co_await caller.until(all);

    if (wake == Wake::Cancelled) {
        for (BodyTask &task : caller.tasks())
            task.cancel();
        Gather rest(caller.context(), caller.tasks(), Gather::Exceptions::Return);
        (void)co_await caller.until(rest);
    }
    caller.end(wake == Wake::Cancelled ? Outcome::Cancelled : Outcome::Finished);
}

Caller::Caller(RunContext &context, Strategy strategy)
    : Task(context, kNoTask)
    , m_strategy(strategy)
{
    std::uint32_t number = 0;
    for (const TaskSpec &spec : context.scenario.tasks) {
        for (std::uint32_t copy = 0; copy < spec.count; ++copy)
            m_tasks.emplace_back(context, number++, spec);
    }
}

void Caller::begin()
{
    const QCoro::Task<> detached = m_strategy == Strategy::Sequential ? sequential(*this) : concurrent(*this);
}

void Caller::recordEnd(Outcome outcome)
{
    context().record(kNoTask, outcome == Outcome::Finished ? EventKind::RunFinished : EventKind::RunCancelled);
}

} // namespace interleave
