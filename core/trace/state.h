// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>

namespace interleave {

/// What a task is doing; see the README, "How to read the chart".
enum class State : std::uint8_t {
    NotStarted,
    Ready,    ///< created or woken, but the loop is busy with someone else
    Running,  ///< has the loop
    Blocking, ///< has the loop and sits in a blocking call
    Sleeping,
    Waiting,  ///< for a permit of the limit, or for a worker thread
    InThread, ///< a worker thread is in a blocking call for it
    Fetching,
};

/// How a task ended.
enum class Outcome : std::uint8_t {
    NotStarted, ///< was never created
    Unfinished, ///< was created and has not ended yet
    Finished,
    Failed,
    Cancelled,
    TimedOut, ///< by its own timeout
};

/// The names in the run record: `not_started`, `ready`, …
[[nodiscard]] QString stateKey(State state);
[[nodiscard]] QString outcomeKey(Outcome outcome);

} // namespace interleave
