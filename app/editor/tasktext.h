// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/taskentry.h"

#include <QString>

#include <vector>

namespace interleave {

/// The task as one line, `NAME: STEPS` or `NAME*COUNT: STEPS`, as it could be typed. What the notation has no
/// words for, such as a timeout, is not in it.
[[nodiscard]] QString taskText(const TaskEntry &entry);

/// A task of each line that is not blank, in the notation of the quick-add line. What can't be read is kept
/// as it was typed: as the steps of a task, with their fault. Names may be empty.
[[nodiscard]] std::vector<TaskEntry> readTaskLines(const QString &text);

} // namespace interleave
