// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/rowpieces.h"
#include "core/scenario/scenario.h"
#include "core/trace/workertrack.h"

#include <QRectF>

#include <vector>

namespace interleave {

/// A place on a worker thread's lane where it is busy.
struct LanePiece
{
    std::uint32_t task = kNoTask;
    double left = 0.0;
    double right = 0.0;

    friend bool operator==(const LanePiece &, const LanePiece &) = default;
};

/// What is seen of lane number `lane` in `range`, as far as it is known at `known`. What is too short to be
/// seen is left out beside its neighbours; the effort depends on the pixels, not on the number of tasks.
[[nodiscard]] std::vector<LanePiece> lanePieces(const WorkerTrack &workers, std::uint32_t lane,
                                                Nanoseconds known, const PlotRange &range);

/// How much height a panel would like to have for its lanes below what the event loop's strip takes, at the
/// design's text size. A pool's lanes take the strip's place as well.
[[nodiscard]] double wantedLanesRoom(Strategy strategy, std::uint32_t lanes);

/// The middle of all lanes together.
[[nodiscard]] double lanesMiddle(const QRectF &area, std::uint32_t lanes, double scale);
/// Where lane number `lane` of `lanes` is in `area`; empty if it does not fit any more.
[[nodiscard]] QRectF laneRect(const QRectF &area, std::uint32_t lane, std::uint32_t lanes, double scale);
/// The lane at `y`, or `lanes` if there is none.
[[nodiscard]] std::uint32_t laneAt(const QRectF &area, double y, std::uint32_t lanes, double scale);

} // namespace interleave
