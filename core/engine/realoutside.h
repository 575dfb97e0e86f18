// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/fetcher.h"
#include "core/engine/loopdriver.h"
#include "core/engine/outside.h"
#include "core/engine/semaphore.h"

#include <QThreadPool>

namespace interleave {

/// Real worker threads and real requests, for one timeline.
///
/// Destroying it waits for calls that worker threads are still in; RealClock::interrupt() ends them.
class RealOutside final : public Outside
{
public:
    RealOutside(RealClock &clock, LoopDriver &driver, NetworkAccess access);
    ~RealOutside() override;

    [[nodiscard]] QCoro::Task<Wake> begin(Task &task, const Step &step, Nanoseconds duration) override;

private:
    [[nodiscard]] QCoro::Task<Wake> callInThread(Task &task, Nanoseconds duration);
    class ThreadCall;

    RealClock &m_clock;
    LoopDriver &m_driver;
    Fetcher m_fetcher;
    Semaphore m_workers;
    QThreadPool m_pool;
};

} // namespace interleave
