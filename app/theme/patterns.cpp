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
    }
    return lines;
}

qreal patternLineWidth(Pattern pattern, qreal scale)
{
    return (pattern == Pattern::Hatch ? 1.3 : 1.1) * scale;
}

} // namespace interleave
