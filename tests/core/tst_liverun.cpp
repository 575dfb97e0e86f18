// SPDX-License-Identifier: MIT
// Runs on the real clock are started, stopped and destroyed at any moment. Nothing here sleeps to wait for
// something.

#include "core/engine/liverun.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/runresult.h"

#include <QtTest/QtTest>

#include <thread>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

const std::vector<Strategy> kBoth{Strategy::Sequential, Strategy::Concurrent};

Scenario scenarioOf(const QString &tasks)
{
    Scenario scenario;
    for (const QString &text : tasks.split(u'|'))
        scenario.tasks.push_back(parseTask(text).task);
    return scenario;
}

TimelineResult resultOf(const LiveRun &run, std::size_t index)
{
    return TimelineResult(Timeline(run.strategies()[index], run.scenario().taskCount()), run.log(index));
}

bool has(const EventLog &log, EventKind kind)
{
    for (std::size_t i = 0; i < log.size(); ++i) {
        if (log[i].kind == kind)
            return true;
    }
    return false;
}

/// Until every timeline is as far as that.
void waitForEvent(const LiveRun &run, EventKind kind)
{
    for (std::size_t i = 0; i < run.strategies().size(); ++i) {
        while (!has(run.log(i), kind))
            std::this_thread::yield();
    }
}

/// What holds for every timeline that is over, however it ended.
void checkSound(const LiveRun &run)
{
    for (std::size_t i = 0; i < run.strategies().size(); ++i) {
        const TimelineResult result = resultOf(run, i);
        QVERIFY(result.timeline.runOutcome().has_value());
        QCOMPARE(run.log(i)[run.log(i).size() - 1].task, kNoTask);
        for (std::uint32_t task = 0; task < result.timeline.taskCount(); ++task) {
            QVERIFY(result.timeline.outcome(task) != Outcome::Unfinished);
            auto reached = result.timeline.created(task);
            result.timeline.visitSpans(task, Nanoseconds::max(), [&reached](const Span &span) {
                if (reached && span.from == *reached && span.to > span.from)
                    reached = span.to;
                else
                    reached.reset(); // a gap, and it stays one
            });
            QCOMPARE(reached, result.timeline.ended(task));
        }
    }
}

void checkOutcomes(const LiveRun &run, Outcome expected)
{
    for (std::size_t i = 0; i < run.strategies().size(); ++i)
        QCOMPARE(resultOf(run, i).numbers.outcome, expected);
}

/// Far longer than anybody waits, far less than the steps take.
constexpr std::chrono::seconds kPatience(20);

} // namespace

class TestLiveRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsToItsEnd();
    void timesAreScenarioTime();
    void stopsWhatItIsDoing_data();
    void stopsWhatItIsDoing();
    void destroyedWhileRunning_data();
    void destroyedWhileRunning();
    void neverStarted();
    void stoppedBeforeItStarts();
    void stoppedRightAfterItStarts();
    void stoppedManyTimes();
    void stoppedAfterItsEnd();
    void stoppedAtAnyMoment();
    void runAfterRun();
    void twoRunsAtOnce();
    void hundredsInWorkerThreads();
    void threadStepInAWorkerThread();

private:
    static void addWhatTasksDo();
};

void TestLiveRun::runsToItsEnd()
{
    LiveRun run(scenarioOf(QStringLiteral("A: sleep 100ms, compute 50ms | B: block 100ms, yield | C: yield")),
                kBoth, 100);
    QVERIFY(!run.finished());
    QCOMPARE(run.now().count(), 0);
    run.start();
    run.wait();
    QVERIFY(run.finished());
    checkSound(run);
    checkOutcomes(run, Outcome::Finished);
}

void TestLiveRun::timesAreScenarioTime()
{
    LiveRun run(scenarioOf(QStringLiteral("A: sleep 2s")), kBoth, 100);
    run.start();
    run.wait();
    for (std::size_t i = 0; i < kBoth.size(); ++i)
        QVERIFY(resultOf(run, i).numbers.total >= 2s);
    QVERIFY(run.now() >= 2s);
}

void TestLiveRun::addWhatTasksDo()
{
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<EventKind>("doing");
    QTest::newRow("sleeping") << QStringLiteral("A: sleep 1440min | B: sleep 1440min") << EventKind::Due;
    QTest::newRow("computing") << QStringLiteral("A: compute 1440min | B: yield") << EventKind::Turn;
    QTest::newRow("blocking") << QStringLiteral("A: block 1440min | B: yield") << EventKind::Blocked;
    QTest::newRow("in a thread") << QStringLiteral("A: thread 1440min | B: thread 1440min")
                                 << EventKind::EnteredThread;
    QTest::newRow("fetching") << QStringLiteral("A: fetch 1440min | B: yield") << EventKind::Fetched;
    QTest::newRow("taking turns") << QStringLiteral(
                                         "A: 100*(100*(yield)) | B: 100*(100*(yield)) | C: sleep 1440min")
                                  << EventKind::Yielded;
    QTest::newRow("many") << QStringLiteral("A*10000: sleep 1440min") << EventKind::Due;
}

void TestLiveRun::stopsWhatItIsDoing_data()
{
    addWhatTasksDo();
}

void TestLiveRun::stopsWhatItIsDoing()
{
    QFETCH(const QString, tasks);
    QFETCH(const EventKind, doing);
    LiveRun run(scenarioOf(tasks), kBoth);
    run.start();
    waitForEvent(run, doing);
    QVERIFY(!run.finished());
    const auto before = std::chrono::steady_clock::now();
    run.stop();
    run.wait();
    QVERIFY(std::chrono::steady_clock::now() - before < kPatience);
    checkSound(run);
    checkOutcomes(run, Outcome::Cancelled);
}

void TestLiveRun::destroyedWhileRunning_data()
{
    addWhatTasksDo();
}

void TestLiveRun::destroyedWhileRunning()
{
    QFETCH(const QString, tasks);
    QFETCH(const EventKind, doing);
    auto run = std::make_unique<LiveRun>(scenarioOf(tasks), kBoth);
    run->start();
    waitForEvent(*run, doing);
    const auto before = std::chrono::steady_clock::now();
    run.reset();
    QVERIFY(std::chrono::steady_clock::now() - before < kPatience);
}

void TestLiveRun::neverStarted()
{
    const LiveRun run(scenarioOf(QStringLiteral("A: sleep 1s")), kBoth);
    QVERIFY(!run.finished());
}

void TestLiveRun::stoppedBeforeItStarts()
{
    LiveRun run(scenarioOf(QStringLiteral("A: sleep 1440min | B: block 1440min")), kBoth);
    run.stop();
    run.start();
    run.wait();
    checkSound(run);
    checkOutcomes(run, Outcome::Cancelled);
}

void TestLiveRun::stoppedRightAfterItStarts()
{
    for (int round = 0; round < 50; ++round) {
        LiveRun run(scenarioOf(QStringLiteral("A: sleep 1440min | B: compute 1440min | C: block 1440min")),
                    kBoth);
        run.start();
        run.stop();
        run.wait();
        checkSound(run);
        checkOutcomes(run, Outcome::Cancelled);
    }
}

void TestLiveRun::stoppedManyTimes()
{
    LiveRun run(scenarioOf(QStringLiteral("A*100: sleep 1440min")), kBoth);
    run.start();
    waitForEvent(run, EventKind::Due);
    while (!run.finished())
        run.stop();
    checkSound(run);
    checkOutcomes(run, Outcome::Cancelled);
}

void TestLiveRun::stoppedAfterItsEnd()
{
    LiveRun run(scenarioOf(QStringLiteral("A: yield")), kBoth);
    run.start();
    run.wait();
    const std::size_t events = run.log(0).size();
    run.stop();
    run.wait();
    QVERIFY(run.finished());
    QCOMPARE(run.log(0).size(), events);
    checkOutcomes(run, Outcome::Finished);
}

/// The stop comes when the log has just reached a certain length, whatever the tasks are doing then.
void TestLiveRun::stoppedAtAnyMoment()
{
    const Scenario scenario =
        scenarioOf(QStringLiteral("A: 5*(sleep 20ms, compute 5ms) | B: 4*(block 10ms, yield) | C: sleep "
                                  "30ms, compute 40ms | D: 9*(yield)"));
    for (std::size_t length = 1; length < 60; ++length) {
        LiveRun run(scenario, kBoth, 100);
        run.start();
        while (run.log(1).size() < length && !run.finished())
            std::this_thread::yield();
        run.stop();
        run.wait();
        checkSound(run);
        for (std::size_t i = 0; i < kBoth.size(); ++i) {
            const Outcome outcome = resultOf(run, i).numbers.outcome;
            QVERIFY(outcome == Outcome::Cancelled || outcome == Outcome::Finished);
        }
    }
}

void TestLiveRun::runAfterRun()
{
    const Scenario scenario = scenarioOf(QStringLiteral("A: sleep 50ms | B: block 50ms"));
    for (int round = 0; round < 20; ++round) {
        LiveRun run(scenario, kBoth, 100);
        run.start();
        run.wait();
        checkSound(run);
        checkOutcomes(run, Outcome::Finished);
    }
}

/// As when somebody presses Run again while a run that was stopped has not ended yet.
void TestLiveRun::twoRunsAtOnce()
{
    LiveRun older(scenarioOf(QStringLiteral("A: sleep 1440min")), kBoth);
    older.start();
    waitForEvent(older, EventKind::Due);
    older.stop();
    LiveRun newer(scenarioOf(QStringLiteral("A: sleep 100ms")), kBoth, 100);
    newer.start();
    newer.wait();
    older.wait();
    checkOutcomes(older, Outcome::Cancelled);
    checkOutcomes(newer, Outcome::Finished);
}

/// Nobody has to wait for one.
void TestLiveRun::hundredsInWorkerThreads()
{
    LiveRun run(scenarioOf(QStringLiteral("A*300: thread 300ms")), {Strategy::Concurrent});
    run.start();
    run.wait();
    checkOutcomes(run, Outcome::Finished);
    QVERIFY(!has(run.log(0), EventKind::Waited));
}

void TestLiveRun::threadStepInAWorkerThread()
{
    LiveRun run(scenarioOf(QStringLiteral("A: thread 20ms, block 20ms")), {Strategy::Threads});
    run.start();
    run.wait();
    checkSound(run);
    Nanoseconds inThread{};
    Nanoseconds blocking{};
    for (const Span &span : resultOf(run, 0).timeline.spans(0)) {
        inThread += span.state == State::InThread ? span.length() : 0ns;
        blocking += span.state == State::Blocking ? span.length() : 0ns;
    }
    QVERIFY(inThread >= 20ms);
    QVERIFY(blocking >= 20ms);
}

QTEST_GUILESS_MAIN(TestLiveRun)
#include "tst_liverun.moc"
