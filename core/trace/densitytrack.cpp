// SPDX-License-Identifier: MIT
#include "core/trace/densitytrack.h"

#include <cmath>

namespace interleave {

static_assert(static_cast<std::size_t>(State::Fetching) + 1 == DensityTrack::kStates);

Nanoseconds DensityTrack::beginOf(std::size_t bucket)
{
    const int bits = widthBits(bucket);
    const std::size_t leading = bucket - (static_cast<std::size_t>(bits) << kPrecisionBits);
    return Nanoseconds(static_cast<std::int64_t>(leading) << bits);
}

DensityTrack::Stretch DensityTrack::stretch(std::size_t bucket, const Counts &before) const
{
    Stretch made{beginOf(bucket), beginOf(bucket + 1), {}};
    const int fractionBits = std::min(widthBits(bucket), kMostFractionBits);
    const double part = std::ldexp(1.0, -fractionBits);
    const auto &fractions = m_buckets[bucket].fractions;
    for (std::size_t state = 0; state < kStates; ++state)
        made.mean[state] =
            static_cast<double>(before[state] * (std::int64_t{1} << fractionBits) + fractions[state]) * part;
    return made;
}

DensityTrack::Stretch DensityTrack::constant(Nanoseconds from, Nanoseconds to, const Counts &counts)
{
    Stretch made{from, to, {}};
    std::copy(counts.begin(), counts.end(), made.mean.begin());
    return made;
}

DensityTrack::Counts DensityTrack::countsBeforeBucket(std::size_t bucket) const
{
    Counts counts{};
    for (std::size_t before = 0; before < std::min(bucket, m_buckets.size()); ++before)
        add(counts, m_buckets[before]);
    return counts;
}

bool DensityTrack::movesAround(Nanoseconds time) const
{
    const std::size_t number = bucketOf(time);
    if (number >= m_buckets.size())
        return false;
    const Bucket &bucket = m_buckets[number];
    const auto isZero = [](std::int64_t value) { return value == 0; };
    return !std::all_of(bucket.moved.begin(), bucket.moved.end(), isZero) ||
           !std::all_of(bucket.fractions.begin(), bucket.fractions.end(), isZero);
}

} // namespace interleave
