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

Nanoseconds drawn(Draw &draw, const Step &step)
{
    return draw.between(step.shortest, step.longest);
}

} // namespace

// async with limit:
//     async with timeout(task.timeout):
//         for step in steps: ...
//
// A million of these frames are alive at once, and every local variable has room of its own in them, as has
// every co_await. So what can be asked for again has no name here, what few tasks need stands behind a
// pointer, and what is awaited in the same way is awaited at one place. With g++ 12 that makes 216 bytes; 16
// more are 16 MB.
QCoro::Task<> runTask(BodyTask &task)
{
    QCoro::Task<Wake> inner;
    Wake wake = co_await task.nextTurn();
    bool entered = false;
    std::unique_ptr<Timeout> timeout;
    try {
        if (task.context().limit) {
            inner = task.context().limit->acquire(task);
            wake = co_await inner;
        }
        entered = wake != Wake::Cancelled;
        if (entered && task.spec().timeout)
            timeout = std::make_unique<Timeout>(task, *task.spec().timeout);
        StepCursor steps(task.spec().steps);
        Draw draw(task.context().scenario.seed, task.number());
        while (wake == Wake::Done && steps.next()) {
            switch (steps->kind) {
            case StepKind::Sleep:
            case StepKind::Yield:
                task.sleep(drawn(draw, *steps));
                wake = co_await task.nextTurn();
                break;
            case StepKind::Compute:
            case StepKind::Block:
                wake = keepLoop(task, steps->kind, drawn(draw, *steps));
                break;
            case StepKind::Thread:
            case StepKind::Fetch:
                inner = task.context().outside.begin(task, *steps, drawn(draw, *steps));
                wake = co_await inner;
                break;
            case StepKind::Fail:
                task.context().log.explain(task.number(), steps->text);
                wake = Wake::Failed;
                break;
            case StepKind::Repeat:
                Q_UNREACHABLE(); // the cursor unrolls them
            }
        }
    } catch (...) { // nobody awaits this coroutine: what left it would be lost
        task.context().log.explain(task.number(), whatWasThrown());
        wake = Wake::Failed;
    }
    const Outcome outcome = timeout ? timeout->leave(outcomeOf(wake)) : outcomeOf(wake);
    if (task.context().limit && entered)
        task.context().limit->release();
    task.end(outcome);
}

QCoro::Task<> runInThread(BodyTask &task)
{
    RunContext &context = task.context();
    Wake wake = co_await task.nextTurn();
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

QCoro::Task<> BodyTask::body()
{
    return context().inThreads ? runInThread(*this) : runTask(*this);
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
