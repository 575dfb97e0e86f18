// SPDX-License-Identifier: MIT
#include "app/chart/sentence.h"

#include "app/chart/comparedtext.h"
#include "app/chart/fetchlabel.h"
#include "core/translated.h"

#include <algorithm>
#include <vector>

namespace interleave {

namespace {

/// Who had the loop for most of a stretch of time, but for `except`; kNoTask if nobody had.
std::uint32_t holder(const LoopTrack &loop, Nanoseconds from, Nanoseconds to, std::uint32_t except)
{
    const std::vector<TurnSpan> &turns = loop.turns();
    auto turn = std::partition_point(turns.begin(), turns.end(),
                                     [&](const TurnSpan &span) { return span.to <= from; });
    std::uint32_t task = kNoTask;
    Nanoseconds longest{};
    for (; turn != turns.end() && turn->from < to; ++turn) {
        const Nanoseconds held = std::min(turn->to, to) - std::max(turn->from, from);
        if (turn->task != except && held > longest) {
            longest = held;
            task = turn->task;
        }
    }
    return task;
}

struct Moment
{
    const ChartTrace &trace;
    const ChartTasks &tasks;
    std::uint32_t task;
    QString name;
    Nanoseconds known;
    Span span;        ///< with its real end, which may lie ahead of `known`
    Nanoseconds turn; ///< when the task had its next turn
};

QString sleepSentence(const Moment &moment)
{
    const QString length = durationLabel(moment.span.length());
    if (moment.span.to > moment.known)
        return tr("%1 sleeps %2 and is due at %3.").arg(moment.name, length, instantText(moment.span.to));
    const Timeline &timeline = *moment.trace.timeline;
    if (timeline.cutShort(moment.task) == moment.span.to)
        return tr("%1 had slept %2 when it was cancelled at %3.")
            .arg(moment.name, length, instantText(moment.span.to));
    const Nanoseconds late = std::min(moment.turn, moment.known) - moment.span.to;
    const QString due =
        tr("%1 slept %2, was due at %3").arg(moment.name, length, instantText(moment.span.to));
    if (late <= Nanoseconds::zero())
        return tr("%1, woke on time.").arg(due);
    return tr("%1, woke %2 late.").arg(due, durationText(late));
}

QString readySentence(const Moment &moment)
{
    const Nanoseconds to = std::min(moment.span.to, moment.known);
    const std::uint32_t other = holder(*moment.trace.loop, moment.span.from, to, moment.task);
    const QString waited =
        tr("%1 was ready from %2 to %3").arg(moment.name, instantText(moment.span.from), instantText(to));
    return other == kNoTask ? tr("%1.").arg(waited)
                            : tr("%1, but %2 had the loop.").arg(waited, moment.tasks.name(other));
}

/// The same where every task has a thread to itself, and no loop.
QString poolSentence(const Moment &moment, const QString &length, Nanoseconds to)
{
    const auto told = [&](const QString &text) {
        return text.arg(moment.name, length, instantText(moment.span.from), instantText(to));
    };
    switch (moment.span.state) {
    case State::Ready:
        return told(tr("%1 was ready for %2, from %3 to %4, and its thread was not running yet."));
    case State::Sleeping:
        return told(tr("%1 slept in its thread for %2, from %3 to %4."));
    case State::Running:
        return told(tr("%1 ran in its thread for %2, from %3 to %4."));
    case State::Blocking:
        return told(tr("%1 blocked its thread, and nobody else, for %2, from %3 to %4."));
    case State::Waiting:
        return told(tr("%1 waited for a worker thread for %2, from %3 to %4."));
    case State::InThread:
        return told(tr("%1 was in a call in its thread for %2, from %3 to %4."));
    case State::Fetching:
        return told(tr("%1 waited in its thread for an answer for %2, from %3 to %4."));
    case State::NotStarted:
        break;
    }
    return {};
}

QString fetchSentence(const Moment &moment, const QString &length, Nanoseconds to)
{
    const QString address = moment.trace.isVirtual ? fetchedAddress(*moment.trace.timeline, moment.tasks,
                                                                    moment.task, moment.span.from)
                                                   : QString();
    if (!address.isEmpty())
        return tr("%1 waits for %2, here for %3: an estimate, as long as it last took or 300 ms.")
            .arg(moment.name, address, length);
    return tr("%1 waited for an answer for %2, from %3 to %4.")
        .arg(moment.name, length, instantText(moment.span.from), instantText(to));
}

QString spanSentence(const Moment &moment)
{
    const Nanoseconds to = std::min(moment.span.to, moment.known);
    const QString length = durationText(to - moment.span.from);
    if (moment.trace.timeline->strategy() == Strategy::Threads)
        return poolSentence(moment, length, to);
    switch (moment.span.state) {
    case State::Ready:
        return readySentence(moment);
    case State::Sleeping:
        return sleepSentence(moment);
    case State::Running:
        return tr("%1 ran on the loop for %2, from %3 to %4.")
            .arg(moment.name, length, instantText(moment.span.from), instantText(to));
    case State::Blocking:
        return tr("%1 blocked the loop for %2, from %3 to %4.")
            .arg(moment.name, length, instantText(moment.span.from), instantText(to));
    case State::Waiting:
        return tr("%1 waited for a permit for %2, from %3 to %4.")
            .arg(moment.name, length, instantText(moment.span.from), instantText(to));
    case State::InThread:
        return tr("A worker thread worked for %1 for %2, from %3 to %4.")
            .arg(moment.name, length, instantText(moment.span.from), instantText(to));
    case State::Fetching:
        return fetchSentence(moment, length, to);
    case State::NotStarted:
        break;
    }
    return {};
}

QString endSentence(const QString &name, Outcome outcome, Nanoseconds time, const QString &reason)
{
    switch (outcome) {
    case Outcome::Cancelled:
        return tr("%1 was cancelled at %2.").arg(name, instantText(time));
    case Outcome::Failed:
        if (!reason.isEmpty())
            return tr("%1 failed at %2: %3").arg(name, instantText(time), reason);
        return tr("%1 failed at %2.").arg(name, instantText(time));
    case Outcome::TimedOut:
        return tr("%1 timed out at %2.").arg(name, instantText(time));
    default:
        return tr("%1 finished at %2.").arg(name, instantText(time));
    }
}

} // namespace

QString momentSentence(const ChartTrace &trace, const ChartTasks &tasks, std::uint32_t task, Nanoseconds time,
                       Nanoseconds known)
{
    const Timeline &timeline = *trace.timeline;
    const QString name = tasks.name(task);
    const std::optional<Nanoseconds> created = timeline.created(task);
    if (!created || *created > known)
        return timeline.runOutcome() ? tr("%1 never started.").arg(name)
                                     : tr("%1 has not started yet.").arg(name);
    if (time < *created)
        return tr("%1 had not started yet; it was created at %2.").arg(name, instantText(*created));
    const std::optional<Nanoseconds> ended = timeline.ended(task);
    if (ended && *ended <= known && time >= *ended)
        return endSentence(name, timeline.outcome(task), *ended,
                           trace.log ? trace.log->reason(task) : QString());

    Moment moment{trace, tasks, task, name, known, {}, ended.value_or(Nanoseconds::max())};
    bool found = false;
    bool turned = false;
    timeline.visitSpans(task, time, Nanoseconds::max(), [&](const Span &span) {
        if (!found && time < span.to) {
            moment.span = span;
            found = true;
        } else if (found && !turned && span.state != State::Ready) {
            moment.turn = span.from;
            turned = true;
        }
    });
    return found && time <= known ? spanSentence(moment) : QString();
}

QString loopSentence(const ChartTrace &trace, const ChartTasks &tasks, Nanoseconds time, Nanoseconds known)
{
    const std::vector<TurnSpan> &turns = trace.loop->turns();
    const auto turn = std::partition_point(turns.begin(), turns.end(),
                                           [&](const TurnSpan &span) { return span.to <= time; });
    if (time > known)
        return {};
    if (turn == turns.end() || turn->from > time)
        return tr("Nobody has the event loop: every task is waiting for something.");
    const Nanoseconds to = std::min(turn->to, known);
    const QString text = turn->blocked ? tr("%1 blocked the loop for %2, from %3 to %4.")
                                       : tr("%1 had the loop for %2, from %3 to %4.");
    return text.arg(tasks.name(turn->task), durationText(to - turn->from), instantText(turn->from),
                    instantText(to));
}

QString workerSentence(const ChartTrace &trace, const ChartTasks &tasks, std::uint32_t lane, Nanoseconds time,
                       Nanoseconds known)
{
    if (!trace.workers || lane >= trace.workers->laneCount() || time > known)
        return {};
    const std::vector<WorkerSpan> &spans = trace.workers->spans();
    const std::vector<std::uint32_t> &indices = trace.workers->lane(lane);
    const auto found = std::partition_point(indices.begin(), indices.end(),
                                            [&](std::uint32_t index) { return spans[index].to <= time; });
    if (found == indices.end() || spans[*found].from > time)
        return tr("Worker thread %1 has nothing to do.").arg(lane + 1);
    const WorkerSpan &span = spans[*found];
    const Nanoseconds to = std::min(span.to, known);
    return tr("Worker thread %1 was busy with %2 for %3, from %4 to %5.")
        .arg(QString::number(lane + 1), tasks.name(span.task), durationText(to - span.from),
             instantText(span.from), instantText(to));
}

} // namespace interleave
