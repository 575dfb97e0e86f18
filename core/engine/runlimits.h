// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <QStringList>

namespace interleave {

/// In what a real run may differ from the preview because the machine does not give more, for people; empty
/// where it gives enough.
[[nodiscard]] QStringList runLimits(const Scenario &scenario);

} // namespace interleave
