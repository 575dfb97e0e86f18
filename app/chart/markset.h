// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/statestyle.h"
#include "core/trace/eventlog.h"

#include <bitset>

namespace interleave {

inline constexpr std::size_t kOutcomeCount = 6;
static_assert(static_cast<std::size_t>(Outcome::TimedOut) + 1 == kOutcomeCount);

/// Which marks there are on a picture. A value.
struct MarkSet
{
    std::bitset<kStateCount> states;
    std::bitset<kOutcomeCount> outcomes;
    bool wakes = false;
    bool planned = false; ///< something is drawn as a plan
    bool pinned = false;  ///< an earlier run is drawn below this one
    bool pool = false;    ///< some tasks are in threads of their own, and not on a loop

    [[nodiscard]] bool has(State state) const { return states[static_cast<std::size_t>(state)]; }
    [[nodiscard]] bool has(Outcome outcome) const { return outcomes[static_cast<std::size_t>(outcome)]; }
    void add(State state) { states.set(static_cast<std::size_t>(state)); }
    void add(Outcome outcome) { outcomes.set(static_cast<std::size_t>(outcome)); }
    /// What is in either; `pool` stays what it is.
    void add(const MarkSet &other);

    friend bool operator==(const MarkSet &, const MarkSet &) = default;
};

/// What happens in a run. Reads the whole log.
[[nodiscard]] MarkSet marksOf(const EventLog &log);

} // namespace interleave
