// SPDX-License-Identifier: MIT
#include "core/engine/localserver.h"

#include "core/engine/fileshare.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <latch>

namespace interleave {

namespace {

/// No request of ours is longer; somebody else's may be.
constexpr qint64 kLongestRequest = 16 * 1024;

/// As many as may ask at the same instant.
constexpr int kMostWaiting = 4096;

constexpr std::uint32_t kFiles = 3; ///< of its event loop, and the one it listens at

const QByteArray kHeaderEnd = QByteArrayLiteral("\r\n\r\n");

/// The delay in `GET /after/120000000 HTTP/1.1`, in nanoseconds; negative where the request is not like that.
qint64 requestedDelay(const QByteArray &request)
{
    const QByteArray prefix = QByteArrayLiteral("GET /after/");
    if (!request.startsWith(prefix))
        return -1;
    const qsizetype begin = prefix.size();
    bool ok = false;
    const qint64 delay = request.mid(begin, request.indexOf(' ', begin) - begin).toLongLong(&ok);
    return ok ? delay : -1;
}

/// One answer to a connection: those that stay open would take files from others.
void answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &body)
{
    socket->write("HTTP/1.1 " + status +
                  "\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace

namespace {

class Listener final : public QObject
{
public:
    /// The port; 0 where there is none to be had.
    quint16 listen()
    {
        m_server.setListenBacklogSize(kMostWaiting);
        if (!m_server.listen(QHostAddress::LocalHost))
            return 0;
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                read(socket);
            }
        });
        return m_server.serverPort();
    }

private:
    void read(QTcpSocket *socket)
    {
        const QByteArray request = socket->peek(kLongestRequest);
        const qsizetype end = request.indexOf(kHeaderEnd);
        if (end < 0) {
            if (request.size() == kLongestRequest)
                socket->abort();
            return;
        }
        socket->skip(end + kHeaderEnd.size());
        const qint64 delay = requestedDelay(request);
        if (delay < 0) {
            answer(socket, "404 Not Found", "GET /after/NANOSECONDS was expected\n");
            return;
        }
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(std::chrono::nanoseconds(delay));
        QTimer::singleShot(wait, Qt::PreciseTimer, socket,
                           [socket] { answer(socket, "200 OK", "Here you are.\n"); });
    }

    QTcpServer m_server{this};
};

} // namespace

class LocalServer::ServerThread final : public QThread
{
public:
    /// Starts it; the port is known then.
    quint16 begin()
    {
        setObjectName(QStringLiteral("local server"));
        m_files = FileShare::take(kFiles);
        if (!m_files)
            return 0;
        start();
        if (isRunning())
            m_listening.wait();
        return m_port;
    }

protected:
    void run() override
    {
        Listener listener;
        m_port = listener.listen();
        m_listening.count_down();
        exec();
    }

private:
    std::optional<FileShare> m_files;
    quint16 m_port = 0;
    std::latch m_listening{1};
};

LocalServer &LocalServer::instance()
{
    static LocalServer server;
    return server;
}

LocalServer::LocalServer()
    : m_thread(std::make_unique<ServerThread>())
    , m_port(m_thread->begin())
{}

LocalServer::~LocalServer()
{
    m_thread->quit();
    m_thread->wait();
}

QUrl LocalServer::urlFor(std::chrono::nanoseconds delay) const
{
    if (m_port == 0)
        return {};
    return QUrl(QStringLiteral("http://127.0.0.1:%1/after/%2").arg(m_port).arg(delay.count()));
}

} // namespace interleave
