// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/scenario/scenario.h"
#include "core/scenario/scenariofile.h"
#include "core/trace/eventlog.h"
#include "core/trace/runresult.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace interleave {

/// A timeline as it was read: everything else is read from its log.
struct ReadTimeline
{
    Strategy strategy = Strategy::Sequential;
    std::shared_ptr<const EventLog> log;
};

/// A run that was read from a trace file, or all that is wrong with it.
struct ReadTrace
{
    Scenario scenario;
    ClockKind clock = ClockKind::Virtual;
    std::vector<ReadTimeline>
        timelines; ///< at least one, and no two of one strategy; none where there are faults
    std::vector<FileNote> faults;
    std::vector<FileNote> warnings; ///< of the scenario

    [[nodiscard]] bool ok() const { return faults.empty(); }
};

inline constexpr qint64 kLargestTraceFile = qint64{2} * 1024 * 1024 * 1024;

/// Whether a file of this name is a trace: it ends in `.trace.json`.
[[nodiscard]] bool isTraceFileName(const QString &path);

/// Reads what writeChromeTrace() has written: the same scenario, and event by event the same logs, which keep
/// every rule that whatever reads a log relies on. What is there for other viewers is passed over. A trace
/// that another program has made is a fault.
[[nodiscard]] ReadTrace readChromeTrace(const QByteArray &contents);

/// Reads the file at `path`; a Failure says why it could not be read at all.
[[nodiscard]] Result<ReadTrace> readChromeTraceFile(const QString &path);

} // namespace interleave
