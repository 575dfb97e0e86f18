// SPDX-License-Identifier: MIT
#include "app/chart/timeaxis.h"

#include "core/translated.h"

#include <algorithm>
#include <array>
#include <limits>

namespace interleave {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Nanoseconds, 14> kClockSteps{10s,   20s,   30s, 1min, 2min, 5min, 10min,
                                                  20min, 30min, 1h,  2h,   6h,   12h,  24h};

TimeUnit unitFor(Nanoseconds latest)
{
    if (latest < 1us)
        return TimeUnit::Nano;
    if (latest < 1ms)
        return TimeUnit::Micro;
    if (latest < 1s)
        return TimeUnit::Milli;
    if (latest <= 2min)
        return TimeUnit::Second;
    return latest < 2h ? TimeUnit::Minute : TimeUnit::Hour;
}

/// `time` in units of `unit`, with as many decimals as `step` needs.
QString decimalLabel(Nanoseconds time, std::int64_t unit, Nanoseconds step)
{
    QString text = QString::number(time.count() / unit);
    std::int64_t rest = time.count() % unit;
    std::int64_t stepRest = step.count() % unit;
    if (stepRest != 0)
        text += u'.';
    while (stepRest != 0) {
        unit /= 10;
        text += QString::number(rest / unit);
        rest %= unit;
        stepRest %= unit;
    }
    return text;
}

/// `6` and `2.5` as they are, with a leading zero where another clock digit stands before them.
QString padded(const QString &text)
{
    return text.indexOf(u'.') == 1 || text.size() == 1 ? u'0' + text : text;
}

QString clockLabel(Nanoseconds time, TimeUnit unit, Nanoseconds step)
{
    const std::int64_t minutes = time / 1min;
    const QString seconds = padded(decimalLabel(time % 1min, Nanoseconds(1s).count(), step));
    if (unit == TimeUnit::Minute)
        return step % 1min == 0ns ? QString::number(minutes) : QString::number(minutes) + u':' + seconds;

    QString hours = QString::number(minutes / 60);
    if (step % 1h == 0ns)
        return hours;
    const QString label = hours + u':' + padded(QString::number(minutes % 60));
    return step % 1min == 0ns ? label : label + u':' + seconds;
}

QString tickLabel(Nanoseconds time, TimeUnit unit, Nanoseconds step)
{
    switch (unit) {
    case TimeUnit::Nano:
        return QString::number(time.count());
    case TimeUnit::Micro:
        return decimalLabel(time, Nanoseconds(1us).count(), step);
    case TimeUnit::Milli:
        return decimalLabel(time, Nanoseconds(1ms).count(), step);
    case TimeUnit::Second:
        return decimalLabel(time, Nanoseconds(1s).count(), step);
    case TimeUnit::Minute:
    case TimeUnit::Hour:
        return clockLabel(time, unit, step);
    }
    return {};
}

Nanoseconds roundedUp(Nanoseconds time, Nanoseconds step)
{
    const std::int64_t steps = time / step + (time % step > 0ns ? 1 : 0);
    return steps > std::numeric_limits<std::int64_t>::max() / step.count() ? Nanoseconds::max()
                                                                           : steps * step;
}

} // namespace

Nanoseconds roundStep(Nanoseconds least)
{
    if (least > kClockSteps.back()) {
        Nanoseconds step = kClockSteps.back();
        while (step < least && step < Nanoseconds::max() / 10)
            step *= 10;
        for (const int divisor : {5, 2})
            if (step / divisor >= least)
                return step / divisor;
        return step;
    }
    if (least > 5s)
        return *std::lower_bound(kClockSteps.begin(), kClockSteps.end(), least);
    for (Nanoseconds power = 1ns;; power *= 10)
        for (const int factor : {1, 2, 5})
            if (power * factor >= least)
                return power * factor;
}

TimeAxis timeAxis(TimeWindow window, int mostTicks)
{
    const std::int64_t most = std::max(1, mostTicks);
    TimeAxis axis;
    axis.unit = unitFor(window.to);
    axis.step = roundStep(Nanoseconds((window.length().count() - 1) / most + 1));
    for (Nanoseconds time = roundedUp(window.from, axis.step); time <= window.to; time += axis.step) {
        axis.ticks.push_back({time, tickLabel(time, axis.unit, axis.step)});
        if (time > Nanoseconds::max() - axis.step)
            break;
    }
    return axis;
}

Nanoseconds roundedSpan(Nanoseconds total)
{
    constexpr std::int64_t kMostSteps = 9;
    if (total <= 0ns)
        return 1s;
    return roundedUp(total, roundStep(Nanoseconds((total.count() - 1) / kMostSteps + 1)));
}

Nanoseconds spaciousSpan(Nanoseconds total)
{
    const Nanoseconds spare = total / 50;
    return roundedSpan(total > Nanoseconds::max() - spare ? total : total + spare);
}

QString unitCaption(TimeUnit unit)
{
    static constexpr std::array<const char *, 6> kCaptions{
        QT_TR_NOOP("nanoseconds"), QT_TR_NOOP("microseconds"), QT_TR_NOOP("milliseconds"),
        QT_TR_NOOP("seconds"),     QT_TR_NOOP("minutes"),      QT_TR_NOOP("hours"),
    };
    return tr(kCaptions[static_cast<std::size_t>(unit)]);
}

} // namespace interleave
