// SPDX-License-Identifier: MIT
#pragma once

#include "core/counttext.h"
#include "core/scenario/duration.h"

#include <QString>

namespace interleave {

/// A duration that stands next to others, the longest of which is `longest`: in the unit of that one, `0.80
/// s` beside `4.00 s`. What would be nothing in that unit has its own.
[[nodiscard]] QString comparedText(Nanoseconds duration, Nanoseconds longest);

/// How many times as fast, or as slow: `2.4×`, `36,429×`.
[[nodiscard]] QString ratioText(double ratio);

/// An instant of a run in a sentence: `1.203 s`.
[[nodiscard]] QString instantText(Nanoseconds time);

/// `0.600000000`: in seconds, for a spreadsheet, exact.
[[nodiscard]] QString exactSeconds(Nanoseconds time);

} // namespace interleave
