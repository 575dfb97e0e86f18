// SPDX-License-Identifier: MIT
// The numbers that must come out: what a scenario means, by exact equality on the virtual clock.

#include "core/engine/simulation.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/runresult.h"

#include <QtTest/QtTest>

using namespace interleave;

namespace {

/// A run in words: how it ended, when, when its caller learnt of a failure; then each task with its spans and
/// its end.
QStringList words(const Scenario &scenario, Strategy strategy)
{
    const auto log = simulate(scenario, strategy);
    const TimelineResult result(Timeline(strategy, scenario.taskCount()), *log);
    const Statistics &numbers = result.numbers;

    QString head = outcomeKey(numbers.outcome) + u' ' + durationNotation(numbers.total);
    if (numbers.raised)
        head += QStringLiteral(", raised ") + durationNotation(*numbers.raised);
    QStringList lines{head};

    const TaskNames names(scenario);
    for (std::uint32_t task = 0; task < scenario.taskCount(); ++task) {
        QStringList parts;
        Nanoseconds reached = result.timeline.created(task).value_or(Nanoseconds::zero());
        result.timeline.visitSpans(task, Nanoseconds::max(), [&](const Span &span) {
            const QString gap = span.from == reached ? QString() : QStringLiteral("(gap) ");
            parts << gap + stateKey(span.state) + u' ' + durationNotation(span.from) + QStringLiteral("..") +
                         durationNotation(span.to);
            reached = span.to;
        });
        parts << outcomeKey(result.timeline.outcome(task));
        lines << names.name(task) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
    }
    return lines;
}

/// Tasks separated by bars, so that a row of the test reads like a row of the table.
Scenario scenarioOf(const char *tasks)
{
    Scenario scenario;
    for (const QString &text : QString::fromUtf8(tasks).split(u'|')) {
        const ParsedTask parsed = parseTask(text);
        Q_ASSERT(parsed.ok());
        scenario.tasks.push_back(parsed.task);
    }
    return scenario;
}

/// One row: a scenario and both of its timelines, line by line. The sequential one may be left open.
void row(const char *name, const Scenario &scenario, const QStringList &sequential,
         const QStringList &concurrent)
{
    if (!sequential.isEmpty())
        QTest::addRow("%s, sequential", name) << scenario << Strategy::Sequential << sequential;
    QTest::addRow("%s, concurrent", name) << scenario << Strategy::Concurrent << concurrent;
}

constexpr const char *kSleepers = "A: sleep 1s | B: sleep 2s | C: sleep 3s";

void addPlainRows()
{
    row("A, B, C", scenarioOf(kSleepers),
        {"finished 6s", "A: sleeping 0s..1s, finished", "B: sleeping 1s..3s, finished",
         "C: sleeping 3s..6s, finished"},
        {"finished 3s", "A: sleeping 0s..1s, finished", "B: sleeping 0s..2s, finished",
         "C: sleeping 0s..3s, finished"});
    row("B blocks", scenarioOf("A: sleep 1s | B: block 2s | C: sleep 3s"),
        {"finished 6s", "A: sleeping 0s..1s, finished", "B: blocking 1s..3s, finished",
         "C: sleeping 3s..6s, finished"},
        {"finished 5s", "A: sleeping 0s..1s, ready 1s..2s, finished", "B: blocking 0s..2s, finished",
         "C: ready 0s..2s, sleeping 2s..5s, finished"});
    row("all block", scenarioOf("A: block 1s | B: block 2s | C: block 3s"),
        {"finished 6s", "A: blocking 0s..1s, finished", "B: blocking 1s..3s, finished",
         "C: blocking 3s..6s, finished"},
        {"finished 6s", "A: blocking 0s..1s, finished", "B: ready 0s..1s, blocking 1s..3s, finished",
         "C: ready 0s..3s, blocking 3s..6s, finished"});
    row("all in threads", scenarioOf("A: thread 1s | B: thread 2s | C: thread 3s"),
        {"finished 6s", "A: in_thread 0s..1s, finished", "B: in_thread 1s..3s, finished",
         "C: in_thread 3s..6s, finished"},
        {"finished 3s", "A: in_thread 0s..1s, finished", "B: in_thread 0s..2s, finished",
         "C: in_thread 0s..3s, finished"});
    row("parsing blocks the loop",
        scenarioOf(
            "page: sleep 400ms, compute 100ms, sleep 900ms | db: sleep 2s | parse: compute 600ms, sleep 1s | "
            "mail: sleep 2.5s"),
        {"finished 7.5s", "page: sleeping 0s..400ms, running 400ms..500ms, sleeping 500ms..1.4s, finished",
         "db: sleeping 1.4s..3.4s, finished", "parse: running 3.4s..4s, sleeping 4s..5s, finished",
         "mail: sleeping 5s..7.5s, finished"},
        {"finished 3.1s",
         "page: sleeping 0s..400ms, ready 400ms..600ms, running 600ms..700ms, sleeping 700ms..1.6s, finished",
         "db: sleeping 0s..2s, finished", "parse: running 0s..600ms, sleeping 600ms..1.6s, finished",
         "mail: ready 0s..600ms, sleeping 600ms..3.1s, finished"});
}

void addLimits()
{
    Scenario scenario = scenarioOf(kSleepers);
    scenario.concurrent.limit = 1;
    row("limit 1", scenario, {},
        {"finished 6s", "A: sleeping 0s..1s, finished", "B: waiting 0s..1s, sleeping 1s..3s, finished",
         "C: waiting 0s..3s, sleeping 3s..6s, finished"});
    scenario.concurrent.limit = 2;
    row("limit 2", scenario, {},
        {"finished 4s", "A: sleeping 0s..1s, finished", "B: sleeping 0s..2s, finished",
         "C: waiting 0s..1s, sleeping 1s..4s, finished"});
    scenario.concurrent.limit = 3;
    row("limit 3", scenario, {},
        {"finished 3s", "A: sleeping 0s..1s, finished", "B: sleeping 0s..2s, finished",
         "C: sleeping 0s..3s, finished"});
    scenario = scenarioOf("C: sleep 3s | B: sleep 2s | A: sleep 1s");
    scenario.concurrent.limit = 2;
    row("limit 2, the other way round", scenario, {},
        {"finished 3s", "C: sleeping 0s..3s, finished", "B: sleeping 0s..2s, finished",
         "A: waiting 0s..2s, sleeping 2s..3s, finished"});
}

void addFailures()
{
    const QStringList sequential{"failed 1s", "A: sleeping 0s..1s, failed", "B: not_started",
                                 "C: not_started"};
    Scenario scenario = scenarioOf("A: sleep 1s, fail | B: sleep 2s | C: sleep 3s");
    row("A fails", scenario, sequential,
        {"failed 3s, raised 1s", "A: sleeping 0s..1s, failed", "B: sleeping 0s..2s, finished",
         "C: sleeping 0s..3s, finished"});
    scenario.concurrent.onFailure = OnFailure::Cancel;
    row("A fails, which cancels the others", scenario, sequential,
        {"failed 1s", "A: sleeping 0s..1s, failed", "B: sleeping 0s..1s, cancelled",
         "C: sleeping 0s..1s, cancelled"});
}

void addEndsAheadOfTime()
{
    Scenario scenario = scenarioOf(kSleepers);
    scenario.concurrent.timeout = std::chrono::milliseconds(1500);
    row("timeout of the run", scenario,
        {"timed_out 1.5s", "A: sleeping 0s..1s, finished", "B: sleeping 1s..1.5s, cancelled",
         "C: not_started"},
        {"timed_out 1.5s", "A: sleeping 0s..1s, finished", "B: sleeping 0s..1.5s, cancelled",
         "C: sleeping 0s..1.5s, cancelled"});

    scenario = scenarioOf(kSleepers);
    scenario.concurrent.until = Until::First;
    row("until the first", scenario, {},
        {"finished 1s", "A: sleeping 0s..1s, finished", "B: sleeping 0s..1s, cancelled",
         "C: sleeping 0s..1s, cancelled"});

    scenario = scenarioOf("A: sleep 3s | B: sleep 2s");
    scenario.tasks[0].timeout = std::chrono::seconds(1);
    row("timeout of a task", scenario, {"failed 1s", "A: sleeping 0s..1s, timed_out", "B: not_started"},
        {"failed 2s, raised 1s", "A: sleeping 0s..1s, timed_out", "B: sleeping 0s..2s, finished"});
}

} // namespace

class TestSemantics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesOut_data();
    void comesOut();
};

void TestSemantics::comesOut_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<QStringList>("expected");
    addPlainRows();
    addLimits();
    addFailures();
    addEndsAheadOfTime();
}

void TestSemantics::comesOut()
{
    QFETCH(const Scenario, scenario);
    QFETCH(const Strategy, strategy);
    QFETCH(const QStringList, expected);
    QCOMPARE(words(scenario, strategy).join(u'\n'), expected.join(u'\n'));
}

QTEST_GUILESS_MAIN(TestSemantics)
#include "tst_semantics.moc"
