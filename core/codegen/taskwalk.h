// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codetext.h"
#include "core/scenario/draw.h"
#include "core/scenario/scenario.h"
#include "core/scenario/stepcursor.h"
#include "core/trace/event.h"

#include <optional>
#include <utility>
#include <vector>

namespace interleave {

/// The part of its coroutine in which a task stands; CodeText::linesOf() has its lines.
struct TaskPlace
{
    CodePart part = CodePart::Body;
    std::uint32_t step = 0; ///< for Step

    friend bool operator==(const TaskPlace &, const TaskPlace &) = default;
};

/// A task on its way through its steps, followed event by event: for who goes along with a run.
class TaskWalk
{
public:
    /// Task number `number` of a run with that seed. Keeps a reference to `task`.
    TaskWalk(const TaskSpec &task, std::uint64_t seed, std::uint32_t number);

    /// The next event of its own in log order.
    void take(const Event &event);
    /// Where it stands at `now`, which is not before the newest event; as in TaskPlaces::at().
    [[nodiscard]] std::optional<TaskPlace> place(Nanoseconds now) const;

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

    void turn(Nanoseconds from);
    [[nodiscard]] TaskPlace placeOf(const Step *step) const;

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

} // namespace interleave
