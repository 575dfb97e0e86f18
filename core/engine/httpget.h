// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/networkaccess.h"

#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace interleave {

/// One HTTP GET request on its way. Destroying it aborts it.
///
/// At most 5 redirects, 16 MiB of body and 30 s in all; the built-in server's delay comes on top of these.
/// The body is counted and thrown away. Belongs to a thread with a Qt event loop, the one of its manager.
class HttpGet
{
public:
    static constexpr std::chrono::milliseconds kTimeLimit = std::chrono::seconds(30);

    /// Gets `address`, or where that is empty what the built-in server answers after `delay`. `finished` is
    /// called once, from the Qt event loop, unless the request is done() at once because it must not be made.
    HttpGet(QNetworkAccessManager &manager, const QString &address, std::chrono::nanoseconds delay,
            NetworkAccess access, std::function<void()> finished,
            std::chrono::milliseconds timeLimit = kTimeLimit);
    ~HttpGet();
    HttpGet(const HttpGet &) = delete;
    HttpGet &operator=(const HttpGet &) = delete;

    [[nodiscard]] bool done() const { return !m_reply || m_done; }
    /// False if it must not be made; then it is done().
    [[nodiscard]] bool wasSent() const { return m_reply != nullptr; }
    /// What went wrong, for people; empty if nothing did. Only when done(). A status from 400 up is a fault.
    [[nodiscard]] QString fault() const;

private:
    void send(const QUrl &url);
    void follow(const QUrl &next);
    void finish();
    void letGo();
    void giveUp(const QString &reason);

    QNetworkAccessManager &m_manager;
    const NetworkAccess m_access;
    const std::function<void()> m_finished;
    std::unique_ptr<QNetworkReply> m_reply; ///< none where the request was not made
    QString m_refusal;                      ///< why we ended it, or did not make it
    qint64 m_bodySize = 0;
    int m_redirects = 0;
    QTimer m_limit; ///< of the whole, redirects included
    bool m_done = false;
};

} // namespace interleave
