// SPDX-License-Identifier: MIT
// Requests against a server on this machine that means no good, and against the built-in one.

#include "core/engine/httpget.h"
#include "core/engine/liverun.h"
#include "core/engine/localserver.h"
#include "core/scenario/stepnotation.h"
#include "core/trace/timeline.h"
#include "tests/core/hostileserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

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
    void agreedForSomeHosts();
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
    row("nowhere", QStringLiteral("the server redirected to no usable address"));
    row("silent", QStringLiteral("the server redirected to no usable address"));
    row("packed", {}); // what it is unpacked to is nobody's business here
    row("chatty", QString(u"the server answered 500 " + QString(79, u'x') + u'…'));
    row("headers", QStringLiteral("there was no complete answer within 0.3 s"));
    row("status", QStringLiteral("there was no complete answer within 0.3 s"));
    row("continue", QStringLiteral("there was no complete answer within 0.3 s"));
    row("drip", QStringLiteral("there was no complete answer within 0.3 s"));
    row("never", QStringLiteral("there was no complete answer within 0.3 s"));
}

void TestFetch::saysWhatWentWrong()
{
    QFETCH(const QString, path);
    QFETCH(const QString, fault);
    // Only what never ends by itself waits for the limit.
    const bool endless = fault.startsWith(QStringLiteral("there was no complete answer"));
    ManagerPool pool([] {});
    int calls = 0;
    HttpGet get(pool,
                FetchOrder(m_server.url(path), {}, NetworkAccess::ThisMachine,
                           endless ? std::chrono::milliseconds(300ms) : FetchOrder::kTimeLimit),
                [&calls] { ++calls; });
    QVERIFY(get.begin());
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
    ManagerPool pool([] {});
    HttpGet get(pool, FetchOrder(url, {}), [] {});
    QVERIFY(get.begin());
    QTRY_VERIFY(get.done());
    QCOMPARE(get.fault(), QStringLiteral("the connection was refused"));
}

void TestFetch::nobodyAgreed()
{
    ManagerPool pool([] {});
    HttpGet get(pool, FetchOrder(QStringLiteral("http://example.org/"), {}), [] {});
    QVERIFY(get.begin() && get.done() && !get.wasSent());
    QCOMPARE(get.fault(), QStringLiteral("nobody has agreed to ask example.org"));
    QVERIFY(isOnThisMachine(QUrl(QStringLiteral("http://127.0.0.1:80/"))));
    QVERIFY(isOnThisMachine(QUrl(QStringLiteral("http://[::1]/"))));
    QVERIFY(isOnThisMachine(QUrl(QStringLiteral("http://localhost/"))));
    QVERIFY(!isOnThisMachine(QUrl(QStringLiteral("http://127.0.0.1.example.org/"))));
    QVERIFY(!isOnThisMachine(QUrl(QStringLiteral("http://192.168.0.1/"))));
}

/// A yes is for the hosts it was given for; where these redirect to is another question.
void TestFetch::agreedForSomeHosts()
{
    const NetworkAccess access(QSet<QString>{QStringLiteral("a.example")});
    QVERIFY(access.allows(QUrl(QStringLiteral("https://A.example:8080/x"))));
    QVERIFY(access.allows(QUrl(QStringLiteral("http://localhost/"))));
    QVERIFY(!access.allows(QUrl(QStringLiteral("http://b.example/"))));
    QVERIFY(!access.allows(QUrl(QStringLiteral("http://a.example.org/"))));

    ManagerPool pool([] {});
    HttpGet get(pool, FetchOrder(m_server.url(QStringLiteral("away")), {}, access), [] {});
    QVERIFY(get.begin());
    QTRY_VERIFY(get.done());
    QCOMPARE(get.fault(), QStringLiteral("it redirects to example.org, which nobody has agreed to"));
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
