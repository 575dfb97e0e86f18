// SPDX-License-Identifier: MIT
#include "app/theme/capshape.h"

#include <algorithm>

namespace interleave {

namespace {

/// Goes from the side before a corner to the side after it.
void turn(QPainterPath &path, CapShape shape, QPointF before, QPointF corner, QPointF after)
{
    path.lineTo(before);
    if (before == after)
        return;
    if (shape == CapShape::Round)
        path.quadTo(corner, after);
    else
        path.lineTo(after);
}

} // namespace

QPainterPath capPath(const QRectF &rect, CapShape shape, qreal radius, BarEnds ends)
{
    const qreal wanted = shape == CapShape::Cut ? radius * 1.5 : radius;
    const qreal size = std::max(0.0, std::min({wanted, rect.width() / 3, rect.height() / 3}));
    const qreal left = ends.left ? size : 0;
    const qreal right = ends.right ? size : 0;
    const QPointF down(0, 1);
    const QPointF along(1, 0);

    QPainterPath path(rect.topLeft() + along * left);
    turn(path, shape, rect.topRight() - along * right, rect.topRight(), rect.topRight() + down * right);
    turn(path, shape, rect.bottomRight() - down * right, rect.bottomRight(),
         rect.bottomRight() - along * right);
    turn(path, shape, rect.bottomLeft() + along * left, rect.bottomLeft(), rect.bottomLeft() - down * left);
    turn(path, shape, rect.topLeft() + down * left, rect.topLeft(), rect.topLeft() + along * left);
    path.closeSubpath();
    return path;
}

QPainterPath dotPath(const QRectF &rect, CapShape shape)
{
    QPainterPath path;
    if (shape == CapShape::Round) {
        path.addEllipse(rect);
        return path;
    }
    path.moveTo(rect.center().x(), rect.top());
    path.lineTo(rect.right(), rect.center().y());
    path.lineTo(rect.center().x(), rect.bottom());
    path.lineTo(rect.left(), rect.center().y());
    path.closeSubpath();
    return path;
}

} // namespace interleave
