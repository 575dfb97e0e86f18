// SPDX-License-Identifier: MIT
#include "app/theme/glyphs.h"

#include <QPainterPathStroker>
#include <QTransform>

#include <algorithm>

namespace interleave {

namespace {

// All of them live in a square of 16 by 16, most with a margin of 2.
constexpr qreal kGrid = 16.0;

QPainterPath polyline(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (const QPointF &point : points)
        path.lineTo(point);
    return path;
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path = polyline(points);
    path.closeSubpath();
    return path;
}

QPainterPath stroked(const QPainterPath &path, qreal width, Qt::PenCapStyle cap = Qt::RoundCap)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(cap);
    stroker.setJoinStyle(Qt::RoundJoin);
    QPainterPath outline = stroker.createStroke(path);
    outline.setFillRule(Qt::WindingFill);
    return outline;
}

QPainterPath circle(qreal radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), radius, radius);
    return path;
}

QPainterPath joined(QPainterPath one, const QPainterPath &other)
{
    one.addPath(other);
    one.setFillRule(Qt::WindingFill);
    return one;
}

QPainterPath rounded(const QRectF &rect, qreal radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

/// An arrow that turns back to the left.
QPainterPath turnBack()
{
    QPainterPath bow(QPointF(3, 6));
    bow.lineTo(9.5, 6);
    bow.cubicTo(QPointF(14.5, 6), QPointF(14.5, 13), QPointF(9.5, 13));
    bow.lineTo(6, 13);
    return stroked(joined(bow, polyline({{6, 3}, {3, 6}, {6, 9}})), 1.7);
}

QPainterPath mirrored(const QPainterPath &path)
{
    return QTransform(-1, 0, 0, 1, kGrid, 0).map(path);
}

QPainterPath stepForward()
{
    return joined(rounded(QRectF(2.5, 3, 2.4, 10), 0.6), polygon({{7, 3}, {14, 8}, {7, 13}}));
}

QPainterPath toEnd()
{
    return joined(
        joined(polygon({{1.5, 3.5}, {7, 8}, {1.5, 12.5}}), polygon({{6.5, 3.5}, {12, 8}, {6.5, 12.5}})),
        rounded(QRectF(12.2, 3.5, 2, 9), 0.6));
}

QPainterPath onGrid(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Check:
        return stroked(polyline({{2.5, 8.8}, {6.2, 12.4}, {13.5, 4}}), 2.4);
    case Glyph::Cross:
        return stroked(joined(polyline({{3.5, 3.5}, {12.5, 12.5}}), polyline({{12.5, 3.5}, {3.5, 12.5}})),
                       2.4);
    case Glyph::Forbidden:
        return stroked(joined(circle(5.8), polyline({{3.9, 12.1}, {12.1, 3.9}})), 1.8);
    case Glyph::Clock:
        return stroked(joined(circle(5.8), polyline({{8, 4.8}, {8, 8}, {10.4, 9.6}})), 1.8);
    case Glyph::Wake:
        return polygon({{0, 2.7}, {16, 2.7}, {8, 13.3}});
    case Glyph::Run:
        return polygon({{3.5, 2}, {14, 8}, {3.5, 14}});
    case Glyph::Stop:
        return rounded(QRectF(3, 3, 10, 10), 0.8);
    case Glyph::Pause:
        return joined(rounded(QRectF(3.5, 2.5, 3.4, 11), 0.8), rounded(QRectF(9.1, 2.5, 3.4, 11), 0.8));
    case Glyph::StepForward:
        return stepForward();
    case Glyph::StepBack:
        return mirrored(stepForward());
    case Glyph::ToStart:
        return mirrored(toEnd());
    case Glyph::ToEnd:
        return toEnd();
    case Glyph::Add:
        return stroked(joined(polyline({{8, 3}, {8, 13}}), polyline({{3, 8}, {13, 8}})), 1.8);
    case Glyph::Remove:
        return stroked(polyline({{3, 8}, {13, 8}}), 1.8);
    case Glyph::Duplicate:
        return stroked(
            joined(rounded(QRectF(5.5, 5.5, 8, 8), 1.5), polyline({{3, 10.5}, {2.5, 2.5}, {10.5, 2.5}})),
            1.5);
    case Glyph::MoveUp:
        return stroked(joined(polyline({{8, 13}, {8, 3.5}}), polyline({{4, 7.2}, {8, 3.2}, {12, 7.2}})), 1.8);
    case Glyph::MoveDown:
        return stroked(joined(polyline({{8, 3}, {8, 12.5}}), polyline({{4, 8.8}, {8, 12.8}, {12, 8.8}})),
                       1.8);
    case Glyph::Undo:
        return turnBack();
    case Glyph::Redo:
        return mirrored(turnBack());
    case Glyph::ChevronDown:
        return stroked(polyline({{4, 6.2}, {8, 10.2}, {12, 6.2}}), 1.7);
    case Glyph::ChevronUp:
        return stroked(polyline({{4, 9.8}, {8, 5.8}, {12, 9.8}}), 1.7);
    case Glyph::ChevronRight:
        return stroked(polyline({{6.2, 4}, {10.2, 8}, {6.2, 12}}), 1.7);
    case Glyph::ChevronLeft:
        return stroked(polyline({{9.8, 4}, {5.8, 8}, {9.8, 12}}), 1.7);
    }
    return {};
}

} // namespace

QPainterPath glyphPath(Glyph glyph, const QRectF &rect)
{
    const qreal side = std::min(rect.width(), rect.height());
    QTransform transform;
    transform.translate(rect.center().x() - side / 2, rect.center().y() - side / 2);
    transform.scale(side / kGrid, side / kGrid);
    return transform.map(onGrid(glyph));
}

} // namespace interleave
