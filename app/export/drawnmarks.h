// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/displaylist.h"
#include "app/chart/markset.h"

namespace interleave {

/// What a legend has to explain of that list: what is drawn there, and nothing else. `hasPinned`: it shows a
/// pinned run too, which a crowd of rows draws like a plan.
[[nodiscard]] MarkSet drawnMarks(const DisplayList &list, bool hasPinned);

} // namespace interleave
