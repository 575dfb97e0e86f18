// SPDX-License-Identifier: MIT
#include "app/chart/lanelayout.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr double kPitch = 11.0;
constexpr double kMostPitch = 15.0;
constexpr double kLeastPitch = 2.0;
constexpr double kStripHeight = 28.0;
constexpr double kMostRoom = 56.0;
constexpr double kGapFrom = 5.0; ///< lanes that are closer touch each other
constexpr double kOnePixel = 1.0;

double pitchOf(const QRectF &area, std::uint32_t lanes, double scale)
{
    return std::clamp(area.height() / std::max(1U, lanes), kLeastPitch, kMostPitch * scale);
}

} // namespace

std::vector<LanePiece> lanePieces(const WorkerTrack &workers, std::uint32_t lane, Nanoseconds known,
                                  const PlotRange &range)
{
    std::vector<LanePiece> pieces;
    const std::vector<WorkerSpan> &spans = workers.spans();
    const std::vector<std::uint32_t> &indices = workers.lane(lane);
    const auto firstAfter = [&](auto begin, Nanoseconds time) {
        return std::partition_point(begin, indices.end(),
                                    [&](std::uint32_t i) { return spans[i].to <= time; });
    };
    for (auto next = firstAfter(indices.begin(), range.scale.time(range.left)); next != indices.end();) {
        const WorkerSpan &span = spans[*next];
        const double free = pieces.empty() ? range.left : pieces.back().right;
        const double left = std::max(free, range.scale.x(span.from));
        if (span.from >= known || left >= range.right)
            break;
        const double end = std::min(range.right, range.scale.x(std::min(span.to, known)));
        const double right = std::max(end, std::min(range.right, left + kOnePixel));
        pieces.push_back({span.task, left, right});
        next = end >= left + kOnePixel ? next + 1 : firstAfter(next + 1, range.scale.time(right));
    }
    return pieces;
}

double wantedLanesRoom(Strategy strategy, std::uint32_t lanes)
{
    if (strategy == Strategy::Threads)
        return std::clamp(kPitch * lanes - kStripHeight, 0.0, kMostRoom);
    return lanes == 0 ? 0.0 : std::min(kPitch * lanes + 6.0, kMostRoom);
}

double lanesMiddle(const QRectF &area, std::uint32_t lanes, double scale)
{
    return area.top() + std::min(area.height(), pitchOf(area, lanes, scale) * lanes) / 2;
}

QRectF laneRect(const QRectF &area, std::uint32_t lane, std::uint32_t lanes, double scale)
{
    const double pitch = pitchOf(area, lanes, scale);
    const double top = area.top() + pitch * lane;
    if (top + kLeastPitch > area.bottom() + 0.01)
        return {};
    return {area.left(), top, area.width(), pitch >= kGapFrom * scale ? pitch - 2 * scale : pitch};
}

std::uint32_t laneAt(const QRectF &area, double y, std::uint32_t lanes, double scale)
{
    if (y < area.top() || y >= area.bottom())
        return lanes;
    return std::min(lanes, static_cast<std::uint32_t>((y - area.top()) / pitchOf(area, lanes, scale)));
}

} // namespace interleave
