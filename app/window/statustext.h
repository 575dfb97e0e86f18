// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"

#include <QString>

namespace interleave {

/// `3 tasks · ready to run`; says so too where the preview had too many events to be made.
[[nodiscard]] QString readyStatus(const RunRecord &preview);

/// `3 tasks · running at 2× · 12 events`
[[nodiscard]] QString runningStatus(const RunRecord &run, double speed);

/// `3 tasks · finished · 38 events · wake lateness median 0.2 ms, worst 0.9 ms`; the lateness is that of the
/// concurrent timeline, where nobody waits their turn on purpose.
[[nodiscard]] QString finishedStatus(const RunRecord &run);

} // namespace interleave
