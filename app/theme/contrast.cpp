// SPDX-License-Identifier: MIT
#include "app/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr int kSteps = 200;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &base, const QColor &over, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(channel(base.red(), over.red()), channel(base.green(), over.green()),
                  channel(base.blue(), over.blue()));
}

QColor withContrast(const QColor &color, const QColor &ground, double ratio)
{
    const QColor away = luminance(ground) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    QColor result = color;
    for (int step = 0; step <= kSteps && contrastRatio(result, ground) < ratio; ++step)
        result = mixed(color, away, static_cast<double>(step) / kSteps);
    return result;
}

QColor fadedTo(const QColor &color, const QColor &ground, double ratio)
{
    QColor result = color;
    for (int step = 1; step < kSteps; ++step) {
        const QColor fainter = mixed(color, ground, static_cast<double>(step) / kSteps);
        if (contrastRatio(fainter, ground) < ratio)
            break;
        result = fainter;
    }
    return result;
}

} // namespace interleave
