// SPDX-License-Identifier: MIT
// Requests against a server on this machine that means no good, and against the built-in one.

#include "core/engine/httpget.h"
#include "core/engine/liverun.h"
#include "core/engine/localserver.h"
#include "core/scenario/stepnotation.h"
#include "core/trace/timeline.h"

#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// Does something terrible with each request, by its path.
class HostileServer : public QObject
{
public:
    HostileServer()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
    }

    [[nodiscard]] QString url(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_server.serverPort()).arg(path);
    }

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray path = socket->readAll().split(' ').value(1);
        if (path == "/ok")
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        else if (path == "/404")
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/500")
            socket->write("HTTP/1.1 500 Oh No\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/loop")
            socket->write("HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/away")
            socket->write("HTTP/1.1 302 Found\r\nLocation: http://example.org/\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/redirect")
            socket->write("HTTP/1.1 302 Found\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n");
        else if (path == "/short") {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfar less");
            socket->disconnectFromHost();
        } else if (path == "/reset")
            socket->abort();
        else if (path == "/flood")
            flood(socket);
        else if (path == "/drip")
            drip(socket);
        // and to /never there is no answer at all
    }

    static void flood(QTcpSocket *socket)
    {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
            if (socket->bytesToWrite() < 1'000'000)
                socket->write(QByteArray(1'000'000, 'x'));
        });
    }

    static void drip(QTcpSocket *socket)
    {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        auto *drops = new QTimer(socket);
        connect(drops, &QTimer::timeout, socket, [socket] { socket->write("."); });
        drops->start(5);
    }

    QTcpServer m_server;
};

} // namespace

/// Answers nobody until so many have asked.
class PatientServer : public QObject
{
public:
    explicit PatientServer(qsizetype awaited)
        : m_awaited(awaited)
    {
        m_server.setListenBacklogSize(4096);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { asked(socket); });
                asked(socket);
            }
        });
    }

    [[nodiscard]] QString url() const
    {
        return QStringLiteral("http://127.0.0.1:%1/").arg(m_server.serverPort());
    }

private:
    void asked(QTcpSocket *socket)
    {
        if (socket->readAll().isEmpty())
            return;
        m_asking << socket;
        if (m_asking.size() < m_awaited)
            return;
        for (QTcpSocket *waiting : m_asking)
            waiting->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    const qsizetype m_awaited;
    QTcpServer m_server;
    QList<QTcpSocket *> m_asking;
};

class TestFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void refused();
    void nobodyAgreed();
    void failsTheTask();
    void builtInServerAnswersAfterTheDelay();
    void manyAtOnce();
    void hundredsAtOnce();
    void timeoutOfTheTaskEndsIt();

private:
    HostileServer m_server;
};

void TestFetch::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *path, const QString &fault) {
        QTest::newRow(path) << QString::fromLatin1(path) << fault;
    };
    row("ok", {});
    row("redirect", {});
    row("404", QStringLiteral("the server answered 404 Not Found"));
    row("500", QStringLiteral("the server answered 500 Oh No"));
    row("loop", QStringLiteral("the server redirected more than 5 times"));
    row("away", QStringLiteral("it redirects to example.org, which nobody has agreed to"));
    row("short", QStringLiteral("the server closed the connection before its answer was complete"));
    row("reset", QStringLiteral("the server closed the connection before its answer was complete"));
    row("flood", QStringLiteral("the answer is longer than 16 MiB"));
    row("drip", QStringLiteral("there was no complete answer within 0.3 s"));
    row("never", QStringLiteral("there was no complete answer within 0.3 s"));
}

void TestFetch::saysWhatWentWrong()
{
    QFETCH(const QString, path);
    QFETCH(const QString, fault);
    // Only what never ends by itself waits for the limit.
    const bool endless = path == QStringLiteral("drip") || path == QStringLiteral("never");
    QNetworkAccessManager manager;
    int calls = 0;
    const HttpGet get(
        manager, m_server.url(path), {}, NetworkAccess::ThisMachine, [&calls] { ++calls; },
        endless ? std::chrono::milliseconds(300ms) : HttpGet::kTimeLimit);
    QTRY_VERIFY_WITH_TIMEOUT(get.done(), 20'000);
    QCOMPARE(get.fault(), fault);
    QTRY_COMPARE(calls, 1);
}

void TestFetch::refused()
{
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("http://127.0.0.1:%1/").arg(nobody.serverPort());
    nobody.close();
    QNetworkAccessManager manager;
    const HttpGet get(manager, url, {}, NetworkAccess::ThisMachine, [] {});
    QTRY_VERIFY(get.done());
    QCOMPARE(get.fault(), QStringLiteral("the connection was refused"));
}

void TestFetch::nobodyAgreed()
{
    QNetworkAccessManager manager;
    const HttpGet get(manager, QStringLiteral("http://example.org/"), {}, NetworkAccess::ThisMachine, [] {});
    QVERIFY(get.done());
    QCOMPARE(get.fault(), QStringLiteral("nobody has agreed to ask example.org"));
    QVERIFY(isOnThisMachine(QUrl(QStringLiteral("http://127.0.0.1:80/"))));
    QVERIFY(isOnThisMachine(QUrl(QStringLiteral("http://[::1]/"))));
    QVERIFY(isOnThisMachine(QUrl(QStringLiteral("http://localhost/"))));
    QVERIFY(!isOnThisMachine(QUrl(QStringLiteral("http://127.0.0.1.example.org/"))));
    QVERIFY(!isOnThisMachine(QUrl(QStringLiteral("http://192.168.0.1/"))));
}

void TestFetch::failsTheTask()
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"),
                                parseSteps(QString(u"fetch " + m_server.url(QStringLiteral("404")))).steps);
    scenario.tasks.emplace_back(QStringLiteral("B"),
                                parseSteps(QString(u"fetch " + m_server.url(QStringLiteral("ok")))).steps);
    const std::vector<Strategy> strategies{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};
    LiveRun run(scenario, strategies);
    run.start();
    QTRY_VERIFY_WITH_TIMEOUT(run.finished(), 20'000);
    for (std::size_t i = 0; i < strategies.size(); ++i) {
        Timeline timeline(strategies[i], 2);
        timeline.drain(run.log(i));
        QCOMPARE(timeline.runOutcome(), std::optional(Outcome::Failed));
        QCOMPARE(timeline.outcome(0), Outcome::Failed);
        QCOMPARE(timeline.outcome(1), i == 0 ? Outcome::NotStarted : Outcome::Finished);
        QCOMPARE(run.log(i).reason(0), QStringLiteral("the server answered 404 Not Found"));
    }
}

void TestFetch::builtInServerAnswersAfterTheDelay()
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(u"fetch 60ms").steps);
    LiveRun run(scenario, {Strategy::Concurrent});
    run.start();
    run.wait();
    Timeline timeline(Strategy::Concurrent, 1);
    timeline.drain(run.log(0));
    QCOMPARE(timeline.outcome(0), Outcome::Finished);
    bool fetched = false;
    for (const Span &span : timeline.spans(0))
        fetched = fetched || (span.state == State::Fetching && span.length() >= 60ms);
    QVERIFY(fetched);
}

void TestFetch::manyAtOnce()
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(u"fetch 100ms").steps, 60);
    LiveRun run(scenario, {Strategy::Concurrent});
    run.start();
    run.wait();
    Timeline timeline(Strategy::Concurrent, 60);
    timeline.drain(run.log(0));
    QCOMPARE(timeline.runOutcome(), std::optional(Outcome::Finished));
    // One after the other they would take 6 s, six at a time 1 s.
    int flying = 0;
    for (std::uint32_t task = 0; task < 60; ++task) {
        timeline.visitSpans(task, Nanoseconds::max(), [&](const Span &span) {
            flying += span.state == State::Fetching && span.from < 100ms && span.to > 100ms ? 1 : 0;
        });
    }
    QVERIFY2(flying > 6, qPrintable(QString::number(flying)));
}

void TestFetch::hundredsAtOnce()
{
    constexpr std::uint32_t kTasks = 400;
    PatientServer server(kTasks);
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(QString(u"fetch " + server.url())).steps,
                                kTasks);
    LiveRun run(scenario, {Strategy::Concurrent});
    run.start();
    QTRY_VERIFY_WITH_TIMEOUT(run.finished(), 60'000);
    Timeline timeline(Strategy::Concurrent, kTasks);
    timeline.drain(run.log(0));
    QCOMPARE(timeline.runOutcome(), std::optional(Outcome::Finished));
}

void TestFetch::timeoutOfTheTaskEndsIt()
{
    Scenario scenario;
    TaskSpec task(QStringLiteral("A"),
                  parseSteps(QString(u"fetch " + m_server.url(QStringLiteral("never")))).steps);
    task.timeout = 50ms;
    scenario.tasks.push_back(task);
    LiveRun run(scenario, {Strategy::Concurrent});
    run.start();
    QTRY_VERIFY(run.finished());
    Timeline timeline(Strategy::Concurrent, 1);
    timeline.drain(run.log(0));
    QCOMPARE(timeline.outcome(0), Outcome::TimedOut);
}

QTEST_GUILESS_MAIN(TestFetch)
#include "tst_fetch.moc"
