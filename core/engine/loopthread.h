// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/loopdriver.h"
#include "core/engine/timelinethread.h"

#include <mutex>

namespace interleave {

/// The sequential or the concurrent timeline: an event loop in a thread and a Qt event loop of its own.
class LoopThread final : public TimelineThread
{
public:
    LoopThread(const Scenario &scenario, Strategy strategy, RealClock &clock, StartGate &gate,
               NetworkAccess access);

    void cancel() override;

protected:
    void runTimeline() override;

private:
    const Strategy m_strategy;
    const NetworkAccess m_access;
    std::mutex m_mutex;             ///< guards what follows
    LoopDriver *m_driver = nullptr; ///< while the loop runs
    bool m_cancelled = false;
};

} // namespace interleave
