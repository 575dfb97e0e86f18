// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/networkaccess.h"
#include "core/scenario/scenario.h"
#include "core/trace/eventlog.h"

#include <memory>
#include <vector>

namespace interleave {

/// A run on the real clock: every timeline in a thread and a Qt event loop of its own, all starting at one
/// instant.
///
/// Lives in the thread that made it; that thread never waits for an engine but in the destructor. Who wants
/// to see what happens drains the logs.
class LiveRun
{
public:
    /// `speed` is how many seconds of scenario time pass in one real second, 0.1 to 100.
    LiveRun(Scenario scenario, std::vector<Strategy> strategies, double speed = 1.0,
            const NetworkAccess &access = NetworkAccess::ThisMachine);
    /// Stops what still runs and waits until its threads have ended, which takes about as long as a turn.
    ~LiveRun();
    LiveRun(const LiveRun &) = delete;
    LiveRun &operator=(const LiveRun &) = delete;

    /// Once.
    void start();
    /// Cancels the caller of every timeline, as asyncio's `task.cancel()` would. Sleepers wake cancelled at
    /// once, `compute` and `block` return early. At any moment, any number of times.
    void stop();
    /// True when no timeline has anything left to do; its log grows no more.
    [[nodiscard]] bool finished() const;
    /// Waits until finished().
    void wait();

    [[nodiscard]] const Scenario &scenario() const;
    [[nodiscard]] const std::vector<Strategy> &strategies() const;
    /// The log of strategies()[index]. Valid as long as the run; the last event of a finished one is Run….
    [[nodiscard]] const EventLog &log(std::size_t index) const;
    /// Scenario time since the common start; 0 before it.
    [[nodiscard]] Nanoseconds now() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace interleave
