// SPDX-License-Identifier: MIT
#include "app/window/runcontroller.h"
#include "core/scenario/tasknotation.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

Scenario oneTask(const char *text)
{
    Scenario scenario;
    scenario.tasks.push_back(parseTask(QString::fromLatin1(text)).task);
    return scenario;
}

} // namespace

class TestRunController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsToTheEnd();
    void timeOnlyGrows();
    void stopsAtOnce();
    void newRunReplacesTheOld();
    void manyStartsInARow();
    void isDestroyedWhileRunning();
    void stopWithoutARun();
};

void TestRunController::runsToTheEnd()
{
    RunController controller;
    QVERIFY(!controller.isRunning());
    QVERIFY(!controller.record());
    QSignalSpy started(&controller, &RunController::started);
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start(asyncio101(), 100.0);
    QCOMPARE(started.count(), 1);
    QVERIFY(controller.isRunning());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!controller.isRunning());
    const RunRecord &record = *controller.record();
    QCOMPARE(record.scenario, asyncio101());
    QVERIFY(record.isReal);
    QVERIFY(record.limits);
    QCOMPARE(controller.now(), record.total());
    for (const TimelineRecord &one : record.timelines) {
        QVERIFY(one.isDrained());
        QCOMPARE(one.numbers->outcome, Outcome::Finished);
        QCOMPARE(one.numbers->wakeLateness.count, std::size_t(3));
    }
}

void TestRunController::timeOnlyGrows()
{
    RunController controller;
    std::vector<Nanoseconds> times;
    std::vector<std::size_t> events;
    connect(&controller, &RunController::frame, this, [&] {
        times.push_back(controller.now());
        events.push_back(controller.record()->eventCount());
    });
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start(oneTask("A: 40*(sleep 50ms)"), 10.0);
    QTRY_COMPARE(finished.count(), 1);
    times.pop_back(); // the last one is the total
    QVERIFY(times.size() > 5);
    QVERIFY(std::is_sorted(times.begin(), times.end()));
    QVERIFY(std::is_sorted(events.begin(), events.end()));
    QVERIFY(std::adjacent_find(times.begin(), times.end()) == times.end());
}

void TestRunController::stopsAtOnce()
{
    RunController controller;
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start(oneTask("A: sleep 3600s"), 1.0);
    controller.stop(); // even before a thread has begun
    QTRY_COMPARE(finished.count(), 1);
    for (const TimelineRecord &one : controller.record()->timelines)
        QCOMPARE(one.timeline.runOutcome(), std::optional(Outcome::Cancelled));
    QVERIFY(controller.record()->total() < 60s);
}

void TestRunController::newRunReplacesTheOld()
{
    RunController controller;
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start(oneTask("old: sleep 3600s"), 1.0);
    QTRY_VERIFY(controller.now() > 0s);
    const std::weak_ptr<const RunRecord> old = controller.record();
    controller.start(oneTask("new: sleep 1s"), 100.0);
    QVERIFY(old.expired());
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(controller.record()->tasks.name(0), QStringLiteral("new"));
    QCOMPARE(controller.record()->find(Strategy::Sequential)->numbers->outcome, Outcome::Finished);
    QTest::qWait(300); // the old one is buried meanwhile
    QCOMPARE(finished.count(), 1);
}

void TestRunController::manyStartsInARow()
{
    RunController controller;
    QSignalSpy finished(&controller, &RunController::finished);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        controller.start(oneTask("A: block 3600s"), 1.0);
    QVERIFY2(timer.elapsed() < 20000,
             qPrintable(QString::number(timer.elapsed()))); // nobody waits for an engine
    controller.start(oneTask("A: sleep 1s"), 100.0);
    QTRY_COMPARE(finished.count(), 1);
}

void TestRunController::isDestroyedWhileRunning()
{
    for (const char *task :
         {"A: sleep 3600s", "A: block 3600s", "A: compute 3600s", "A*1000: sleep 1s..3600s"}) {
        auto controller = std::make_unique<RunController>();
        controller->start(oneTask(task), 1.0);
        QTRY_VERIFY(controller->now() > 10ms);
        QElapsedTimer timer;
        timer.start();
        controller.reset();
        QVERIFY2(timer.elapsed() < 20000, task);
    }
}

void TestRunController::stopWithoutARun()
{
    RunController controller;
    controller.stop();
    QVERIFY(!controller.isRunning());
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start(oneTask("A: yield"), 1.0);
    QTRY_COMPARE(finished.count(), 1);
    controller.stop();
    QTest::qWait(50);
    QCOMPARE(finished.count(), 1);
}

QTEST_MAIN(TestRunController)
#include "tst_runcontroller.moc"
