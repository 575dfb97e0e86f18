// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/storyfacts.h"

namespace interleave {

/// Why a timeline took as long as it did, for somebody who had guessed otherwise. All of it is read from the
/// log.
struct TotalReason
{
    enum class Kind : std::uint8_t {
        Nothing,          ///< nothing ran
        OnlyTask,         ///< there is only `task`, which takes `length`
        AddsUp,           ///< one after the other
        Overlapped,       ///< what the tasks took, added up, is `length`; together they took `total`
        Longest,          ///< `task` takes `length` by itself
        LoopIsTaken,      ///< what has the loop can't overlap: `length` together
        KeptFromLoop,     ///< `culprit` had the loop for `length`, and that made `task` `late`
        WaitedForPermit,  ///< `task`, for `length`
        WaitedForThread,  ///< likewise
        OwnTimeout,       ///< `task` ended last, by its own timeout, after `length`
        RunTimedOut,      ///< at `total`
        FirstEnded,       ///< `task` ended at `length`, and that cancelled others
        FailureCancelled, ///< `task` failed at `length`, and that cancelled others
        FailureStopped,   ///< `task` failed at `length`, and what came after it was never started
    };
    /// What had the loop.
    enum class Work : std::uint8_t { Computing, Blocking, Both };
    /// What the late task was about to do.
    enum class Late : std::uint8_t { Begin, Wake, GoOn };

    Kind kind = Kind::Nothing;
    std::uint32_t task = kNoTask;
    std::uint32_t culprit = kNoTask;
    Nanoseconds length{};
    Nanoseconds total{};
    Nanoseconds late{};
    Work work = Work::Computing;
    Late lateTo = Late::Begin;
    bool hasOthers = false; ///< others had the loop too while `task` was late

    friend bool operator==(const TotalReason &, const TotalReason &) = default;
};

/// Of a run that has come to its end by itself. `isLess` is whether it took less than was guessed: of all
/// that is true, what answers that comes first.
[[nodiscard]] TotalReason totalReason(const ToldRun &run, bool isLess);

} // namespace interleave
