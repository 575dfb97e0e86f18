// SPDX-License-Identifier: MIT
#include "core/engine/realoutside.h"

#include <algorithm>
#include <memory>

namespace interleave {

namespace {

/// More tasks than this wait until a worker thread is free.
constexpr int kMostWorkers = 256;

} // namespace

/// A call in a worker thread. Shared with that thread: where the task is cancelled, the call goes on without it.
class RealOutside::ThreadCall final : public Future
{};

RealOutside::RealOutside(RealClock &clock, LoopDriver &driver, NetworkAccess access)
    : m_clock(clock)
    , m_driver(driver)
    , m_fetcher(clock, driver, access)
    , m_workers(kMostWorkers)
    , m_busy(kMostWorkers, false)
{
    m_pool.setMaxThreadCount(kMostWorkers);
}

RealOutside::~RealOutside()
{
    m_pool.waitForDone();
}

QCoro::Task<Wake> RealOutside::begin(Task &task, const Step &step, Nanoseconds duration)
{
    return step.kind == StepKind::Thread ? callInThread(task, duration) : m_fetcher.fetch(task, step.text, duration);
}

QCoro::Task<Wake> RealOutside::callInThread(Task &task, Nanoseconds duration)
{
    QCoro::Task<Wake> permit = m_workers.acquire(task);
    if (co_await permit == Wake::Cancelled)
        co_return Wake::Cancelled;

    const auto call = std::make_shared<ThreadCall>();
    const std::uint8_t worker = takeWorker();
    RunContext &context = task.context();
    context.log.append({context.loop.now(), task.number(), EventKind::EnteredThread, worker});
    m_pool.start([this, call, worker, duration, &context, number = task.number()] {
        m_clock.block(duration);
        m_driver.post([this, call, worker, &context, number, end = m_clock.now()] {
            releaseWorker(worker);
            if (call->done()) // the task was cancelled meanwhile
                return;
            context.log.append({end, number, EventKind::Completed, worker});
            call->run();
        });
    });
    co_return co_await task.until(*call);
}

/// The one with the lowest number, so that few lanes show how many were busy at once.
std::uint8_t RealOutside::takeWorker()
{
    const auto free = std::find(m_busy.begin(), m_busy.end(), false);
    *free = true;
    return static_cast<std::uint8_t>(free - m_busy.begin());
}

void RealOutside::releaseWorker(std::uint8_t worker)
{
    m_busy[worker] = false;
    m_workers.release();
}

} // namespace interleave
