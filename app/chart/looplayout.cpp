// SPDX-License-Identifier: MIT
#include "app/chart/looplayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

constexpr double kLeastWidth = 2.0;

QString idle(const QString &number)
{
    //: how much of the time nobody had the event loop; %1 is a number
    return QCoreApplication::translate("LoopStrip", "idle %1 %").arg(number);
}

} // namespace

std::vector<TurnPiece> turnPieces(const LoopTrack &loop, Nanoseconds known, const PlotRange &range)
{
    std::vector<TurnPiece> pieces;
    const std::vector<TurnSpan> &turns = loop.turns();
    const Nanoseconds begin = range.scale.time(range.left);
    auto turn = std::partition_point(turns.begin(), turns.end(), [&](const TurnSpan &span) { return span.to < begin; });

    double cell = range.left - kLeastWidth; // where the newest narrow piece stands
    double longest = 0.0;
    for (; turn != turns.end() && turn->from <= known; ++turn) {
        const double left = std::max(range.left, range.scale.x(turn->from));
        if (left > range.right)
            break;
        const double right = std::min(range.right, range.scale.x(std::min(turn->to, known)));
        const double length = right - left;
        if (length >= kLeastWidth) {
            pieces.push_back({turn->task, turn->blocked, left, right});
            cell = range.left - kLeastWidth;
            continue;
        }
        if (left < cell + kLeastWidth) {
            if (length <= longest)
                continue;
            pieces.pop_back();
        }
        const double middle = std::max(range.left, (left + right - kLeastWidth) / 2);
        pieces.push_back({turn->task, turn->blocked, middle, middle + kLeastWidth});
        cell = middle;
        longest = length;
    }
    return pieces;
}

QString idleText(const LoopTrack &loop, Nanoseconds known)
{
    if (known <= Nanoseconds::zero())
        return idle(QStringLiteral("100"));
    const Nanoseconds busy = loop.busy(known);
    const double share = 100.0 * (1.0 - static_cast<double>(busy.count()) / static_cast<double>(known.count()));
    if (busy > Nanoseconds::zero() && share > 99.0)
        return idle(QString::number(std::min(share, 99.9), 'f', 1));
    return idle(QString::number(std::max(0.0, share), 'f', 0));
}

QString widestIdleText()
{
    return idle(QStringLiteral("99.9"));
}

} // namespace interleave
