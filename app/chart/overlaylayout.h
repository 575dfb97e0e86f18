// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartgeometry.h"
#include "app/chart/displaylist.h"
#include "app/chart/timewindow.h"

#include <optional>
#include <vector>

namespace interleave {

/// Where the pointer is on a chart.
struct ChartHover
{
    std::optional<std::uint32_t> task; ///< whose row it is on
    std::optional<Nanoseconds> time;   ///< while it is over the plot

    friend bool operator==(const ChartHover &, const ChartHover &) = default;
};

/// What is guessed of a chart's total.
struct ChartGuess
{
    /// Where the marker stands that is moved; without a guess of its own it waits at the beginning.
    std::optional<Nanoseconds> time;
    bool hasMarker = true;
    QString label;                     ///< on the marker
    std::optional<Nanoseconds> truth;  ///< once it is known
    std::vector<Nanoseconds> others;   ///< in rising order: what a class has guessed
    std::optional<Nanoseconds> middle; ///< of them

    friend bool operator==(const ChartGuess &, const ChartGuess &) = default;
};

/// What moves over a chart without changing it.
struct ChartOverlay
{
    std::optional<Nanoseconds> playhead;
    ChartHover hover; ///< of this chart's pointer or of another's beside it
    std::optional<TimeWindow> measured;
    std::optional<ChartGuess> guess;

    friend bool operator==(const ChartOverlay &, const ChartOverlay &) = default;
};

/// The marks of the overlay of a chart whose rows are scrolled down by `scroll`; what is out of view has
/// none.
[[nodiscard]] DisplayList overlayLayout(const ChartOverlay &overlay, const ChartGeometry &geometry,
                                        TimeWindow window, double scroll, const ChartMetrics &metrics);

/// What `mark` of an overlay covers at most, with all that is drawn around its rectangle.
[[nodiscard]] QRectF overlayBounds(const Mark &mark, double scale);

} // namespace interleave
