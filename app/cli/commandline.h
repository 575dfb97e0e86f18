// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/options.h"

#include <QStringList>

namespace interleave {

/// A command line, read. The options hold only where there are no faults, or where help was asked for.
struct CommandLine
{
    Options options;
    QStringList faults; ///< all that is wrong with it, in words, in the order in which it stands there
};

/// Reads the arguments that follow the program's name. `--name value` and `--name=value` mean the same.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments);

} // namespace interleave
