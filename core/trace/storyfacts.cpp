// SPDX-License-Identifier: MIT
#include "core/trace/storyfacts.h"

#include <algorithm>

namespace interleave {

namespace {

/// How many there are below or at `at`.
std::uint32_t countUpTo(const std::vector<std::uint32_t> &indices, std::uint32_t at)
{
    return static_cast<std::uint32_t>(std::upper_bound(indices.begin(), indices.end(), at) - indices.begin());
}

} // namespace

StoryFacts::StoryFacts(const ToldRun &run)
    : m_run(run)
    , m_names(*run.scenario)
    , m_own(*run.log, run.timeline->eventCount(), run.timeline->taskCount())
{
    read();
}

void StoryFacts::read()
{
    std::vector<bool> isInside(m_run.timeline->taskCount(), false);
    const auto count = static_cast<std::uint32_t>(m_run.timeline->eventCount());
    for (std::uint32_t at = 0; at < count; ++at) {
        const Event &one = event(at);
        switch (one.kind) {
        case EventKind::Turn:
            if (!isInside[one.task] && isEntry(at)) {
                isInside[one.task] = true;
                m_entered.push_back(at);
            }
            break;
        case EventKind::EnteredThread:
            m_calls.push_back(at);
            break;
        case EventKind::Finished:
        case EventKind::Failed:
        case EventKind::Cancelled:
        case EventKind::TimedOut:
            if (isInside[one.task])
                m_left.push_back(at);
            readEnd(at, one.kind == EventKind::Failed || one.kind == EventKind::TimedOut);
            break;
        default:
            break;
        }
    }
}

void StoryFacts::readEnd(std::uint32_t at, bool failed)
{
    if (!m_firstEnd)
        m_firstEnd = at;
    if (failed && !m_firstFailure)
        m_firstFailure = at;
}

std::optional<std::uint32_t> StoryFacts::before(std::uint32_t at) const
{
    const std::uint32_t task = event(at).task;
    return task == kNoTask ? std::nullopt : m_own.before(task, at);
}

std::optional<std::uint32_t> StoryFacts::after(std::uint32_t at) const
{
    const std::uint32_t task = event(at).task;
    return task == kNoTask ? std::nullopt : m_own.after(task, at);
}

EventKind StoryFacts::callOf(std::uint32_t at) const
{
    const std::optional<std::uint32_t> call = before(at);
    return call ? event(*call).kind : EventKind::Slept;
}

std::optional<Nanoseconds> StoryFacts::lateness(std::uint32_t turn) const
{
    const std::optional<std::uint32_t> over = before(turn);
    if (!over || (event(*over).kind != EventKind::Due && event(*over).kind != EventKind::Completed))
        return std::nullopt;
    return event(turn).time - event(*over).time;
}

LoopHolder StoryFacts::holder(Nanoseconds time, std::uint32_t task) const
{
    const std::vector<TurnSpan> &turns = m_run.loop->turns();
    const auto turn = std::partition_point(turns.begin(), turns.end(),
                                           [time](const TurnSpan &span) { return span.to <= time; });
    if (turn == turns.end() || turn->from > time || turn->task == task)
        return {};
    const auto before =
        turn == turns.begin() ? turn : turn - 1; // the part of one turn before a blocking call
    const bool goesOn = before->task == turn->task && before->to == turn->from && before->from < time;
    return {turn->task, turn->blocked, turn->from < time || goesOn};
}

/// As in Statistics: the first turn that leads to more than waiting or the task's cancellation. A task that
/// was cancelled before its first turn, or with its permit in hand, gets no further than that.
bool StoryFacts::isEntry(std::uint32_t turn) const
{
    const std::optional<std::uint32_t> next = after(turn);
    if (!next)
        return true;
    const EventKind kind = event(*next).kind;
    return kind != EventKind::Waited && (kind != EventKind::Cancelled || *next != turn + 1);
}

std::optional<std::uint32_t> StoryFacts::entry(std::uint32_t task) const
{
    for (const std::uint32_t at : m_own.of(task)) {
        if (event(at).kind == EventKind::Turn && isEntry(at))
            return at;
    }
    return std::nullopt;
}

std::uint32_t StoryFacts::inBody(std::uint32_t at) const
{
    return countUpTo(m_entered, at) - countUpTo(m_left, at);
}

bool StoryFacts::waitsForWorker(std::uint32_t waited) const
{
    if (strategy() == Strategy::Threads || !m_run.scenario->concurrent.limit ||
        strategy() == Strategy::Sequential)
        return true;
    const std::optional<std::uint32_t> began = entry(event(waited).task);
    return began && *began < waited;
}

std::size_t StoryFacts::fetchesBefore(std::uint32_t at) const
{
    const std::span<const std::uint32_t> own = m_own.of(event(at).task);
    return static_cast<std::size_t>(std::count_if(own.begin(), own.end(), [&](std::uint32_t other) {
        return other < at && event(other).kind == EventKind::Fetched;
    }));
}

std::optional<std::uint32_t> StoryFacts::lane(std::uint32_t at) const
{
    if (strategy() == Strategy::Threads)
        return m_run.workers->laneOf(event(at).task, event(at).time);
    // A loop's worker has one span for each call, in log order: quicker than a search where a million begin
    // at once.
    const std::uint32_t call = countUpTo(m_calls, at) - 1;
    const std::vector<WorkerSpan> &spans = m_run.workers->spans();
    return call < spans.size() ? std::optional(spans[call].lane) : std::nullopt;
}

bool StoryFacts::ownTimeIsUp(std::uint32_t at) const
{
    const std::optional<Nanoseconds> timeout = spec(event(at).task).timeout;
    const std::optional<std::uint32_t> began = timeout ? entry(event(at).task) : std::nullopt;
    return began && *began < at && event(at).time - event(*began).time >= *timeout;
}

/// The log does not say who asked, but there are not many who can.
CancelReason StoryFacts::cancelReason(std::uint32_t at) const
{
    const Policies &policies = m_run.scenario->concurrent;
    const Timeline &timeline = *m_run.timeline;
    if (timeline.outcome(event(at).task) == Outcome::TimedOut)
        return CancelReason::OwnTimeout;
    if (timeline.strategy() == Strategy::Concurrent) {
        if (policies.until == Until::First && m_firstEnd && *m_firstEnd < at)
            return CancelReason::FirstEnded;
        if (policies.onFailure == OnFailure::Cancel && m_firstFailure && *m_firstFailure < at)
            return CancelReason::FirstFailed;
    }
    if (timeline.strategy() != Strategy::Threads) {
        if (ownTimeIsUp(at))
            return CancelReason::OwnTimeout;
        if (policies.timeout && event(at).time >= *policies.timeout)
            return CancelReason::RunTimeout;
    }
    return timeline.runOutcome() ? CancelReason::Stop : CancelReason::Unknown;
}

std::uint32_t StoryFacts::firstEnded() const
{
    return m_firstEnd ? event(*m_firstEnd).task : kNoTask;
}

std::uint32_t StoryFacts::firstFailed() const
{
    return m_firstFailure ? event(*m_firstFailure).task : kNoTask;
}

const TaskSpec &StoryFacts::spec(std::uint32_t task) const
{
    return m_run.scenario->tasks[m_names.entry(task)];
}

} // namespace interleave
