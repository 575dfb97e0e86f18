// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/runresult.h"

#include <QString>

namespace interleave {

/// The run in words and numbers for a person: a title and a table with a column for each timeline, at most 80
/// columns wide with three of them, in plain text that ends with a line feed.
[[nodiscard]] QString runSummary(const RunResult &run);

} // namespace interleave
