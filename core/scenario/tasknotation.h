// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/scenario/stepnotation.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace interleave {

/// A task, or all that is wrong with its text. The task is complete only when there are no faults.
struct ParsedTask
{
    TaskSpec task;
    /// The steps' part of the text, as written but for blanks around it.
    QString stepsText;
    /// Where stepsText begins in the whole text; nothing where there is no colon that could end a name.
    std::optional<qsizetype> stepsAt;
    /// Positions count from the start of the whole text.
    std::vector<NotationFault> faults;

    [[nodiscard]] bool ok() const { return faults.empty(); }
};

/// Reads one task: `NAME: STEPS` or `NAME*COUNT: STEPS`, COUNT being a whole number from 1 to kMostTasks.
///
/// The name ends at the first colon behind which nothing but valid steps stand, so that it may hold colons
/// itself; where no colon is like that, at the first one. A `*` with anything but a number behind it is part
/// of the name.
[[nodiscard]] ParsedTask parseTask(QStringView text);

} // namespace interleave
