// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace interleave {

/// How many events a timeline of the scenario is going to have, roughly; saturates.
[[nodiscard]] std::uint64_t expectedEvents(const Scenario &scenario);

/// More events than this take too much memory for something that happens while somebody types.
inline constexpr std::uint64_t kMostPreviewEvents = 12'000'000;

/// A preview of more events than this takes a while and a processor.
inline constexpr std::uint64_t kHeavyPreviewEvents = 100'000;

/// Where the scenario's longest timeline ends at the latest if nothing is simulated: all steps in a row.
[[nodiscard]] Nanoseconds longestTotal(const Scenario &scenario);

/// Sequential and concurrent, and threads on request.
[[nodiscard]] std::vector<Strategy> shownStrategies(bool withThreads);

/// Runs the scenario on the virtual clock in each of the ways, and reads the logs to their end. In any
/// thread. Null when it was stopped before; without timelines where there would be more than
/// kMostPreviewEvents, or where there is no memory for them.
[[nodiscard]] std::shared_ptr<const RunRecord>
makePreview(const Scenario &scenario, const std::stop_token &stop = {},
            const std::vector<Strategy> &strategies = shownStrategies(false), const EntryHues &hues = {});

} // namespace interleave
