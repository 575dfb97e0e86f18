// SPDX-License-Identifier: MIT
// The rows of the table twin agree with the other readings of the log.

#include "app/playback/spantable.h"
#include "app/window/preview.h"
#include "core/scenario/tasknotation.h"
#include "tests/core/scenariogenerator.h"

#include <QTest>

#include <map>

using namespace interleave;
using namespace std::chrono_literals;

class TestSpanTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheOthers();
    void cancelledSleepIsNotLate();
    void unfinishedSpansEndNow();
    void ordersAreStable();
};

void TestSpanTable::agreesWithTheOthers()
{
    std::size_t late = 0;
    for (int number = 0; number < 200; ++number) {
        ScenarioGenerator generator(static_cast<std::uint64_t>(number));
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        const std::shared_ptr<const RunRecord> record = makePreview(scenario, {}, shownStrategies(true));
        const SpanTable table(record);
        std::map<std::pair<Strategy, std::uint32_t>, std::vector<Span>> spans;
        std::map<Strategy, std::vector<Nanoseconds>> wakes;
        for (const SpanRow &row : table.rows()) {
            spans[{row.way, row.task}].push_back({row.state, row.from, row.to});
            if (row.lateness != SpanRow::kNone)
                wakes[row.way].push_back(row.lateness);
        }
        for (const TimelineRecord &one : record->timelines) {
            const Strategy way = one.timeline.strategy();
            for (std::uint32_t task = 0; task < scenario.taskCount(); ++task)
                QVERIFY((spans[{way, task}] == one.timeline.spans(task)));
            std::vector<Nanoseconds> &lateness = wakes[way];
            std::sort(lateness.begin(), lateness.end());
            QCOMPARE(lateness.size(), one.numbers->wakeLateness.count);
            if (lateness.empty())
                continue;
            QCOMPARE(lateness.back(), one.numbers->wakeLateness.max);
            QCOMPARE(lateness[(lateness.size() * 50 + 99) / 100 - 1], one.numbers->wakeLateness.p50);
            late += lateness.back() > 0ns ? 1 : 0;
        }
    }
    QVERIFY2(late > 10, qPrintable(QString::number(late))); // else nothing was compared
}

void TestSpanTable::cancelledSleepIsNotLate()
{
    Scenario scenario;
    scenario.tasks = {parseTask(QStringLiteral("A: sleep 1s")).task,
                      parseTask(QStringLiteral("B: sleep 2s")).task};
    scenario.concurrent.until = Until::First;
    const SpanTable table(makePreview(scenario));
    for (const SpanRow &row : table.rows())
        QCOMPARE(row.lateness == SpanRow::kNone, row.way == Strategy::Concurrent && row.task == 1);
}

void TestSpanTable::unfinishedSpansEndNow()
{
    Scenario scenario;
    scenario.tasks = {parseTask(QStringLiteral("A: sleep 5s")).task,
                      parseTask(QStringLiteral("B: block 2s")).task};
    auto log = std::make_shared<EventLog>();
    log->append({0s, 0, EventKind::Created});
    log->append({0s, 0, EventKind::Turn});
    log->append({0s, 0, EventKind::Slept});
    log->append({5s, 0, EventKind::Due});
    log->append({2s, 1, EventKind::Created});
    auto record = std::make_shared<RunRecord>(scenario);
    record->timelines.emplace_back(Strategy::Concurrent, 2U, log);
    record->timelines.back().drain(100);
    const SpanTable table(record);
    QCOMPARE(table.rows().size(), std::size_t(1));
    QCOMPARE(table.rows().front().to, Nanoseconds(2s));
    QCOMPARE(table.rows().front().lateness, SpanRow::kNone);
}

void TestSpanTable::ordersAreStable()
{
    Scenario scenario;
    scenario.tasks = {parseTask(QStringLiteral("A*50: sleep 1s, compute 1ms")).task};
    const SpanTable table(makePreview(scenario));
    for (const bool isDescending : {false, true}) {
        const SpanTable::Order order = table.sorted(SpanKey::State, isDescending, {});
        QCOMPARE(order.size(), table.rows().size());
        for (std::size_t i = 1; i < order.size(); ++i) {
            const State before = table.rows()[order[i - 1]].state;
            const State here = table.rows()[order[i]].state;
            QVERIFY(before == here ? order[i - 1] < order[i] : (before < here) != isDescending);
        }
    }
    const SpanTable::Order all = table.sorted(SpanKey::To, true, {});
    const SpanTable::Order begun = table.begunBy(all, 0s);
    QCOMPARE(begun.size(), std::size_t(51)); // of the sequential timeline only the first
    QVERIFY(std::is_sorted(begun.begin(), begun.end(), [&](std::uint32_t one, std::uint32_t other) {
        return table.rows()[one].to > table.rows()[other].to;
    }));
}

QTEST_GUILESS_MAIN(TestSpanTable)
#include "tst_spantable.moc"
