// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"
#include "core/trace/eventlog.h"
#include "core/trace/runresult.h"
#include "core/trace/timeline.h"

#include <vector>

namespace interleave {

/// A timeline that has been drained to its end, and the log it was read from.
struct LoggedTimeline
{
    const Timeline *timeline = nullptr;
    const EventLog *log = nullptr;
};

/// A run that is over, with its logs: what files of data are written from. Only refers to them.
struct LoggedRun
{
    const Scenario *scenario = nullptr;
    ClockKind clock = ClockKind::Virtual;
    std::vector<LoggedTimeline> timelines; ///< in the order in which they are written
};

/// What writers fail with where the run they are given is not over.
[[nodiscard]] Failure runIsNotOver();

/// Whether there is a timeline, and every one has come to its end.
[[nodiscard]] bool isOver(const LoggedRun &run);
/// How many tasks there are in all timelines together.
[[nodiscard]] std::uint64_t taskCount(const LoggedRun &run);

} // namespace interleave
