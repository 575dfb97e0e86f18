// SPDX-License-Identifier: MIT
#include "core/engine/httpfault.h"

#include "core/translated.h"

#include <QNetworkReply>

namespace interleave {

namespace {

constexpr qsizetype kLongestQuote = 80;

bool redirects(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Qt's own words may quote the address and the server at any length, or end before the point.
QString qtFault(const QNetworkReply &reply)
{
    QString fault = quotedFromServer(reply.errorString());
    while (fault.endsWith(u':') || fault.endsWith(u' '))
        fault.chop(1);
    return fault.isEmpty() ? tr("the request failed") : fault;
}

} // namespace

QString quotedFromServer(const QString &text)
{
    // Ends the search for a line's end in a text of any length, too.
    const QString line = text.left(2 * kLongestQuote).simplified();
    return line.size() <= kLongestQuote ? line : QString(line.left(kLongestQuote - 1) + u'…');
}

QString httpFault(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400) {
        const QString reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
        return tr("the server answered %1 %2").arg(status).arg(quotedFromServer(reason)).trimmed();
    }
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return redirects(status) ? tr("the server redirected to no usable address") : QString();
    case QNetworkReply::ConnectionRefusedError:
        return tr("the connection was refused");
    case QNetworkReply::RemoteHostClosedError:
        return tr("the server closed the connection before its answer was complete");
    case QNetworkReply::HostNotFoundError:
        return tr("there is no host of that name");
    case QNetworkReply::TimeoutError:
        return tr("there was no answer in time");
    default:
        return redirects(status) ? tr("the server redirected to no usable address") : qtFault(reply);
    }
}

} // namespace interleave
