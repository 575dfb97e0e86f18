// SPDX-License-Identifier: MIT
#include "core/engine/fetcher.h"

#include "core/engine/fetchestimate.h"
#include "core/engine/httpget.h"
#include "core/engine/openfiles.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace interleave {

namespace {

/// Qt opens six connections to a host and lets further requests queue up, which would make a lie of
/// "concurrent". Another manager opens six more. Before Qt 6.5 there is no setting for it.
constexpr int kRequestsPerManager = 6;
constexpr std::uint32_t kMostRequests = 4096;
constexpr std::uint64_t kOtherFiles = 128; ///< that the program has open beside

} // namespace

/// A request on its way, as a task awaits it.
class Fetcher::Request final : public Future
{
public:
    Request(QNetworkAccessManager &manager, const QString &address, std::chrono::nanoseconds delay,
            NetworkAccess access, LoopDriver &driver)
        : m_driver(driver)
        , m_get(manager, address, delay, access, [this] { finishSoon(); })
    {
        if (m_get.done())
            settle(Wake::Done);
    }

    [[nodiscard]] QString fault() const { return m_get.fault(); }
    [[nodiscard]] bool wasSent() const { return m_get.wasSent(); }

private:
    /// The task's turn belongs into the loop's own order, not into the middle of Qt's network code.
    void finishSoon()
    {
        m_driver.post([alive = std::weak_ptr<bool>(m_alive), this] {
            if (!alive.expired())
                run();
        });
    }

    LoopDriver &m_driver;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    HttpGet m_get;
};

Fetcher::Fetcher(RealClock &clock, LoopDriver &driver, NetworkAccess access)
    : m_clock(clock)
    , m_driver(driver)
    , m_access(access)
    , m_permits(mostRequests())
{}

Fetcher::~Fetcher() = default;

std::uint32_t Fetcher::mostRequests()
{
    const std::uint64_t files = mostOpenFiles();
    const std::uint64_t requests = files > 2 * kOtherFiles ? (files - kOtherFiles) / 3 : kOtherFiles / 3;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(requests, kMostRequests));
}

QCoro::Task<Wake> Fetcher::fetch(Task &task, QString address, Nanoseconds delay)
{
    QCoro::Task<Wake> inner = m_permits.acquire(task);
    if (co_await inner == Wake::Cancelled)
        co_return Wake::Cancelled;
    inner = request(task, address, delay);
    const Wake wake = co_await inner;
    m_permits.release();
    co_return wake;
}

QCoro::Task<Wake> Fetcher::request(Task &task, QString address, Nanoseconds delay)
{
    RunContext &context = task.context();
    const Nanoseconds begin = context.record(task.number(), EventKind::Fetched);
    const std::size_t manager = leastBusy();
    ++m_managers[manager].requests;
    Request request(*m_managers[manager].manager, address, m_clock.realLength(delay), m_access, m_driver);
    const Wake wake = co_await task.until(request);
    --m_managers[manager].requests;
    if (wake != Wake::Done)
        co_return wake;

    if (!address.isEmpty() && request.wasSent())
        rememberFetch(address, context.loop.now() - begin);
    const QString fault = request.fault();
    if (fault.isEmpty())
        co_return Wake::Done;
    context.log.explain(task.number(), fault);
    co_return Wake::Failed;
}

std::size_t Fetcher::leastBusy()
{
    const auto least =
        std::min_element(m_managers.begin(), m_managers.end(),
                         [](const Manager &a, const Manager &b) { return a.requests < b.requests; });
    if (least != m_managers.end() && least->requests < kRequestsPerManager)
        return static_cast<std::size_t>(least - m_managers.begin());
    m_managers.push_back({std::make_unique<QNetworkAccessManager>(), 0});
    return m_managers.size() - 1;
}

} // namespace interleave
