// SPDX-License-Identifier: MIT
#include "app/chart/overlaylayout.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr double kAroundPlayhead = 8.0; ///< its line and its head
// Round the text of a measured length, at the design's text size.
constexpr double kBeside = 6.0;
constexpr double kAbove = 2.0;
constexpr double kBelowAxis = 4.0;

void addMeasured(DisplayList &list, TimeWindow stretch, const ChartGeometry &geometry, const TimeScale &scale,
                 const ChartMetrics &metrics)
{
    const double left = std::clamp(scale.x(stretch.from), geometry.plotLeft, geometry.drawRight);
    const double right = std::clamp(scale.x(stretch.to), geometry.plotLeft, geometry.drawRight);
    Mark &band = list.marks.emplace_back();
    band.kind = MarkKind::MeasuredBand;
    band.rect = QRectF(left, geometry.gridTop, right - left, geometry.gridBottom - geometry.gridTop);

    Mark label;
    label.kind = MarkKind::MeasuredLabel;
    label.role = TextRole::CaptionStrong;
    label.text = durationText(stretch.length());
    const double width = metrics.width(label.text, label.role) + 2 * kBeside * geometry.scale;
    const double height = metrics.lineHeight(label.role) + 2 * kAbove * geometry.scale;
    const double last = std::max(geometry.plotLeft, geometry.drawRight - width);
    label.rect = QRectF(std::clamp((left + right - width) / 2, geometry.plotLeft, last),
                        geometry.gridTop + kBelowAxis * geometry.scale, width, height);
    list.marks.push_back(label);
}

void addLine(DisplayList &list, MarkKind kind, double x, const ChartGeometry &geometry)
{
    if (x < geometry.plotLeft || x > geometry.drawRight)
        return;
    Mark &mark = list.marks.emplace_back();
    mark.kind = kind;
    mark.rect = QRectF(x, geometry.gridTop, 0, geometry.gridBottom - geometry.gridTop);
}

} // namespace

DisplayList overlayLayout(const ChartOverlay &overlay, const ChartGeometry &geometry, TimeWindow window,
                          double scroll, const ChartMetrics &metrics)
{
    const TimeScale scale(window, geometry.plotLeft, geometry.plotRight);
    DisplayList list;
    list.scale = geometry.scale;
    list.rowsClip = geometry.rows;
    if (overlay.hover.task) {
        const QRectF row = geometry.rowRect(*overlay.hover.task, scroll);
        const QRectF band(geometry.plotLeft, row.top(), geometry.drawRight - geometry.plotLeft, row.height());
        if (band.intersects(geometry.rows)) {
            Mark &mark = list.marks.emplace_back();
            mark.kind = MarkKind::HoverBand;
            mark.rect = band;
            mark.task = *overlay.hover.task;
            mark.inRows = true;
        }
    }
    if (overlay.hover.time)
        addLine(list, MarkKind::HoverLine, scale.x(*overlay.hover.time), geometry);
    if (overlay.playhead)
        addLine(list, MarkKind::NowLine, scale.x(*overlay.playhead), geometry);
    if (overlay.measured)
        addMeasured(list, *overlay.measured, geometry, scale, metrics);
    return list;
}

QRectF overlayBounds(const Mark &mark, double scale)
{
    const double around = mark.kind == MarkKind::NowLine ? kAroundPlayhead * scale : 1.0 + scale;
    return mark.rect.adjusted(-around, -around, around, around);
}

} // namespace interleave
