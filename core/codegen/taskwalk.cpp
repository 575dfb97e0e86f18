// SPDX-License-Identifier: MIT
#include "core/codegen/taskwalk.h"

#include "core/codegen/taskkinds.h"

#include <algorithm>

namespace interleave {

TaskWalk::TaskWalk(const TaskSpec &task, std::uint64_t seed, std::uint32_t number)
    : m_task(task)
    , m_begin(task.steps, Draw(seed, number))
    , m_next(m_begin)
{}

void TaskWalk::take(const Event &event)
{
    switch (event.kind) {
    case EventKind::Created:
        m_alive = true;
        break;
    case EventKind::Turn:
        if (!m_cancelled)
            turn(event.time);
        break;
    case EventKind::Waited: // the turn before it went no further than to the limit
        m_next = m_begin;
        m_started = false;
        m_atLimit = true;
        break;
    case EventKind::CancelRequested:
        m_cancelled = true;
        break;
    case EventKind::Slept:
    case EventKind::Yielded:
    case EventKind::EnteredThread:
    case EventKind::Fetched:
        m_turn.clear();
        break;
    case EventKind::Finished:
    case EventKind::Failed:
    case EventKind::Cancelled:
    case EventKind::TimedOut:
        m_alive = false;
        break;
    default:
        break;
    }
}

std::optional<TaskPlace> TaskWalk::place(Nanoseconds now) const
{
    if (!m_alive)
        return std::nullopt;
    if (!m_started)
        return TaskPlace{m_atLimit ? CodePart::Limit : CodePart::Body, 0};
    for (const auto &[step, until] : m_turn) {
        if (now < until)
            return placeOf(step);
    }
    return m_awaited ? placeOf(m_awaited) : TaskPlace{CodePart::End, 0};
}

/// What a turn that begins at `from` goes through, and what ends it.
void TaskWalk::turn(Nanoseconds from)
{
    m_started = true;
    m_turn.clear();
    while ((m_awaited = m_next.cursor.next())) {
        const Nanoseconds length = m_next.draw.between(m_awaited->shortest, m_awaited->longest);
        if (m_awaited->kind != StepKind::Compute && m_awaited->kind != StepKind::Block)
            return;
        from += length;
        m_turn.emplace_back(m_awaited, from);
    }
}

TaskPlace TaskWalk::placeOf(const Step *step) const
{
    const std::vector<const Step *> steps = countedSteps(m_task.steps);
    const auto found = std::find(steps.begin(), steps.end(), step);
    return {CodePart::Step, static_cast<std::uint32_t>(found - steps.begin())};
}

} // namespace interleave
