// SPDX-License-Identifier: MIT
#include "core/engine/realoutside.h"

#include "core/engine/permit.h"

#include <algorithm>
#include <memory>

namespace interleave {

/// A call in a worker thread. Shared with that thread: where the task is cancelled, the call goes on without
/// it.
class RealOutside::ThreadCall final : public Future
{
public:
    Nanoseconds entered{}; ///< the loop's thread writes and reads it
};

RealOutside::RealOutside(RealClock &clock, LoopDriver &driver, NetworkAccess access)
    : m_clock(clock)
    , m_driver(driver)
    , m_fetcher(clock, driver, std::move(access))
    , m_workers(kMostCalls)
{}

RealOutside::~RealOutside()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_wake.notify_all();
}

QCoro::Task<Wake> RealOutside::begin(Task &task, const Step &step, Nanoseconds duration)
{
    return step.kind == StepKind::Thread ? callInThread(task, duration)
                                         : m_fetcher.fetch(task, step.text, duration);
}

/// What a worker thread does: a blocking call, which goes on even where its task was cancelled, until the run
/// is over.
void RealOutside::block(Nanoseconds duration)
{
    const auto end = std::chrono::steady_clock::now() + m_clock.realLength(duration);
    std::unique_lock lock(m_mutex);
    m_wake.wait_until(lock, end, [this] { return m_over; });
}

QCoro::Task<Wake> RealOutside::callInThread(Task &task, Nanoseconds duration)
{
    QCoro::Task<Wake> acquired = m_workers.acquire(task);
    if (co_await acquired == Wake::Cancelled)
        co_return Wake::Cancelled;
    Permit permit(m_workers);
    const auto call = std::make_shared<ThreadCall>();
    RunContext &context = task.context();
    const bool started = m_pool.start([this, call, duration, &context, number = task.number()] {
        block(duration);
        m_driver.post([this, call, &context, number, end = m_clock.now()] {
            m_workers.release();
            if (call->done()) // the task was cancelled meanwhile
                return;
            context.log.append({std::max(end, call->entered), number, EventKind::Completed});
            call->run();
        });
    });
    if (!started) {
        context.log.explain(task.number(), noThreadReason());
        co_return Wake::Failed;
    }
    permit.handOver(); // to the call, which may go on without the task
    call->entered = context.record(task.number(), EventKind::EnteredThread);
    co_return co_await task.until(*call);
}

} // namespace interleave
