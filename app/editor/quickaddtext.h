// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/taskentry.h"

#include <QString>

#include <optional>
#include <vector>

namespace interleave {

/// What the text in the quick-add line means.
struct QuickAddText
{
    /// The task; nothing while there are faults. Its name is empty where only steps were typed.
    std::optional<TaskEntry> task;
    /// Positions count from the start of the text.
    std::vector<NotationFault> faults;
    /// Nothing wrong has been typed, more is only missing: time to stay calm.
    bool isUnfinished = false;
};

/// Reads `NAME: STEPS`, `NAME*COUNT: STEPS` or just `STEPS`.
[[nodiscard]] QuickAddText readQuickAddText(const QString &text);

} // namespace interleave
