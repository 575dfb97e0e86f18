// SPDX-License-Identifier: MIT
#include "core/trace/totalreason.h"

#include <algorithm>

namespace interleave {

namespace {

using Kind = TotalReason::Kind;
using Late = TotalReason::Late;
using Work = TotalReason::Work;

/// What is less than this part of the total is no reason for it.
constexpr int kLeastPart = 50;
/// A loop that is free for less than this part of the time is always taken.
constexpr int kFreePart = 20;
/// Who had the loop for all but this part of a wait is the only one to blame.
constexpr int kOthersPart = 20;

/// An end that decided over others.
struct Cut
{
    std::uint32_t firstEnded = kNoTask;
    std::uint32_t firstFailed = kNoTask;
    bool hasCancelled = false;
};

Cut cutOf(const ToldRun &run)
{
    Cut cut;
    const std::size_t count = run.timeline->eventCount();
    for (std::size_t at = 0; at < count; ++at) {
        const Event &event = (*run.log)[at];
        const bool isFailure = event.kind == EventKind::Failed || event.kind == EventKind::TimedOut;
        cut.hasCancelled = cut.hasCancelled || event.kind == EventKind::Cancelled;
        if (cut.firstFailed == kNoTask && isFailure)
            cut.firstFailed = event.task;
        if (cut.firstEnded == kNoTask && (isFailure || event.kind == EventKind::Finished))
            cut.firstEnded = event.task;
    }
    return cut;
}

/// What a task's time went into.
struct Spent
{
    Nanoseconds needed{}; ///< neither for the loop nor for a permit or a thread
    Nanoseconds ready{};
    Span longestWait; ///< for a permit or a thread
    Span longestReady;
    Late lateTo = Late::Begin; ///< after longestReady
};

Spent spentBy(const Timeline &timeline, std::uint32_t task)
{
    Spent spent;
    State before = State::NotStarted;
    timeline.visitSpans(task, Nanoseconds::max(), [&](const Span &span) {
        if (span.state == State::Waiting) {
            if (span.length() > spent.longestWait.length())
                spent.longestWait = span;
        } else if (span.state != State::Ready) {
            spent.needed += span.length();
        } else {
            spent.ready += span.length();
            if (span.length() > spent.longestReady.length()) {
                spent.longestReady = span;
                spent.lateTo = before == State::NotStarted ? Late::Begin
                               : before == State::Sleeping ? Late::Wake
                                                           : Late::GoOn;
            }
        }
        before = span.state;
    });
    return spent;
}

/// All tasks together.
struct Crowd
{
    std::uint32_t begun = 0;
    std::uint32_t last = kNoTask; ///< ended last
    Nanoseconds needed{};         ///< saturates
};

Crowd crowdOf(const Timeline &timeline)
{
    Crowd crowd;
    Nanoseconds latest{};
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
        const std::optional<Nanoseconds> ended = timeline.ended(task);
        if (!ended)
            continue;
        ++crowd.begun;
        const Nanoseconds needed = spentBy(timeline, task).needed;
        crowd.needed += std::min(needed, Nanoseconds::max() - crowd.needed);
        if (crowd.last == kNoTask || *ended > latest) {
            latest = *ended;
            crowd.last = task;
        }
    }
    return crowd;
}

std::optional<TotalReason> cutReason(const ToldRun &run)
{
    const Timeline &timeline = *run.timeline;
    TotalReason reason;
    reason.total = timeline.total();
    const auto because = [&](Kind kind, std::uint32_t task) {
        reason.kind = kind;
        reason.task = task;
        reason.length = timeline.ended(task).value_or(reason.total);
        return reason;
    };
    if (timeline.runOutcome() == Outcome::TimedOut) {
        reason.kind = Kind::RunTimedOut;
        return reason;
    }
    const Cut cut = cutOf(run);
    if (timeline.strategy() == Strategy::Sequential && cut.firstFailed != kNoTask &&
        !timeline.created(timeline.taskCount() - 1))
        return because(Kind::FailureStopped, cut.firstFailed);
    if (timeline.strategy() != Strategy::Concurrent || !cut.hasCancelled)
        return std::nullopt;
    const Policies &rules = run.scenario->concurrent;
    if (rules.until == Until::First && cut.firstEnded != kNoTask)
        return because(Kind::FirstEnded, cut.firstEnded);
    if (rules.onFailure == OnFailure::Cancel && cut.firstFailed != kNoTask)
        return because(Kind::FailureCancelled, cut.firstFailed);
    return std::nullopt;
}

/// Where two or more tasks had the loop for nearly all of the time.
std::optional<TotalReason> takenLoop(const ToldRun &run, Nanoseconds total)
{
    Nanoseconds busy{};
    Nanoseconds blocked{};
    std::uint32_t one = kNoTask;
    bool hasMore = false;
    for (const TurnSpan &turn : run.loop->turns()) {
        const Nanoseconds length = turn.to - turn.from;
        busy += length;
        blocked += turn.blocked ? length : Nanoseconds::zero();
        if (length == Nanoseconds::zero())
            continue;
        hasMore = hasMore || (one != kNoTask && one != turn.task);
        one = turn.task;
    }
    if (!hasMore || total - busy > total / kFreePart)
        return std::nullopt;
    TotalReason reason;
    reason.kind = Kind::LoopIsTaken;
    reason.total = total;
    reason.length = busy;
    reason.work = blocked == busy                  ? Work::Blocking
                  : blocked == Nanoseconds::zero() ? Work::Computing
                                                   : Work::Both;
    return reason;
}

std::optional<TotalReason> keptFromLoop(const ToldRun &run, std::uint32_t task, const Spent &spent)
{
    const Span &wait = spent.longestReady;
    const std::vector<TurnSpan> &turns = run.loop->turns();
    auto turn = std::partition_point(turns.begin(), turns.end(),
                                     [&](const TurnSpan &one) { return one.to <= wait.from; });
    Nanoseconds most{};
    TotalReason reason;
    for (; turn != turns.end() && turn->from < wait.to; ++turn) {
        const Nanoseconds during = std::min(turn->to, wait.to) - std::max(turn->from, wait.from);
        if (turn->task == task || during <= most)
            continue;
        most = during;
        reason.culprit = turn->task;
        reason.length = turn->to - turn->from;
        reason.work = turn->blocked ? Work::Blocking : Work::Computing;
    }
    if (reason.culprit == kNoTask)
        return std::nullopt;
    reason.kind = Kind::KeptFromLoop;
    reason.task = task;
    reason.total = run.timeline->total();
    reason.late = wait.length();
    reason.lateTo = spent.lateTo;
    reason.hasOthers = wait.length() - most > wait.length() / kOthersPart;
    return reason;
}

/// Whether that wait of the task was for a worker thread, and not for a permit of the limit.
bool waitedForThread(const ToldRun &run, std::uint32_t task, const Span &wait)
{
    if (run.timeline->strategy() != Strategy::Concurrent)
        return true;
    const StoryFacts facts(run);
    for (std::uint32_t at = 0; at < run.timeline->eventCount(); ++at) {
        if (facts.event(at) == Event{wait.from, task, EventKind::Waited})
            return facts.waitsForWorker(at);
    }
    return true;
}

TotalReason lastTaskReason(const ToldRun &run, std::uint32_t task)
{
    const Nanoseconds total = run.timeline->total();
    const Spent spent = spentBy(*run.timeline, task);
    TotalReason reason;
    reason.task = task;
    reason.total = total;
    const Nanoseconds waited = spent.longestWait.length();
    if (waited > total / kLeastPart && waited >= spent.ready) {
        reason.kind =
            waitedForThread(run, task, spent.longestWait) ? Kind::WaitedForThread : Kind::WaitedForPermit;
        reason.length = waited;
        return reason;
    }
    if (spent.ready > total / kLeastPart && run.timeline->strategy() == Strategy::Concurrent) {
        if (const auto kept = keptFromLoop(run, task, spent))
            return *kept;
    }
    reason.kind = run.timeline->outcome(task) == Outcome::TimedOut ? Kind::OwnTimeout : Kind::Longest;
    reason.length = spent.needed;
    return reason;
}

} // namespace

TotalReason totalReason(const ToldRun &run, bool isLess)
{
    const Timeline &timeline = *run.timeline;
    if (timeline.taskCount() == 0)
        return {};
    if (const auto cut = cutReason(run))
        return *cut;
    const Crowd crowd = crowdOf(timeline);
    TotalReason reason;
    reason.total = timeline.total();
    reason.task = crowd.last;
    if (crowd.begun == 0)
        return {};
    if (crowd.begun == 1) {
        reason.kind = timeline.outcome(crowd.last) == Outcome::TimedOut ? Kind::OwnTimeout : Kind::OnlyTask;
        reason.length = reason.total;
        return reason;
    }
    if (timeline.strategy() == Strategy::Sequential) {
        reason.kind = Kind::AddsUp;
        reason.task = kNoTask;
        return reason;
    }
    if (isLess && crowd.needed - reason.total > reason.total / kLeastPart) {
        reason.kind = Kind::Overlapped;
        reason.task = kNoTask;
        reason.length = crowd.needed;
        return reason;
    }
    if (timeline.strategy() == Strategy::Concurrent) {
        if (const auto taken = takenLoop(run, reason.total))
            return *taken;
    }
    return lastTaskReason(run, crowd.last);
}

} // namespace interleave
