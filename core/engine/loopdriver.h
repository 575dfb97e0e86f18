// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/programs.h"
#include "core/engine/realclock.h"
#include "core/engine/wakeup.h"

#include <QObject>

namespace interleave {

/// Drives one timeline's event loop from the Qt event loop of its thread, which it leaves when the caller is done.
///
/// Made, used and destroyed in that thread.
class LoopDriver final : public QObject
{
public:
    LoopDriver(RealClock &clock, EventLoop &loop, Caller &caller);

    /// Gives turns until nothing is ready, then arms the wake-up source.
    void drive();
    /// Cancels the caller, as Stop does.
    void cancel();

private:
    void driveSoon();

    RealClock &m_clock;
    EventLoop &m_loop;
    Caller &m_caller;
    WakeUp m_wakeUp;
};

} // namespace interleave
