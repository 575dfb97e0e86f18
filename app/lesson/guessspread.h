// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <QString>

#include <optional>
#include <vector>

namespace interleave {

/// What several people guessed of one total. Quartiles are by nearest rank.
struct GuessSpread
{
    std::size_t count = 0; ///< 0 leaves the rest 0
    Nanoseconds lowest{};
    Nanoseconds lowerQuartile{};
    Nanoseconds median{};
    Nanoseconds upperQuartile{};
    Nanoseconds highest{};

    friend bool operator==(const GuessSpread &, const GuessSpread &) = default;
};

[[nodiscard]] GuessSpread guessSpread(std::vector<Nanoseconds> guesses);

/// `from 2 s to 8 s, the middle one 5 s`; with the truth: `3 of 12 within 10 %; half of the
/// guesses lay between 3 s and 5 s`. Empty where there is none.
[[nodiscard]] QString spreadText(const std::vector<Nanoseconds> &guesses,
                                 std::optional<Nanoseconds> truth = std::nullopt);

} // namespace interleave
