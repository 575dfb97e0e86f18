// SPDX-License-Identifier: MIT
// The order in which a run is told.

#include "core/engine/simulation.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/story.h"

#include <QtTest/QtTest>

#include <set>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

using Events = std::vector<Event>;
using Places = std::vector<std::uint32_t>;

Scenario scenarioOf(std::initializer_list<const char *> tasks)
{
    Scenario scenario;
    for (const char *text : tasks)
        scenario.tasks.push_back(parseTask(QString::fromUtf8(text)).task);
    return scenario;
}

Places told(const Events &events)
{
    EventLog log;
    for (const Event &event : events)
        log.append(event);
    const Story story(log, log.size());
    Places places;
    for (std::size_t place = 0; place < story.size(); ++place) {
        places.push_back(story.logIndex(place));
        if (story[place] != events[story.logIndex(place)])
            return {};
    }
    return places;
}

} // namespace

Q_DECLARE_METATYPE(Event)

class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void beginningOfALog();
    void happened();
    void timesNeverFall_data();
    void timesNeverFall();
    void everyEventButWhatDidNotComeTrue();
};

void TestStory::order_data()
{
    QTest::addColumn<Events>("events");
    QTest::addColumn<Places>("places");
    using enum EventKind;
    QTest::newRow("nothing") << Events{} << Places{};
    QTest::newRow("log order within an instant")
        << Events{{0s, 1, Created}, {0s, 0, Created}, {0s, 1, Turn}} << Places{0, 1, 2};
    QTest::newRow("a due comes first in its instant")
        << Events{{0s, 0, Slept}, {2s, 0, Due}, {0s, 1, Turn}, {2s, 1, Finished}, {2s, 0, Turn}}
        << Places{0, 2, 1, 3, 4};
    QTest::newRow("two are due at once: as logged")
        << Events{{0s, 1, Slept}, {2s, 1, Due}, {1s, 0, Slept}, {2s, 0, Due}, {2s, 0, Turn}, {2s, 1, Turn}}
        << Places{0, 2, 1, 3, 4, 5};
    QTest::newRow("cancelled before it was due")
        << Events{{0s, 0, Slept}, {2s, 0, Due}, {1s, 0, CancelRequested}, {1s, 0, Cancelled}}
        << Places{0, 2, 3};
    QTest::newRow("cancelled the instant it was due")
        << Events{{0s, 0, Slept}, {2s, 0, Due}, {2s, 0, CancelRequested}, {2s, 0, Cancelled}}
        << Places{0, 1, 2, 3};
    QTest::newRow("not due yet in a log that goes on")
        << Events{{0s, 0, Slept}, {2s, 0, Due}, {1s, 1, Turn}} << Places{0, 2};
    QTest::newRow("due, and not awake yet in a log that goes on")
        << Events{{0s, 0, Slept}, {2s, 0, Due}, {3s, 1, Turn}} << Places{0, 1, 2};
    QTest::newRow("a call without length is not over before it begins")
        << Events{{1s, 1, Turn}, {1s, 0, EnteredThread}, {1s, 0, Due}, {1s, 0, Turn}} << Places{0, 1, 2, 3};
    QTest::newRow("completed earlier than the loop learnt of it")
        << Events{{0s, 0, EnteredThread}, {1s, 1, Turn}, {3s, 1, Slept}, {2s, 0, Completed}, {3s, 0, Turn}}
        << Places{0, 1, 3, 2, 4};
    QTest::newRow("completed in the instant of another event: as logged")
        << Events{{0s, 0, EnteredThread}, {2s, 1, Turn}, {2s, 0, Completed}} << Places{0, 1, 2};
    QTest::newRow("due before completed") << Events{{0s, 0, EnteredThread}, {0s, 1, Slept},     {2s, 1, Due},
                                                    {3s, 2, Turn},          {2s, 0, Completed}, {3s, 1, Turn}}
                                          << Places{0, 1, 2, 4, 3, 5};
}

void TestStory::order()
{
    QFETCH(Events, events);
    QFETCH(Places, places);
    QCOMPARE(told(events), places);
}

void TestStory::beginningOfALog()
{
    EventLog log;
    log.append({0s, 0, EventKind::Slept});
    log.append({1s, 0, EventKind::Due});
    log.append({1s, 0, EventKind::Turn});
    QCOMPARE(Story(log, 2).size(), std::size_t(1)); // nobody knows yet whether it comes true
    QCOMPARE(Story(log, 3).size(), std::size_t(3));
}

void TestStory::happened()
{
    const auto log = simulate(asyncio101(), Strategy::Concurrent);
    const Story story(*log, log->size());
    QCOMPARE(story.happenedBefore(0s), std::size_t(0));
    QCOMPARE(story.happenedAt(0s), std::size_t(9)); // created, turn, slept: three times
    QCOMPARE(story.happenedAt(1s - 1ns), std::size_t(9));
    QCOMPARE(story.happenedBefore(1s), std::size_t(9));
    QCOMPARE(story.happenedAt(1s), std::size_t(12)); // due, turn, finished
    QCOMPARE(story.happenedAt(1h), story.size());
}

void TestStory::timesNeverFall_data()
{
    QTest::addColumn<QString>("tasks");
    QTest::newRow("sleepers") << QStringLiteral("A*50: 5*(sleep 1ms..9ms)");
    QTest::newRow("blockers") << QStringLiteral("A*20: sleep 1ms..9ms, block 0ms..4ms, sleep 1ms..2ms");
    QTest::newRow("calls") << QStringLiteral("A*20: thread 0ms..2ms, fetch 0ms..2ms, compute 1ms");
}

void TestStory::timesNeverFall()
{
    QFETCH(QString, tasks);
    const Scenario scenario = scenarioOf({qPrintable(tasks)});
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        const auto log = simulate(scenario, strategy);
        const Story story(*log, log->size());
        QCOMPARE(story.size(), log->size());
        for (std::size_t place = 1; place < story.size(); ++place)
            QVERIFY(story[place - 1].time <= story[place].time);
    }
}

void TestStory::everyEventButWhatDidNotComeTrue()
{
    Scenario scenario = scenarioOf({"A: sleep 1s", "B*3: sleep 2s", "C: sleep 1s"});
    scenario.concurrent.until = Until::First;
    const auto log = simulate(scenario, Strategy::Concurrent);
    const Story story(*log, log->size());
    std::set<std::uint32_t> places;
    for (std::size_t place = 0; place < story.size(); ++place)
        places.insert(story.logIndex(place));
    QCOMPARE(places.size(), story.size()); // none twice
    for (std::uint32_t at = 0; at < log->size(); ++at) {
        const Event &event = (*log)[at];
        const bool cameTrue = event.kind != EventKind::Due || event.time == Nanoseconds(1s);
        QCOMPARE(places.contains(at), cameTrue);
    }
}

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
