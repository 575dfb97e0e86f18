// SPDX-License-Identifier: MIT
#include "app/editor/tasknumbers.h"

#include "core/engine/simulation.h"
#include "core/scenario/tasknotation.h"

#include <QTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

Scenario scenarioOf(const QStringList &tasks)
{
    Scenario scenario;
    for (const QString &text : tasks)
        scenario.tasks.push_back(parseTask(text).task);
    return scenario;
}

/// A timeline made by hand.
Timeline timelineOf(std::uint32_t tasks, std::initializer_list<Event> events)
{
    EventLog log;
    for (const Event &event : events)
        log.append(event);
    Timeline timeline(Strategy::Concurrent, tasks);
    timeline.drain(log);
    return timeline;
}

} // namespace

class TestTaskNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void simulated_data();
    void simulated();
    void countedInParts();
    void unknownIsNothing();
    void whileItRuns();
    void cancelledSleepIsNotLate();
    void stayTexts_data();
    void stayTexts();
};

Q_DECLARE_METATYPE(TaskNumbers)

void TestTaskNumbers::simulated_data()
{
    QTest::addColumn<std::uint32_t>("task");
    QTest::addColumn<TaskNumbers>("numbers");

    // semantics: fetch page sleeps 0–0.4, is ready –0.6, runs –0.7, sleeps –1.6; send mail is ready 0–0.6,
    // sleeps –3.1
    QTest::newRow("fetch page")
        << std::uint32_t(0)
        << TaskNumbers{100ms, 1300ms, 0ms, 200ms, TaskStay{0ms, 1400ms}, TaskStay{0ms, 1600ms}};
    QTest::newRow("query db") << std::uint32_t(1)
                              << TaskNumbers{0ms, 2s, 0ms, 0ms, TaskStay{1400ms, 3400ms}, TaskStay{0ms, 2s}};
    QTest::newRow("parse") << std::uint32_t(2)
                           << TaskNumbers{600ms, 1s, 800ms, 0ms, TaskStay{3400ms, 5s}, TaskStay{0ms, 1600ms}};
    QTest::newRow("send mail") << std::uint32_t(3)
                               << TaskNumbers{
                                      0ms, 2500ms, 0ms, 0ms, TaskStay{5s, 7500ms}, TaskStay{0ms, 3100ms}};
}

void TestTaskNumbers::simulated()
{
    const Scenario scenario =
        scenarioOf({QStringLiteral("fetch page: sleep 400ms, compute 100ms, sleep 900ms"),
                    QStringLiteral("query db: sleep 2s"), QStringLiteral("parse: compute 600ms, sleep 1s"),
                    QStringLiteral("send mail: sleep 2.5s")});
    Timeline sequential(Strategy::Sequential, 4);
    sequential.drain(*simulate(scenario, Strategy::Sequential));
    Timeline concurrent(Strategy::Concurrent, 4);
    concurrent.drain(*simulate(scenario, Strategy::Concurrent));
    QFETCH(std::uint32_t, task);
    QFETCH(TaskNumbers, numbers);
    QVERIFY(taskNumbers(&sequential, &concurrent, task) == numbers);
    QVERIFY(taskNumbers(&sequential, &concurrent, task, 1h) == numbers); // it is over, the clock may go on
}

void TestTaskNumbers::countedInParts()
{
    const Scenario scenario = scenarioOf(
        {QStringLiteral("a: sleep 1s"), QStringLiteral("b: block 2s"), QStringLiteral("c: sleep 1s")});
    Timeline timeline(Strategy::Concurrent, 3);
    timeline.drain(*simulate(scenario, Strategy::Concurrent));
    TaskNumbersCount count(nullptr, &timeline, 1);
    QCOMPARE(count.numbers().onLoop.value(), Nanoseconds(2s));
    for (const bool isMore : {true, true, false}) {
        QVERIFY(!count.numbers().keptWaiting);
        QCOMPARE(count.advance(1), isMore);
    }
    QCOMPARE(count.numbers().keptWaiting.value(),
             Nanoseconds(3s)); // a is due after 1 s of it, c waits to begin
    QVERIFY(!count.advance(1));
    QVERIFY(count.numbers() == taskNumbers(nullptr, &timeline, 1));
}

void TestTaskNumbers::unknownIsNothing()
{
    const Timeline empty(Strategy::Concurrent, 2);
    QVERIFY(taskNumbers(nullptr, nullptr, 0) == TaskNumbers());
    QVERIFY(taskNumbers(&empty, &empty, 0) == TaskNumbers());
    QVERIFY(taskNumbers(&empty, &empty, 2) == TaskNumbers());
    const Timeline yielding = timelineOf(
        1, {{0ns, 0, EventKind::Created}, {0ns, 0, EventKind::Turn}, {1s, 0, EventKind::Finished}});
    QVERIFY(!taskNumbers(nullptr, &yielding, 0).wokeLate); // it never slept
    QVERIFY(!taskNumbers(nullptr, &yielding, 0).sequential);
}

void TestTaskNumbers::whileItRuns()
{
    const Timeline timeline = timelineOf(1, {{0ns, 0, EventKind::Created},
                                             {0ns, 0, EventKind::Turn},
                                             {1s, 0, EventKind::Slept},
                                             {4s, 0, EventKind::Due}});
    const TaskNumbers atLog = taskNumbers(nullptr, &timeline, 0);
    QCOMPARE(atLog.onLoop.value(), Nanoseconds(1s));
    QCOMPARE(atLog.sleeps.value(), Nanoseconds(0s));
    const TaskNumbers later = taskNumbers(nullptr, &timeline, 0, 3s);
    QCOMPARE(later.sleeps.value(), Nanoseconds(2s));
    QVERIFY(!later.wokeLate);
    QVERIFY(later.concurrent == (TaskStay{0ns, std::nullopt}));
    const TaskNumbers overdue = taskNumbers(nullptr, &timeline, 0, 4500ms);
    QCOMPARE(overdue.sleeps.value(), Nanoseconds(3s));
    QCOMPARE(overdue.wokeLate.value(), Nanoseconds(500ms));
}

void TestTaskNumbers::cancelledSleepIsNotLate()
{
    // The loop is busy with another task from 2 to 3 s, so the cancelled one is ready that long.
    const Timeline timeline = timelineOf(1, {{0ns, 0, EventKind::Created},
                                             {0ns, 0, EventKind::Turn},
                                             {0ns, 0, EventKind::Slept},
                                             {1s, 0, EventKind::Due},
                                             {1200ms, 0, EventKind::Turn},
                                             {1200ms, 0, EventKind::Slept},
                                             {9s, 0, EventKind::Due},
                                             {2s, 0, EventKind::CancelRequested},
                                             {3s, 0, EventKind::Turn},
                                             {3s, 0, EventKind::Cancelled}});
    QCOMPARE(taskNumbers(nullptr, &timeline, 0).wokeLate.value(), Nanoseconds(200ms));
    // On the real clock the turn that ends the task takes some time, too.
    const Timeline real = timelineOf(1, {{0ns, 0, EventKind::Created},
                                         {0ns, 0, EventKind::Turn},
                                         {0ns, 0, EventKind::Slept},
                                         {9s, 0, EventKind::Due},
                                         {2s, 0, EventKind::CancelRequested},
                                         {2s + 1us, 0, EventKind::Turn},
                                         {2s + 3us, 0, EventKind::Cancelled}});
    QVERIFY(!taskNumbers(nullptr, &real, 0).wokeLate);
}

void TestTaskNumbers::stayTexts_data()
{
    QTest::addColumn<Nanoseconds>("from");
    QTest::addColumn<Nanoseconds>("to");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << Nanoseconds(3400ms) << Nanoseconds(5s) << "3.40 → 5.00 s";
    QTest::newRow("from nothing") << Nanoseconds(0) << Nanoseconds(1600ms) << "0.00 → 1.60 s";
    QTest::newRow("milliseconds") << Nanoseconds(5ms) << Nanoseconds(250ms) << "5.0 → 250.0 ms";
    QTest::newRow("microseconds") << Nanoseconds(0) << Nanoseconds(20us) << "0.0 → 20.0 µs";
    QTest::newRow("nothing") << Nanoseconds(0) << Nanoseconds(0) << "0.00 → 0.00 s";
    QTest::newRow("minutes") << Nanoseconds(0) << Nanoseconds(2min) << "0.00 → 120.00 s";
}

void TestTaskNumbers::stayTexts()
{
    QFETCH(Nanoseconds, from);
    QFETCH(Nanoseconds, to);
    QTEST(stayText({from, to}), "text");
    QVERIFY(stayText({from, std::nullopt}).contains(QStringLiteral("→ …")));
}

QTEST_APPLESS_MAIN(TestTaskNumbers)
#include "tst_tasknumbers.moc"
