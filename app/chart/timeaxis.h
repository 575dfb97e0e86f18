// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/timewindow.h"

#include <QString>

#include <vector>

namespace interleave {

enum class TimeUnit : std::uint8_t {
    Nano,
    Micro,
    Milli,
    Second,
    Minute, ///< labels are m:ss
    Hour,   ///< labels are h:mm or h:mm:ss
};

struct AxisTick
{
    Nanoseconds time{};
    QString label;

    friend bool operator==(const AxisTick &, const AxisTick &) = default;
};

/// The ticks of a time window.
struct TimeAxis
{
    TimeUnit unit = TimeUnit::Second; ///< what the labels count
    Nanoseconds step{};
    std::vector<AxisTick> ticks; ///< at multiples of `step`, all inside the window

    friend bool operator==(const TimeAxis &, const TimeAxis &) = default;
};

/// The smallest round step that is not shorter than `least`: 1, 2 or 5 times a power of ten, from 10 s on
/// what divides a minute, an hour, a day.
[[nodiscard]] Nanoseconds roundStep(Nanoseconds least);

/// The axis of `window` with at most `mostTicks` steps in it.
[[nodiscard]] TimeAxis timeAxis(TimeWindow window, int mostTicks);

/// Where an axis from 0 should end so that a timeline of `total` fits and a tick is at its end.
[[nodiscard]] Nanoseconds roundedSpan(Nanoseconds total);

/// The same with a little to spare: a real run always takes longer than planned, and the marks of its end
/// need room.
[[nodiscard]] Nanoseconds spaciousSpan(Nanoseconds total);

/// `seconds`, for beside the axis.
[[nodiscard]] QString unitCaption(TimeUnit unit);

} // namespace interleave
