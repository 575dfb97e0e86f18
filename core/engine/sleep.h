// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/eventloop.h"
#include "core/engine/future.h"

namespace interleave {

/// The future inside asyncio.sleep(), together with its timer. A task has one and uses it again and again.
class Sleep final : public Future
{
public:
    /// From now on it is pending, `task` awaits it, and it completes in the iteration that begins at or after
    /// `due`.
    void start(Task &task, EventLoop &loop, Nanoseconds due);
    /// Forgets the timer; as asyncio.sleep() does on its way out, however it ended.
    void stop(EventLoop &loop);

    void run() override;
    void expect() const override;

private:
    TimerId m_timer = kNoTimer;
};

} // namespace interleave
