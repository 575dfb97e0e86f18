// SPDX-License-Identifier: MIT
#include "core/engine/httpget.h"

#include "core/engine/localserver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace interleave {

namespace {

constexpr int kMostRedirects = 5;
constexpr qint64 kLongestBody = 16 * 1024 * 1024;

/// For people; empty if nothing is wrong.
QString whatIsWrong(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
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
        return QStringLiteral("there was no answer in time");
    default:
        return reply.errorString();
    }
}

} // namespace

HttpGet::HttpGet(QNetworkAccessManager &manager, const QString &address, std::chrono::nanoseconds delay,
                 NetworkAccess access, std::function<void()> finished, std::chrono::milliseconds timeLimit)
    : m_manager(manager)
    , m_access(access)
    , m_finished(std::move(finished))
{
    const QUrl url =
        address.isEmpty() ? LocalServer::instance().urlFor(delay) : QUrl(address, QUrl::StrictMode);
    if (address.isEmpty() && url.isEmpty())
        m_refusal = QStringLiteral("the built-in server could not be started");
    else if (m_access == NetworkAccess::ThisMachine && !isOnThisMachine(url))
        m_refusal = QStringLiteral("nobody has agreed to ask %1").arg(url.host());
    else
        send(url);
    if (!m_reply)
        return;
    if (address.isEmpty())
        timeLimit += std::chrono::ceil<std::chrono::milliseconds>(delay);
    m_limit.setSingleShot(true);
    QObject::connect(&m_limit, &QTimer::timeout, &m_limit, [this, timeLimit] {
        giveUp(QStringLiteral("there was no complete answer within %1 s")
                   .arg(std::chrono::duration<double>(timeLimit).count()));
    });
    m_limit.start(timeLimit);
}

HttpGet::~HttpGet()
{
    letGo();
}

/// Ends the reply, which may be in the middle of telling us something.
void HttpGet::letGo()
{
    if (!m_reply)
        return;
    m_reply->disconnect();
    m_reply->abort();
    m_reply.release()->deleteLater();
}

void HttpGet::send(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    m_reply.reset(m_manager.get(request));
    QNetworkReply *reply = m_reply.get();
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [this, reply] {
        m_bodySize += reply->readAll().size();
        if (m_bodySize > kLongestBody)
            giveUp(QStringLiteral("the answer is longer than 16 MiB"));
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
        const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (next.isEmpty() || !m_refusal.isEmpty())
            finish();
        else
            follow(reply->url().resolved(next));
    });
}

/// A redirect that leaves this machine is followed only where somebody has agreed to that.
void HttpGet::follow(const QUrl &next)
{
    const bool allowed = m_access == NetworkAccess::Everywhere || isOnThisMachine(next);
    if (++m_redirects > kMostRedirects)
        m_refusal = QStringLiteral("the server redirected more than %1 times").arg(kMostRedirects);
    else if (next.scheme() != u"http" && next.scheme() != u"https")
        m_refusal = QStringLiteral("it redirects to something that is not on the web");
    else if (m_reply->url().scheme() == u"https" && next.scheme() != u"https")
        m_refusal = QStringLiteral("the server redirected from https to %1").arg(next.scheme());
    else if (!allowed)
        m_refusal = QStringLiteral("it redirects to %1, which nobody has agreed to").arg(next.host());
    if (!m_refusal.isEmpty()) {
        finish();
        return;
    }
    letGo();
    send(next);
}

void HttpGet::finish()
{
    m_done = true;
    m_finished();
}

void HttpGet::giveUp(const QString &reason)
{
    m_refusal = reason;
    m_reply->abort();
}

QString HttpGet::fault() const
{
    return m_refusal.isEmpty() ? whatIsWrong(*m_reply) : m_refusal;
}

} // namespace interleave
