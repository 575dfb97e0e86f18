// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <QStringList>

namespace interleave {

/// The scenario that the values of `--task` make, or all that is wrong with them.
struct TaskArguments
{
    Scenario scenario; ///< complete only when there are no faults
    /// Each as `--task N:COLUMN: what is wrong (what was expected)`; both numbers count from 1, the column in
    /// characters.
    QStringList faults;
};

/// Without any value it is the scenario that the program opens with.
[[nodiscard]] TaskArguments readTaskArguments(const QStringList &values);

} // namespace interleave
