// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/fetcher.h"
#include "core/engine/loopdriver.h"
#include "core/engine/outside.h"
#include "core/engine/semaphore.h"
#include "core/engine/workerpool.h"

#include <condition_variable>
#include <mutex>

namespace interleave {

/// Real worker threads and real requests, for one timeline.
///
/// Destroying it ends the calls that worker threads are still in, although nobody awaits them any more.
class RealOutside final : public Outside
{
public:
    /// More tasks than this wait until a worker thread is free. One that the system does not give fails its
    /// task.
    static constexpr std::uint32_t kMostCalls = 4096;

    RealOutside(RealClock &clock, LoopDriver &driver, NetworkAccess access);
    ~RealOutside() override;

    [[nodiscard]] QCoro::Task<Wake> begin(Task &task, const Step &step, Nanoseconds duration) override;

private:
    [[nodiscard]] QCoro::Task<Wake> callInThread(Task &task, Nanoseconds duration);
    void block(Nanoseconds duration);
    class ThreadCall;

    RealClock &m_clock;
    LoopDriver &m_driver;
    Fetcher m_fetcher;
    Semaphore m_workers;
    std::mutex m_mutex;             ///< guards m_over
    std::condition_variable m_wake; ///< m_over has become true
    bool m_over = false;            ///< nobody awaits a call any more
    WorkerPool m_pool;
};

} // namespace interleave
