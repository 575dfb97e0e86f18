// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/scenario/stepplaces.h"
#include "core/trace/timeline.h"

#include <optional>

namespace interleave {

/// What a task is seen doing while it takes such a step; nothing where that has no length.
[[nodiscard]] std::optional<State> stateOf(StepKind kind);

/// A step of a task, as the bar shows it that ends with it.
struct SpanStep
{
    StepPath path;
    StepKind kind = StepKind::Sleep;
    Nanoseconds length{};
    /// How often the step has come by then, from 1: each pass of a repeat lets it come again. One that
    /// becomes longer by a second moves this end by so many seconds.
    std::uint64_t pass = 1;

    friend bool operator==(const SpanStep &, const SpanStep &) = default;
};

/// The step that ends at `end` in a forecast of the scenario. Nothing where no step ends there, or not by
/// itself but cut short, or where the length is not one that the text says: a range, an address.
[[nodiscard]] std::optional<SpanStep> stepEndingAt(const Timeline &forecast, const Scenario &scenario,
                                                   std::uint32_t task, Nanoseconds end);

} // namespace interleave
