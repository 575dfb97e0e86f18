// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/displaylist.h"
#include "app/theme/theme.h"

#include <QColor>
#include <QImage>
#include <QRgb>

#include <array>
#include <limits>

class QPainter;

namespace interleave {

/// Draws the density strip: each state as in the rows, but in a grey that is no task's. For one picture.
class DensityPainter
{
public:
    /// `theme` has to outlive it; `scale` is of line widths and patterns.
    DensityPainter(const Theme &theme, qreal scale);

    void paint(QPainter &painter, const DensityCells &density) const;

private:
    /// How all cells of one value are filled, from line `first` to before line `last` of the strip.
    struct Fill
    {
        QRgb edge = 0;
        std::uint32_t first = std::numeric_limits<std::uint32_t>::max();
        std::uint32_t last = 0;
        QImage image; ///< null where all of them are edges
    };
    using Fills = std::array<Fill, kCrowdValues>;

    [[nodiscard]] Fills makeFills(const DensityCells &density) const;
    [[nodiscard]] QImage filled(int width, const Fill &fill, qreal ratio, std::uint8_t cell) const;
    [[nodiscard]] QColor edgeColor(std::uint8_t cell) const;
    [[nodiscard]] QColor shade(const QColor &color, std::uint8_t cell) const;
    static void paintLine(QRgb *to, std::uint32_t y, const Fills &fills, const std::uint8_t *cells,
                          const std::uint8_t *above, std::uint32_t columns);

    const Theme &m_theme;
    qreal m_scale;
    TaskHue m_grey;
};

} // namespace interleave
