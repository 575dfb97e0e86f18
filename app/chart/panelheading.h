// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"

#include <optional>

namespace interleave {

/// What the words above a chart follow from.
struct HeadingFacts
{
    std::optional<Nanoseconds> planned; ///< the forecast's total
    std::optional<Nanoseconds> total;   ///< the run's, so far
    Outcome outcome = Outcome::NotStarted;
    std::uint32_t mostInFlight = 0; ///< 0 if nobody knows
    Policies policies;              ///< of the scenario
    std::uint32_t workers = 0;      ///< how many threads a pool for it has; 0 if nobody knows
    std::uint32_t loopWorkers = 0;  ///< the most threads that work for the loop at once
    bool isAsked = false;           ///< somebody is to guess the total
    Nanoseconds longest{};          ///< the largest of the totals that stand side by side
};

[[nodiscard]] ChartHeading panelHeading(Strategy strategy, const HeadingFacts &facts);
/// The same of what a chart shows: the totals and the outcome follow from it.
[[nodiscard]] ChartHeading panelHeading(const ChartContent &content, HeadingFacts facts);

/// A running total in the unit and with the decimals that `expected` has in the end, so that it does not
/// jump.
[[nodiscard]] QString runningText(Nanoseconds total, Nanoseconds expected);

} // namespace interleave
