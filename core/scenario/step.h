// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace interleave {

enum class StepKind : std::uint8_t {
    Sleep,   ///< suspends the task, the loop is free
    Yield,   ///< gives up the turn
    Compute, ///< works on the loop's thread
    Block,   ///< a blocking call on the loop's thread
    Thread,  ///< a blocking call in a worker thread, awaited
    Fetch,   ///< an HTTP GET, awaited
    Fail,    ///< raises
    Repeat,  ///< its body, `count` times
};

/// One step of a task. Steps nest only through Repeat.
///
/// It has constructors on purpose: g++ 12 destroys aggregate temporaries inside a `co_await` expression
/// twice.
class Step
{
public:
    Step() = default;
    explicit Step(StepKind stepKind)
        : kind(stepKind)
    {}
    Step(StepKind stepKind, QString stepText)
        : kind(stepKind)
        , text(std::move(stepText))
    {}
    Step(StepKind stepKind, Nanoseconds from, Nanoseconds to)
        : kind(stepKind)
        , shortest(from)
        , longest(to)
    {}

    friend bool operator==(const Step &, const Step &) = default;

    StepKind kind = StepKind::Yield;
    /// The bounds of `A..B`; both the same for a plain duration.
    Nanoseconds shortest{};
    Nanoseconds longest{};
    /// Fail: what it says, may be empty. Fetch: the address, or empty for the built-in server, which answers
    /// after the duration.
    QString text;
    /// Repeat: how often, from 1.
    std::uint32_t count = 1;
    /// Repeat: what.
    std::vector<Step> body;
};

using Steps = std::vector<Step>;

/// How long a fetch of an address lasts in a virtual run before it has ever been fetched.
inline constexpr Nanoseconds kFetchEstimate = std::chrono::milliseconds(300);

/// The number of steps that run when every repeat is unrolled; saturates instead of overflowing.
[[nodiscard]] std::uint64_t unrolledCount(const Steps &steps);

/// The longest time the steps can take one after the other; saturates at Nanoseconds::max(). A fetch of an
/// address counts as kFetchEstimate.
[[nodiscard]] Nanoseconds longestTotal(const Steps &steps);

/// The same steps as text, in the notation that parseSteps() reads.
[[nodiscard]] QString stepsNotation(const Steps &steps);

} // namespace interleave
