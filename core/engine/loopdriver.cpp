// SPDX-License-Identifier: MIT
#include "core/engine/loopdriver.h"

#include <QThread>

namespace interleave {

namespace {

/// How long the Qt event loop may have to wait for its turn while tasks keep the loop busy with short turns.
constexpr std::chrono::milliseconds kShare(5);

} // namespace

LoopDriver::LoopDriver(RealClock &clock, EventLoop &loop, Caller &caller)
    : m_clock(clock)
    , m_loop(loop)
    , m_caller(caller)
    , m_wakeUp([this] { drive(); })
{}

void LoopDriver::drive()
{
    const auto until = std::chrono::steady_clock::now() + kShare;
    while (!m_caller.done()) {
        const Nanoseconds due = m_loop.nextDue().value();
        if (due > m_loop.now()) {
            m_wakeUp.arm(m_clock.instantOf(due));
            return;
        }
        m_loop.runOnce();
        if (std::chrono::steady_clock::now() >= until) {
            driveSoon();
            return;
        }
    }
    thread()->quit();
}

void LoopDriver::driveSoon()
{
    QMetaObject::invokeMethod(this, &LoopDriver::drive, Qt::QueuedConnection);
}

void LoopDriver::cancel()
{
    m_caller.cancel();
    driveSoon();
}

} // namespace interleave
