// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/step.h"
#include "core/scenario/stepplaces.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace interleave {

/// One chip of a step list. A repeat has one where it begins, then those of its body, and one where it ends.
struct ChipSpec
{
    enum class Part : std::uint8_t { Step, RepeatBegin, RepeatEnd };

    Part part = Part::Step;
    StepKind kind = StepKind::Yield;
    StepPath path;
    QString label; ///< `sleep 400 ms`
    QString name;  ///< for who can't see it: `step 2 of 3: sleep 400 ms`
    /// Where what is dropped before the chip comes to stand.
    StepPath before;

    friend bool operator==(const ChipSpec &, const ChipSpec &) = default;
};

/// The chips of a step list in the order in which it is written. A value.
struct ChipList
{
    std::vector<ChipSpec> chips;
    /// How many steps there are for which there is no chip.
    std::uint64_t left = 0;
    StepPath end; ///< where what is dropped behind the last chip comes to stand

    /// The path for the gap before chip number `gap`, or behind the last one.
    [[nodiscard]] const StepPath &placeAt(std::size_t gap) const
    {
        return gap < chips.size() ? chips[gap].before : end;
    }
    /// How many chips stand for the same step as number `chip`: those of its body, too.
    [[nodiscard]] std::size_t extent(std::size_t chip) const;
};

/// More chips than these can't be looked through.
inline constexpr std::size_t kMostChips = 50;

[[nodiscard]] ChipList chipsOf(const Steps &steps, std::size_t most = kMostChips);

/// `400 ms`: exactly the duration, in the unit in which the notation would have it.
[[nodiscard]] QString durationWords(Nanoseconds duration);

/// `sleep`, `fetch`; for a repeat `repeat`.
[[nodiscard]] QString stepKeyword(StepKind kind);

} // namespace interleave
