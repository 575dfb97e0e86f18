// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/densitytrack.h"
#include "core/trace/event.h"
#include "core/trace/eventlog.h"
#include "core/trace/spanstore.h"
#include "core/trace/state.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <vector>

namespace interleave {

/// A task's stay in one state, from `from` until `to`.
struct Span
{
    State state = State::NotStarted;
    Nanoseconds from{};
    Nanoseconds to{};

    [[nodiscard]] Nanoseconds length() const { return to - from; }
    friend bool operator==(const Span &, const Span &) = default;
};

/// The log, read task by task: which task was in which state from when to when. Grows as the log grows.
///
/// A value that belongs to the thread that reads the log. Spans of a task follow each other without gap from
/// its creation to its end; spans of no length are left out.
class Timeline
{
public:
    Timeline(Strategy strategy, std::uint32_t taskCount);

    /// Takes the events that were published since the last call, at most `most` of them. True if there were
    /// any.
    bool drain(const EventLog &log, std::size_t most = static_cast<std::size_t>(-1));
    /// How many events have been taken.
    [[nodiscard]] std::size_t eventCount() const { return m_drained; }

    [[nodiscard]] Strategy strategy() const { return m_strategy; }
    [[nodiscard]] std::uint32_t taskCount() const { return m_spans.trackCount(); }

    /// How the task ended so far.
    [[nodiscard]] Outcome outcome(std::uint32_t task) const { return m_outcomes[task]; }
    /// When it was created; nothing if it was not.
    [[nodiscard]] std::optional<Nanoseconds> created(std::uint32_t task) const;
    /// When it ended; nothing if it has not.
    [[nodiscard]] std::optional<Nanoseconds> ended(std::uint32_t task) const;

    /// When a cancellation ended what it awaited; nothing if that never happened.
    [[nodiscard]] std::optional<Nanoseconds> cutShort(std::uint32_t task) const
    {
        return m_cutShort.empty() || m_cutShort[task] == Nanoseconds::max() ? std::nullopt
                                                                            : std::optional(m_cutShort[task]);
    }

    /// Calls `visit(Span)` for each span of the task, in order, as far as they are known at `now`: the one it
    /// is in ends there. A sleep that is due later is cut at `now`; one that was due earlier has turned into
    /// a ready span. Where `visit` returns false, the rest is left out.
    template <typename Visit>
    void visitSpans(std::uint32_t task, Nanoseconds now, Visit &&visit) const
    {
        visitSpansFrom(m_spans.begin(task), now, visit);
    }
    /// The same, beginning with the span that contains `from`: for drawing what is in view.
    template <typename Visit>
    void visitSpans(std::uint32_t task, Nanoseconds from, Nanoseconds now, Visit &&visit) const
    {
        visitSpansFrom(m_spans.find(task, from), now, visit);
    }
    /// The spans as a list.
    [[nodiscard]] std::vector<Span> spans(std::uint32_t task, Nanoseconds now = Nanoseconds::max()) const;

    /// How many tasks were in each state, over time: the same spans, counted.
    [[nodiscard]] const DensityTrack &density() const { return m_density; }

    /// Nothing while the run goes on.
    [[nodiscard]] std::optional<Outcome> runOutcome() const { return m_runOutcome; }
    /// When the caller of `concurrent` learnt of the first failure; nothing if it did not.
    [[nodiscard]] std::optional<Nanoseconds> raised() const { return m_raised; }
    /// From 0 to the end of the last task that has ended so far.
    [[nodiscard]] Nanoseconds total() const { return m_total; }
    /// The time of the newest event that has happened (a Due lies ahead and does not count).
    [[nodiscard]] Nanoseconds newest() const { return m_newest; }

private:
    void take(const Event &event);
    [[nodiscard]] State newestState(std::uint32_t task) const;
    void enter(std::uint32_t task, Nanoseconds time, State state);
    void announce(std::uint32_t task, Nanoseconds time, State state);
    void end(const Event &event, Outcome outcome);
    void settle(std::uint32_t task, Nanoseconds time);

    template <typename Visit>
    static void visitSpansFrom(SpanStore::Cursor cursor, Nanoseconds now, Visit &&visit)
    {
        while (!cursor.atEnd() && !cursor->end && cursor->time < now) {
            Span span{cursor->state, cursor->time, now};
            cursor.advance();
            if (!cursor.atEnd())
                span.to = std::min(now, cursor->time);
            if (span.from >= span.to)
                continue;
            if constexpr (std::is_same_v<std::invoke_result_t<Visit &, const Span &>, bool>) {
                if (!visit(span))
                    return;
            } else {
                visit(span);
            }
        }
    }

    Strategy m_strategy;
    SpanStore m_spans;
    DensityTrack m_density; ///< of m_spans
    std::vector<Outcome> m_outcomes;
    std::vector<Nanoseconds> m_cutShort; ///< max() where nothing was; empty before anything is
    std::size_t m_drained = 0;
    Nanoseconds m_total{};
    Nanoseconds m_newest{};
    std::optional<Outcome> m_runOutcome;
    std::optional<Nanoseconds> m_raised;
};

} // namespace interleave
