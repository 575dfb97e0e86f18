// SPDX-License-Identifier: MIT
#include "core/engine/httpget.h"

#include "core/engine/httpfault.h"
#include "core/engine/localserver.h"
#include "core/translated.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace interleave {

namespace {

constexpr int kMostRedirects = 5;
constexpr qint64 kLongestBody = 16 * 1024 * 1024;

/// What Qt may have read of a body that we have not counted yet. Without a bound it reads on, in a thread of
/// its own, for as long as ours has something else to do.
constexpr qint64 kPiece = 256 * 1024;

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // One request, one connection, which ends with it: that keeps the account of open files.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Connection", "close");
    // The body is as long as what is sent, and nothing unpacks it.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

} // namespace

HttpGet::HttpGet(ManagerPool &pool, const FetchOrder &order, std::function<void()> finished)
    : m_pool(pool)
    , m_order(order)
    , m_finished(std::move(finished))
{}

HttpGet::~HttpGet()
{
    letGo();
}

bool HttpGet::begin()
{
    const bool builtIn = m_order.address.isEmpty();
    const QUrl url =
        builtIn ? LocalServer::instance().urlFor(m_order.delay) : QUrl(m_order.address, QUrl::StrictMode);
    if (builtIn && url.isEmpty())
        m_fault = interleave::tr("the built-in server could not be started");
    else if (!m_order.access.allows(url))
        m_fault = interleave::tr("nobody has agreed to ask %1").arg(url.host());
    m_done = !m_fault.isEmpty();
    if (m_done)
        return true;
    if (!send(url))
        return false;
    startLimit();
    return true;
}

void HttpGet::startLimit()
{
    auto limit = m_order.timeLimit;
    if (m_order.address.isEmpty())
        limit += std::chrono::ceil<std::chrono::milliseconds>(m_order.delay);
    m_limit.setSingleShot(true);
    QObject::connect(&m_limit, &QTimer::timeout, &m_limit, [this, limit] {
        finish(interleave::tr("there was no complete answer within %1 s")
                   .arg(std::chrono::duration<double>(limit).count()));
    });
    m_limit.start(limit);
}

/// Ends the reply, which may be in the middle of telling us something.
void HttpGet::letGo()
{
    if (!m_reply)
        return;
    m_reply->disconnect(&m_limit); // ours only: what Qt has connected to it is what ends it
    if (!m_reply->isFinished()) {
        m_reply->abort();
        m_lease->doubt();
    }
    m_reply.release()->deleteLater();
    m_lease.reset();
}

bool HttpGet::send(const QUrl &url)
{
    if (auto lease = m_pool.lease(url))
        m_lease.emplace(std::move(*lease));
    else
        return false;
    m_reply.reset(m_lease->manager().get(requestFor(url)));
    m_sent = true;
    m_reply->setReadBufferSize(kPiece);
    QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &m_limit, [this] { count(); });
    QObject::connect(m_reply.get(), &QNetworkReply::finished, &m_limit, [this] { answered(); });
    return true;
}

void HttpGet::count()
{
    m_bodySize += m_reply->readAll().size();
    if (m_bodySize > kLongestBody)
        finish(interleave::tr("the answer is longer than 16 MiB"));
}

void HttpGet::answered()
{
    count(); // what is left
    if (m_done)
        return;
    const QUrl next = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (next.isEmpty() || !next.isValid())
        finish(httpFault(*m_reply));
    else
        follow(m_reply->url().resolved(next));
}

/// A redirect that leaves what somebody has agreed to is not followed.
QString HttpGet::whyNotFollow(const QUrl &next) const
{
    if (m_redirects > kMostRedirects)
        return interleave::tr("the server redirected more than %1 times").arg(kMostRedirects);
    if (next.scheme() != u"http" && next.scheme() != u"https")
        return interleave::tr("it redirects to something that is not on the web");
    if (m_reply->url().scheme() == u"https" && next.scheme() != u"https")
        return interleave::tr("the server redirected from https to %1").arg(next.scheme());
    if (!m_order.access.allows(next))
        return interleave::tr("it redirects to %1, which nobody has agreed to")
            .arg(quotedFromServer(next.host()));
    return {};
}

void HttpGet::follow(const QUrl &next)
{
    ++m_redirects;
    if (const QString reason = whyNotFollow(next); !reason.isEmpty()) {
        finish(reason);
        return;
    }
    letGo();
    if (!send(next))
        finish(noFileReason());
}

/// What is known once is not overwritten by what comes later.
void HttpGet::finish(const QString &fault)
{
    if (m_done)
        return;
    m_fault = fault;
    m_done = true;
    m_limit.stop();
    letGo();
    m_finished();
}

} // namespace interleave
