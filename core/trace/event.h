// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <cstdint>
#include <limits>

namespace interleave {

enum class EventKind : std::uint8_t {
    Created,         ///< the task is ready for its first turn
    Turn,            ///< the loop gives the task its turn
    Yielded,         ///< the task gives its turn up and is ready again
    Slept,           ///< the task went to sleep
    Due,             ///< always right after Slept, with the instant at which that sleep is going to be over
    Blocked,         ///< the task entered a blocking call
    Unblocked,       ///< and came back from it
    CancelRequested, ///< somebody cancelled the task: whatever it awaits is over
    Finished,
    Cancelled,
    RunFinished,  ///< the caller has nothing left to await
    RunCancelled, ///< the caller was cancelled
};

inline constexpr std::uint32_t kNoTask = std::numeric_limits<std::uint32_t>::max();

/// What happened. 16 bytes; a run is nothing but a list of these.
///
/// The list is in the order in which things happened. Times never fall along it, but for Due: it is written down
/// when the sleep begins, so that a chart can show a task as ready while the loop is blocked and logs nothing.
struct Event
{
    Nanoseconds time{};
    std::uint32_t task = kNoTask; ///< kNoTask for what the caller does
    EventKind kind = EventKind::Created;

    friend bool operator==(const Event &, const Event &) = default;
};
static_assert(sizeof(Event) == 16);

} // namespace interleave
