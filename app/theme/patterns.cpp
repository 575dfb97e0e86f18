// SPDX-License-Identifier: MIT
#include "app/theme/patterns.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace interleave {

namespace {

/// Lines x + y = k * distance, which rise to the right.
void addRising(std::vector<QLineF> &lines, const QRectF &rect, qreal distance)
{
    const qreal first = std::ceil((rect.left() + rect.top()) / distance);
    for (qreal k = first; k * distance < rect.right() + rect.bottom(); ++k) {
        const qreal sum = k * distance;
        const qreal from = std::max(rect.left(), sum - rect.bottom());
        const qreal to = std::min(rect.right(), sum - rect.top());
        if (from < to)
            lines.emplace_back(from, sum - from, to, sum - to);
    }
}

/// Lines x - y = k * distance, which fall to the right.
void addFalling(std::vector<QLineF> &lines, const QRectF &rect, qreal distance)
{
    const qreal first = std::ceil((rect.left() - rect.bottom()) / distance);
    for (qreal k = first; k * distance < rect.right() - rect.top(); ++k) {
        const qreal difference = k * distance;
        const qreal from = std::max(rect.left(), difference + rect.top());
        const qreal to = std::min(rect.right(), difference + rect.bottom());
        if (from < to)
            lines.emplace_back(from, from - difference, to, to - difference);
    }
}

/// The multiples of `distance`, shifted by half of it, between `from` and `to`.
template <typename Visit>
void visitMiddles(qreal from, qreal to, qreal distance, Visit &&visit)
{
    for (qreal k = std::ceil(from / distance - 0.5); (k + 0.5) * distance < to; ++k)
        visit((k + 0.5) * distance);
}

void addDots(std::vector<QLineF> &lines, const QRectF &rect, qreal distance, qreal radius)
{
    // A dot that is cut at the edge would look like dirt.
    visitMiddles(rect.top() + radius, rect.bottom() - radius, distance, [&](qreal y) {
        visitMiddles(rect.left() + radius, rect.right() - radius, distance,
                     [&](qreal x) { lines.emplace_back(x, y, x + 0.01, y); });
    });
}

} // namespace

std::vector<QLineF> patternLines(Pattern pattern, const QRectF &rect, qreal scale)
{
    std::vector<QLineF> lines;
    if (rect.isEmpty())
        return lines;
    switch (pattern) {
    case Pattern::None:
        break;
    case Pattern::Hatch:
        addRising(lines, rect, 5.0 * std::numbers::sqrt2 * scale);
        break;
    case Pattern::CrossHatch:
        addRising(lines, rect, 8.0 * std::numbers::sqrt2 * scale);
        addFalling(lines, rect, 8.0 * std::numbers::sqrt2 * scale);
        break;
    case Pattern::Vertical:
        visitMiddles(rect.left(), rect.right(), 6.0 * scale,
                     [&](qreal x) { lines.emplace_back(x, rect.top(), x, rect.bottom()); });
        break;
    case Pattern::Horizontal:
        visitMiddles(rect.top(), rect.bottom(), 6.0 * scale,
                     [&](qreal y) { lines.emplace_back(rect.left(), y, rect.right(), y); });
        break;
    case Pattern::Dots:
        addDots(lines, rect, 7.0 * scale, patternLineWidth(pattern, scale) / 2);
        break;
    }
    return lines;
}

qreal patternLineWidth(Pattern pattern, qreal scale)
{
    switch (pattern) {
    case Pattern::Hatch:
        return 1.3 * scale;
    case Pattern::Dots:
        return 2.6 * scale;
    default:
        return 1.1 * scale;
    }
}

} // namespace interleave
