// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"

namespace interleave {

/// Lays out the rows in view as plain rectangles: what happened over what was planned or over a
/// pinned run, and where tasks failed. Adds to `list`. The effort for a row depends on its spans in view.
void layOutCrowd(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics,
                 DisplayList &list);

} // namespace interleave
