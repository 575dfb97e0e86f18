// SPDX-License-Identifier: MIT
#include "core/engine/fetcher.h"

#include "core/engine/fetchestimate.h"
#include "core/engine/fileshare.h"
#include "core/engine/networkrequest.h"
#include "core/engine/permit.h"

#include <algorithm>
#include <memory>

namespace interleave {

namespace {

constexpr std::uint64_t kMostRequests = 4096;

/// What a request may take of the program's files; and what the threads of a run take of them beside.
constexpr std::uint64_t kFilesPerRequest = 4;
constexpr std::uint64_t kFilesOfThreads = 14;

} // namespace

/// A request on its way, as a task awaits it.
class Fetcher::Request final : public Future
{
public:
    Request(Task &task, Nanoseconds begin, FetchOrder order, RealClock &clock, LoopDriver &driver)
        : m_task(task)
        , m_begin(begin)
        , m_end(begin)
        , m_clock(clock)
        , m_driver(driver)
        , m_request(std::move(order), [this](const FetchAnswer &answer) { told(answer); })
    {}

    /// Once it is done.
    [[nodiscard]] const FetchAnswer &answer() const { return m_answer; }
    [[nodiscard]] Nanoseconds length() const { return m_end - m_begin; }

private:
    /// In the network thread. The task's turn belongs into the loop's own order.
    void told(const FetchAnswer &answer)
    {
        m_driver.post([alive = std::weak_ptr<bool>(m_alive), this, answer, end = m_clock.now()] {
            if (!alive.expired())
                complete(answer, end);
        });
    }

    void complete(const FetchAnswer &answer, Nanoseconds end)
    {
        if (done()) // the task was cancelled meanwhile
            return;
        m_answer = answer;
        m_end = std::max(m_begin, end);
        m_task.context().log.append({m_end, m_task.number(), EventKind::Completed});
        run();
    }

    Task &m_task;
    const Nanoseconds m_begin;
    Nanoseconds m_end;
    RealClock &m_clock;
    LoopDriver &m_driver;
    FetchAnswer m_answer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    NetworkRequest m_request; ///< destroyed first: then nobody is told any more
};

Fetcher::Fetcher(RealClock &clock, LoopDriver &driver, NetworkAccess access)
    : m_clock(clock)
    , m_driver(driver)
    , m_access(std::move(access))
    , m_permits(mostRequests())
{}

std::uint32_t Fetcher::mostRequests()
{
    const std::uint64_t files = FileShare::total();
    const std::uint64_t requests = files > kFilesOfThreads ? (files - kFilesOfThreads) / kFilesPerRequest : 0;
    return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(requests, 1, kMostRequests));
}

QCoro::Task<Wake> Fetcher::fetch(Task &task, QString address, Nanoseconds delay)
{
    QCoro::Task<Wake> acquired = m_permits.acquire(task);
    if (co_await acquired == Wake::Cancelled)
        co_return Wake::Cancelled;
    const Permit permit(m_permits);
    RunContext &context = task.context();
    const Nanoseconds begin = context.record(task.number(), EventKind::Fetched);
    Request request(task, begin, FetchOrder(address, m_clock.realLength(delay), m_access), m_clock, m_driver);
    if (const Wake wake = co_await task.until(request); wake != Wake::Done)
        co_return wake;

    const FetchAnswer &answer = request.answer();
    if (!address.isEmpty() && answer.sent)
        rememberFetch(address, request.length());
    if (answer.fault.isEmpty())
        co_return Wake::Done;
    context.log.explain(task.number(), answer.fault);
    co_return Wake::Failed;
}

} // namespace interleave
