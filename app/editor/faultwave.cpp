// SPDX-License-Identifier: MIT
#include "app/editor/faultwave.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLine>

#include <algorithm>

namespace interleave {

namespace {

constexpr qreal kHalfPeriod = 2.0;
constexpr qreal kAmplitude = 1.0;
constexpr qreal kNarrowest = 8.0; ///< so that the missing character at the end of a text can be seen

} // namespace

void drawFaultWave(QPainter &painter, qreal left, qreal right, qreal top, const QColor &color)
{
    QPainterPath wave(QPointF(left, top + kAmplitude));
    bool up = true;
    for (qreal x = left; x < right; x += kHalfPeriod, up = !up) {
        const qreal y = top + kAmplitude + (up ? -kAmplitude : kAmplitude);
        wave.quadTo(x + kHalfPeriod / 2, y - (up ? kAmplitude : -kAmplitude) / 2, x + kHalfPeriod,
                    top + kAmplitude);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(left, top - 2, right - left, 3 + 2 * kAmplitude + 2), Qt::IntersectClip);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.3));
    painter.drawPath(wave);
    painter.restore();
}

void drawFaultWaves(QPainter &painter, const QTextLine &line, QPointF origin, qsizetype visibleLength,
                    const std::vector<NotationFault> &faults, const QColor &color)
{
    for (const NotationFault &fault : faults) {
        const auto from = static_cast<int>(std::min(fault.position, visibleLength));
        const auto to = static_cast<int>(std::min(fault.position + fault.length, visibleLength));
        qreal left = line.cursorToX(from);
        qreal right = line.cursorToX(to);
        if (right < left)
            std::swap(left, right);
        right = std::max(right, left + kNarrowest);
        drawFaultWave(painter, origin.x() + left, origin.x() + right,
                      origin.y() + line.y() + line.height() - 1, color);
    }
}

} // namespace interleave
