// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

namespace interleave {

/// The stretch of time that is in view. All panels show the same one, so that a second is equally wide in
/// each.
struct TimeWindow
{
    Nanoseconds from{};
    Nanoseconds to = std::chrono::seconds(1); ///< after `from`

    [[nodiscard]] Nanoseconds length() const { return to - from; }

    friend bool operator==(const TimeWindow &, const TimeWindow &) = default;
};

/// Time to x and back: `window` on the pixels from `left` to `right`.
class TimeScale
{
public:
    TimeScale(TimeWindow window, double left, double right)
        : m_window(window)
        , m_left(left)
        , m_pixelsPerNanosecond((right - left) / static_cast<double>(window.length().count()))
    {}

    [[nodiscard]] double x(Nanoseconds time) const
    {
        return m_left + static_cast<double>((time - m_window.from).count()) * m_pixelsPerNanosecond;
    }
    [[nodiscard]] Nanoseconds time(double x) const
    {
        const double offset = (x - m_left) / m_pixelsPerNanosecond;
        const Nanoseconds room = Nanoseconds::max() - m_window.from; // the axis may be that long
        if (offset >= static_cast<double>(room.count()))
            return Nanoseconds::max();
        return m_window.from + Nanoseconds(static_cast<std::int64_t>(offset));
    }
    [[nodiscard]] double width(Nanoseconds length) const
    {
        return static_cast<double>(length.count()) * m_pixelsPerNanosecond;
    }

private:
    TimeWindow m_window;
    double m_left;
    double m_pixelsPerNanosecond;
};

} // namespace interleave
