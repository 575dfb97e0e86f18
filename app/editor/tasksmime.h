// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/taskentry.h"

#include <memory>
#include <vector>

class QMimeData;

namespace interleave {

/// Tasks for the clipboard: as lines of text for everybody, and with all that they are for another window.
[[nodiscard]] std::unique_ptr<QMimeData> tasksToMimeData(const std::vector<TaskEntry> &entries);

/// The tasks, from whatever there is of them; see readTaskLines().
[[nodiscard]] std::vector<TaskEntry> tasksFromMimeData(const QMimeData &data);

/// Whether it is a whole scenario, as "Copy Scenario" puts it there, rather than tasks.
[[nodiscard]] bool holdsScenario(const QMimeData &data);

} // namespace interleave
