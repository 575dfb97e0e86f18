// SPDX-License-Identifier: MIT
#pragma once

#include "core/progress.h"
#include "core/trace/loggedrun.h"

namespace interleave {

class TraceJson;

/// Writes the member `traceEvents` of a Chrome Trace Event file: see writeChromeTrace(). Counts a step for
/// each task.
void writeSlices(TraceJson &json, const LoggedRun &run, StepCounter &steps);

} // namespace interleave
