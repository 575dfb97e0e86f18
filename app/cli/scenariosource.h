// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/options.h"
#include "app/cli/request.h"
#include "core/trace/chrometracereader.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace interleave {

/// A scenario from outside, or why there is none.
struct SourcedScenario
{
    std::optional<Scenario> scenario;
    QStringList messages;                 ///< faults and warnings, line by line
    ExitStatus status = ExitStatus::Done; ///< Failed or FaultyScenario where there is no scenario
    /// Where it was read from a trace and no option changes it: that run of it.
    std::shared_ptr<const ReadTrace> recorded = nullptr;
};

/// Reads the file, which may be a trace, and lets the options' policies override its own.
[[nodiscard]] SourcedScenario scenarioFromFile(const QString &path, const Options &options);

/// The built-in scenario or that of the `--task` options, or "Asyncio 101" without either.
[[nodiscard]] SourcedScenario scenarioFromTasks(const Options &options);

} // namespace interleave
