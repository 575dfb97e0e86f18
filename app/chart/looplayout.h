// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/rowpieces.h"
#include "core/trace/looptrack.h"

#include <QString>

#include <vector>

namespace interleave {

/// A place on the event loop strip where somebody has the thread.
struct TurnPiece
{
    std::uint32_t task = kNoTask;
    bool blocked = false;
    double left = 0.0;
    double right = 0.0;
    double strength = 1.0; ///< how busy the loop is here, where turns crowd

    friend bool operator==(const TurnPiece &, const TurnPiece &) = default;
};

/// What is seen of the loop in `range`, as far as it is known at `known`. A turn is never thinner than
/// `leastWidth`; where several share that place, the longest is seen.
[[nodiscard]] std::vector<TurnPiece> turnPieces(const LoopTrack &loop, Nanoseconds known,
                                                const PlotRange &range, double leastWidth);

/// `idle 77 %`: how much of the time up to `known` nobody had the loop. It never says 100 % when somebody
/// had.
[[nodiscard]] QString idleText(const LoopTrack &loop, Nanoseconds known);
/// The widest text idleText() can give.
[[nodiscard]] QString widestIdleText();

} // namespace interleave
