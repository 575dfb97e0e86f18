// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"

#include <QSize>

#include <cstdint>

namespace interleave {

// How the rows of a picture share its height, which nobody scrolls.

/// Where there are more tasks, a picture that may be as high as it wants to be does without their names.
inline constexpr std::uint32_t kMostNamedRows = 60;

/// How high all rows of a panel are together where there is as much room as they want, with so many panels
/// above each other; and what a few of them need at least for their names. In pixels of the design.
[[nodiscard]] double wantedRowsHeight(std::uint32_t rows, int panels, const ChartMetrics &metrics);
[[nodiscard]] double namedRowsHeight(std::uint32_t rows, const ChartMetrics &metrics);
/// Rather than leave rows out it makes them low; and of many that have no names it tells how many are in each
/// state, where that leaves room for all that would fit. `size` is the panel's.
void fitRows(ChartContent &content, QSizeF size, const ChartMetrics &metrics);

} // namespace interleave
