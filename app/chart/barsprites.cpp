// SPDX-License-Identifier: MIT
#include "app/chart/barsprites.h"

#include "app/chart/statestyle.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace interleave {

namespace {

constexpr qreal kLeastWidth = 2.0; ///< a thinner one is but its edges
constexpr qreal kMostWidth = 40.0; ///< a longer bar seldom comes twice
constexpr qreal kMostHeight = 100.0;
constexpr qsizetype kMostSprites = 1024;

bool isWhole(qreal value)
{
    return std::abs(value - std::round(value)) < 1e-6;
}

bool isOnPixels(const QRectF &rect)
{
    return isWhole(rect.left()) && isWhole(rect.top()) && isWhole(rect.right()) && isWhole(rect.bottom());
}

quint64 keyOf(const Mark &mark, QSize pixels)
{
    const auto flags = static_cast<quint64>(mark.ends.left | mark.ends.right << 1 | mark.rounded << 2);
    return quint64{mark.hue} << 32 | static_cast<quint64>(pixels.width()) << 20 |
           static_cast<quint64>(pixels.height()) << 8 | static_cast<quint64>(mark.state) << 3 | flags;
}

} // namespace

bool BarSprites::draw(QPainter &painter, const Mark &mark, qreal scale, const Paint &paint)
{
    const bool isSimple =
        mark.rect.width() >= kLeastWidth && stateStyle(mark.state).pattern == Pattern::None &&
        mark.rect.width() <= kMostWidth * scale && mark.rect.height() <= kMostHeight * scale;
    if (!isSimple || painter.paintEngine()->type() != QPaintEngine::Raster)
        return false;
    const QTransform &transform = painter.deviceTransform();
    const qreal ratio = transform.m11();
    if (transform.type() > QTransform::TxScale || ratio != transform.m22() ||
        !isOnPixels(transform.mapRect(mark.rect)))
        return false;

    if (scale != m_scale || ratio != m_ratio || m_sprites.size() >= kMostSprites)
        m_sprites.clear();
    m_scale = scale;
    m_ratio = ratio;
    const QSize pixels = (mark.rect.size() * ratio).toSize();
    QPixmap &sprite = m_sprites[keyOf(mark, pixels)];
    if (sprite.isNull() && !pixels.isEmpty()) {
        sprite = QPixmap(pixels);
        sprite.setDevicePixelRatio(ratio);
        sprite.fill(Qt::transparent);
        QPainter onSprite(&sprite);
        onSprite.setRenderHints(painter.renderHints());
        Mark alone = mark;
        alone.rect.moveTo(0, 0);
        paint(onSprite, alone);
    }
    painter.drawPixmap(mark.rect.topLeft(), sprite);
    return true;
}

} // namespace interleave
