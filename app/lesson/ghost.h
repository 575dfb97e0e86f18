// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"

#include <QString>

namespace interleave {

/// What makes `now` another scenario than `pinned`, for people: `with a limit of 2`, `without a timeout`,
/// `with other tasks`; `once more` where nothing does.
[[nodiscard]] QString differenceText(const Scenario &pinned, const Scenario &now);

/// How the concurrent timeline of `now` compares with that of a run that was pinned: `with a limit of 2: 4.00
/// s, 1.00 s more`. Empty where one of them did not come to an end.
[[nodiscard]] QString ghostText(const RunRecord &pinned, const RunRecord &now);

} // namespace interleave
