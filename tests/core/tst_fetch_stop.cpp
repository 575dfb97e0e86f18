// SPDX-License-Identifier: MIT
// Runs whose loop is busy while a server does its worst: they stop at once, and what they read stays small.

#include "core/engine/liverun.h"
#include "core/engine/networkrequest.h"
#include "core/scenario/stepnotation.h"
#include "core/trace/timeline.h"
#include "tests/core/hostileserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest/QtTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// No test of speed: what is wrong takes five seconds, or for ever.
constexpr qint64 kAtOnce = 2500; // milliseconds

/// On a busy machine Qt needs long to read all that was sent before it was cut off.
constexpr int kForEver = 90'000; // milliseconds

const std::vector<Strategy> kAll{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

TaskSpec task(const QString &name, const QString &steps, std::uint32_t count = 1)
{
    return TaskSpec(name, parseSteps(steps).steps, count);
}

#ifdef Q_OS_LINUX
/// What the program occupies of the machine's memory, in bytes.
qint64 residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc");
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}
#endif

} // namespace

class TestFetchStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAtOnce_data();
    void stopsAtOnce();
    void othersAreServedMeanwhile();
    void serverIsCutOff();
    void endlessBodyStaysSmall();
    void succeededWhileTheLoopWasBlocked();
    void answerThatIsThereStays();
    void nobodyIsToldOfWhatWasAbandoned();
};

void TestFetchStop::stopsAtOnce_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"headers", "status", "continue", "flood", "drip", "never"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TestFetchStop::stopsAtOnce()
{
    const HostileServer server;
    QFETCH(const QString, path);
    Scenario scenario;
    scenario.tasks.push_back(task(QStringLiteral("F"), QString(u"fetch " + server.url(path)), 18));
    scenario.tasks.push_back(task(QStringLiteral("B"), QStringLiteral("sleep 100ms, compute 60s")));
    auto run = std::make_unique<LiveRun>(scenario, kAll);
    run->start();
    std::this_thread::sleep_for(300ms); // not waited for: that much of the terrible is to happen
    QElapsedTimer timer;
    timer.start();
    run->stop();
    run.reset();
    QVERIFY2(timer.elapsed() < kAtOnce, qPrintable(QString::number(timer.elapsed())));
}

/// After a server that keeps Qt busy: the next run's requests find somebody to make them.
void TestFetchStop::othersAreServedMeanwhile()
{
    const HostileServer server;
    Scenario hostile;
    hostile.tasks.push_back(
        task(QStringLiteral("F"), QString(u"fetch " + server.url(QStringLiteral("headers"))), 18));
    auto run = std::make_unique<LiveRun>(hostile, kAll);
    run->start();
    std::this_thread::sleep_for(200ms);
    run.reset();

    Scenario scenario;
    scenario.tasks.push_back(task(QStringLiteral("A"), QStringLiteral("fetch 10ms"), 30));
    LiveRun next(scenario, {Strategy::Concurrent});
    next.start();
    QTRY_VERIFY_WITH_TIMEOUT(next.finished(), 10'000);
    Timeline timeline(Strategy::Concurrent, 30);
    timeline.drain(next.log(0));
    QCOMPARE(timeline.runOutcome(), std::optional(Outcome::Finished));
}

/// Qt's threads don't go on reading, and keeping, what nobody wants any more.
void TestFetchStop::serverIsCutOff()
{
    const HostileServer server;
    Scenario scenario;
    scenario.tasks.push_back(
        task(QStringLiteral("F"), QString(u"fetch " + server.url(QStringLiteral("headers"))), 18));
    auto run = std::make_unique<LiveRun>(scenario, std::vector<Strategy>{Strategy::Concurrent});
    run->start();
    // Not all 18: the first answer may keep one of Qt's threads from opening the connections that are left.
    QTRY_VERIFY_WITH_TIMEOUT(server.connections() > 0, kForEver);
    run.reset();
    QTRY_COMPARE_WITH_TIMEOUT(server.connections(), 0, kForEver);
}

/// Nobody takes the answers from the loop's thread, yet they don't pile up, and are ended.
void TestFetchStop::endlessBodyStaysSmall()
{
#ifdef Q_OS_LINUX
    const HostileServer server;
    Scenario scenario;
    scenario.tasks.push_back(
        task(QStringLiteral("F"), QString(u"fetch " + server.url(QStringLiteral("flood"))), 6));
    scenario.tasks.push_back(task(QStringLiteral("B"), QStringLiteral("sleep 20ms, block 3s")));
    const qint64 before = residentMemory();
    LiveRun run(scenario, {Strategy::Concurrent});
    run.start();
    qint64 most = 0;
    while (!run.finished()) {
        most = std::max(most, residentMemory());
        std::this_thread::sleep_for(20ms);
    }
    QVERIFY2(most - before < 100'000'000, qPrintable(QString::number(most - before)));
    for (std::uint32_t number = 0; number < 6; ++number)
        QCOMPARE(run.log(0).reason(number), QStringLiteral("the answer is longer than 16 MiB"));
#else
    QSKIP("needs /proc");
#endif
}

/// Drawn as ready from when the answer was there, whenever the loop learns of it.
void TestFetchStop::succeededWhileTheLoopWasBlocked()
{
    Scenario scenario;
    scenario.tasks.push_back(task(QStringLiteral("F"), QStringLiteral("fetch 50ms")));
    scenario.tasks.push_back(task(QStringLiteral("B"), QStringLiteral("block 2s")));
    LiveRun run(scenario, {Strategy::Concurrent});
    run.start();
    run.wait();
    Timeline timeline(Strategy::Concurrent, 2);
    timeline.drain(run.log(0));
    QCOMPARE(timeline.outcome(0), Outcome::Finished);
    Nanoseconds fetching{};
    Nanoseconds ready{};
    for (const Span &span : timeline.spans(0)) {
        fetching += span.state == State::Fetching ? span.length() : Nanoseconds::zero();
        ready += span.state == State::Ready ? span.length() : Nanoseconds::zero();
    }
    QVERIFY2(fetching >= 50ms && fetching < 1500ms, qPrintable(QString::number(fetching.count())));
    QVERIFY2(ready > 400ms, qPrintable(QString::number(ready.count())));
}

/// The limit is kept by who makes the request: that nobody looks at the answer for longer changes nothing.
void TestFetchStop::answerThatIsThereStays()
{
    std::mutex mutex;
    QStringList faults;
    const NetworkRequest request(FetchOrder({}, 20ms, {}, 1s), [&](const FetchAnswer &answer) {
        const std::lock_guard lock(mutex);
        faults << answer.fault;
    });
    std::this_thread::sleep_for(1300ms);
    const std::lock_guard lock(mutex);
    QCOMPARE(faults, QStringList(QString()));
}

void TestFetchStop::nobodyIsToldOfWhatWasAbandoned()
{
    std::atomic<int> told = 0;
    for (int round = 0; round < 200; ++round) {
        const auto alive = std::make_unique<bool>(true);
        const NetworkRequest request(FetchOrder({}, std::chrono::microseconds(round % 20)),
                                     [&](const FetchAnswer &) { told += *alive ? 1 : 1000; });
        std::this_thread::sleep_for(std::chrono::microseconds(10 * round));
    }
    const int before = told;
    std::this_thread::sleep_for(50ms);
    QCOMPARE(told.load(), before);
    QVERIFY(before < 1000);
}

QTEST_GUILESS_MAIN(TestFetchStop)
#include "tst_fetch_stop.moc"
