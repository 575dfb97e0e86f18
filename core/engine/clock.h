// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

namespace interleave {

/// The time an event loop lives by. Used by the thread of the loop only, unless a subclass says more.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Scenario time since the start of the run; never falls.
    [[nodiscard]] virtual Nanoseconds now() const = 0;
    /// Works in the calling thread for that much scenario time. False if it was interrupted.
    virtual bool compute(Nanoseconds duration) = 0;
    /// A blocking call in the calling thread that takes that much scenario time. False if it was interrupted.
    virtual bool block(Nanoseconds duration) = 0;
};

} // namespace interleave
