// SPDX-License-Identifier: MIT
#include "core/engine/body.h"

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

QCoro::Task<> runTask(BodyTask &task)
{
    StepCursor steps(task.spec().steps);
    Draw draw(task.context().scenario.seed, task.number());
    Wake wake = Wake::Done;
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
        case StepKind::Repeat:
            Q_UNREACHABLE(); // the cursor unrolls them
        }
    }
    task.end(wake == Wake::Cancelled ? Outcome::Cancelled : Outcome::Finished);
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
    context().record(number(), outcome == Outcome::Finished ? EventKind::Finished : EventKind::Cancelled);
}

} // namespace interleave
