// SPDX-License-Identifier: MIT
#include "app/chart/panelpicture.h"

#include <QPainter>
#include <QRegion>

namespace interleave {

void PanelPicture::draw(QPainter &painter, const QRegion &region, QSize size, const QColor &ground,
                        const Paint &paint)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    const bool isKept = m_pixmap.size() == pixels && m_pixmap.devicePixelRatio() == ratio;
    if (!isKept) {
        m_pixmap = QPixmap();
        if (region == QRegion(QRect(QPoint(), size)))
            return paint(painter);
        m_pixmap = QPixmap(pixels);
        m_pixmap.setDevicePixelRatio(ratio);
        m_pixmap.fill(ground); // text on what can be seen through would not be as sharp
        QPainter onPixmap(&m_pixmap);
        paint(onPixmap);
    }
    for (const QRect &part : region)
        painter.drawPixmap(part, m_pixmap,
                           QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio).toRect());
}

} // namespace interleave
