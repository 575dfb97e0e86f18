// SPDX-License-Identifier: MIT
#include "core/engine/httpget.h"

#include "core/engine/localserver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

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
    case QNetworkReply::InsecureRedirectError:
        return QStringLiteral("the server redirected from https to http");
    default:
        return reply.errorString();
    }
}

} // namespace

HttpGet::HttpGet(QNetworkAccessManager &manager, const QString &address, std::chrono::nanoseconds delay,
                 NetworkAccess access, std::function<void()> finished, std::chrono::milliseconds timeLimit)
    : m_access(access)
    , m_finished(std::move(finished))
{
    const QUrl url = address.isEmpty() ? LocalServer::instance().urlFor(delay) : QUrl(address, QUrl::StrictMode);
    if (address.isEmpty() && url.isEmpty())
        m_refusal = QStringLiteral("the built-in server could not be started");
    else if (m_access == NetworkAccess::ThisMachine && !isOnThisMachine(url))
        m_refusal = QStringLiteral("nobody has agreed to ask %1").arg(url.host());
    else
        send(manager, url);
    if (!m_reply || address.isEmpty())
        return;
    QTimer::singleShot(timeLimit, m_reply.get(), [this, timeLimit] {
        giveUp(QStringLiteral("there was no complete answer within %1 s")
                   .arg(std::chrono::duration<double>(timeLimit).count()));
    });
}

HttpGet::~HttpGet()
{
    if (!m_reply)
        return;
    m_reply->disconnect();
    m_reply->abort();
    m_reply.release()->deleteLater(); // it may be in the middle of telling us something
}

void HttpGet::send(QNetworkAccessManager &manager, const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    m_reply.reset(manager.get(request));
    QNetworkReply *reply = m_reply.get();
    QObject::connect(reply, &QNetworkReply::redirected, reply, [this](const QUrl &next) { follow(next); });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [this, reply] {
        m_bodySize += reply->readAll().size();
        if (m_bodySize > kLongestBody)
            giveUp(QStringLiteral("the answer is longer than 16 MiB"));
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [this] {
        m_done = true;
        m_finished();
    });
}

/// A redirect that leaves this machine is followed only where somebody has agreed to that.
void HttpGet::follow(const QUrl &next)
{
    // Where redirects are verified one by one, as here, Qt does not count them.
    if (++m_redirects > kMostRedirects) {
        giveUp(QStringLiteral("the server redirected more than %1 times").arg(kMostRedirects));
        return;
    }
    if (m_access == NetworkAccess::Everywhere || isOnThisMachine(next)) {
        Q_EMIT m_reply->redirectAllowed();
        return;
    }
    giveUp(QStringLiteral("it redirects to %1, which nobody has agreed to").arg(next.host()));
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
