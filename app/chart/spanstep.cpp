// SPDX-License-Identifier: MIT
#include "app/chart/spanstep.h"

#include "core/scenario/draw.h"

#include <vector>

namespace interleave {

namespace {

/// Goes through the steps as they run and through the spans side by side: on the virtual clock each step is
/// as long as it says, and what lies between them is waiting for a turn or a permit. Where the two don't fit
/// together something has cut the task short, and nothing behind that is known.
class Walk
{
public:
    Walk(const Timeline &forecast, std::uint64_t seed, std::uint32_t task, Nanoseconds end)
        : m_draw(seed, task)
        , m_end(end)
    {
        for (const Span &span : forecast.spans(task)) {
            if (span.state != State::Ready && span.state != State::Waiting)
                m_spans.push_back(span);
        }
    }

    /// The steps that `before` times have come already. False where there is nothing more to be found.
    bool steps(const Steps &steps, std::uint64_t before)
    {
        m_path.push_back(0);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            m_path.back() = i;
            if (!(steps[i].kind == StepKind::Repeat ? repeat(steps[i], before) : step(steps[i], before)))
                return false;
        }
        m_path.pop_back();
        return true;
    }

    std::optional<SpanStep> found;

private:
    bool repeat(const Step &step, std::uint64_t before)
    {
        for (std::uint64_t pass = 0; pass < step.count; ++pass) {
            if (!steps(step.body, before * step.count + pass))
                return false;
        }
        return true;
    }

    bool step(const Step &step, std::uint64_t before)
    {
        const std::optional<State> state = stateOf(step.kind);
        if (!state)
            return step.kind != StepKind::Fail;
        const bool isAddress = !step.text.isEmpty();
        Nanoseconds length = m_draw.between(step.shortest, step.longest);
        if (isAddress && m_next < m_spans.size())
            length = m_spans[m_next].length(); // as long as it is estimated to take
        if (length == Nanoseconds::zero())
            return true;
        if (!take(*state, length))
            return false;
        if (m_reached < m_end)
            return true;
        if (m_reached == m_end && !isAddress && step.shortest == step.longest)
            found = SpanStep{m_path, step.kind, length, before + 1};
        return false;
    }

    /// One computation after the other is one span.
    bool take(State state, Nanoseconds length)
    {
        if (m_next >= m_spans.size() || m_spans[m_next].state != state)
            return false;
        const Span &span = m_spans[m_next];
        const Nanoseconds left = span.length() - m_taken;
        const bool fits = state == State::Running ? length <= left : length == left;
        m_taken += length;
        m_reached = span.from + m_taken;
        if (m_taken == span.length()) {
            m_taken = Nanoseconds::zero();
            ++m_next;
        }
        return fits;
    }

    Draw m_draw;
    Nanoseconds m_end;
    std::vector<Span> m_spans;
    std::size_t m_next = 0;
    Nanoseconds m_taken{}; ///< of the span that is next
    Nanoseconds m_reached{};
    StepPath m_path;
};

} // namespace

std::optional<State> stateOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Sleep:
        return State::Sleeping;
    case StepKind::Compute:
        return State::Running;
    case StepKind::Block:
        return State::Blocking;
    case StepKind::Thread:
        return State::InThread;
    case StepKind::Fetch:
        return State::Fetching;
    case StepKind::Yield:
    case StepKind::Fail:
    case StepKind::Repeat:
        break;
    }
    return std::nullopt;
}

std::optional<SpanStep> stepEndingAt(const Timeline &forecast, const Scenario &scenario, std::uint32_t task,
                                     Nanoseconds end)
{
    if (task >= forecast.taskCount())
        return std::nullopt;
    const TaskNames names(scenario);
    if (task >= names.count())
        return std::nullopt;
    Walk walk(forecast, scenario.seed, task, end);
    walk.steps(scenario.tasks[names.entry(task)].steps, 0);
    return walk.found;
}

} // namespace interleave
