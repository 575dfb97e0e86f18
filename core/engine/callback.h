// SPDX-License-Identifier: MIT
#pragma once

namespace interleave {

/// Something an event loop can call when its turn comes. The loop does not own it: whoever schedules a
/// callback keeps it alive until it has run or was cancelled.
class Callback
{
public:
    virtual void run() = 0;
    /// It is going to run soon: asks the memory for what that needs. Among a million tasks, waking one is
    /// mostly waiting for memory.
    virtual void expect() const {}

protected:
    Callback() = default;
    ~Callback() = default;
    Callback(const Callback &) = default;
    Callback &operator=(const Callback &) = default;
};

} // namespace interleave
