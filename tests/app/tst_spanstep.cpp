// SPDX-License-Identifier: MIT
#include "app/chart/spanstep.h"

#include "core/engine/simulation.h"
#include "core/scenario/stepedits.h"
#include "windowfixtures.h"

#include <QTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

Timeline forecastOf(const Scenario &scenario, Strategy strategy)
{
    Timeline timeline(strategy, scenario.taskCount());
    timeline.drain(*simulate(scenario, strategy));
    return timeline;
}

QString pathText(const StepPath &path)
{
    QStringList parts;
    for (const std::size_t index : path)
        parts << QString::number(index);
    return parts.join(u'.');
}

/// `0.1 compute 200ms #3`, or `-` for none.
QString told(const std::optional<SpanStep> &step)
{
    return step ? QStringLiteral("%1 %2 #%3")
                      .arg(pathText(step->path), durationNotation(step->length))
                      .arg(step->pass)
                : QStringLiteral("-");
}

} // namespace

class TestSpanStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends_data();
    void ends();
    void whatCutsATaskShort_data();
    void whatCutsATaskShort();
    void longerStepsMoveTheirEnds_data();
    void longerStepsMoveTheirEnds();
};

void TestSpanStep::ends_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *steps, int end, const char *step) {
        QTest::addRow("%s at %d", steps, end) << QString::fromUtf8(steps) << end << QString::fromUtf8(step);
    };
    row("sleep 1s", 1000, "0 1s #1");
    row("sleep 1s", 999, "-");
    row("sleep 1s, sleep 2s", 1000, "0 1s #1");
    row("sleep 1s, sleep 2s", 3000, "1 2s #1");
    row("compute 1s, compute 2s", 3000, "1 2s #1"); // one bar: its end is that of the second
    row("compute 1s, yield, compute 2s", 1000, "0 1s #1");
    row("yield, sleep 0, block 5ms, compute 0, fail", 5, "2 5ms #1");
    row("3*(sleep 1s, 2*(compute 10ms)), thread 1s", 1020, "0.1.0 10ms #2");
    row("3*(sleep 1s, 2*(compute 10ms)), thread 1s", 2020, "0.0 1s #2");
    row("3*(sleep 1s, 2*(compute 10ms)), thread 1s", 3060, "0.1.0 10ms #6");
    row("3*(sleep 1s, 2*(compute 10ms)), thread 1s", 4060, "1 1s #1");
    row("fetch 120ms, sleep 1s", 120, "0 120ms #1");
    row("fetch http://localhost:1/never, sleep 1s", 300, "-");
    row("fetch http://localhost:1/never, sleep 1s", 1300, "1 1s #1");
    row("sleep 1s..1s", 1000, "0 1s #1");
    row("sleep 100ms..200ms", 100, "-");
    row("sleep 1s, fail, sleep 1s", 1000, "0 1s #1");
}

void TestSpanStep::ends()
{
    QFETCH(QString, steps);
    QFETCH(int, milliseconds);
    QFETCH(QString, step);
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(steps).steps);
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        const Timeline forecast = forecastOf(scenario, strategy);
        const Nanoseconds end = std::chrono::milliseconds(milliseconds);
        // In a pool the two computations are two bars, as each gives the thread's time away by itself.
        QCOMPARE(told(stepEndingAt(forecast, scenario, 0, end)), step);
        QVERIFY(!stepEndingAt(forecast, scenario, 1, end));
    }
}

void TestSpanStep::whatCutsATaskShort_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("step");
    Scenario own = scenarioOf({"A: sleep 1s, sleep 3s"});
    own.tasks[0].timeout = 2s;
    QTest::newRow("its own timeout") << own << 2000 << "-";
    QTest::newRow("before that") << own << 1000 << "0 1s #1";
    Scenario first = scenarioOf({"A: sleep 3s", "B: sleep 1s"});
    first.concurrent.until = Until::First;
    QTest::newRow("another one was first") << first << 1000 << "-";
    Scenario late = scenarioOf({"A: sleep 1s, compute 100ms", "B: block 2s"});
    QTest::newRow("due while the loop is blocked") << late << 1000 << "0 1s #1";
    QTest::newRow("its late turn") << late << 2100 << "1 100ms #1";
    QTest::newRow("where it was ready") << late << 2000 << "-";
    Scenario limited = scenarioOf({"A: sleep 1s", "B: sleep 1s"});
    limited.concurrent.limit = 1;
    std::swap(limited.tasks[0], limited.tasks[1]);
    limited.tasks[0].name = QStringLiteral("first");
    QTest::newRow("a permit that was there") << limited << 1000 << "0 1s #1";
}

void TestSpanStep::whatCutsATaskShort()
{
    QFETCH(Scenario, scenario);
    QFETCH(int, milliseconds);
    QFETCH(QString, step);
    const Timeline forecast = forecastOf(scenario, Strategy::Concurrent);
    QCOMPARE(told(stepEndingAt(forecast, scenario, 0, std::chrono::milliseconds(milliseconds))), step);
}

void TestSpanStep::longerStepsMoveTheirEnds_data()
{
    QTest::addColumn<QString>("steps");
    QTest::newRow("all kinds")
        << "sleep 1s, compute 50ms, block 20ms, thread 30ms, fetch 40ms, yield, sleep 7ms";
    QTest::newRow("repeats") << "2*(sleep 10ms, 3*(compute 5ms, yield, thread 2ms)), sleep 100ms";
    QTest::newRow("ranges between") << "3*(sleep 10ms..20ms, block 4ms), fetch 9ms";
}

/// Each end that is found moves by as much as it says when its step becomes longer.
void TestSpanStep::longerStepsMoveTheirEnds()
{
    QFETCH(QString, steps);
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(steps).steps);
    const Timeline forecast = forecastOf(scenario, Strategy::Concurrent);
    int found = 0;
    for (const Span &span : forecast.spans(0)) {
        const auto step = stepEndingAt(forecast, scenario, 0, span.to);
        if (!step)
            continue;
        ++found;
        Scenario longer = scenario;
        longer.tasks[0].steps =
            parseSteps(withArgument(steps, step->path, durationNotation(step->length + 1ms))).steps;
        const Nanoseconds moved = span.to + 1ms * static_cast<std::int64_t>(step->pass);
        const std::vector<Span> spans = forecastOf(longer, Strategy::Concurrent).spans(0);
        const auto ends = [&moved](const Span &one) { return one.to == moved; };
        if (steps.count(u'(') < 2) // what else is in the same repeat comes more often, too
            QVERIFY2(std::any_of(spans.begin(), spans.end(), ends), qPrintable(told(step)));
    }
    QVERIFY(found >= 4);
}

QTEST_GUILESS_MAIN(TestSpanStep)
#include "tst_spanstep.moc"
