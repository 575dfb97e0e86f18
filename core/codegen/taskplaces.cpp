// SPDX-License-Identifier: MIT
#include "core/codegen/taskplaces.h"

#include "core/codegen/taskkinds.h"
#include "core/scenario/draw.h"
#include "core/scenario/stepcursor.h"

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

/// A task on its way through its steps: what its events say, one after the other.
class Walk
{
public:
    Walk(const TaskSpec &task, std::uint64_t seed, std::uint32_t number)
        : m_task(task)
        , m_begin(task.steps, Draw(seed, number))
        , m_next(m_begin)
    {}

    void take(const Event &event)
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

    [[nodiscard]] std::optional<TaskPlace> place(Nanoseconds now) const
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

private:
    struct Position
    {
        Position(const Steps &steps, Draw from)
            : cursor(steps)
            , draw(from)
        {}
        StepCursor cursor;
        Draw draw;
    };

    /// What a turn that begins at `from` goes through, and what ends it.
    void turn(Nanoseconds from)
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

    [[nodiscard]] TaskPlace placeOf(const Step *step) const
    {
        const std::vector<const Step *> steps = countedSteps(m_task.steps);
        const auto found = std::find(steps.begin(), steps.end(), step);
        return {CodePart::Step, static_cast<std::uint32_t>(found - steps.begin())};
    }

    const TaskSpec &m_task;
    const Position m_begin;
    Position m_next;
    std::vector<std::pair<const Step *, Nanoseconds>> m_turn; ///< the work of this turn, and when it is done
    const Step *m_awaited = nullptr;                          ///< null behind the last step
    bool m_alive = false;
    bool m_started = false;
    bool m_atLimit = false;
    bool m_cancelled = false;
};

} // namespace

TaskPlaces::TaskPlaces(const Scenario &scenario, const EventLog &log, const TaskEvents &events)
    : m_scenario(scenario)
    , m_names(scenario)
    , m_log(log)
    , m_events(events)
{}

std::optional<TaskPlace> TaskPlaces::at(std::uint32_t task, std::size_t eventCount, Nanoseconds now) const
{
    Walk walk(m_scenario.tasks[m_names.entry(task)], m_scenario.seed, task);
    for (const std::uint32_t index : m_events.of(task)) {
        if (index >= eventCount)
            break;
        walk.take(m_log[index]);
    }
    return walk.place(now);
}

} // namespace interleave
