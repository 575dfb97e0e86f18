// SPDX-License-Identifier: MIT
#include "core/engine/fetcher.h"

#include "core/engine/fetchestimate.h"
#include "core/engine/localserver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace interleave {

namespace {

constexpr int kMostRedirects = 5;
constexpr qint64 kLongestBody = 16 * 1024 * 1024;
constexpr std::chrono::milliseconds kTransferTimeout = std::chrono::seconds(30);

/// Qt opens six connections to a host and lets further requests queue up, which would make a lie of "concurrent".
/// Another manager opens six more. Before Qt 6.5 there is no setting for it.
constexpr int kRequestsPerManager = 6;
constexpr std::size_t kMostManagers = 64;

/// For people; empty if nothing is wrong.
QString whatIsWrong(const QNetworkReply &reply, qint64 bodySize)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (bodySize > kLongestBody)
        return QStringLiteral("the answer is longer than 16 MiB");
    if (status >= 400) {
        const QString reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
        return QStringLiteral("the server answered %1 %2").arg(status).arg(reason).trimmed();
    }
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return {};
    case QNetworkReply::ConnectionRefusedError:
        return QStringLiteral("the connection was refused");
    case QNetworkReply::RemoteHostClosedError:
        return QStringLiteral("the server closed the connection before its answer was complete");
    case QNetworkReply::HostNotFoundError:
        return QStringLiteral("there is no host of that name");
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return QStringLiteral("there was no answer within 30 s");
    case QNetworkReply::TooManyRedirectsError:
        return QStringLiteral("the server redirected more than 5 times");
    case QNetworkReply::InsecureRedirectError:
        return QStringLiteral("the server redirected from https to http");
    default:
        return reply.errorString();
    }
}

} // namespace

/// A request on its way. A redirect that leaves this machine is followed only where that was agreed to.
class Fetcher::Request final : public Future
{
public:
    Request(QNetworkAccessManager &manager, const QUrl &url, NetworkAccess access, LoopDriver &driver)
        : m_driver(driver)
    {
        QNetworkRequest request(url);
        request.setMaximumRedirectsAllowed(kMostRedirects);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
        request.setTransferTimeout(static_cast<int>(kTransferTimeout.count()));
        m_reply.reset(manager.get(request));
        QNetworkReply *reply = m_reply.get();
        QObject::connect(reply, &QNetworkReply::redirected, reply, [this, reply, access](const QUrl &next) {
            if (access == NetworkAccess::Everywhere || isOnThisMachine(next)) {
                Q_EMIT reply->redirectAllowed();
            } else {
                m_refused = QStringLiteral("it redirects to %1, which nobody has agreed to").arg(next.host());
                reply->abort();
            }
        });
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [this, reply] {
            m_bodySize += reply->readAll().size();
            if (m_bodySize > kLongestBody)
                reply->abort();
        });
        QObject::connect(reply, &QNetworkReply::finished, reply, [this] {
            m_driver.post([alive = std::weak_ptr<bool>(m_alive), this] {
                if (!alive.expired())
                    run();
            });
        });
    }
    ~Request()
    {
        m_reply->disconnect();
        m_reply->abort();
        m_reply.release()->deleteLater(); // it may be in the middle of telling us something
    }

    [[nodiscard]] QString fault() const
    {
        return m_refused.isEmpty() ? whatIsWrong(*m_reply, m_bodySize) : m_refused;
    }

private:
    LoopDriver &m_driver;
    std::unique_ptr<QNetworkReply> m_reply;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    QString m_refused;
    qint64 m_bodySize = 0;
};

Fetcher::Fetcher(RealClock &clock, LoopDriver &driver, NetworkAccess access)
    : m_clock(clock)
    , m_driver(driver)
    , m_access(access)
{}

Fetcher::~Fetcher() = default;

QCoro::Task<Wake> Fetcher::fetch(Task &task, QString address, Nanoseconds delay)
{
    RunContext &context = task.context();
    const QUrl url = target(address, delay);
    if (!url.isValid() || (m_access == NetworkAccess::ThisMachine && !isOnThisMachine(url))) {
        const bool noServer = address.isEmpty();
        context.log.explain(task.number(), noServer ? QStringLiteral("the built-in server could not be started")
                                                    : QStringLiteral("nobody has agreed to ask %1").arg(url.host()));
        co_return Wake::Failed;
    }
    const Nanoseconds begin = context.record(task.number(), EventKind::Fetched);
    const std::size_t manager = leastBusy();
    ++m_managers[manager].requests;
    Request request(*m_managers[manager].manager, url, m_access, m_driver);
    const Wake wake = co_await task.until(request);
    --m_managers[manager].requests;
    if (wake != Wake::Done)
        co_return wake;

    if (!address.isEmpty())
        rememberFetch(address, context.loop.now() - begin);
    const QString fault = request.fault();
    if (fault.isEmpty())
        co_return Wake::Done;
    context.log.explain(task.number(), fault);
    co_return Wake::Failed;
}

QUrl Fetcher::target(const QString &address, Nanoseconds delay) const
{
    if (!address.isEmpty())
        return QUrl(address, QUrl::StrictMode);
    return LocalServer::instance().urlFor(m_clock.realLength(delay));
}

std::size_t Fetcher::leastBusy()
{
    const auto least = std::min_element(m_managers.begin(), m_managers.end(),
                                        [](const Manager &a, const Manager &b) { return a.requests < b.requests; });
    const bool full = least == m_managers.end() || least->requests >= kRequestsPerManager;
    if (!full || m_managers.size() == kMostManagers)
        return static_cast<std::size_t>(least - m_managers.begin());
    m_managers.push_back({std::make_unique<QNetworkAccessManager>(), 0});
    return m_managers.size() - 1;
}

} // namespace interleave
