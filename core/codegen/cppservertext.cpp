// SPDX-License-Identifier: MIT
#include "core/codegen/cppservertext.h"

#include <QtGlobal>

namespace interleave {

const char *cppSlowServer()
{
    return R"(
// )" QT_TR_NOOP("Answers GET /400 after 400 ms, on this machine and in a thread of its own.") R"(
class SlowServer
{
public:
    SlowServer()
    {
        const auto server = new QTcpServer;
        server->listen(QHostAddress::LocalHost);
        s_port = server->serverPort();
        QObject::connect(server, &QTcpServer::newConnection, server, [server] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                answer(socket);
        });
        QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
        server->moveToThread(&m_thread);
        m_thread.start();
    }
    ~SlowServer()
    {
        m_thread.quit();
        m_thread.wait();
    }

    static int port() { return s_port; }

private:
    static void answer(QTcpSocket *socket)
    {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        const auto reply = [socket] {
            socket->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        };
        const auto read = [socket, reply] {
            const int delay = socket->readLine().split(' ').value(1).mid(1).toInt();
            QTimer::singleShot(milliseconds(delay), Qt::PreciseTimer, socket, reply);
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, read, Qt::SingleShotConnection);
    }

    static inline int s_port = 0;
    QThread m_thread;
};

std::string slowPage(nanoseconds duration)
{
    return "http://127.0.0.1:" + std::to_string(SlowServer::port()) + "/" +
           std::to_string(inMilliseconds(duration).count());
}
)";
}

const char *cppFetch(bool stoppable)
{
    return stoppable ? R"(
QCoro::Task<> fetch(std::string address, std::stop_token stop = {})
{
    // )" QT_TR_NOOP("A manager of its own, because one has at most six connections to the same machine.") R"(
    const auto network = new QNetworkAccessManager;
    QNetworkReply *reply = network->get(QNetworkRequest(QUrl(QString::fromStdString(address))));
    const auto abort = [reply] {
        QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
    };
    const std::stop_callback cutShort(stop, abort);
    co_await reply;
    const QNetworkReply::NetworkError error = reply->error();
    const std::string reason = reply->errorString().toStdString();
    network->deleteLater(); // )" QT_TR_NOOP("and the reply with it") R"(
    if (stop.stop_requested())
        throw Cancelled();
    co_await NextTurn(stop); // )" QT_TR_NOOP("a stop that is due by now comes first") R"(
    if (error != QNetworkReply::NoError)
        throw std::runtime_error(reason);
}
)"
                     : R"(
QCoro::Task<> fetch(std::string address)
{
    // )" QT_TR_NOOP("A manager of its own, because one has at most six connections to the same machine.") R"(
    const auto network = new QNetworkAccessManager;
    QNetworkReply *reply = network->get(QNetworkRequest(QUrl(QString::fromStdString(address))));
    co_await reply;
    const QNetworkReply::NetworkError error = reply->error();
    const std::string reason = reply->errorString().toStdString();
    network->deleteLater(); // )" QT_TR_NOOP("and the reply with it") R"(
    if (error != QNetworkReply::NoError)
        throw std::runtime_error(reason);
}
)";
}

} // namespace interleave
