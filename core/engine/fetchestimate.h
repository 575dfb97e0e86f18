// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <QString>

namespace interleave {

/// How long a fetch of this address lasts in a virtual run: as long as it last really took since the program
/// started, or kFetchEstimate. From any thread.
[[nodiscard]] Nanoseconds fetchEstimate(const QString &address);

/// It really took that long. From any thread.
void rememberFetch(const QString &address, Nanoseconds duration);

} // namespace interleave
