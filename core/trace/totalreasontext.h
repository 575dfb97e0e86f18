// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/totalreason.h"

#include <QString>

namespace interleave {

/// The reason as a part of a sentence that begins before it and ends after it: `B blocked the loop for 2.00
/// s, so C began 2.00 s late`.
[[nodiscard]] QString totalReasonText(const TotalReason &reason, const ToldRun &run);

} // namespace interleave
