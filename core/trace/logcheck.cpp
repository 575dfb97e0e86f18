// SPDX-License-Identifier: MIT
#include "core/trace/logcheck.h"

#include "core/trace/eventkey.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

/// About 285 years: whoever adds something to it has still room.
constexpr Nanoseconds kLatest = std::chrono::seconds(9'000'000'000);

QString keyOf(EventKind kind)
{
    const std::string_view key = eventKey(kind);
    return u"“" + QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size())) + u"”";
}

bool isOfCaller(EventKind kind)
{
    return kind >= EventKind::CallerRaised;
}

bool isEnd(EventKind kind)
{
    return kind >= EventKind::Finished && kind <= EventKind::TimedOut;
}

/// Is over at an instant that can be known ahead.
bool isCall(EventKind kind)
{
    return kind == EventKind::Slept || kind == EventKind::EnteredThread || kind == EventKind::Fetched;
}

/// Happens while the task has the loop, and ends its turn.
bool endsTurn(EventKind kind)
{
    return isCall(kind) || kind == EventKind::Yielded || kind == EventKind::Waited || isEnd(kind);
}

} // namespace

LogCheck::LogCheck(Strategy strategy, std::uint32_t taskCount)
    : m_onLoop(strategy != Strategy::Threads)
    , m_canRaise(strategy == Strategy::Concurrent)
    , m_stages(taskCount, Stage::None)
    , m_times(taskCount, Nanoseconds::zero())
{}

std::optional<QString> LogCheck::take(const Event &event)
{
    if (m_over)
        return interleave::tr("%1 after the end of the run (nothing was expected)").arg(keyOf(event.kind));
    if (auto fault = timeFault(event))
        return fault;
    auto fault = isOfCaller(event.kind) ? takeOfCaller(event) : takeOfTask(event);
    if (fault)
        return fault;
    m_previous = event;
    if (event.kind != EventKind::Due && event.kind != EventKind::Completed)
        m_now = event.time;
    return std::nullopt;
}

std::optional<QString> LogCheck::timeFault(const Event &event) const
{
    if (event.time < Nanoseconds::zero())
        return interleave::tr("an instant before the run began (0 or more was expected)");
    if (event.time > kLatest)
        return interleave::tr("an instant after more than 285 years (at most %1 was expected)")
            .arg(kLatest.count());
    const bool isDated = event.kind == EventKind::Due || event.kind == EventKind::Completed;
    if (!isDated && event.time < m_now)
        return interleave::tr("time runs backwards (%1 or more was expected)").arg(m_now.count());
    return std::nullopt;
}

std::optional<QString> LogCheck::takeOfCaller(const Event &event)
{
    if (event.task != kNoTask)
        return interleave::tr("%1 of a task (null was expected: the caller does it)").arg(keyOf(event.kind));
    if (event.kind == EventKind::CallerRaised) {
        if (m_raised || !m_canRaise)
            return QStringLiteral("%1 %2").arg(
                keyOf(event.kind), m_raised ? interleave::tr("for the second time (once was expected)")
                                            : interleave::tr("(only in “concurrent” it was expected)"));
        m_raised = true;
        return std::nullopt;
    }
    if (m_open > 0)
        return interleave::tr("the run ends while tasks go on (the end of %1 was expected)")
            .arg(m_open == 1 ? interleave::tr("1 task") : interleave::tr("%1 tasks").arg(m_open));
    m_over = true;
    return std::nullopt;
}

std::optional<QString> LogCheck::takeOfTask(const Event &event)
{
    if (event.task >= m_stages.size())
        return interleave::tr("%1 of a task that is not in the scenario (%2 was expected)")
            .arg(keyOf(event.kind), m_stages.empty() ? interleave::tr("none")
                                                     : interleave::tr("0 to %1").arg(m_stages.size() - 1));
    if (event.kind == EventKind::Due)
        return dueFault(event);
    Stage &stage = m_stages[event.task];
    if (!canFollow(stage, event.kind))
        return interleave::tr("%1 of task %2 can’t be what happens next to it (%3 was expected)")
            .arg(keyOf(event.kind))
            .arg(event.task)
            .arg(stage == Stage::None    ? QStringLiteral("“created”")
                 : stage == Stage::Ended ? interleave::tr("nothing after its end")
                                         : interleave::tr("something that fits what it does"));
    if (event.time < m_times[event.task])
        return interleave::tr("%1 of task %2 before what that did last (%3 or more was expected)")
            .arg(keyOf(event.kind))
            .arg(event.task)
            .arg(m_times[event.task].count());
    if (m_onLoop) {
        if (auto fault = loopFault(event))
            return fault;
        giveLoop(event);
    }
    m_times[event.task] = event.time;
    m_open += event.kind == EventKind::Created ? 1 : 0;
    m_open -= isEnd(event.kind) ? 1 : 0;
    stage = stageAfter(stage, event.kind);
    return std::nullopt;
}

std::optional<QString> LogCheck::dueFault(const Event &event) const
{
    if (!m_previous || m_previous->task != event.task || !isCall(m_previous->kind))
        return interleave::tr(
            "“due” without its call (“slept”, “entered_thread” or “fetched” of the same task "
            "was expected right before it)");
    if (event.time < m_previous->time)
        return interleave::tr("“due” before its call (%1 or more was expected)")
            .arg(m_previous->time.count());
    return std::nullopt;
}

void LogCheck::giveLoop(const Event &event)
{
    if (event.kind == EventKind::Turn)
        m_holder = event.task;
    if (event.kind == EventKind::Turn || event.kind == EventKind::Blocked)
        m_isHeld = true;
    else if (endsTurn(event.kind))
        m_isHeld = false;
}

LogCheck::Stage LogCheck::stageAfter(Stage stage, EventKind kind)
{
    switch (kind) {
    case EventKind::Created:
        return Stage::New;
    case EventKind::Turn:
    case EventKind::Unblocked:
        return Stage::Running;
    case EventKind::CancelRequested:
        return stage == Stage::New ? Stage::New : Stage::Ready;
    case EventKind::Yielded:
    case EventKind::Permitted:
    case EventKind::Completed:
        return Stage::Ready;
    case EventKind::Waited:
        return Stage::Waiting;
    case EventKind::Slept:
    case EventKind::EnteredThread:
    case EventKind::Fetched:
        return Stage::Away;
    case EventKind::Blocked:
        return Stage::Blocking;
    default:
        return Stage::Ended;
    }
}

bool LogCheck::canFollow(Stage stage, EventKind kind) const
{
    if (stage == Stage::None || stage == Stage::Ended)
        return stage == Stage::None && kind == EventKind::Created;
    switch (kind) {
    case EventKind::Created:
        return false;
    case EventKind::Turn: // in a thread a task goes on after every step that took its time
        return !m_onLoop || stage == Stage::New || stage == Stage::Ready || stage == Stage::Away;
    case EventKind::Waited: // for a thread from its creation on
        return stage == Stage::Running || (!m_onLoop && stage == Stage::New);
    case EventKind::Permitted:
        return stage == Stage::Waiting;
    case EventKind::Completed:
        return stage == Stage::Away;
    case EventKind::Unblocked:
        return stage == Stage::Blocking;
    case EventKind::CancelRequested:
    case EventKind::Failed: // whatever it does, it may fail for want of memory
        return true;
    case EventKind::Cancelled: // a thread ends without another turn
        return stage == Stage::Running || !m_onLoop;
    default:
        return stage == Stage::Running;
    }
}

/// Only who has the loop can do what ends a turn, and nobody can be given the loop meanwhile.
std::optional<QString> LogCheck::loopFault(const Event &event) const
{
    if (event.kind == EventKind::Turn && m_isHeld)
        return interleave::tr("a turn of task %1 while task %2 has the loop (the end of that one’s turn was "
                              "expected)")
            .arg(event.task)
            .arg(m_holder);
    // A task that fails without a turn is one that there was no thread or no memory for.
    const bool isNew = event.kind == EventKind::Failed && m_stages[event.task] == Stage::New && !m_isHeld;
    const bool needsLoop =
        endsTurn(event.kind) || event.kind == EventKind::Blocked || event.kind == EventKind::Unblocked;
    if (needsLoop && !isNew && m_holder != event.task)
        return interleave::tr("%1 of task %2, which does not have the loop (its turn was expected first)")
            .arg(keyOf(event.kind))
            .arg(event.task);
    return std::nullopt;
}

std::optional<QString> LogCheck::finish() const
{
    if (m_over)
        return std::nullopt;
    return interleave::tr("the events end before the run does (“run_finished” or another end of the run was "
                          "expected last)");
}

} // namespace interleave
