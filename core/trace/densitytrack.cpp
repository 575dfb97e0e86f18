// SPDX-License-Identifier: MIT
#include "core/trace/densitytrack.h"

#include <algorithm>

namespace interleave {

static_assert(static_cast<std::size_t>(State::Fetching) + 1 == DensityTrack::kStates);

Nanoseconds DensityTrack::beginOf(std::size_t bucket)
{
    const int bits = widthBits(bucket);
    const std::size_t leading = bucket - (static_cast<std::size_t>(bits) << kPrecisionBits);
    if (static_cast<int>(std::bit_width(leading)) + bits > 63)
        return Nanoseconds::max();
    return Nanoseconds(static_cast<std::int64_t>(leading) << bits);
}

void DensityTrack::makeRoom(std::size_t bucket)
{
    const std::size_t octave = bucket >> kPrecisionBits;
    if (octave >= m_octaves.size())
        m_octaves.resize(octave + 1);
    if (!m_octaves[octave])
        m_octaves[octave] = std::make_unique<Octave>();
    m_bucketCount = std::max(m_bucketCount, bucket + 1);
}

/// One past the last bucket of a stretch that begins with bucket number `first`. They are equally wide.
std::size_t DensityTrack::endOfStretch(std::size_t first, Nanoseconds longest) const
{
    const std::int64_t most = std::max<std::int64_t>(1, longest.count() >> widthBits(first));
    const std::size_t octaveEnd = (first | kLastInOctave) + 1;
    return std::min({first + static_cast<std::size_t>(most), octaveEnd, m_bucketCount});
}

/// `counts` are those before the stretch, and then those after it.
DensityTrack::Stretch DensityTrack::takeStretch(std::size_t first, std::size_t end, Counts &counts) const
{
    const Bucket *here = find(first);
    if (!here)
        return constant(beginOf(first), beginOf(end), counts);
    const int fractionBits = std::min(widthBits(first), kMostFractionBits);
    Counts sums{};
    for (const Bucket *last = here + (end - first); here != last; ++here) {
        for (std::size_t state = 0; state < kStates; ++state)
            sums[state] += (counts[state] << fractionBits) + here->fractions[state];
        add(counts, *here);
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
    const std::size_t end = std::min(bucket, m_bucketCount);
    for (std::size_t first = 0; first < end; first += kLastInOctave + 1)
        if (const Bucket *here = find(first))
            std::for_each_n(here, std::min(end - first, kLastInOctave + 1),
                            [&counts](const Bucket &one) { add(counts, one); });
    return counts;
}

bool DensityTrack::movesAround(Nanoseconds time) const
{
    const Bucket *bucket = find(bucketOf(time));
    if (!bucket)
        return false;
    const auto isZero = [](std::int64_t value) { return value == 0; };
    return !std::all_of(bucket->moved.begin(), bucket->moved.end(), isZero) ||
           !std::all_of(bucket->fractions.begin(), bucket->fractions.end(), isZero);
}

} // namespace interleave
