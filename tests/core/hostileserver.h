// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <latch>

namespace interleave {

/// A server on this machine that does something terrible with each request, by its path. In a thread of its
/// own, so that it goes on with it whatever the test waits for.
class HostileServer final : public QThread
{
public:
    HostileServer()
    {
        start();
        m_listening.wait();
    }
    ~HostileServer() override
    {
        quit();
        wait();
    }

    [[nodiscard]] QString url(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_port).arg(path);
    }

    /// How many there are now.
    [[nodiscard]] int connections() const { return m_connections; }

protected:
    void run() override
    {
        QTcpServer server;
        server.setListenBacklogSize(4096);
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        m_port = server.serverPort();
        connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                ++m_connections;
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::disconnected, socket, [this] { --m_connections; });
                connect(socket, &QTcpSocket::readyRead, socket, [socket] { answer(socket); });
                answer(socket);
            }
        });
        m_listening.count_down();
        exec();
    }

private:
    static void answer(QTcpSocket *socket)
    {
        const QByteArray path = socket->readAll().split(' ').value(1);
        if (path == "/ok")
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        else if (path == "/404")
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/500")
            socket->write("HTTP/1.1 500 Oh No\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/chatty")
            socket->write("HTTP/1.1 500 " + QByteArray(100'000, 'x') + "\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/loop")
            redirect(socket, "/loop");
        else if (path == "/away")
            redirect(socket, "http://example.org/");
        else if (path == "/redirect")
            redirect(socket, "/ok");
        else if (path == "/nowhere")
            redirect(socket, "http://[::bad");
        else if (path == "/silent")
            socket->write("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/packed")
            socket->write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope");
        else if (path == "/short") {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfar less");
            socket->disconnectFromHost();
        } else if (path == "/reset")
            socket->abort();
        else if (path == "/flood")
            goOn(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n",
                 QByteArray(1'000'000, 'x'));
        else if (path == "/headers")
            goOn(socket, "HTTP/1.1 200 OK\r\n", QByteArray("X-More: and more\r\n").repeated(50'000));
        else if (path == "/status")
            goOn(socket, "HTTP/1.1 200 ", QByteArray(1'000'000, 'x'));
        else if (path == "/continue")
            goOn(socket, {}, QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(40'000));
        else if (path == "/drip")
            drip(socket);
        // and to /never there is no answer at all
    }

    static void redirect(QTcpSocket *socket, const QByteArray &where)
    {
        socket->write("HTTP/1.1 302 Found\r\nLocation: " + where + "\r\nContent-Length: 0\r\n\r\n");
    }

    /// Writes `more` again and again, as fast as the other side reads it.
    static void goOn(QTcpSocket *socket, const QByteArray &begin, const QByteArray &more)
    {
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, more] {
            if (socket->bytesToWrite() < more.size())
                socket->write(more);
        });
        socket->write(begin + more);
    }

    static void drip(QTcpSocket *socket)
    {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        auto *drops = new QTimer(socket);
        connect(drops, &QTimer::timeout, socket, [socket] { socket->write("."); });
        drops->start(5);
    }

    std::latch m_listening{1};
    quint16 m_port = 0;
    std::atomic<int> m_connections{0};
};

} // namespace interleave
