// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"

#include <QString>

namespace interleave {

/// One sentence about what `task` was doing at `time`, for whoever points at it:
/// "query db slept 2 s, was due at 2.000 s, woke 0.14 ms late."
[[nodiscard]] QString momentSentence(const ChartTrace &trace, const ChartTasks &tasks, std::uint32_t task,
                                     Nanoseconds time, Nanoseconds known);

/// The same about the event loop: "parse had the loop for 600 ms, from 0.000 s to 0.600 s."
[[nodiscard]] QString loopSentence(const ChartTrace &trace, const ChartTasks &tasks, Nanoseconds time,
                                   Nanoseconds known);

/// The same about a worker thread: "Worker thread 2 was busy with parse for 600 ms, from 0.000 s to 0.600 s."
[[nodiscard]] QString workerSentence(const ChartTrace &trace, const ChartTasks &tasks, std::uint32_t lane,
                                     Nanoseconds time, Nanoseconds known);

} // namespace interleave
