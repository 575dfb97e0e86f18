// SPDX-License-Identifier: MIT
#include "core/trace/densitytrack.h"

#include <algorithm>

namespace interleave {

static_assert(static_cast<std::size_t>(State::Fetching) + 1 == DensityTrack::kStates);

Nanoseconds DensityTrack::beginOf(std::size_t bucket)
{
    const int bits = widthBits(bucket);
    const std::size_t leading = bucket - (static_cast<std::size_t>(bits) << kPrecisionBits);
    return Nanoseconds(static_cast<std::int64_t>(leading) << bits);
}

/// One past the last bucket of a stretch that begins with bucket number `first`. They are equally wide.
std::size_t DensityTrack::endOfStretch(std::size_t first, Nanoseconds longest) const
{
    const int bits = widthBits(first);
    const std::size_t firstWider = (static_cast<std::size_t>(bits) + 2) << kPrecisionBits;
    const auto most = static_cast<std::size_t>(std::max<std::int64_t>(1, longest.count() >> bits));
    return std::min({first + most, firstWider, m_buckets.size()});
}

/// `counts` are those before the stretch, and then those after it.
DensityTrack::Stretch DensityTrack::takeStretch(std::size_t first, std::size_t end, Counts &counts) const
{
    const int fractionBits = std::min(widthBits(first), kMostFractionBits);
    Counts sums{};
    for (std::size_t bucket = first; bucket < end; ++bucket) {
        const Bucket &here = m_buckets[bucket];
        for (std::size_t state = 0; state < kStates; ++state)
            sums[state] += (counts[state] << fractionBits) + here.fractions[state];
        add(counts, here);
    }
    Stretch made{beginOf(first), beginOf(end), {}};
    const double whole =
        static_cast<double>(std::int64_t{1} << fractionBits) * static_cast<double>(end - first);
    for (std::size_t state = 0; state < kStates; ++state)
        made.mean[state] = static_cast<double>(sums[state]) / whole;
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
