// SPDX-License-Identifier: MIT
#include "core/engine/simulation.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/runrecord.h"
#include "core/trace/runsummary.h"
#include "tests/core/fulldevice.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

#include <algorithm>

using namespace interleave;

namespace {

RunResult simulated(const Scenario &scenario,
                    const std::vector<Strategy> &strategies = {Strategy::Sequential, Strategy::Concurrent})
{
    RunResult run(scenario, ClockKind::Virtual);
    for (const Strategy strategy : strategies)
        run.timelines.emplace_back(Timeline(strategy, scenario.taskCount()), *simulate(scenario, strategy));
    return run;
}

Scenario scenarioOf(const QString &tasks)
{
    Scenario scenario;
    for (const QString &text : tasks.split(u'|'))
        scenario.tasks.push_back(parseTask(text).task);
    return scenario;
}

QByteArray recordOf(const RunResult &run, RecordDetail detail)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeRunRecord(buffer, run, detail);
    Q_ASSERT(written && written.value() == buffer.size());
    return buffer.data();
}

QJsonObject parsed(const QByteArray &record)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(record, &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

} // namespace

class TestRunRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asyncio101ByteForByte();
    void failuresByteForByte();
    void threads_data();
    void threads();
    void threadStepInAWorkerThread();
    void speedup_data();
    void speedup();
    void hostileNames_data();
    void hostileNames();
    void loneSurrogates();
    void manyTasks();
    void fullDevice_data();
    void fullDevice();
    void summary();
    void summaryOfAFailedRun();
    void summaryTellsWhyTasksFailed();
    void summaryHoldsNoControlCharacters();
};

void TestRunRecord::asyncio101ByteForByte()
{
    const RunResult run = simulated(asyncio101());
    const QByteArray numbers =
        R"({"format":"interleave-run","version":1,"scenario":"Asyncio 101","clock":"virtual",)"
        R"("speedup":2.0,"timelines":[{"strategy":"sequential","outcome":"finished",)"
        R"("total_ns":6000000000,"raised_ns":null,"threads":1,"max_in_flight":1,)"
        R"("loop_busy_ns":0,"wake_lateness_ns":{"count":3,"p50":0,"p99":0,"max":0},)"
        R"("outcomes":{"finished":3,"failed":0,"cancelled":0,"timed_out":0,"not_started":0}@},)"
        R"({"strategy":"concurrent","outcome":"finished","total_ns":3000000000,)"
        R"("raised_ns":null,"threads":1,"max_in_flight":3,"loop_busy_ns":0,)"
        R"("wake_lateness_ns":{"count":3,"p50":0,"p99":0,"max":0},)"
        R"("outcomes":{"finished":3,"failed":0,"cancelled":0,"timed_out":0,"not_started":0}@}]})"
        "\n";
    QCOMPARE(recordOf(run, RecordDetail::Numbers), QByteArray(numbers).replace("@", ""));

    const QByteArray sequential =
        R"(,"tasks":[{"name":"A","outcome":"finished","spans":[["sleeping",0,1000000000]]},)"
        R"({"name":"B","outcome":"finished","spans":[["sleeping",1000000000,3000000000]]},)"
        R"({"name":"C","outcome":"finished","spans":[["sleeping",3000000000,6000000000]]}])";
    const QByteArray concurrent =
        R"(,"tasks":[{"name":"A","outcome":"finished","spans":[["sleeping",0,1000000000]]},)"
        R"({"name":"B","outcome":"finished","spans":[["sleeping",0,2000000000]]},)"
        R"({"name":"C","outcome":"finished","spans":[["sleeping",0,3000000000]]}])";
    const QList<QByteArray> parts = numbers.split('@');
    QCOMPARE(recordOf(run, RecordDetail::Tasks), parts[0] + sequential + parts[1] + concurrent + parts[2]);
}

void TestRunRecord::failuresByteForByte()
{
    Scenario scenario = scenarioOf(QStringLiteral("A: sleep 1s, fail | B: sleep 3s | C*2: sleep 2s"));
    scenario.tasks[1].timeout = std::chrono::seconds(2);
    const QByteArray record = recordOf(simulated(scenario, {Strategy::Concurrent}), RecordDetail::Tasks);
    QCOMPARE(
        record,
        QByteArray(R"({"format":"interleave-run","version":1,"scenario":"","clock":"virtual","speedup":null,)"
                   R"("timelines":[{"strategy":"concurrent","outcome":"failed","total_ns":2000000000,)"
                   R"("raised_ns":1000000000,"threads":1,"max_in_flight":4,"loop_busy_ns":0,)"
                   R"("wake_lateness_ns":{"count":3,"p50":0,"p99":0,"max":0},)"
                   R"("outcomes":{"finished":2,"failed":1,"cancelled":0,"timed_out":1,"not_started":0},)"
                   R"("tasks":[{"name":"A","outcome":"failed","spans":[["sleeping",0,1000000000]]},)"
                   R"({"name":"B","outcome":"timed_out","spans":[["sleeping",0,2000000000]]},)"
                   R"({"name":"C 1","outcome":"finished","spans":[["sleeping",0,2000000000]]},)"
                   R"({"name":"C 2","outcome":"finished","spans":[["sleeping",0,2000000000]]}]}]})"
                   "\n"));
}

void TestRunRecord::threads_data()
{
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<int>("sequential");
    QTest::addColumn<int>("concurrent");
    QTest::addColumn<int>("inThreads");
    QTest::newRow("no worker") << "A: sleep 1s | B: block 1s" << 1 << 1 << 2;
    QTest::newRow("one each") << "A: thread 1s | B: thread 2s | C: thread 3s" << 2 << 4 << 3;
    QTest::newRow("one after the other") << "A: thread 1s | B: sleep 1s, thread 1s" << 2 << 2 << 2;
    QTest::newRow("some") << "A*3: sleep 1s | B*2: 5*(thread 1s)" << 2 << 3 << 5;
}

/// The loop's one and the workers; in `threads` only these.
void TestRunRecord::threads()
{
    QFETCH(const QString, tasks);
    const RunResult run =
        simulated(scenarioOf(tasks), {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads});
    const QJsonArray timelines =
        parsed(recordOf(run, RecordDetail::Numbers))[QLatin1String("timelines")].toArray();
    QTEST(timelines[0][QLatin1String("threads")].toInt(), "sequential");
    QTEST(timelines[1][QLatin1String("threads")].toInt(), "concurrent");
    QTEST(timelines[2][QLatin1String("threads")].toInt(), "inThreads");
}

void TestRunRecord::threadStepInAWorkerThread()
{
    const RunResult run =
        simulated(scenarioOf(QStringLiteral("A: thread 1s, block 1s")), {Strategy::Threads});
    const QByteArray record = recordOf(run, RecordDetail::Tasks);
    QVERIFY2(record.contains(R"("spans":[["in_thread",0,1000000000],["blocking",1000000000,2000000000]])"),
             record.constData());
}

void TestRunRecord::speedup_data()
{
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<std::vector<Strategy>>("strategies");
    QTest::addColumn<QByteArray>("expected");
    const std::vector<Strategy> both{Strategy::Concurrent, Strategy::Sequential};
    QTest::newRow("whole") << "A: sleep 1s | B: sleep 1s | C: sleep 1s" << both << QByteArray("3.0");
    QTest::newRow("one") << "A: block 1s" << both << QByteArray("1.0");
    QTest::newRow("a fraction") << "A: sleep 1s | B: sleep 4s" << both << QByteArray("1.25");
    QTest::newRow("great") << "A*100000: sleep 1s" << both << QByteArray("100000.0");
    QTest::newRow("without a length") << "A: yield" << both << QByteArray("null");
    QTest::newRow("one failed") << "A: sleep 1s, fail" << both << QByteArray("null");
    QTest::newRow("sequential only") << "A: sleep 1s" << std::vector{Strategy::Sequential}
                                     << QByteArray("null");
    QTest::newRow("concurrent only") << "A: sleep 1s" << std::vector{Strategy::Concurrent}
                                     << QByteArray("null");
}

void TestRunRecord::speedup()
{
    QFETCH(const QString, tasks);
    QFETCH(const std::vector<Strategy>, strategies);
    QFETCH(const QByteArray, expected);
    const QByteArray record = recordOf(simulated(scenarioOf(tasks), strategies), RecordDetail::Numbers);
    QVERIFY2(record.contains(QByteArray("\"speedup\":" + expected + ',')), record.constData());
}

void TestRunRecord::hostileNames_data()
{
    QTest::addColumn<QString>("name");
    QString everyControl;
    for (char16_t c = 0; c < 0x20; ++c)
        everyControl += QChar(c);
    QTest::newRow("control characters") << everyControl + QChar(0x7F) + QChar(0x85);
    QTest::newRow("quotation marks") << R"("\"\\"/')";
    QTest::newRow("what looks like an escape") << R"(\u0041\n)";
    QTest::newRow("what looks like JSON") << R"("},{"name":"x"}])";
    QTest::newRow("line separators") << QStringLiteral(u"a\u2028b\u2029c");
    QTest::newRow("any script") << QStringLiteral(
        u"Straße Ωμέγα Привет 日本語 עברית 👩‍🚀");
    QTest::newRow("end of the planes") << QStringLiteral(u"\uFFFE\uFFFF\U0010FFFF");
    QTest::newRow("byte order mark") << QStringLiteral(u"na\uFEFFme");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("long") << QString(200'000, QChar(0x20AC));
}

void TestRunRecord::hostileNames()
{
    QFETCH(const QString, name);
    Scenario scenario = asyncio101();
    scenario.name = name;
    scenario.tasks[1].name = name;
    const QByteArray record = recordOf(simulated(scenario), RecordDetail::Tasks);
    QCOMPARE(record.count('\n'), 1); // one line, whatever is in it
    const QJsonObject object = parsed(record);
    QCOMPARE(object[QLatin1String("scenario")].toString(), name);
    const QJsonObject timeline = object[QLatin1String("timelines")].toArray()[1].toObject();
    QCOMPARE(timeline[QLatin1String("tasks")].toArray()[1].toObject()[QLatin1String("name")].toString(),
             name);
}

void TestRunRecord::loneSurrogates()
{
    const QChar high(0xD83D);
    const QChar low(0xDE00);
    const QChar replacement(QChar::ReplacementCharacter);
    Scenario scenario = asyncio101();
    scenario.name = QString(high); // must not wait for its other half in the next text
    scenario.tasks[0].name = QString(low) + u'a';
    scenario.tasks[1].name = QString(u'b') + high;
    scenario.tasks[2].name = QString(low) + high + low + low;
    const QJsonObject object = parsed(recordOf(simulated(scenario), RecordDetail::Tasks));
    QCOMPARE(object[QLatin1String("scenario")].toString(), QString(replacement));
    const QJsonArray tasks =
        object[QLatin1String("timelines")].toArray()[0].toObject()[QLatin1String("tasks")].toArray();
    const auto name = [&tasks](int index) {
        return tasks[index].toObject()[QLatin1String("name")].toString();
    };
    QCOMPARE(name(0), QString(QString(replacement) + u'a'));
    QCOMPARE(name(1), QString(QString(u'b') + replacement));
    QCOMPARE(name(2), QString(QString(replacement) + high + low + replacement));
}

/// Longer than any buffer inside.
void TestRunRecord::manyTasks()
{
    const QByteArray record =
        recordOf(simulated(scenarioOf(QStringLiteral("w*20000: sleep 1ms..3s"))), RecordDetail::Tasks);
    const QJsonArray timelines = parsed(record)[QLatin1String("timelines")].toArray();
    QCOMPARE(timelines.size(), 2);
    const QJsonArray tasks = timelines[1].toObject()[QLatin1String("tasks")].toArray();
    QCOMPARE(tasks.size(), 20'000);
    QCOMPARE(tasks[19'999].toObject()[QLatin1String("name")].toString(), QStringLiteral("w 20000"));
}

void TestRunRecord::fullDevice_data()
{
    QTest::addColumn<qint64>("room");
    QTest::newRow("at once") << qint64{0};
    QTest::newRow("at the end") << qint64{500};
    QTest::newRow("in between") << qint64{100'000};
}

void TestRunRecord::fullDevice()
{
    QFETCH(const qint64, room);
    FullDevice device(room);
    const auto written = writeRunRecord(device, simulated(scenarioOf(QStringLiteral("w*5000: sleep 1s"))),
                                        room < 1000 ? RecordDetail::Numbers : RecordDetail::Tasks);
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("it is full"));
}

void TestRunRecord::summary()
{
    QCOMPARE(runSummary(simulated(scenarioOf(QStringLiteral("A: sleep 1s | B: block 2s | C: sleep 3s")))),
             QString::fromUtf8(", preview on the virtual clock\n"
                               "\n"
                               "                         sequential   concurrent\n"
                               "outcome                  finished     finished\n"
                               "total                    6.00 s       5.00 s\n"
                               "speed-up                 –            1.20×\n"
                               "most in flight           1            2\n"
                               "loop busy                33 %         40 %\n"
                               "woken late, median       0 s          0 s\n"
                               "  99 % of wakes within   0 s          1.00 s\n"
                               "  at most                0 s          1.00 s\n"
                               "tasks                    3            3\n"
                               "  finished               3            3\n"));
}

void TestRunRecord::summaryOfAFailedRun()
{
    Scenario scenario = scenarioOf(QStringLiteral("A: sleep 1s, fail | B: sleep 3s"));
    scenario.name = QStringLiteral("Broken");
    scenario.concurrent.onFailure = OnFailure::Cancel;
    QCOMPARE(runSummary(simulated(scenario)),
             QString::fromUtf8("Broken, preview on the virtual clock\n"
                               "\n"
                               "                         sequential   concurrent\n"
                               "outcome                  failed       failed\n"
                               "total                    1.00 s       1.00 s\n"
                               "speed-up                 –            –\n"
                               "most in flight           1            2\n"
                               "loop busy                0 %          0 %\n"
                               "woken late, median       0 s          0 s\n"
                               "  99 % of wakes within   0 s          0 s\n"
                               "  at most                0 s          0 s\n"
                               "tasks                    2            2\n"
                               "  failed                 1            1\n"
                               "  cancelled              0            1\n"
                               "  not started            1            0\n"
                               "\n"
                               "sequential: A failed\n"
                               "concurrent: A failed\n"));
}

void TestRunRecord::summaryTellsWhyTasksFailed()
{
    const QString text = runSummary(
        simulated(scenarioOf(QStringLiteral("A: yield | w*7: fail \"no\tpage\"")), {Strategy::Concurrent}));
    QVERIFY2(text.endsWith(QStringLiteral("\n\nconcurrent: w 1 failed: no page\n"
                                          "concurrent: w 2 failed: no page\n"
                                          "concurrent: w 3 failed: no page\n"
                                          "concurrent: w 4 failed: no page\n"
                                          "concurrent: w 5 failed: no page\n"
                                          "concurrent: and 2 more\n")),
             qPrintable(text));
}

void TestRunRecord::summaryHoldsNoControlCharacters()
{
    Scenario scenario = asyncio101();
    scenario.name = QStringLiteral("red \x1b[31m\r\nname\x07");
    const QString text = runSummary(simulated(scenario));
    QVERIFY(text.startsWith(QStringLiteral("red  [31m  name , preview")));
    QVERIFY(std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && c != u'\n'; }));
}

QTEST_GUILESS_MAIN(TestRunRecord)
#include "tst_runrecord.moc"
