// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"
#include "app/chart/statestyle.h"

#include <array>

namespace interleave {

/// The states in the order in which they stand on each other, the lowest first: who has a thread, who could
/// run, who awaits something.
inline constexpr std::array<State, kStateCount - 1> kDensityStack{
    State::Blocking, State::Running, State::Ready,   State::Fetching,
    State::InThread, State::Waiting, State::Sleeping};

/// How many of the `lines` of a column each state gets, by State, where `mean` of `taskCount` tasks are in it
/// on average. In all no more than `lines`, which stand for all tasks. A state that any task is in gets a
/// line; where there are not enough of them, the states that mean trouble do.
[[nodiscard]] std::array<std::uint32_t, kStateCount>
densityHeights(const std::array<double, kStateCount> &mean, std::uint32_t taskCount, std::uint32_t lines);

/// Lays out the density strip: how many tasks are in each state, over time, up to what is known of the run,
/// and what is planned from there on. Adds to `list`. The effort depends on the width, not on the number of
/// tasks.
void layOutDensity(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics,
                   DisplayList &list);

} // namespace interleave
