// SPDX-License-Identifier: MIT
#include "app/chart/densitypainter.h"

#include "app/chart/statestyle.h"
#include "app/theme/contrast.h"

#include <QPainter>

#include <algorithm>

namespace interleave {

namespace {

constexpr double kPlannedShare = 0.35; ///< of its colour that a plan has

const StateStyle &styleOf(std::uint8_t cell)
{
    return stateStyle(static_cast<State>(cell & ~kCrowdPlanned));
}

} // namespace

DensityPainter::DensityPainter(const Theme &theme, qreal scale)
    : m_theme(theme)
    , m_scale(scale)
{
    m_grey.fill = theme.accent;
    m_grey.outline = theme.mutedText;
    m_grey.onFill = theme.accentText;
    m_grey.pale = mixed(theme.card, theme.mutedText, theme.palePart);
}

void DensityPainter::paint(QPainter &painter, const DensityCells &density) const
{
    if (density.cells.empty())
        return;
    const Fills fills = makeFills(density);
    QImage image(static_cast<int>(density.columns), static_cast<int>(density.lineCount()),
                 QImage::Format_ARGB32_Premultiplied);
    const std::vector<std::uint8_t> nothing(density.columns);
    const std::uint8_t *above = nothing.data();
    for (std::uint32_t y = 0; y < density.lineCount(); ++y) {
        const std::uint8_t *cells = density.line(y);
        paintLine(reinterpret_cast<QRgb *>(image.scanLine(static_cast<int>(y))), y, fills, cells, above,
                  density.columns);
        above = cells;
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(density.rect, image);
    painter.restore();
}

/// Where nothing like it is above, a cell is its state's outline.
void DensityPainter::paintLine(QRgb *to, std::uint32_t y, const Fills &fills, const std::uint8_t *cells,
                               const std::uint8_t *above, std::uint32_t columns)
{
    std::array<const QRgb *, kCrowdValues> lines{};
    for (std::size_t cell = 0; cell < kCrowdValues; ++cell)
        if (y >= fills[cell].first && y < fills[cell].last)
            lines[cell] = reinterpret_cast<const QRgb *>(
                fills[cell].image.constScanLine(static_cast<int>(y - fills[cell].first)));
    for (std::uint32_t x = 0; x < columns; ++x) {
        const std::uint8_t cell = cells[x];
        to[x] = above[x] == cell && lines[cell] ? lines[cell][x] : fills[cell].edge;
    }
}

/// One of each cell that there is, as high as is needed.
DensityPainter::Fills DensityPainter::makeFills(const DensityCells &density) const
{
    Fills fills;
    for (std::uint32_t y = 1; y < density.lineCount(); ++y) {
        const std::uint8_t *cells = density.line(y);
        const std::uint8_t *above = density.line(y - 1);
        for (std::uint32_t x = 0; x < density.columns; ++x) {
            if (cells[x] == 0 || cells[x] != above[x])
                continue;
            Fill &fill = fills[cells[x]];
            fill.first = std::min(fill.first, y);
            fill.last = y + 1;
        }
    }
    const double ratio = density.columns / density.rect.width();
    for (std::uint8_t cell = 1; cell < kCrowdValues; ++cell) {
        if ((cell & ~kCrowdPlanned) == 0 || (cell & ~kCrowdPlanned) >= int(kStateCount))
            continue;
        fills[cell].edge = edgeColor(cell).rgb();
        if (fills[cell].first < fills[cell].last)
            fills[cell].image = filled(static_cast<int>(density.columns), fills[cell], ratio, cell);
    }
    return fills;
}

QColor DensityPainter::edgeColor(std::uint8_t cell) const
{
    const StateStyle &style = styleOf(cell);
    if (style.warningEdge || style.outline == BarInk::Warning)
        return shade(m_theme.warning, cell);
    return shade(style.body == BarBody::HueFill ? m_grey.fill : m_grey.outline, cell);
}

QImage DensityPainter::filled(int width, const Fill &fill, qreal ratio, std::uint8_t cell) const
{
    const StateStyle &style = styleOf(cell);
    const QColor body = style.body == BarBody::HueFill   ? m_grey.fill
                        : style.body == BarBody::HuePale ? m_grey.pale
                                                         : m_theme.card;
    QImage image(width, static_cast<int>(fill.last - fill.first), QImage::Format_ARGB32_Premultiplied);
    image.fill(shade(body, cell));
    if (style.pattern == Pattern::None)
        return image;
    const QColor ink = style.patternInk == BarInk::Warning  ? m_theme.warning
                       : style.patternInk == BarInk::OnFill ? mixed(m_grey.fill, m_grey.onFill, 0.75)
                                                            : m_grey.outline;
    const QRectF covered(0.0, fill.first / ratio, image.width() / ratio, image.height() / ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(ratio, ratio);
    painter.translate(-covered.topLeft());
    painter.setPen(QPen(shade(ink, cell), patternLineWidth(style.pattern, m_scale), Qt::SolidLine,
                        style.pattern == Pattern::Dots ? Qt::RoundCap : Qt::FlatCap));
    const std::vector<QLineF> lines = patternLines(style.pattern, covered, m_scale);
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    return image;
}

QColor DensityPainter::shade(const QColor &color, std::uint8_t cell) const
{
    return (cell & kCrowdPlanned) != 0 ? mixed(m_theme.card, color, kPlannedShare) : color;
}

} // namespace interleave
