// SPDX-License-Identifier: MIT
#include "app/lesson/scalingtext.h"

#include "app/chart/comparedtext.h"
#include "app/chart/statestyle.h"
#include "core/translated.h"

#include <QStringList>

#include <array>
#include <cmath>

namespace interleave {

namespace {

constexpr std::array kWays{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

QString fasterText(double factor)
{
    constexpr double kSame = 0.005;
    if (std::abs(factor - 1.0) <= kSame)
        return tr("equally fast");
    return factor > 1.0 ? tr("%1 faster").arg(ratioText(factor))
                        : tr("%1 slower").arg(ratioText(1.0 / factor));
}

const char *columnName(Swept swept)
{
    switch (swept) {
    case Swept::Copies:
        return "copies";
    case Swept::Limit:
        return "limit";
    case Swept::Blocking:
        break;
    }
    return "blocking_percent";
}

} // namespace

std::optional<double> shownValue(const SweepPoint &point, Strategy way, ScalingMode mode)
{
    const auto &total = point.totals[static_cast<std::size_t>(way)];
    const auto &sequential = point.totals[static_cast<std::size_t>(Strategy::Sequential)];
    if (!total)
        return std::nullopt;
    const auto own = static_cast<double>(total->count());
    if (mode == ScalingMode::Total)
        return own;
    if (way == Strategy::Sequential || !sequential || own <= 0)
        return std::nullopt;
    return static_cast<double>(sequential->count()) / own;
}

QString sweptName(Swept swept)
{
    switch (swept) {
    case Swept::Copies:
        return tr("number of copies");
    case Swept::Limit:
        return tr("limit");
    case Swept::Blocking:
        break;
    }
    return tr("share that blocks");
}

QString modeName(ScalingMode mode)
{
    return mode == ScalingMode::Total ? tr("total time") : tr("speed-up");
}

QString sweptText(Swept swept, std::uint32_t value)
{
    switch (swept) {
    case Swept::Copies:
        return value == 1 ? tr("1 of each task") : tr("%1 of each task").arg(value);
    case Swept::Limit:
        return tr("a limit of %1").arg(value);
    case Swept::Blocking:
        break;
    }
    return tr("%1 % of each wait blocks").arg(value);
}

QString pointText(Swept swept, const SweepPoint &point)
{
    QStringList parts;
    for (const Strategy way : kWays)
        if (const auto &total = point.totals[static_cast<std::size_t>(way)])
            parts << QStringLiteral("%1 %2").arg(strategyWord(way), durationText(*total));
    if (const auto factor = shownValue(point, Strategy::Concurrent, ScalingMode::Speedup))
        parts << fasterText(*factor);
    if (parts.isEmpty())
        parts << tr("too much to be worked out");
    return tr("%1: %2").arg(sweptText(swept, point.value), parts.join(QStringLiteral(" · ")));
}

QByteArray scalingCsv(const SweepResult &sweep)
{
    QByteArray text(columnName(sweep.swept));
    text += ",sequential_ns,concurrent_ns,threads_ns\r\n";
    for (const SweepPoint &point : sweep.points) {
        text += QByteArray::number(point.value);
        for (const Strategy way : kWays) {
            const auto &total = point.totals[static_cast<std::size_t>(way)];
            text += ',' + (total ? QByteArray::number(qint64{total->count()}) : QByteArray());
        }
        text += "\r\n";
    }
    return text;
}

} // namespace interleave
