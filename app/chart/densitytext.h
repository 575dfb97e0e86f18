// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/timewindow.h"
#include "core/trace/timeline.h"

#include <QString>

namespace interleave {

/// `10,000 tasks`
[[nodiscard]] QString tasksCaption(std::uint32_t count);

/// One sentence about how many tasks were in each state, for whoever points at `pixel`, the time that a pixel
/// stands for: "At 1.203 s: 8,120 of 10,000 tasks sleep, 310 are ready, 1 runs." The numbers are exact for
/// an instant in that pixel, or, where it says "about", for one close by. Empty if the pixel begins after
/// `known`.
[[nodiscard]] QString densitySentence(const Timeline &timeline, TimeWindow pixel, Nanoseconds known);

} // namespace interleave
