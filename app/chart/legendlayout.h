// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartmetrics.h"
#include "app/chart/displaylist.h"
#include "app/chart/markset.h"

namespace interleave {

/// What the marks mean, in as many lines of `width` as it takes; DisplayList::rowsClip is what all of it
/// covers, nothing where there are none.
[[nodiscard]] DisplayList legendLayout(const MarkSet &marks, qreal width, const ChartMetrics &metrics);

} // namespace interleave
