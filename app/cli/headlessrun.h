// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/networkaccess.h"
#include "core/trace/chrometracereader.h"
#include "core/trace/eventlog.h"
#include "core/trace/runresult.h"

#include <memory>
#include <vector>

namespace interleave {

/// A run that is over, with the logs it was read from.
class FinishedRun
{
public:
    explicit FinishedRun(RunResult what)
        : result(std::move(what))
    {}

    /// The log of that strategy; null where it was not run, or not kept.
    [[nodiscard]] const EventLog *log(Strategy strategy) const;

    RunResult result;
    std::vector<std::shared_ptr<const EventLog>>
        logs; ///< in the order of result.timelines; empty where not kept
};

/// A log takes as much memory as all that is read from it.
enum class Logs { Keep, Drop };

/// Computes the timelines on the virtual clock.
[[nodiscard]] FinishedRun runPreview(const Scenario &scenario, const std::vector<Strategy> &strategies,
                                     Logs logs);

/// The run that was read from a trace file.
[[nodiscard]] FinishedRun recordedRun(const ReadTrace &trace);

/// Really runs them, all at once, and returns when the last one has ended. Ctrl+C stops them, which is an
/// outcome like any other. Meanwhile a line on the terminal says how far they are.
[[nodiscard]] FinishedRun runReal(const Scenario &scenario, const std::vector<Strategy> &strategies,
                                  double speed, const NetworkAccess &access);

} // namespace interleave
