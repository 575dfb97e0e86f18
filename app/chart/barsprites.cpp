// SPDX-License-Identifier: MIT
#include "app/chart/barsprites.h"

#include "app/chart/statestyle.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>
#include <optional>

namespace interleave {

namespace {

constexpr qreal kLeastWidth = 2.0; ///< a thinner one is but its edges
constexpr qreal kMostWidth = 40.0; ///< a longer bar seldom comes twice
constexpr qreal kMostHeight = 100.0;
constexpr qint64 kPhases = 4; ///< of a pixel, in which a mark may begin
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

/// How many pixels a unit has, on a painter where copies are as good as what they are of.
std::optional<qreal> pixelRatio(const QPainter &painter)
{
    const QTransform &transform = painter.deviceTransform();
    if (painter.paintEngine()->type() != QPaintEngine::Raster || transform.type() > QTransform::TxScale ||
        transform.m11() != transform.m22())
        return std::nullopt;
    return transform.m11();
}

/// `mark`, painted with its upper left corner at `corner` of an empty picture.
QPixmap spriteOf(const Mark &mark, QPointF corner, QSize pixels, const QPainter &like, qreal ratio,
                 const BarSprites::Paint &paint)
{
    QPixmap sprite(pixels);
    sprite.setDevicePixelRatio(ratio);
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHints(like.renderHints());
    Mark alone = mark;
    alone.rect.moveTo(corner);
    paint(painter, alone);
    return sprite;
}

} // namespace

void BarSprites::keepOnly(qreal scale, qreal ratio)
{
    if (scale == m_scale && ratio == m_ratio && m_sprites.size() + m_wakes.size() < kMostSprites)
        return;
    m_sprites.clear();
    m_wakes.clear();
    m_scale = scale;
    m_ratio = ratio;
}

bool BarSprites::draw(QPainter &painter, const Mark &mark, qreal scale, const Paint &paint)
{
    const bool isSimple =
        mark.rect.width() >= kLeastWidth && stateStyle(mark.state).pattern == Pattern::None &&
        mark.rect.width() <= kMostWidth * scale && mark.rect.height() <= kMostHeight * scale;
    const std::optional<qreal> ratio = pixelRatio(painter);
    if (!isSimple || !ratio || !isOnPixels(painter.deviceTransform().mapRect(mark.rect)))
        return false;
    keepOnly(scale, *ratio);
    const QSize pixels = (mark.rect.size() * *ratio).toSize();
    QPixmap &sprite = m_sprites[keyOf(mark, pixels)];
    if (sprite.isNull() && !pixels.isEmpty())
        sprite = spriteOf(mark, {}, pixels, painter, *ratio, paint);
    painter.drawPixmap(mark.rect.topLeft(), sprite);
    return true;
}

bool BarSprites::drawWake(QPainter &painter, const Mark &mark, qreal scale, const Paint &paint)
{
    const std::optional<qreal> ratio = pixelRatio(painter);
    if (!ratio)
        return false;
    const QPointF corner = painter.deviceTransform().map(mark.rect.topLeft());
    keepOnly(scale, *ratio);
    const auto place = static_cast<qint64>(std::llround(corner.x() * kPhases)); // in parts of a pixel
    const qint64 phase = ((place % kPhases) + kPhases) % kPhases;
    // Rows are on pixels: what is left of a pixel is the same in each of them.
    const qreal top = std::floor(corner.y());
    const auto below = static_cast<quint64>((corner.y() - top) * 64);
    QPixmap &sprite = m_wakes[quint64{mark.hue} << 16 | below << 8 | static_cast<quint64>(phase)];
    if (sprite.isNull()) {
        const QSizeF size = mark.rect.size() * *ratio;
        const QSize pixels(static_cast<int>(std::ceil(size.width())) + 1,
                           static_cast<int>(std::ceil(size.height())) + 1);
        sprite = spriteOf(mark, QPointF(static_cast<qreal>(phase) / kPhases, corner.y() - top) / *ratio,
                          pixels, painter, *ratio, paint);
    }
    const auto pixel = (place - phase) / kPhases;
    const auto left = static_cast<qreal>(pixel);
    painter.drawPixmap(mark.rect.topLeft() + QPointF(left - corner.x(), top - corner.y()) / *ratio, sprite);
    return true;
}

} // namespace interleave
