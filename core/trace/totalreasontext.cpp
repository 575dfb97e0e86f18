// SPDX-License-Identifier: MIT
#include "core/trace/totalreasontext.h"

#include "core/counttext.h"
#include "core/translated.h"

#include <QStringList>

namespace interleave {

namespace {

using Kind = TotalReason::Kind;
using Late = TotalReason::Late;
using Work = TotalReason::Work;

/// More of them are not written out.
constexpr std::uint32_t kMostTerms = 4;

QString addsUpText(const Timeline &timeline)
{
    QStringList terms;
    std::uint32_t begun = 0;
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
        const auto ended = timeline.ended(task);
        if (ended && ++begun <= kMostTerms)
            terms << durationText(*ended - *timeline.created(task));
    }
    if (begun <= kMostTerms)
        return interleave::tr("one after the other, that is %1").arg(terms.join(QStringLiteral(" + ")));
    return interleave::tr("one after the other, the %1 tasks add up to %2")
        .arg(countText(begun), durationText(timeline.total()));
}

QString keptText(const TotalReason &reason, const TaskNames &names)
{
    const QString culprit = names.name(reason.culprit);
    const QString length = durationText(reason.length);
    const bool isBlocking = reason.work == Work::Blocking;
    const QString cause =
        (reason.hasOthers ? isBlocking ? interleave::tr("%1 blocked the loop for %2, others had it too")
                                       : interleave::tr("%1 had the loop for %2, others had it too")
         : isBlocking ? interleave::tr("%1 blocked the loop for %2")
                          : interleave::tr("%1 had the loop for %2"))
            .arg(culprit, length);
    const QString effect = reason.lateTo == Late::Wake    ? interleave::tr("%1, so %2 woke %3 late")
                           : reason.lateTo == Late::Begin ? interleave::tr("%1, so %2 began %3 late")
                                                          : interleave::tr("%1, so %2 went on %3 late");
    return effect.arg(cause, names.name(reason.task), durationText(reason.late));
}

QString takenText(const TotalReason &reason)
{
    const QString text =
        reason.work == Work::Blocking
            ? interleave::tr("blocking calls can't overlap on one loop, and together they held it for %1")
        : reason.work == Work::Computing
            ? interleave::tr("computing can't overlap on one loop, and together it took %1")
            : interleave::tr("what blocks or computes can't overlap on one loop, and together it took %1");
    return text.arg(durationText(reason.length));
}

} // namespace

QString totalReasonText(const TotalReason &reason, const ToldRun &run)
{
    const TaskNames names(*run.scenario);
    const QString task = reason.task == kNoTask ? QString() : names.name(reason.task);
    const QString length = durationText(reason.length);
    const bool isTimeout = reason.task != kNoTask && run.timeline->outcome(reason.task) == Outcome::TimedOut;
    switch (reason.kind) {
    case Kind::Nothing:
        return interleave::tr("there was nothing to do");
    case Kind::OnlyTask:
        return interleave::tr("%1 is all that ran, and it took %2").arg(task, length);
    case Kind::AddsUp:
        return addsUpText(*run.timeline);
    case Kind::Overlapped:
        return interleave::tr("added up, the tasks took %1, but they waited at the same time").arg(length);
    case Kind::Longest:
        return interleave::tr("%1 alone takes %2, and nothing is faster than its longest task")
            .arg(task, length);
    case Kind::LoopIsTaken:
        return takenText(reason);
    case Kind::KeptFromLoop:
        return keptText(reason, names);
    case Kind::WaitedForPermit:
        return interleave::tr("the limit let %1 wait %2 for a permit").arg(task, length);
    case Kind::WaitedForThread:
        return interleave::tr("no worker thread was free, so %1 waited %2 for one").arg(task, length);
    case Kind::OwnTimeout:
        return interleave::tr("%1 ran into its own timeout after %2").arg(task, length);
    case Kind::RunTimedOut:
        return interleave::tr("the timeout of the whole run cut it off, and it was over at %1")
            .arg(durationText(reason.total));
    case Kind::FirstEnded:
        return interleave::tr("%1 was the first to end, at %2, and that cancelled the others")
            .arg(task, length);
    case Kind::FailureCancelled:
        return (isTimeout ? interleave::tr("%1 ran into its timeout at %2, and that cancelled the others")
                          : interleave::tr("%1 failed at %2, and that cancelled the others"))
            .arg(task, length);
    case Kind::FailureStopped:
        return (isTimeout ? interleave::tr(
                                "%1 ran into its timeout at %2, and what came after it was never started")
                          : interleave::tr("%1 failed at %2, and what came after it was never started"))
            .arg(task, length);
    }
    return {};
}

} // namespace interleave
