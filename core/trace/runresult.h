// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/statistics.h"
#include "core/trace/timeline.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace interleave {

/// What a run's time was.
enum class ClockKind : std::uint8_t {
    Virtual, ///< computed, exact
    Real,    ///< the machine's
};

/// The name in the run record: `virtual`, `real`.
[[nodiscard]] QString clockKey(ClockKind clock);

/// Why a task failed.
struct FailedTask
{
    std::uint32_t task = 0;
    QString reason; ///< for people; may be empty
};

/// One timeline of a run with its numbers.
class TimelineResult
{
public:
    /// `log` must hold the whole run; it is not needed any more afterwards.
    TimelineResult(Timeline drained, const EventLog &log);

    Timeline timeline;
    Statistics numbers;
    std::vector<FailedTask> failed; ///< the first few, in the order of the list
    QString reason;                 ///< why the run failed, where it was nothing that a task did
};

/// How many tasks ended in one way, which is called `key` in the run record.
struct EndCount
{
    const char *key = "";
    std::uint32_t tasks = 0;
};

/// Every way in which a task of a run that is over can have ended, in the order in which they are told.
[[nodiscard]] std::vector<EndCount> endCounts(const OutcomeCounts &counts);

/// A run that is over: what the record and the summary are written from.
class RunResult
{
public:
    RunResult(Scenario runScenario, ClockKind runClock)
        : scenario(std::move(runScenario))
        , clock(runClock)
    {}

    /// The timeline of that strategy; null where it was not run.
    [[nodiscard]] const TimelineResult *find(Strategy strategy) const;
    /// Sequential total over concurrent total; nothing unless both were run and finished.
    [[nodiscard]] std::optional<double> speedup() const;

    Scenario scenario;
    ClockKind clock;
    std::vector<TimelineResult> timelines; ///< in the order in which they were asked for
};

} // namespace interleave
