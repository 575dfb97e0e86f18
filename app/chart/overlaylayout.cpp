// SPDX-License-Identifier: MIT
#include "app/chart/overlaylayout.h"

namespace interleave {

namespace {

constexpr double kAroundPlayhead = 8.0; ///< its line and its head

} // namespace

DisplayList overlayLayout(const ChartOverlay &overlay, const ChartGeometry &geometry, TimeWindow window,
                          double scroll)
{
    DisplayList list;
    list.scale = geometry.scale;
    list.rowsClip = geometry.rows;
    if (overlay.hoveredTask) {
        const QRectF row = geometry.rowRect(*overlay.hoveredTask, scroll);
        const QRectF band(geometry.plotLeft, row.top(), geometry.drawRight - geometry.plotLeft, row.height());
        if (band.intersects(geometry.rows)) {
            Mark &mark = list.marks.emplace_back();
            mark.kind = MarkKind::HoverBand;
            mark.rect = band;
            mark.task = *overlay.hoveredTask;
            mark.inRows = true;
        }
    }
    if (overlay.playhead) {
        const double x = TimeScale(window, geometry.plotLeft, geometry.plotRight).x(*overlay.playhead);
        if (x >= geometry.plotLeft && x <= geometry.drawRight) {
            Mark &mark = list.marks.emplace_back();
            mark.kind = MarkKind::NowLine;
            mark.rect = QRectF(x, geometry.gridTop, 0, geometry.gridBottom - geometry.gridTop);
        }
    }
    return list;
}

QRectF overlayBounds(const Mark &mark, double scale)
{
    const double around = mark.kind == MarkKind::NowLine ? kAroundPlayhead * scale : 1.0;
    return mark.rect.adjusted(-around, -around, around, around);
}

} // namespace interleave
