// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"

namespace interleave {

/// Where the axis of a forecast ends. That of a secret one says nothing but how long all steps in a row are,
/// with room for whoever guesses more.
[[nodiscard]] Nanoseconds plannedAxis(const RunRecord &plan);

} // namespace interleave
