// SPDX-License-Identifier: MIT
#pragma once

#include <QLineF>
#include <QRectF>

#include <cstdint>
#include <vector>

namespace interleave {

enum class Pattern : std::uint8_t {
    None,
    Hatch,      ///< dense diagonal lines
    CrossHatch, ///< diagonals both ways
    Vertical,
    Horizontal,
    Dots, ///< lines of next to no length, to be drawn with round caps
};

/// The lines that fill `rect` with a pattern, cut off at its edges.
///
/// Lines belong to the plane, not to the rectangle: neighbours continue each other, and a bar that grows does
/// not make its hatch crawl. Being lines and not a pixmap, they are crisp on every screen and on paper.
/// `scale` stretches the distances with the text size.
[[nodiscard]] std::vector<QLineF> patternLines(Pattern pattern, const QRectF &rect, qreal scale = 1.0);

/// How thick the lines of a pattern are at `scale`.
[[nodiscard]] qreal patternLineWidth(Pattern pattern, qreal scale = 1.0);

} // namespace interleave
