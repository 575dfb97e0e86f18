// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <cstdint>

namespace interleave {

/// Values of the ranges `A..B` of one task: uniform in whole nanoseconds, the same for the same seed on every
/// machine and in every timeline.
///
/// The generator is SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA
/// 2014), begun at a place that depends on seed and task, so that neither another task nor the order of turns
/// matters.
class Draw
{
public:
    Draw(std::uint64_t seed, std::uint32_t task);

    /// Not below `shortest`, not above `longest`.
    [[nodiscard]] Nanoseconds between(Nanoseconds shortest, Nanoseconds longest);

private:
    std::uint64_t next();

    std::uint64_t m_state;
};

} // namespace interleave
