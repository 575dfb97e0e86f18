// SPDX-License-Identifier: MIT
#include "core/engine/body.h"

#include "core/engine/outside.h"
#include "core/engine/semaphore.h"
#include "core/engine/timeout.h"
#include "core/scenario/draw.h"
#include "core/scenario/stepcursor.h"

namespace interleave {

namespace {

/// A blocking call: nobody else gets a turn before it comes back.
void block(const BodyTask &task, Nanoseconds duration)
{
    RunContext &context = task.context();
    context.record(task.number(), EventKind::Blocked);
    context.loop.clock().block(duration);
    context.record(task.number(), EventKind::Unblocked);
}

} // namespace

// async with limit:
//     async with timeout(task.timeout):
//         for step in steps: ...
QCoro::Task<> runTask(BodyTask &task)
{
    Semaphore *limit = task.context().limit;
    Wake wake = Wake::Done;
    if (limit) {
        QCoro::Task<Wake> permit = limit->acquire(task);
        wake = co_await permit;
    }
    if (wake == Wake::Cancelled) {
        task.end(Outcome::Cancelled);
        co_return;
    }

    Timeout timeout(task, task.spec().timeout);
    StepCursor steps(task.spec().steps);
    Draw draw(task.context().scenario.seed, task.number());
    while (const Step *step = wake == Wake::Done ? steps.next() : nullptr) {
        const Nanoseconds duration = draw.between(step->shortest, step->longest);
        switch (step->kind) {
        case StepKind::Sleep:
            wake = co_await task.sleep(duration);
            break;
        case StepKind::Yield:
            wake = co_await task.yield();
            break;
        case StepKind::Compute:
            task.context().loop.clock().compute(duration);
            break;
        case StepKind::Block:
            block(task, duration);
            break;
        case StepKind::Thread: {
            QCoro::Task<Wake> call = task.context().outside.thread(task, duration);
            wake = co_await call;
            break;
        }
        case StepKind::Fetch: {
            QCoro::Task<Wake> request = task.context().outside.fetch(task, *step, duration);
            wake = co_await request;
            break;
        }
        case StepKind::Fail:
            task.context().log.explain(task.number(), step->text);
            wake = Wake::Failed;
            break;
        case StepKind::Repeat:
            Q_UNREACHABLE(); // the cursor unrolls them
        }
    }
    const Outcome outcome = timeout.leave(outcomeOf(wake));
    if (limit)
        limit->release();
    task.end(outcome);
}

BodyTask::BodyTask(RunContext &context, std::uint32_t number, const TaskSpec &spec)
    : Task(context, number)
    , m_spec(spec)
{}

void BodyTask::begin()
{
    // Letting go of the coroutine detaches it: its frame is freed by its own end, and only by that.
    const QCoro::Task<> detached = runTask(*this);
}

void BodyTask::recordEnd(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        context().record(number(), EventKind::Failed);
        break;
    case Outcome::Cancelled:
        context().record(number(), EventKind::Cancelled);
        break;
    case Outcome::TimedOut:
        context().record(number(), EventKind::TimedOut);
        break;
    default:
        context().record(number(), EventKind::Finished);
        break;
    }
}

} // namespace interleave
