// SPDX-License-Identifier: MIT
#include "core/scenario/examples.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/spancsv.h"
#include "core/trace/statistics.h"
#include "tests/core/fulldevice.h"
#include "tests/core/scenariogenerator.h"
#include "tests/core/simulatedrun.h"

#include <QBuffer>
#include <QtTest/QtTest>

using namespace interleave;

namespace {

Scenario scenarioOf(const QString &tasks)
{
    Scenario scenario;
    for (const QString &text : tasks.split(u'|'))
        scenario.tasks.push_back(parseTask(text).task);
    return scenario;
}

QByteArray csvOf(const SimulatedRun &run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeSpanCsv(buffer, run.logged());
    return written && written.value() == buffer.size() ? buffer.data() : QByteArray();
}

/// As RFC 4180 says, and nothing else.
std::vector<QStringList> parsed(const QByteArray &csv)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString field;
    bool isQuoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isQuoted && c == u'"' && text.mid(at + 1, 1) == u"\"") {
            field += c;
            ++at;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && c == u',') {
            row << std::exchange(field, {});
        } else if (!isQuoted && c == u'\r' && text.mid(at + 1, 1) == u"\n") {
            row << std::exchange(field, {});
            rows.push_back(std::exchange(row, {}));
            ++at;
        } else {
            field += c;
        }
    }
    return rows;
}

/// What is different between the rows and the spans they were written from.
QString mistake(const SimulatedRun &run)
{
    const std::vector<QStringList> rows = parsed(csvOf(run));
    const TaskNames names(run.scenario);
    std::size_t next = 1;
    for (std::size_t i = 0; i < run.timelines.size(); ++i) {
        const Timeline &timeline = run.timelines[i];
        std::size_t wakes = 0;
        Nanoseconds latest{};
        for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
            const QStringList about{strategyKey(timeline.strategy()), QString::number(task + 1),
                                    names.name(task)};
            for (const Span &span : timeline.spans(task)) {
                const QStringList &row = rows.at(next++);
                const QStringList told{stateKey(span.state), QString::number(span.from.count()),
                                       QString::number(span.to.count()),
                                       QString::number(span.length().count())};
                if (row.mid(0, 7) != about + told || row[8] != outcomeKey(timeline.outcome(task)))
                    return row.join(u' ');
                wakes += row[7].isEmpty() ? 0 : 1;
                latest = std::max(latest, Nanoseconds(row[7].toLongLong()));
            }
            if (timeline.spans(task).empty() && rows.at(next++).mid(0, 3) != about)
                return rows[next - 1].join(u' ');
        }
        const WakeLateness lateness = statistics(*run.logs[i], timeline).wakeLateness;
        if (wakes != lateness.count || latest != lateness.max)
            return QStringLiteral("%1 wakes instead of %2").arg(wakes).arg(lateness.count);
    }
    return next == rows.size() ? QString() : QStringLiteral("more rows than spans");
}

} // namespace

class TestSpanCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byteForByte();
    void texts_data();
    void texts();
    void everySpanOfEveryRun();
    void unfinishedRun();
    void fullDevice();
    void givingUp();
    void manyTasks();
};

void TestSpanCsv::byteForByte()
{
    // B is due while C works; D takes no time; E fails; in “sequential” F is never created.
    const Scenario scenario = scenarioOf(
        QStringLiteral("B: sleep 1ns | C: compute 5ns | D: yield | E: sleep 3ns, fail \"so\" | F: sleep 9s"));
    Scenario cancelling = scenario;
    cancelling.concurrent.onFailure = OnFailure::Cancel;
    const QByteArray expected =
        "strategy,task,name,state,from_ns,to_ns,length_ns,lateness_ns,outcome,reason\r\n"
        "sequential,1,B,sleeping,0,1,1,0,finished,\r\n"
        "sequential,2,C,running,1,6,5,,finished,\r\n"
        "sequential,3,D,,6,6,0,,finished,\r\n"
        "sequential,4,E,sleeping,6,9,3,0,failed,so\r\n"
        "sequential,5,F,not_started,,,,,not_started,\r\n"
        "concurrent,1,B,sleeping,0,1,1,4,finished,\r\n"
        "concurrent,1,B,ready,1,5,4,,finished,\r\n"
        "concurrent,2,C,running,0,5,5,,finished,\r\n"
        "concurrent,3,D,ready,0,5,5,,finished,\r\n"
        "concurrent,4,E,ready,0,5,5,,failed,so\r\n"
        "concurrent,4,E,sleeping,5,8,3,0,failed,so\r\n"
        "concurrent,5,F,ready,0,5,5,,cancelled,\r\n"
        "concurrent,5,F,sleeping,5,8,3,,cancelled,\r\n";
    QCOMPARE(csvOf(SimulatedRun(cancelling, {Strategy::Sequential, Strategy::Concurrent})), expected);
}

void TestSpanCsv::texts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << "a b" << QByteArray("a b");
    QTest::newRow("comma") << "a, b" << QByteArray("\"a, b\"");
    QTest::newRow("quotes") << "a \"b\"" << QByteArray("\"a \"\"b\"\"\"");
    QTest::newRow("lines") << "a\r\nb" << QByteArray("\"a\r\nb\"");
    QTest::newRow("beyond ASCII") << QStringLiteral("größer \U0001F600") << QByteArray("größer \U0001F600");
    QTest::newRow("a formula") << "=1+1" << QByteArray("'=1+1");
    QTest::newRow("a formula with quotes")
        << "=HYPERLINK(\"http://a\",\"b\")" << QByteArray("\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"");
    QTest::newRow("plus") << "+1" << QByteArray("'+1");
    QTest::newRow("minus") << "-1" << QByteArray("'-1");
    QTest::newRow("at") << "@SUM(A1)" << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << "\t=1" << QByteArray("'\t=1");
    QTest::newRow("no formula") << "1=1" << QByteArray("1=1");
    QTest::newRow("no Unicode") << QString(QChar(0xD800)) << QByteArray("\xEF\xBF\xBD");
}

void TestSpanCsv::texts()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, field);
    Scenario scenario = scenarioOf(QStringLiteral("A: sleep 1ns, fail"));
    scenario.tasks[0].name = name;
    scenario.tasks[0].steps[1].text = name;
    const QByteArray line = csvOf(SimulatedRun(scenario, {Strategy::Concurrent})).mid(77);
    QCOMPARE(line, "concurrent,1," + field + ",sleeping,0,1,1,0,failed," + field + "\r\n");
}

void TestSpanCsv::everySpanOfEveryRun()
{
    for (const Scenario &scenario : examples())
        QCOMPARE(mistake(SimulatedRun(scenario)), QString());
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        ScenarioGenerator generator(seed);
        Scenario scenario = generator.scenario(seed % 2 == 0);
        if (seed % 3 > 0)
            generator.addPolicies(scenario);
        const QString wrong = mistake(SimulatedRun(scenario));
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
    }
}

void TestSpanCsv::unfinishedRun()
{
    const Scenario scenario = asyncio101();
    const auto log = simulate(scenario, Strategy::Concurrent);
    Timeline timeline(Strategy::Concurrent, scenario.taskCount());
    timeline.drain(*log, 5);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeSpanCsv(buffer, {&scenario, ClockKind::Virtual, {{&timeline, log.get()}}});
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("the run is not over yet"));
    QVERIFY(!writeSpanCsv(buffer, {&scenario, ClockKind::Virtual, {}})); // nor is it with no timeline at all
}

void TestSpanCsv::fullDevice()
{
    const SimulatedRun run(scenarioOf(QStringLiteral("A*2000: sleep 1s")));
    FullDevice device(70'000);
    const auto written = writeSpanCsv(device, run.logged());
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("it is full"));
}

void TestSpanCsv::givingUp()
{
    const SimulatedRun run(scenarioOf(QStringLiteral("A*100000: sleep 1s")), {Strategy::Concurrent});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeSpanCsv(buffer, run.logged(), [](double done) { return done < 0.5; });
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("it was cancelled"));
}

void TestSpanCsv::manyTasks()
{
    const SimulatedRun run(scenarioOf(QStringLiteral("A*100000: sleep 1ms..3s")), {Strategy::Concurrent});
    QCOMPARE(csvOf(run).count('\n'), 100'001);
}

QTEST_GUILESS_MAIN(TestSpanCsv)
#include "tst_spancsv.moc"
