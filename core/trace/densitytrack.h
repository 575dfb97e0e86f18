// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"
#include "core/trace/state.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

namespace interleave {

/// How many tasks were in each state, over time. Tasks that have not started or have ended are in NotStarted.
///
/// Time is cut into buckets that grow with it: one that begins at `t` is no longer than a 1024th of `t`, and
/// none is shorter than 1 ns. So the same buckets do for runs of any length, a thousand of them for each
/// power of two, and it makes no difference in which order moves come, whether they lie ahead, or whether
/// they are taken back. Neither a move nor a look depends on the number of tasks.
///
/// A value that belongs to the thread that reads the log.
class DensityTrack
{
public:
    static constexpr std::size_t kStates = 8;
    /// By State.
    using Counts = std::array<std::int64_t, kStates>;

    /// What is known of the time from `from` to `to`. On average over it so many tasks were in each state.
    /// That is 0 only where no task was, for as long as a 2^31st of it.
    struct Stretch
    {
        Nanoseconds from{};
        Nanoseconds to{};
        std::array<double, kStates> mean{}; ///< by State; of NotStarted it is of no use
    };

    /// From `time` on, which is not negative, one task less is in `from` and one more in `to`. With the
    /// states the other way round this takes an earlier move back.
    void move(Nanoseconds time, State from, State to)
    {
        if (from == to)
            return;
        const std::size_t number = bucketOf(time);
        if (number >= m_bucketCount || !m_octaves[number >> kPrecisionBits])
            makeRoom(number);
        const int bits = widthBits(number);
        const int fractionBits = std::min(bits, kMostFractionBits);
        const std::int64_t gone = (time.count() & ((std::int64_t{1} << bits) - 1)) >> (bits - fractionBits);
        const std::int64_t left = (std::int64_t{1} << fractionBits) - gone;

        Bucket &bucket = (*m_octaves[number >> kPrecisionBits])[number & kLastInOctave];
        const auto less = static_cast<std::size_t>(from);
        const auto more = static_cast<std::size_t>(to);
        --bucket.moved[less];
        ++bucket.moved[more];
        bucket.fractions[less] -= left;
        bucket.fractions[more] += left;
    }

    /// A move at `time` is going to follow soon. With a million tasks that lie ahead each is at another
    /// place.
    void expect(Nanoseconds time) const
    {
        if (const Bucket *bucket = find(bucketOf(time)))
            __builtin_prefetch(bucket, 1);
    }

    /// Calls `visit(Stretch)` for stretches of time that, one after the other, cover all between `from` and
    /// `to`. Buckets are taken together where that is not longer than `longest`. What is after the last move
    /// is one stretch.
    template <typename Visit>
    void visit(Nanoseconds from, Nanoseconds to, Nanoseconds longest, Visit &&visit) const
    {
        std::size_t bucket = std::min(bucketOf(from), m_bucketCount);
        Counts counts = countsBeforeBucket(bucket);
        while (bucket < m_bucketCount && beginOf(bucket) < to) {
            const std::size_t end = endOfStretch(bucket, longest);
            visit(takeStretch(bucket, end, counts));
            bucket = end;
        }
        if (const Nanoseconds begin = std::max(from, beginOf(bucket)); begin < to)
            visit(constant(begin, to, counts));
    }

    /// The last instant not after `time` of which counts are kept.
    [[nodiscard]] static Nanoseconds countedInstant(Nanoseconds time) { return beginOf(bucketOf(time)); }
    /// The exact number of tasks in each state right before `instant`, which is a countedInstant().
    [[nodiscard]] Counts countsBefore(Nanoseconds instant) const
    {
        return countsBeforeBucket(bucketOf(instant));
    }
    /// Whether anything moves between the countedInstant() of `time` and the next one.
    [[nodiscard]] bool movesAround(Nanoseconds time) const;

private:
    static constexpr int kPrecisionBits = 10;
    static constexpr int kMostFractionBits = 31; ///< the sum of a million tasks' fits a 64-bit number

    /// What moves within a bucket, by State. Where it does is a fraction of the bucket's width, in steps of
    /// 1 ns or of 2^-31.
    struct Bucket
    {
        std::array<std::int64_t, kStates> fractions{}; ///< how much of the bucket each has left, added up
        std::array<std::int32_t, kStates> moved{};
    };

    /// The buckets of a power of two; they come to be together.
    static constexpr std::size_t kLastInOctave = (std::size_t{1} << kPrecisionBits) - 1;
    using Octave = std::array<Bucket, kLastInOctave + 1>;

    // The number of a bucket is made like a floating-point number: the exponent, then the highest bits of the
    // time. Those before 2^(kPrecisionBits + 1) ns are 1 ns wide, and each power of two after it has
    // 2^kPrecisionBits of them.
    [[nodiscard]] static int widthBits(std::size_t bucket)
    {
        return std::max(0, static_cast<int>(bucket >> kPrecisionBits) - 1);
    }
    [[nodiscard]] static std::size_t bucketOf(Nanoseconds time)
    {
        const auto ticks = static_cast<std::uint64_t>(std::max(time, Nanoseconds::zero()).count());
        const int bits = std::max(0, static_cast<int>(std::bit_width(ticks)) - kPrecisionBits - 1);
        return (static_cast<std::size_t>(bits) << kPrecisionBits) + static_cast<std::size_t>(ticks >> bits);
    }
    [[nodiscard]] static Nanoseconds beginOf(std::size_t bucket);
    void makeRoom(std::size_t bucket);
    /// Null where nothing moves for long before and after it.
    [[nodiscard]] const Bucket *find(std::size_t bucket) const
    {
        if (bucket >= m_bucketCount || !m_octaves[bucket >> kPrecisionBits])
            return nullptr;
        return &(*m_octaves[bucket >> kPrecisionBits])[bucket & kLastInOctave];
    }
    [[nodiscard]] std::size_t endOfStretch(std::size_t first, Nanoseconds longest) const;
    [[nodiscard]] Stretch takeStretch(std::size_t first, std::size_t end, Counts &counts) const;
    [[nodiscard]] static Stretch constant(Nanoseconds from, Nanoseconds to, const Counts &counts);
    [[nodiscard]] Counts countsBeforeBucket(std::size_t bucket) const;

    static void add(Counts &counts, const Bucket &bucket)
    {
        for (std::size_t state = 0; state < kStates; ++state)
            counts[state] += bucket.moved[state];
    }

    std::vector<std::unique_ptr<Octave>> m_octaves; ///< null where nothing moves
    std::size_t m_bucketCount = 0;                  ///< up to the last in which anything moves
};

} // namespace interleave
