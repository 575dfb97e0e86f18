// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/patterns.h"
#include "core/scenario/duration.h"
#include "core/scenario/scenario.h"
#include "core/trace/state.h"

#include <QString>

namespace interleave {

inline constexpr std::size_t kStateCount = 8;
static_assert(static_cast<std::size_t>(State::Fetching) + 1 == kStateCount);

/// What a bar is filled with.
enum class BarBody : std::uint8_t { HueFill, HuePale, Card };
/// What a bar's outline and pattern are drawn in.
enum class BarInk : std::uint8_t { Hue, Warning, OnFill };

/// How a state looks. A new state is one more row in the table behind stateStyle().
struct StateStyle
{
    State state;
    double height; ///< of a running bar's
    BarBody body;
    BarInk outline;
    Pattern pattern;
    BarInk patternInk;
    bool warningEdge;   ///< along the top
    double radius;      ///< of the corners, at the design's text size
    double leastWidth;  ///< in pixels, however short the span is
    int rank;           ///< of two states that fill a pixel equally, the higher one shows
    const char *label;  ///< inside the bar, %1 being the length; null for none
    const char *legend; ///< what the legend says
    const char *word;   ///< where it is told in words
};

[[nodiscard]] const StateStyle &stateStyle(State state);

/// `sleep 2 s`; empty for a state whose bars have no label.
[[nodiscard]] QString stateLabel(State state, Nanoseconds length);
/// `sleeping`
[[nodiscard]] QString stateWord(State state);
/// `sequential`
[[nodiscard]] QString strategyWord(Strategy strategy);
/// `sleeps (awaiting)`
[[nodiscard]] QString stateLegend(State state);

} // namespace interleave
