// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <cstdint>
#include <limits>

namespace interleave {

enum class EventKind : std::uint8_t {
    Created,       ///< the task is ready for its first turn
    Turn,          ///< the loop gives the task its turn
    Yielded,       ///< the task gives its turn up and is ready again
    Slept,         ///< the task went to sleep
    Waited,        ///< the task has to wait for a permit of the limit, or for a worker thread
    Permitted,     ///< and was handed it
    EnteredThread, ///< a worker thread makes a blocking call for the task
    Fetched,       ///< the task sent a request
    Due, ///< right after one of Slept, EnteredThread, Fetched: the instant at which that is going to be over
    Completed,       ///< the worker thread's call or the request is over; where that was not known ahead
    Blocked,         ///< the task entered a blocking call
    Unblocked,       ///< and came back from it
    CancelRequested, ///< somebody cancelled the task: whatever it awaits is over
    Finished,
    Failed,
    Cancelled,
    TimedOut,
    CallerRaised, ///< the caller learnt of the first failure, while others go on
    RunFinished,  ///< the caller has nothing left to await
    RunFailed,
    RunCancelled,
    RunTimedOut, ///< the timeout round the whole run has ended it
};

inline constexpr std::uint32_t kNoTask = std::numeric_limits<std::uint32_t>::max();

/// What happened. 16 bytes; a run is nothing but a list of these.
///
/// The list is in the order in which things happened. Times never fall along it, but for two kinds: Due is
/// written down when a sleep begins, so that a chart can show a task as ready while the loop is blocked and
/// logs nothing, and Completed comes from elsewhere and is written down when the loop learns of it.
struct Event
{
    Nanoseconds time{};
    std::uint32_t task = kNoTask; ///< kNoTask for what the caller does
    EventKind kind = EventKind::Created;

    friend bool operator==(const Event &, const Event &) = default;
};
static_assert(sizeof(Event) == 16);

} // namespace interleave
