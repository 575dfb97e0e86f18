// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/task.h"

#include <optional>

namespace interleave {

/// `async with asyncio.timeout(delay)`: cancels the task when the delay is over, and tells that cancellation
/// from one that came from elsewhere.
class Timeout final : public Callback
{
public:
    /// Enters the block. Without a delay it never does anything.
    Timeout(Task &task, std::optional<Nanoseconds> delay);
    Timeout(const Timeout &) = delete;
    Timeout &operator=(const Timeout &) = delete;

    /// Leaves the block, which came to this end; what that means outside of it. Before it is destroyed.
    [[nodiscard]] Outcome leave(Outcome outcome);

    void run() override;

private:
    Task &m_task;
    TimerId m_timer = kNoTimer;
    int m_cancelling = 0; ///< requests that were open when the block was entered
    bool m_expired = false;
};

} // namespace interleave
