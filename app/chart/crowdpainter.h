// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/displaylist.h"
#include "app/theme/theme.h"

#include <QRgb>

#include <array>
#include <vector>

class QImage;
class QPainter;

namespace interleave {

/// Draws crowded rows, a scanline at a time. For one picture.
class CrowdPainter
{
public:
    /// `theme` has to outlive it.
    explicit CrowdPainter(const Theme &theme)
        : m_theme(theme)
    {}

    void paint(QPainter &painter, const CrowdedRows &rows);

private:
    /// The colour of each cell.
    using Palette = std::array<QRgb, kCrowdValues>;

    void fillGround(QImage &strip, const CrowdedRows &rows) const;
    void fillLine(QImage &strip, int y, const CrowdedRows &rows, std::size_t index);
    [[nodiscard]] const Palette &palette(std::uint32_t hue);
    [[nodiscard]] Palette makePalette(const TaskHue &hue) const;

    const Theme &m_theme;
    struct Known
    {
        const TaskHue *hue;
        Palette palette;
    };
    std::vector<Known> m_known;
};

} // namespace interleave
