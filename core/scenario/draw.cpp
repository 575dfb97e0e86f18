// SPDX-License-Identifier: MIT
#include "core/scenario/draw.h"

namespace interleave {

namespace {

constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U;

std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

} // namespace

Draw::Draw(std::uint64_t seed, std::uint32_t task)
    : m_state(mix(seed + kGolden) ^ mix(task * kGolden + 1))
{}

std::uint64_t Draw::next()
{
    m_state += kGolden;
    return mix(m_state);
}

Nanoseconds Draw::between(Nanoseconds shortest, Nanoseconds longest)
{
    if (shortest >= longest)
        return shortest;
    const auto values = static_cast<std::uint64_t>((longest - shortest).count()) + 1;
    // Without the values above the last whole multiple every remainder is equally likely.
    const std::uint64_t surplus = (0 - values) % values;
    std::uint64_t drawn = next();
    while (drawn < surplus)
        drawn = next();
    return shortest + Nanoseconds(static_cast<std::int64_t>(drawn % values));
}

} // namespace interleave
