// SPDX-License-Identifier: MIT
#include "app/chart/panelpicture.h"

#include <QPainter>
#include <QRegion>
#include <QtMath>

#include <cmath>

namespace interleave {

void PanelPicture::draw(QPainter &painter, const QRegion &region, QSize size, const QColor &ground,
                        const Paint &paint)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const QSize pixels(qCeil(size.width() * ratio), qCeil(size.height() * ratio));
    const bool isKept = m_pixmap.size() == pixels && m_pixmap.devicePixelRatio() == ratio;
    if (!isKept) {
        m_pixmap = QPixmap();
        // A panel may begin between two pixels where not every pixel is one of the screen's; what is painted
        // directly is then not quite where the picture is.
        const bool isWhole = ratio == std::floor(ratio);
        if (isWhole && region == QRegion(QRect(QPoint(), size)))
            return paint(painter);
        m_pixmap = QPixmap(pixels);
        m_pixmap.setDevicePixelRatio(ratio);
        m_pixmap.fill(ground); // text on what can be seen through would not be as sharp
        QPainter onPixmap(&m_pixmap);
        paint(onPixmap);
    }
    painter.save();
    painter.setClipRegion(region, Qt::IntersectClip);
    painter.drawPixmap(QPointF(), m_pixmap);
    painter.restore();
}

} // namespace interleave
