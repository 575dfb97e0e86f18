// SPDX-License-Identifier: MIT
#include "app/chart/comparedtext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace interleave {

QString comparedText(Nanoseconds duration, Nanoseconds longest)
{
    using namespace std::chrono_literals;
    constexpr double kLeastShown = 0.0095; ///< of the unit: less would be one digit or none
    const bool inSeconds = std::max(duration, longest) >= 999500us;
    const double value = static_cast<double>(duration.count()) / (inSeconds ? 1e9 : 1e6);
    // Minutes are told in words, and what is long enough has the right unit anyway.
    if (value >= (inSeconds ? 59.995 : 999.5) || std::max(duration, longest) < 999500ns)
        return durationText(duration);
    if (duration == 0ns)
        return inSeconds ? QStringLiteral("0 s") : QStringLiteral("0 ms");
    if (std::abs(value) < kLeastShown)
        return durationText(duration);
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QString::number(value, 'f', decimals) + (inSeconds ? QStringLiteral(" s") : QStringLiteral(" ms"));
}

QString ratioText(double ratio)
{
    const int decimals = ratio < 1.095 ? 2 : ratio < 9.95 ? 1 : 0;
    return QLocale(QLocale::English).toString(ratio, 'f', decimals) + QChar(0x00D7);
}

QString instantText(Nanoseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1e9, 'f', 3) + QStringLiteral(" s");
}

QString exactSeconds(Nanoseconds time)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    return QStringLiteral("%1.%2")
        .arg(time.count() / kSecond)
        .arg(time.count() % kSecond, 9, 10, QChar(u'0'));
}

} // namespace interleave
