// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/timewindow.h"
#include "app/theme/capshape.h"
#include "core/trace/timeline.h"

#include <vector>

namespace interleave {

/// What is seen of a row: neighbouring pieces on the x axis, each in one state.
struct RowPiece
{
    State state = State::NotStarted;
    double left = 0.0;
    double right = 0.0;
    BarEnds ends;
    Nanoseconds from{}; ///< of the span it shows, or of the first of several
    Nanoseconds to{};   ///< when that span ends or will end; max() where nobody knows
    bool several = false;

    [[nodiscard]] double width() const { return right - left; }
    friend bool operator==(const RowPiece &, const RowPiece &) = default;
};

/// A row's picture, apart from heights and colours.
struct RowPieces
{
    std::vector<RowPiece> pieces;
    /// The sleeps and calls that ended by themselves: when they were over and when the task had its turn.
    struct Wake
    {
        Nanoseconds due{};
        Nanoseconds turn{};

        friend bool operator==(const Wake &, const Wake &) = default;
    };
    std::vector<Wake> wakes;
};

/// The part of the plane where pieces may be.
struct PlotRange
{
    TimeScale scale;
    double left = 0.0;
    double right = 0.0;
};

/// What is seen of `task` in `range`, as far as it is known at `known`.
///
/// Spans below 2 px merge with their neighbours into the state that fills most of the place; of two that fill
/// it equally the one that means trouble shows. A turn that is not even 1 px long is left to the loop strip,
/// unless the row would be empty: on the real clock every wake has one, and a picture full of slivers tells
/// nothing.
[[nodiscard]] RowPieces rowPieces(const Timeline &timeline, std::uint32_t task, Nanoseconds known,
                                  const PlotRange &range);

} // namespace interleave
