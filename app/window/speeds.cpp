// SPDX-License-Identifier: MIT
#include "app/window/speeds.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace interleave {

int nearestSpeed(double speed)
{
    if (!std::isfinite(speed) || speed <= 0.0)
        return kNormalSpeed;
    const auto distance = [speed](double candidate) { return std::abs(std::log(candidate / speed)); };
    const auto nearest =
        std::min_element(kSpeeds.begin(), kSpeeds.end(),
                         [&distance](double one, double other) { return distance(one) < distance(other); });
    return static_cast<int>(nearest - kSpeeds.begin());
}

QString speedText(double speed)
{
    return QLocale::c().toString(speed, 'g', 6) + u'\u00D7';
}

} // namespace interleave
