// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartgeometry.h"
#include "app/chart/displaylist.h"
#include "app/chart/timewindow.h"

#include <optional>
#include <vector>

namespace interleave {

/// What moves over a chart without changing it.
struct ChartOverlay
{
    std::optional<Nanoseconds> playhead;
    std::optional<std::uint32_t> hoveredTask;
    std::optional<TimeWindow> measured;

    friend bool operator==(const ChartOverlay &, const ChartOverlay &) = default;
};

/// The marks of the overlay of a chart whose rows are scrolled down by `scroll`; what is out of view has
/// none.
[[nodiscard]] DisplayList overlayLayout(const ChartOverlay &overlay, const ChartGeometry &geometry,
                                        TimeWindow window, double scroll, const ChartMetrics &metrics);

/// What `mark` of an overlay covers at most, with all that is drawn around its rectangle.
[[nodiscard]] QRectF overlayBounds(const Mark &mark, double scale);

} // namespace interleave
