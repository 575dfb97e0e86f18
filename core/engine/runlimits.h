// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <QStringList>

#include <vector>

namespace interleave {

/// In what a real run of these timelines, all at once, may differ from the preview because the machine does
/// not give more, for people; empty where it gives enough.
[[nodiscard]] QStringList runLimits(const Scenario &scenario, const std::vector<Strategy> &strategies);

} // namespace interleave
