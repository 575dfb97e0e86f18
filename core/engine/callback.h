// SPDX-License-Identifier: MIT
#pragma once

namespace interleave {

/// Something an event loop can call when its turn comes. The loop does not own it: whoever schedules a callback keeps
/// it alive until it has run or was cancelled.
class Callback
{
public:
    virtual void run() = 0;

protected:
    Callback() = default;
    ~Callback() = default;
    Callback(const Callback &) = default;
    Callback &operator=(const Callback &) = default;
};

} // namespace interleave
