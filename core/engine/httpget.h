// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/fetchticket.h"
#include "core/engine/managerpool.h"

#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QNetworkReply;

namespace interleave {

/// One HTTP GET request on its way. Destroying it aborts it.
///
/// At most 5 redirects, 16 MiB of body and the order's time limit in all; the built-in server's delay comes
/// on top of this. The body is counted, in small pieces, and thrown away. Belongs to the thread of its pool.
class HttpGet
{
public:
    /// `finished` is called once, from the Qt event loop, unless the request is done() at once because it
    /// must not be made.
    HttpGet(ManagerPool &pool, const FetchOrder &order, std::function<void()> finished);
    ~HttpGet();
    HttpGet(const HttpGet &) = delete;
    HttpGet &operator=(const HttpGet &) = delete;

    /// Sends the request. False if the pool has no room for it now, and nothing has happened.
    [[nodiscard]] bool begin();

    [[nodiscard]] bool done() const { return m_done; }
    /// False if it must not be made; then it is done().
    [[nodiscard]] bool wasSent() const { return m_sent; }
    /// What went wrong, for people; empty if nothing did. Only when done(). A status from 400 up is a fault.
    [[nodiscard]] QString fault() const { return m_fault; }

private:
    [[nodiscard]] bool send(const QUrl &url);
    void startLimit();
    void count();
    void answered();
    void follow(const QUrl &next);
    [[nodiscard]] QString whyNotFollow(const QUrl &next) const;
    void finish(const QString &fault);
    void letGo();

    ManagerPool &m_pool;
    const FetchOrder m_order;
    const std::function<void()> m_finished;
    std::optional<ManagerPool::Lease> m_lease; ///< as long as there is a reply
    std::unique_ptr<QNetworkReply> m_reply;    ///< of the present redirect
    QString m_fault;
    qint64 m_bodySize = 0;
    int m_redirects = 0;
    QTimer m_limit; ///< of the whole, redirects included
    bool m_sent = false;
    bool m_done = false;
};

} // namespace interleave
