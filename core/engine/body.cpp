// SPDX-License-Identifier: MIT
#include "core/engine/body.h"

#include "core/engine/fetchestimate.h"
#include "core/engine/outside.h"
#include "core/engine/semaphore.h"
#include "core/engine/thrown.h"
#include "core/engine/timeout.h"
#include "core/scenario/draw.h"
#include "core/scenario/stepcursor.h"

#include <memory>

namespace interleave {

namespace {

/// Has the loop for that long: nobody else gets a turn meanwhile. Only Stop can cut it short, and then the
/// task ends.
Wake keepLoop(const BodyTask &task, StepKind kind, Nanoseconds duration)
{
    RunContext &context = task.context();
    bool ok = true;
    if (kind == StepKind::Block) {
        context.record(task.number(), EventKind::Blocked);
        ok = context.loop.clock().block(duration);
        context.record(task.number(), EventKind::Unblocked);
    } else {
        ok = context.loop.clock().compute(duration);
    }
    return ok ? Wake::Done : Wake::Cancelled;
}

} // namespace

// async with limit:
//     async with timeout(task.timeout):
//         for step in steps: ...
//
// A million of these frames are alive at once. So what few tasks need stands behind a pointer, and what is
// awaited in the same way is awaited at one place: every co_await has room of its own in the frame (312 bytes
// otherwise, not 200).
QCoro::Task<> runTask(BodyTask &task)
{
    RunContext &context = task.context();
    QCoro::Task<Wake> inner;
    Wake wake = Wake::Done;
    bool entered = false;
    std::unique_ptr<Timeout> timeout;
    try {
        if (context.limit) {
            inner = context.limit->acquire(task);
            wake = co_await inner;
        }
        entered = wake != Wake::Cancelled;
        if (entered && task.spec().timeout)
            timeout = std::make_unique<Timeout>(task, *task.spec().timeout);
        StepCursor steps(task.spec().steps);
        Draw draw(context.scenario.seed, task.number());
        while (const Step *step = wake == Wake::Done ? steps.next() : nullptr) {
            const Nanoseconds duration = draw.between(step->shortest, step->longest);
            switch (step->kind) {
            case StepKind::Sleep:
            case StepKind::Yield:
                task.sleep(duration);
                wake = co_await task.nextTurn();
                break;
            case StepKind::Compute:
            case StepKind::Block:
                wake = keepLoop(task, step->kind, duration);
                break;
            case StepKind::Thread:
            case StepKind::Fetch:
                inner = context.outside.begin(task, *step, duration);
                wake = co_await inner;
                break;
            case StepKind::Fail:
                context.log.explain(task.number(), step->text);
                wake = Wake::Failed;
                break;
            case StepKind::Repeat:
                Q_UNREACHABLE(); // the cursor unrolls them
            }
        }
    } catch (...) { // nobody awaits this coroutine: what left it would be lost
        context.log.explain(task.number(), whatWasThrown());
        wake = Wake::Failed;
    }
    const Outcome outcome = timeout ? timeout->leave(outcomeOf(wake)) : outcomeOf(wake);
    if (context.limit && entered)
        context.limit->release();
    task.end(outcome);
}

QCoro::Task<> runInThread(BodyTask &task)
{
    RunContext &context = task.context();
    Wake wake = Wake::Done;
    bool entered = false;
    try {
        QCoro::Task<Wake> thread = context.limit->acquire(task);
        wake = co_await thread;
        entered = wake != Wake::Cancelled;
        StepCursor steps(task.spec().steps);
        Draw draw(context.scenario.seed, task.number());
        while (const Step *step = wake == Wake::Done ? steps.next() : nullptr) {
            const Nanoseconds drawn = draw.between(step->shortest, step->longest);
            const bool estimated = step->kind == StepKind::Fetch && !step->text.isEmpty();
            const Nanoseconds duration = estimated ? fetchEstimate(step->text) : drawn;
            if (step->kind == StepKind::Fail) {
                context.log.explain(task.number(), step->text);
                wake = Wake::Failed;
            } else if (duration > Nanoseconds::zero()) {
                if (step->kind == StepKind::Sleep)
                    task.elsewhere(EventKind::Slept, duration);
                else if (step->kind == StepKind::Fetch)
                    task.elsewhere(EventKind::Fetched, duration);
                else if (step->kind == StepKind::Thread)
                    task.elsewhere(EventKind::EnteredThread, duration);
                else
                    task.elapse(duration);
                if (step->kind == StepKind::Block)
                    context.record(task.number(), EventKind::Blocked);
                wake = co_await task.nextTurn();
            }
        }
    } catch (...) {
        context.log.explain(task.number(), whatWasThrown());
        wake = Wake::Failed;
    }
    if (entered)
        context.limit->release();
    task.end(outcomeOf(wake));
}

BodyTask::BodyTask(RunContext &context, std::uint32_t number, const TaskSpec &spec)
    : Task(context, number)
    , m_spec(spec)
{}

void BodyTask::begin()
{
    // Letting go of the coroutine detaches it: its frame is freed by its own end, and only by that.
    const QCoro::Task<> detached = context().inThreads ? runInThread(*this) : runTask(*this);
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
