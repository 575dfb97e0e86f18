// SPDX-License-Identifier: MIT
#include "core/trace/narration.h"

#include "core/trace/toldevent.h"
#include "core/trace/turnsentence.h"
#include "core/trace/waitsentence.h"
#include "core/translated.h"

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

QString created(const ToldEvent &told)
{
    switch (told.facts.strategy()) {
    case Strategy::Sequential:
        return tr("%1 is created, and the caller awaits it.").arg(told.name);
    case Strategy::Concurrent:
        return tr("%1 is created and lines up for its first turn.").arg(told.name);
    case Strategy::Threads:
        break;
    }
    return tr("%1 is handed to the worker threads.").arg(told.name);
}

QString cancelRequested(const ToldEvent &told)
{
    switch (told.facts.cancelReason(told.at)) {
    case CancelReason::OwnTimeout:
        return tr("%1 is cancelled: its own timeout of %2 is up.")
            .arg(told.name,
                 durationLabel(told.facts.spec(told.event.task).timeout.value_or(Nanoseconds::zero())));
    case CancelReason::FirstEnded:
        return tr("%1 is cancelled, because %2 was the first to end.")
            .arg(told.name, told.facts.names().name(told.facts.firstEnded()));
    case CancelReason::FirstFailed:
        return tr("%1 is cancelled, because %2 has failed.")
            .arg(told.name, told.facts.names().name(told.facts.firstFailed()));
    case CancelReason::RunTimeout:
        return tr("%1 is cancelled: the timeout of the whole run, %2, is up.")
            .arg(told.name, durationLabel(*told.facts.run().scenario->concurrent.timeout));
    case CancelReason::Stop:
        return tr("%1 is cancelled, because the run was stopped.").arg(told.name);
    case CancelReason::Unknown:
        break;
    }
    return tr("%1 is cancelled.").arg(told.name);
}

QString ended(const ToldEvent &told)
{
    switch (told.event.kind) {
    case EventKind::Failed: {
        const QString reason = told.facts.run().log->reason(told.event.task);
        return reason.isEmpty() ? tr("%1 has failed.").arg(told.name)
                                : tr("%1 has failed: %2").arg(told.name, reason);
    }
    case EventKind::Cancelled:
        return told.facts.entry(told.event.task)
                   ? tr("%1 ends as cancelled.").arg(told.name)
                   : tr("%1 ends as cancelled, before its first step.").arg(told.name);
    case EventKind::TimedOut:
        return tr("%1 has timed out, which counts as a failure.").arg(told.name);
    default:
        return tr("%1 has finished.").arg(told.name);
    }
}

QString runEnded(const ToldEvent &told)
{
    const Timeline &timeline = *told.facts.run().timeline;
    const QString total = told.grid.text(timeline.total());
    const std::uint32_t tasks = timeline.taskCount();
    const bool isCut = tasks > 0 && !timeline.created(tasks - 1);
    const auto withRest = [&](const QString &text) {
        return isCut ? tr("%1; the tasks after it never start.").arg(text) : tr("%1.").arg(text);
    };
    switch (told.event.kind) {
    case EventKind::RunFailed: {
        const QString reason = told.facts.run().log->reason(kNoTask);
        return reason.isEmpty() ? withRest(tr("The run has failed after %1 in total").arg(total))
                                : withRest(tr("The run has failed after %1 in total: %2").arg(total, reason));
    }
    case EventKind::RunCancelled:
        return withRest(tr("The run was stopped after %1 in total").arg(total));
    case EventKind::RunTimedOut:
        return withRest(tr("The run has timed out after %1 in total").arg(total));
    default:
        return tr("All is done: the run took %1 in total.").arg(total);
    }
}

QString sentence(const ToldEvent &told)
{
    switch (told.event.kind) {
    case EventKind::Created:
        return created(told);
    case EventKind::Turn:
        return turnSentence(told);
    case EventKind::Yielded:
        return tr("%1 gives its turn up and lines up again.").arg(told.name);
    case EventKind::Slept:
        return sleptSentence(told);
    case EventKind::Waited:
        return waitedSentence(told);
    case EventKind::Permitted:
        return permittedSentence(told);
    case EventKind::EnteredThread:
        return threadSentence(told);
    case EventKind::Fetched:
        return fetchSentence(told);
    case EventKind::Due:
    case EventKind::Completed:
        return overSentence(told);
    case EventKind::Blocked:
        return blockedSentence(told);
    case EventKind::Unblocked:
        return unblockedSentence(told);
    case EventKind::CancelRequested:
        return cancelRequested(told);
    case EventKind::Finished:
    case EventKind::Failed:
    case EventKind::Cancelled:
    case EventKind::TimedOut:
        return ended(told);
    case EventKind::CallerRaised:
        return tr("The caller learns of the first failure; the other tasks go on.");
    case EventKind::RunFinished:
    case EventKind::RunFailed:
    case EventKind::RunCancelled:
    case EventKind::RunTimedOut:
        return runEnded(told);
    }
    return {};
}

} // namespace

Narration::Narration(const ToldRun &run)
    : Narration(run, std::make_shared<const Story>(*run.log, run.timeline->eventCount()))
{}

Narration::Narration(const ToldRun &run, std::shared_ptr<const Story> story)
    : m_story(std::move(story))
    , m_facts(run)
    , m_grid(std::max(run.longest, run.timeline->total()))
{}

NarratedLine Narration::line(std::size_t place) const
{
    const std::uint32_t at = m_story->logIndex(place);
    const Event &event = m_facts.event(at);
    const QString name = event.task == kNoTask ? QString() : m_facts.names().name(event.task);
    return {event.time, event.task, sentence({m_facts, m_grid, at, event, name})};
}

} // namespace interleave
