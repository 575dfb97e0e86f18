// SPDX-License-Identifier: MIT
#include "core/engine/loopdriver.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QThread>

namespace interleave {

namespace {

/// How long the Qt event loop may have to wait for its turn while tasks keep the loop busy with short turns.
constexpr std::chrono::milliseconds kShare(5);

} // namespace

LoopDriver::LoopDriver(RealClock &clock, EventLoop &loop)
    : m_clock(clock)
    , m_loop(loop)
    , m_wakeUp([this] { drive(); })
{}

void LoopDriver::run(Caller &caller)
{
    m_caller = &caller;
    drive();
    while (!caller.done())
        thread()->eventDispatcher()->processEvents(QEventLoop::WaitForMoreEvents);
}

void LoopDriver::post(std::function<void()> action)
{
    {
        const std::lock_guard lock(m_inboxMutex);
        m_inbox.push_back(std::move(action));
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

/// Something was posted. What was posted several times before the thread came to it is taken at once.
void LoopDriver::customEvent(QEvent *)
{
    std::vector<std::function<void()>> actions;
    {
        const std::lock_guard lock(m_inboxMutex);
        actions.swap(m_inbox);
    }
    for (const auto &action : actions)
        action();
    drive();
}

void LoopDriver::requestCancel()
{
    m_cancelRequested.store(true, std::memory_order_release);
    post([] {});
}

void LoopDriver::driveLater()
{
    if (m_driveQueued)
        return;
    m_driveQueued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_driveQueued = false;
            drive();
        },
        Qt::QueuedConnection);
}

void LoopDriver::drive()
{
    const auto until = std::chrono::steady_clock::now() + kShare;
    while (!m_caller->done()) {
        // Before anything else runs: what comes back early because of Stop must not be taken for an end.
        if (m_cancelRequested.exchange(false, std::memory_order_acq_rel))
            m_caller->cancel();
        const std::optional<Nanoseconds> due = m_loop.nextDue();
        if (!due)
            return; // everybody awaits what comes from elsewhere
        if (*due > m_loop.now()) {
            m_wakeUp.arm(m_clock.instantOf(*due));
            return;
        }
        m_loop.runOnce();
        if (std::chrono::steady_clock::now() >= until) {
            driveLater();
            return;
        }
    }
}

} // namespace interleave
