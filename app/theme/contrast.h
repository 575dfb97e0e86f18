// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace interleave {

/// What WCAG 2 asks of text, and of a mark that carries meaning, against what they stand on (success
/// criteria 1.4.3 and 1.4.11).
inline constexpr double kTextContrast = 4.5;
inline constexpr double kMarkContrast = 3.0;

/// The contrast ratio of two opaque colours, from 1 (equal) to 21 (black on white), as defined by WCAG 2.2
/// under "contrast ratio" and "relative luminance": https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

/// `share` of `over` on top of `base`; both opaque.
[[nodiscard]] QColor mixed(const QColor &base, const QColor &over, double share);

/// `color`, darkened or lightened just as far as it needs to have `ratio` against `ground`.
[[nodiscard]] QColor withContrast(const QColor &color, const QColor &ground, double ratio);

/// `color`, faded towards `ground` as far as `ratio` against it allows.
[[nodiscard]] QColor fadedTo(const QColor &color, const QColor &ground, double ratio);

} // namespace interleave
