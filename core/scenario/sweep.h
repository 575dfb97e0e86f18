// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace interleave {

/// What of a scenario is varied to see how its total follows.
enum class Swept : std::uint8_t {
    Copies,   ///< as many of each task as the value says, 1 to kMostCopies
    Limit,    ///< how many may be inside their body at once, 1 to the number of tasks
    Blocking, ///< how many per cent of each sleep are a blocking call, 0 to 100
};

/// One of the things that can be varied, and what it is then.
struct SweptValue
{
    Swept what = Swept::Copies;
    std::uint32_t value = 0;

    friend bool operator==(const SweptValue &, const SweptValue &) = default;
};

/// The most copies of each task that a sweep goes to, where the limit of a scenario allows it.
inline constexpr std::uint32_t kMostCopies = 10'000;

/// Whether each value, up to `last`, is a part more than the one before, and not just one more: what copies
/// do, and what a limit does to very many tasks, is seen where there are few.
[[nodiscard]] bool isSweptByFactors(Swept swept, std::uint32_t last);

/// At most about a hundred values, rising. Empty where there is nothing to vary.
[[nodiscard]] std::vector<std::uint32_t> sweptValues(const Scenario &scenario, Swept swept);

/// The scenario with that value. The parts of a sleep A..B are drawn each by itself.
[[nodiscard]] Scenario withSwept(const Scenario &scenario, Swept swept, std::uint32_t value);

/// The value that the scenario has already; nothing where none of them makes it what it is. No limit counts
/// as one that holds nobody back.
[[nodiscard]] std::optional<std::uint32_t> presentValue(const Scenario &scenario, Swept swept);

} // namespace interleave
