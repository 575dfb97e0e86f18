// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/options.h"
#include "core/scenario/scenario.h"
#include "core/trace/chrometracereader.h"

#include <QStringList>

#include <cstdint>
#include <memory>

namespace interleave {

/// The program's exit status.
enum class ExitStatus : int {
    Done = 0,
    Failed = 1, ///< a run could not be carried out, or a file not be written
    WrongUsage = 2,
    FaultyScenario = 3,
};

/// What the program is going to do.
enum class Action : std::uint8_t {
    OpenWindow,
    ShowHelp,
    ShowVersion,
    ListExamples,
    Run,     ///< without a window
    RunDemo, ///< there is no window to open, nor was anything else asked for
    Refuse,
};

/// The command line, understood: one action and all that it needs.
class Request
{
public:
    Action action = Action::Refuse;
    Options options;
    /// What to run. For Run, only if the options name no files: those are read one by one, as they are run.
    Scenario scenario;
    /// For OpenWindow, where it is from a trace: that run.
    std::shared_ptr<const ReadTrace> recorded;
    QStringList messages;                       ///< for Refuse: why, line by line
    ExitStatus status = ExitStatus::WrongUsage; ///< for Refuse
};

/// `arguments` are those that follow the program's name.
[[nodiscard]] Request makeRequest(const QStringList &arguments, bool hasDisplay);

/// Whether a window can be opened, as far as the environment tells.
[[nodiscard]] bool hasDisplay();

} // namespace interleave
