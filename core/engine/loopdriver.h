// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/programs.h"
#include "core/engine/realclock.h"
#include "core/engine/wakeup.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace interleave {

/// Drives one timeline's event loop from the Qt event loop of its thread.
///
/// Made, used and destroyed in that thread; post() and requestCancel() may be called from any.
class LoopDriver final : public QObject
{
public:
    LoopDriver(RealClock &clock, EventLoop &loop);

    /// Gives turns, beginning with `caller`'s first one, until it is done. Runs the thread's Qt event loop.
    void run(Caller &caller);
    /// Calls `action` in the loop's thread, between two iterations, and drives on. While run() runs.
    void post(std::function<void()> action);
    /// Cancels the caller before the next callback runs, as Stop does. Before run(), too.
    void requestCancel();

protected:
    void customEvent(QEvent *event) override;

private:
    void drive();
    void driveLater();

    RealClock &m_clock;
    EventLoop &m_loop;
    Caller *m_caller = nullptr;
    std::mutex m_inboxMutex;                    ///< guards m_inbox
    std::vector<std::function<void()>> m_inbox; ///< what was posted and has not been called yet
    std::atomic<bool> m_cancelRequested{false};
    bool m_driveQueued = false;
    WakeUp m_wakeUp;
};

} // namespace interleave
