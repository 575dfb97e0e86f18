// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/eventlog.h"
#include "core/trace/timeline.h"

#include <optional>

namespace interleave {

/// How late tasks woke: from the instant a sleep was due to the task's turn. Percentiles are by nearest rank:
/// the smallest value that at least that share of the wakes does not exceed.
struct WakeLateness
{
    std::size_t count = 0; ///< sleeps that ended by themselves; 0 leaves the rest 0
    Nanoseconds p50{};
    Nanoseconds p99{};
    Nanoseconds max{};

    friend bool operator==(const WakeLateness &, const WakeLateness &) = default;
};

/// How many tasks ended how.
struct OutcomeCounts
{
    std::uint32_t finished = 0;
    std::uint32_t failed = 0;
    std::uint32_t cancelled = 0;
    std::uint32_t timedOut = 0;
    std::uint32_t notStarted = 0;

    friend bool operator==(const OutcomeCounts &, const OutcomeCounts &) = default;
};

/// The numbers of one timeline.
struct Statistics
{
    Outcome outcome = Outcome::Unfinished;
    Nanoseconds total{};
    /// When the caller of `concurrent` learnt of the first failure.
    std::optional<Nanoseconds> raised;
    /// The loop's one, and as many worker threads as were busy at once; in `threads` only these.
    std::uint32_t threads = 1;
    /// The most tasks that were inside their body, from its first step to its end, at one moment.
    std::uint32_t maxInFlight = 0;
    Nanoseconds loopBusy{}; ///< running and blocking together
    WakeLateness wakeLateness;
    OutcomeCounts outcomes;

    friend bool operator==(const Statistics &, const Statistics &) = default;
};

/// Reads the whole log once. `timeline` is the one that was drained from it.
[[nodiscard]] Statistics statistics(const EventLog &log, const Timeline &timeline);

/// Sequential total over concurrent total; nothing where either did not finish or the concurrent one took no
/// time.
[[nodiscard]] std::optional<double> speedup(const Statistics &sequential, const Statistics &concurrent);

} // namespace interleave
