// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QRectF>

#include <cstdint>

namespace interleave {

/// How the ends of a task's bars are cut. Tells two tasks of the same hue apart, also in grey.
enum class CapShape : std::uint8_t {
    Round,
    Cut, ///< corners cut off at 45°
};

/// Which ends of a bar are its real ends, and not just where the view ends or the present is.
struct BarEnds
{
    bool left = true;
    bool right = true;

    friend bool operator==(const BarEnds &, const BarEnds &) = default;
};

/// `rect` with caps of `radius` at its real ends, and square corners elsewhere.
[[nodiscard]] QPainterPath capPath(const QRectF &rect, CapShape shape, qreal radius, BarEnds ends = {});

/// The dot in front of a task's name: a circle for Round, a diamond for Cut.
[[nodiscard]] QPainterPath dotPath(const QRectF &rect, CapShape shape);

} // namespace interleave
