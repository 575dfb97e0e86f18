// SPDX-License-Identifier: MIT
#include "app/theme/cardframe.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace interleave {

void paintCard(QPainter &painter, const QRect &card, const QColor &ground, const Theme &theme, qreal scale,
               bool hasFocus)
{
    const qreal border = hasFocus ? 2.0 : 1.0;
    const qreal radius = 10 * scale;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus ? theme.focusRing : theme.cardBorder, border));
    painter.setBrush(ground);
    const QRectF frame = QRectF(card).adjusted(border / 2, border / 2, -border / 2, -border / 2);
    if (painter.paintEngine()->type() != QPaintEngine::Raster)
        return painter.drawRoundedRect(frame, radius, radius);
    // Smooth edges where there are edges: all of a chart's card takes as long as the chart on it.
    const int edge = static_cast<int>(std::ceil(radius)) + 2;
    const QRect inside = card.adjusted(edge, edge, -edge, -edge);
    painter.fillRect(inside, ground);
    painter.setClipRegion(QRegion(card) - inside);
    painter.drawRoundedRect(frame, radius, radius);
    painter.setClipping(false);
}

} // namespace interleave
