// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/displaylist.h"
#include "app/chart/markset.h"

namespace interleave {

/// What a legend has to explain of that list: what is drawn there, and nothing else. `told` is what happens
/// in the run, for what a crowd of rows does not tell apart.
[[nodiscard]] MarkSet drawnMarks(const DisplayList &list, const MarkSet &told);

} // namespace interleave
