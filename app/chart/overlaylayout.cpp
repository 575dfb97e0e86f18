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
// Of what a class guessed, at the design's text size.
constexpr double kDot = 6.0;
constexpr int kMostDots = 6; ///< above each other
constexpr double kMiddleUp = 5.0;

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

bool isInView(double x, const ChartGeometry &geometry)
{
    return x >= geometry.plotLeft && x <= geometry.drawRight;
}

void addLine(DisplayList &list, MarkKind kind, double x, const ChartGeometry &geometry)
{
    if (!isInView(x, geometry))
        return;
    Mark &mark = list.marks.emplace_back();
    mark.kind = kind;
    mark.rect = QRectF(x, geometry.gridTop, 0, geometry.gridBottom - geometry.gridTop);
}

/// A heap of dots hangs from the axis where many guess the same.
void addDots(DisplayList &list, const ChartGuess &guess, const ChartGeometry &geometry,
             const TimeScale &scale)
{
    if (guess.others.empty())
        return;
    const double size = kDot * geometry.scale;
    const auto clamped = [&](Nanoseconds time) {
        return std::clamp(scale.x(time), geometry.plotLeft, geometry.drawRight);
    };
    const double left = clamped(guess.others.front());
    Mark &range = list.marks.emplace_back();
    range.kind = MarkKind::GuessRange;
    range.rect = QRectF(left, geometry.gridTop, clamped(guess.others.back()) - left, 2 * geometry.scale);
    double last = -size;
    int level = 0;
    for (const Nanoseconds other : guess.others) {
        const double x = scale.x(other);
        if (!isInView(x, geometry))
            continue;
        level = x - last < size ? level + 1 : 0;
        last = level == 0 ? x : last;
        if (level >= kMostDots)
            continue;
        Mark &dot = list.marks.emplace_back();
        dot.kind = MarkKind::GuessDot;
        dot.rect = QRectF(last - size / 2, geometry.gridTop + (level * 1.15 + 0.7) * size, size, size);
    }
    if (guess.middle && isInView(scale.x(*guess.middle), geometry)) {
        Mark &middle = list.marks.emplace_back();
        middle.kind = MarkKind::GuessMiddle;
        middle.rect =
            QRectF(scale.x(*guess.middle) - geometry.scale, geometry.gridTop - kMiddleUp * geometry.scale,
                   2 * geometry.scale, (kMiddleUp + kDot) * geometry.scale);
    }
}

/// In the place of the tick labels, which say the same.
void addGuessLabel(DisplayList &list, const ChartGuess &guess, double x, const ChartGeometry &geometry,
                   const ChartMetrics &metrics)
{
    Mark label;
    label.kind = MarkKind::GuessLabel;
    label.role = TextRole::CaptionStrong;
    label.text = guess.label;
    const double width = metrics.width(label.text, label.role) + 2 * kBeside * geometry.scale;
    const double height = metrics.lineHeight(label.role) + 2 * kAbove * geometry.scale;
    const double first = geometry.plotLeft - kBeside * geometry.scale; // or half of a tick's label is seen
    const double last = std::max(first, geometry.drawRight - width);
    label.rect = QRectF(std::clamp(x - width / 2, first, last), geometry.gridTop - height, width, height);
    list.marks.push_back(label);
}

void addGuess(DisplayList &list, const ChartGuess &guess, const ChartGeometry &geometry,
              const TimeScale &scale, const ChartMetrics &metrics)
{
    const double x = scale.x(guess.time.value_or(Nanoseconds::zero()));
    if (guess.truth && guess.time) {
        const double truth = scale.x(*guess.truth);
        const double left = std::clamp(std::min(x, truth), geometry.plotLeft, geometry.drawRight);
        const double right = std::clamp(std::max(x, truth), geometry.plotLeft, geometry.drawRight);
        Mark &gap = list.marks.emplace_back();
        gap.kind = MarkKind::GuessGap;
        gap.rect = QRectF(left, geometry.gridTop, right - left, geometry.gridBottom - geometry.gridTop);
    }
    if (guess.truth)
        addLine(list, MarkKind::GuessTruth, scale.x(*guess.truth), geometry);
    addDots(list, guess, geometry, scale);
    if (!guess.hasMarker)
        return;
    addLine(list, MarkKind::GuessLine, x, geometry);
    if (isInView(x, geometry))
        addGuessLabel(list, guess, x, geometry, metrics);
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
    if (overlay.guess)
        addGuess(list, *overlay.guess, geometry, scale, metrics);
    if (overlay.playhead)
        addLine(list, MarkKind::NowLine, scale.x(*overlay.playhead), geometry);
    if (overlay.measured)
        addMeasured(list, *overlay.measured, geometry, scale, metrics);
    return list;
}

QRectF overlayBounds(const Mark &mark, double scale)
{
    const bool isWide = mark.kind == MarkKind::NowLine || mark.kind == MarkKind::GuessLine;
    const double around = isWide ? kAroundPlayhead * scale : 1.0 + scale;
    return mark.rect.adjusted(-around, -around, around, around);
}

} // namespace interleave
