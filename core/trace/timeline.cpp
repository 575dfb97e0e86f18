// SPDX-License-Identifier: MIT
#include "core/trace/timeline.h"

namespace interleave {

namespace {

constexpr std::size_t kLookAhead = 12; // events

} // namespace

Timeline::Timeline(Strategy strategy, std::uint32_t taskCount)
    : m_strategy(strategy)
    , m_spans(taskCount)
    , m_outcomes(taskCount, Outcome::NotStarted)
{}

bool Timeline::drain(const EventLog &log, std::size_t most)
{
    const std::size_t end = m_drained + std::min(most, log.size() - m_drained);
    const bool any = end > m_drained;
    for (; m_drained < end; ++m_drained) {
        if (end - m_drained > 2 * kLookAhead) {
            const std::uint32_t far = log[m_drained + 2 * kLookAhead].task;
            const Event &near = log[m_drained + kLookAhead];
            if (far != kNoTask && near.task != kNoTask) {
                m_spans.expect(far);
                m_spans.expectSoon(near.task);
                m_density.expect(near.time);
            }
        }
        take(log[m_drained]);
    }
    return any;
}

std::optional<Nanoseconds> Timeline::created(std::uint32_t task) const
{
    if (m_spans.empty(task))
        return std::nullopt;
    return m_spans.front(task).time;
}

std::optional<Nanoseconds> Timeline::ended(std::uint32_t task) const
{
    if (m_spans.empty(task) || !m_spans.back(task).end)
        return std::nullopt;
    return m_spans.back(task).time;
}

std::vector<Span> Timeline::spans(std::uint32_t task, Nanoseconds now) const
{
    std::vector<Span> list;
    visitSpans(task, now, [&list](const Span &span) { list.push_back(span); });
    return list;
}

void Timeline::take(const Event &event)
{
    if (event.kind != EventKind::Due)
        m_newest = std::max(m_newest, event.time);
    switch (event.kind) {
    case EventKind::Created:
        m_outcomes[event.task] = Outcome::Unfinished;
        enter(event.task, event.time, State::Ready);
        break;
    case EventKind::Turn:
    case EventKind::Unblocked:
        enter(event.task, event.time, State::Running);
        break;
    case EventKind::Yielded:
    case EventKind::Permitted:
    case EventKind::Completed:
        enter(event.task, event.time, State::Ready);
        break;
    case EventKind::Slept:
        enter(event.task, event.time, State::Sleeping);
        break;
    case EventKind::Due: // lies ahead: the task turns ready then, unless something else happens before
        announce(event.task, event.time, State::Ready);
        break;
    case EventKind::Waited:
        enter(event.task, event.time, State::Waiting);
        break;
    case EventKind::EnteredThread:
        enter(event.task, event.time, State::InThread);
        break;
    case EventKind::Fetched:
        enter(event.task, event.time, State::Fetching);
        break;
    case EventKind::Blocked:
        enter(event.task, event.time, State::Blocking);
        break;
    case EventKind::CancelRequested:
        settle(event.task, event.time);
        if (m_spans.back(event.task).state != State::Ready) {
            if (m_cutShort.empty())
                m_cutShort.assign(taskCount(), Nanoseconds::max());
            m_cutShort[event.task] = event.time;
            enter(event.task, event.time, State::Ready);
        }
        break;
    case EventKind::Finished:
        end(event, Outcome::Finished);
        break;
    case EventKind::Failed:
        end(event, Outcome::Failed);
        break;
    case EventKind::Cancelled:
        end(event, Outcome::Cancelled);
        break;
    case EventKind::TimedOut:
        end(event, Outcome::TimedOut);
        break;
    case EventKind::CallerRaised:
        m_raised = event.time;
        break;
    case EventKind::RunFinished:
        m_runOutcome = Outcome::Finished;
        break;
    case EventKind::RunFailed:
        m_runOutcome = Outcome::Failed;
        break;
    case EventKind::RunCancelled:
        m_runOutcome = Outcome::Cancelled;
        break;
    case EventKind::RunTimedOut:
        m_runOutcome = Outcome::TimedOut;
        break;
    }
}

State Timeline::newestState(std::uint32_t task) const
{
    return m_spans.empty(task) ? State::NotStarted : m_spans.back(task).state;
}

/// Forgets what was announced for later than `time`.
void Timeline::settle(std::uint32_t task, Nanoseconds time)
{
    while (!m_spans.empty(task) && m_spans.back(task).time > time) {
        const Transition dropped = m_spans.back(task);
        m_spans.dropBack(task);
        m_density.move(dropped.time, dropped.state, newestState(task));
    }
}

void Timeline::enter(std::uint32_t task, Nanoseconds time, State state)
{
    settle(task, time);
    m_density.move(time, newestState(task), state);
    if (!m_spans.empty(task) && m_spans.back(task).time == time)
        m_spans.dropBack(task); // it had no length
    m_spans.append(task, {time, state});
}

void Timeline::announce(std::uint32_t task, Nanoseconds time, State state)
{
    m_density.move(time, newestState(task), state);
    m_spans.append(task, {time, state});
}

void Timeline::end(const Event &event, Outcome outcome)
{
    settle(event.task, event.time);
    m_density.move(event.time, newestState(event.task), State::NotStarted);
    m_spans.append(event.task, {event.time, State::NotStarted, true});
    m_outcomes[event.task] = outcome;
    m_total = std::max(m_total, event.time);
}

} // namespace interleave
