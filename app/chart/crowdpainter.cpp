// SPDX-License-Identifier: MIT
#include "app/chart/crowdpainter.h"

#include "app/chart/statestyle.h"
#include "app/theme/contrast.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace interleave {

namespace {

constexpr int kStripBytes = 256 * 1024; ///< what stays in the processor's cache is written fastest

/// A rectangle of a few pixels is as much outline and pattern as body.
QColor plainColor(const StateStyle &style, const TaskHue &hue, const Theme &theme)
{
    switch (style.body) {
    case BarBody::HueFill:
        return style.warningEdge ? mixed(hue.fill, theme.warning, 0.5) : hue.fill;
    case BarBody::HuePale:
        return mixed(hue.pale, hue.previewOutline, 0.4);
    case BarBody::Card:
        break;
    }
    return style.outline == BarInk::Warning ? theme.warning : mixed(theme.card, hue.previewOutline, 0.2);
}

} // namespace

CrowdPainter::Palette CrowdPainter::makePalette(const TaskHue &hue) const
{
    Palette palette{};
    palette[0] = m_theme.card.rgb();
    for (std::uint8_t state = 1; state < kStateCount; ++state) {
        const QColor color = plainColor(stateStyle(static_cast<State>(state)), hue, m_theme);
        palette[state] = color.rgb();
        palette[state | kCrowdPlanned] = mixed(m_theme.card, color, 0.35).rgb();
    }
    palette[kCrowdEndFailed] = m_theme.warning.rgb();
    palette[kCrowdEndTimedOut] = m_theme.warning.rgb();
    palette[kCrowdEndCancelled] = m_theme.mutedText.rgb();
    return palette;
}

const CrowdPainter::Palette &CrowdPainter::palette(std::uint32_t number)
{
    const TaskHue *hue = &m_theme.hue(number);
    const auto found =
        std::find_if(m_known.begin(), m_known.end(), [hue](const Known &known) { return known.hue == hue; });
    return found != m_known.end() ? found->palette
                                  : m_known.emplace_back(Known{hue, makePalette(*hue)}).palette;
}

/// Draws row number `index` into one scanline.
void CrowdPainter::fillLine(QImage &strip, int y, const CrowdedRows &rows, std::size_t index)
{
    const Palette &colors = palette(rows.hues[index]);
    const std::uint8_t *cells = rows.row(index);
    auto *line = reinterpret_cast<QRgb *>(strip.scanLine(y));
    std::transform(cells, cells + rows.columns, line, [&](std::uint8_t cell) { return colors[cell]; });
    for (const std::uint32_t column : rows.gridColumns)
        if (cells[column] == 0)
            line[column] = m_theme.gridLine.rgb();
}

void CrowdPainter::paint(QPainter &painter, const CrowdedRows &rows)
{
    if (rows.cells.empty())
        return;
    const double ratio = rows.columns / rows.rect.width();
    const auto count = static_cast<int>(rows.rowCount());
    const int lines = std::max(1, static_cast<int>(std::lround(rows.rect.height() / count * ratio)));
    const int filled = std::max(1, lines - static_cast<int>(std::lround(rows.gap * ratio)));
    const auto width = static_cast<int>(rows.columns);
    const auto bytes = rows.columns * sizeof(QRgb);
    const int rowsAtOnce = std::clamp(kStripBytes / (lines * static_cast<int>(bytes)), 1, count);
    QImage strip(width, rowsAtOnce * lines, QImage::Format_RGB32);
    fillGround(strip, rows);

    painter.save();
    painter.translate(rows.rect.topLeft());
    painter.scale(1 / ratio, 1 / ratio); // a pixel of the strip is one of the screen
    for (int first = 0; first < count; first += rowsAtOnce) {
        const int inStrip = std::min(rowsAtOnce, count - first);
        for (int row = 0; row < inStrip; ++row) {
            fillLine(strip, row * lines, rows, static_cast<std::size_t>(first + row));
            for (int copy = 1; copy < filled; ++copy)
                std::memcpy(strip.scanLine(row * lines + copy), strip.constScanLine(row * lines), bytes);
        }
        painter.drawImage(QPoint(0, first * lines), strip, QRect(0, 0, width, inStrip * lines));
    }
    painter.restore();
}

/// What is seen between the rows.
void CrowdPainter::fillGround(QImage &strip, const CrowdedRows &rows) const
{
    strip.fill(m_theme.card);
    QPainter painter(&strip);
    for (const std::uint32_t column : rows.gridColumns)
        painter.fillRect(static_cast<int>(column), 0, 1, strip.height(), m_theme.gridLine);
}

} // namespace interleave
