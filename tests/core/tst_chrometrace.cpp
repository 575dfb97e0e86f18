// SPDX-License-Identifier: MIT
#include "core/engine/liverun.h"
#include "core/scenario/examples.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/runrecord.h"
#include "tests/core/fulldevice.h"
#include "tests/core/scenariogenerator.h"
#include "tests/core/simulatedrun.h"
#include "tests/core/tracechecks.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
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

/// What is different between a run and what is read back from its trace.
QString roundTripMistake(const LoggedRun &run)
{
    const QByteArray text = traceOf(run);
    const ReadTrace read = readChromeTrace(text);
    if (!read.ok())
        return fileNoteText(QStringLiteral("trace"), read.faults.front());
    if (read.scenario != *run.scenario || read.clock != run.clock ||
        read.timelines.size() != run.timelines.size())
        return QStringLiteral("the scenario, the clock or the number of timelines");
    for (std::size_t i = 0; i < run.timelines.size(); ++i) {
        const Timeline &timeline = *run.timelines[i].timeline;
        if (read.timelines[i].strategy != timeline.strategy())
            return QStringLiteral("the strategy");
        const QString difference =
            logDifference(*run.timelines[i].log, *read.timelines[i].log, timeline.taskCount());
        if (!difference.isEmpty())
            return strategyKey(timeline.strategy()) + u": " + difference;
        Timeline again(timeline.strategy(), timeline.taskCount());
        again.drain(*read.timelines[i].log);
        if (statistics(*read.timelines[i].log, again) != statistics(*run.timelines[i].log, timeline))
            return QStringLiteral("the statistics");
    }
    return {};
}

bool save(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

QByteArray recordOf(const SimulatedRun &run)
{
    RunResult result(run.scenario, ClockKind::Virtual);
    for (std::size_t i = 0; i < run.timelines.size(); ++i) {
        result.timelines.emplace_back(Timeline(run.timelines[i].strategy(), run.scenario.taskCount()),
                                      *run.logs[i]);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeRunRecord(buffer, result, RecordDetail::Tasks) ? buffer.data() : QByteArray();
}

QString faultsOf(const QByteArray &contents)
{
    QStringList lines;
    for (const FileNote &note : readChromeTrace(contents).faults)
        lines << QStringLiteral("%1:%2: %3").arg(note.line).arg(note.column).arg(note.text);
    return lines.join(u'\n');
}

const QByteArray kHead = R"({"interleave":{"format":"interleave-trace","version":1,"clock":"virtual",
"scenario":{"format":"interleave-scenario","version":1,"tasks":[{"name":"A","steps":"sleep 1s"},
{"name":"B","steps":"sleep 1s"}]},
"timelines":[{"strategy":)";

/// A file with these events, from line 5 on.
QByteArray withEvents(const char *strategy, const QByteArray &events)
{
    return kHead + '"' + strategy + "\",\"events\":[\n" + events + "]}]}}";
}

} // namespace

class TestChromeTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asyncio101ByteForByte();
    void lessonsComeBack_data();
    void lessonsComeBack();
    void randomRunsComeBack();
    void stoppedRunsComeBack();
    void realRunsComeBack();
    void hostileTextsComeBack();
    void viewersSeeTheSame();
    void faultyFiles_data();
    void faultyFiles();
    void faultyLogs_data();
    void faultyLogs();
    void logsThatGaveUp();
    void faultsAreNotEndless();
    void unfinishedRun();
    void fullDevice();
    void givingUp();
    void manyTasks();
    void fileNames();
};

void TestChromeTrace::asyncio101ByteForByte()
{
    Scenario scenario = scenarioOf(QStringLiteral("A: sleep 1500ns, fail \"no\""));
    const SimulatedRun run(scenario, {Strategy::Concurrent});
    const QByteArray expected = R"({"traceEvents":[
{"name":"process_name","ph":"M","pid":2,"tid":10,"ts":1,"args":{"name":"concurrent"}},
{"name":"process_sort_index","ph":"M","pid":2,"tid":10,"ts":1,"args":{"sort_index":2}},
{"name":"thread_name","ph":"M","pid":2,"tid":10,"ts":1,"args":{"name":"event loop"}},
{"name":"thread_sort_index","ph":"M","pid":2,"tid":10,"ts":1,"args":{"sort_index":10}},
{"name":"run_started","ph":"I","pid":2,"tid":10,"cat":"run","ts":0,"s":"t"},
{"name":"caller_raised","ph":"I","pid":2,"tid":10,"cat":"run","ts":1.5,"s":"t"},
{"name":"run_failed","ph":"I","pid":2,"tid":10,"cat":"run","ts":1.5,"s":"t"},
{"name":"thread_name","ph":"M","pid":2,"tid":11,"ts":1,"args":{"name":"A"}},
{"name":"thread_sort_index","ph":"M","pid":2,"tid":11,"ts":1,"args":{"sort_index":11}},
{"name":"sleeping","ph":"X","pid":2,"tid":11,"cat":"task","ts":0,"dur":1.5},
{"name":"failed","ph":"I","pid":2,"tid":11,"cat":"task","ts":1.5,"s":"t","args":{"reason":"no"}}
],"displayTimeUnit":"ns","otherData":{"program":"Interleave VERSION","scenario":"","clock":"virtual"},)"
                                R"("interleave":{"format":"interleave-trace","version":1,"clock":"virtual",)"
                                R"("scenario":{
  "format": "interleave-scenario",
  "version": 1,
  "seed": 1,
  "tasks": [
    {
      "name": "A",
      "steps": "sleep 1.5us, fail \"no\""
    }
  ]
},"timelines":[
{"strategy":"concurrent","reasons":[
[0,"no"]],"events":[
[0,0,"created"],
[0,0,"turn"],
[0,0,"slept"],
[1500,0,"due"],
[1500,0,"turn"],
[1500,0,"failed"],
[1500,null,"caller_raised"],
[1500,null,"run_failed"]
]}]}}
)";
    QCOMPARE(traceOf(run.logged()).replace(INTERLEAVE_VERSION, "VERSION"), expected);
}

void TestChromeTrace::lessonsComeBack_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario &scenario : examples())
        QTest::newRow(qPrintable(scenario.name)) << scenario;
}

void TestChromeTrace::lessonsComeBack()
{
    QFETCH(const Scenario, scenario);
    const SimulatedRun run(scenario);
    QCOMPARE(roundTripMistake(run.logged()), QString());
    QCOMPARE(traceMistake(traceOf(run.logged())), QString());
}

void TestChromeTrace::randomRunsComeBack()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        ScenarioGenerator generator(seed);
        Scenario scenario = generator.scenario(seed % 2 == 0);
        if (seed % 3 > 0)
            generator.addPolicies(scenario);
        const SimulatedRun run(scenario);
        const QString mistake = roundTripMistake(run.logged());
        QVERIFY2(mistake.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(mistake)));
    }
}

/// Stop cancels what is not done: in the middle, and before anything.
void TestChromeTrace::stoppedRunsComeBack()
{
    std::stop_source stop;
    stop.request_stop();
    const Scenario scenario =
        scenarioOf(QStringLiteral("A*3: sleep 1s | B: compute 2s, sleep 1s | C: thread 1s"));
    for (const Strategy strategy : kAllStrategies) {
        const auto log = simulate(scenario, strategy, stop.get_token());
        Timeline timeline(strategy, scenario.taskCount());
        timeline.drain(*log);
        QCOMPARE(*timeline.runOutcome(), Outcome::Cancelled);
        QCOMPARE(roundTripMistake({&scenario, ClockKind::Virtual, {{&timeline, log.get()}}}), QString());
    }
}

/// The machine's clock has another order of events, and kinds that the virtual one does not have.
void TestChromeTrace::realRunsComeBack()
{
    Scenario scenario = scenarioOf(QStringLiteral(
        "A*4: sleep 100ms, compute 10ms, yield | B: block 50ms, thread 100ms | C: fetch 50ms, sleep 5s | "
        "D: sleep 30ms, fail \"so\" | E: thread 5s | F: fetch http://127.0.0.1:1/"));
    scenario.tasks[2].timeout = std::chrono::milliseconds(300);
    for (const std::optional<std::uint32_t> limit : {std::optional<std::uint32_t>(), std::optional(2U)}) {
        scenario.concurrent.limit = limit;
        LiveRun live(scenario, kAllStrategies, 10);
        live.start();
        QTRY_VERIFY(live.now() > std::chrono::milliseconds(700));
        live.stop();
        live.wait();
        std::vector<Timeline> timelines;
        timelines.reserve(kAllStrategies.size());
        LoggedRun run{&scenario, ClockKind::Real, {}};
        for (std::size_t i = 0; i < kAllStrategies.size(); ++i) {
            timelines.emplace_back(kAllStrategies[i], scenario.taskCount());
            timelines.back().drain(live.log(i));
            run.timelines.push_back({&timelines.back(), &live.log(i)});
        }
        QCOMPARE(roundTripMistake(run), QString());
    }
}

void TestChromeTrace::hostileTextsComeBack()
{
    Scenario scenario = scenarioOf(QStringLiteral("x: fail \"\\\"quoted\\\"\" | y: sleep 1s"));
    scenario.name = QStringLiteral("</script> \" \\ \u2028 \U0001F600");
    scenario.tasks[1].name = QStringLiteral("=1+1, \"a\"\tb");
    QCOMPARE(roundTripMistake(SimulatedRun(scenario).logged()), QString());
    scenario.tasks[1].name = QString(QChar(0xD800)); // no text at all, but the file is one
    const SimulatedRun run(scenario);
    const ReadTrace read = readChromeTrace(traceOf(run.logged()));
    QVERIFY(read.ok());
    QCOMPARE(read.scenario.tasks[1].name, QStringLiteral("?"));
}

void TestChromeTrace::viewersSeeTheSame()
{
    QTemporaryDir folder;
    QStringList files;
    const auto add = [&](const Scenario &scenario) {
        const SimulatedRun run(scenario);
        files << folder.filePath(QStringLiteral("%1.trace.json").arg(files.size()));
        QVERIFY(save(files.back(), traceOf(run.logged())));
        files << folder.filePath(QStringLiteral("%1.record.json").arg(files.size()));
        QVERIFY(save(files.back(), recordOf(run)));
    };
    for (const Scenario &scenario : examples())
        add(scenario);
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        ScenarioGenerator generator(seed);
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        add(scenario);
    }
    QProcess python;
    python.start(QStringLiteral(INTERLEAVE_PYTHON),
                 QStringList{QStringLiteral(INTERLEAVE_TRACE_CHECK)} + files);
    QVERIFY(python.waitForFinished(120'000));
    const QByteArray said = python.readAllStandardOutput() + python.readAllStandardError();
    QVERIFY2(python.exitCode() == 0, said.left(4000).constData());
}

void TestChromeTrace::faultyFiles_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("fault");
    const QString foreign = QStringLiteral("1:1: there is no run of Interleave in this file (a trace that "
                                           "Interleave has exported was expected)");
    const auto row = [](const char *name, const QByteArray &contents, const QString &fault) {
        QTest::newRow(name) << contents << fault;
    };
    row("another program's", R"({"traceEvents":[{"name":"a","ph":"X","ts":1.5,"dur":2,"pid":1,"tid":1}]})",
        foreign);
    row("another program's list", R"([{"name":"a","ph":"B","ts":1,"pid":1,"tid":1}])", foreign);
    row("a scenario", R"({"format":"interleave-scenario","version":1,"tasks":[]})", foreign);
    row("a number", "7", foreign);
    row("nothing", "", QStringLiteral("1:1: no valid JSON: The document is empty."));
    row("cut off", kHead, QStringLiteral("4:26: no valid JSON: Invalid value."));
    row("no object", R"({"interleave":[]})",
        QStringLiteral("1:15: a list (an object: {\"format\": \"interleave-trace\", …} was expected)"));
    row("empty", R"({"interleave":{}})",
        QStringLiteral(
            "1:15: “format” is missing (\"interleave-trace\" was expected)\n"
            "1:15: “version” is missing (1 was expected)\n"
            "1:15: “clock” is missing (\"virtual\" or \"real\" was expected)\n"
            "1:15: “scenario” is missing (a scenario: {\"format\": \"interleave-scenario\", …} was "
            "expected)\n"
            "1:15: “timelines” is missing (a list of timelines was expected)"));
    const QByteArray good = withEvents("concurrent", R"([0,null,"run_finished"])");
    row("good", good, {});
    row("newer", QByteArray(good).replace("\"version\":1,\"c", "\"version\":2,\"c"),
        QStringLiteral("1:54: 2: a newer Interleave made this file (1 was expected)"));
    row("another format", QByteArray(good).replace("interleave-trace", "trace"),
        QStringLiteral("1:25: “trace” (\"interleave-trace\" was expected)"));
    row("another clock", QByteArray(good).replace("virtual", "sun"),
        QStringLiteral("1:64: “sun” (\"virtual\" or \"real\" was expected)"));
    row("a faulty scenario", QByteArray(good).replace("sleep 1s\"}]", "nap\"}]"),
        QStringLiteral(
            "3:22: unknown step “nap” (sleep, yield, compute, block, thread, fetch, fail or N*( … ) was "
            "expected)"));
    row("no such strategy", QByteArray(good).replace("concurrent", "random"),
        QStringLiteral("4:26: “random” (\"sequential\", \"concurrent\" or \"threads\" was expected)"));
    row("no strategy", QByteArray(good).replace("\"strategy\":\"concurrent\",", ""),
        QStringLiteral("4:24: what happened stands before the strategy (“strategy” first was expected)\n"
                       "4:14: “strategy” is missing (\"sequential\", \"concurrent\" or \"threads\" was "
                       "expected)"));
    row("no events", kHead + "\"threads\"}]}}",
        QStringLiteral("4:14: “events” is missing (a list of [nanoseconds, task, kind] was expected)"));
    row("no timeline", QByteArray(kHead).replace("[{\"strategy\":", "[]}}"),
        QStringLiteral("4:13: there is no timeline (one at least was expected)"));
    row("timelines first", R"({"interleave":{"timelines":[],"format":"interleave-trace"}})",
        QStringLiteral(
            "1:28: the timelines stand before their scenario (“scenario” first was expected)\n"
            "1:15: “version” is missing (1 was expected)\n"
            "1:15: “clock” is missing (\"virtual\" or \"real\" was expected)\n"
            "1:15: “scenario” is missing (a scenario: {\"format\": \"interleave-scenario\", …} was "
            "expected)"));
    row("the same twice",
        QByteArray(good).replace("]}]}}", "]},{\"strategy\":\"concurrent\",\"events\":[]}]}}"),
        QStringLiteral("5:39: the second timeline of the same strategy (one of each was expected)"));
    row("a key twice", QByteArray(good).replace("\"version\":1,\"c", "\"clock\":\"real\",\"version\":1,\"c"),
        QStringLiteral("1:71: “clock” is there twice (once was expected)"));
    row("too deep", "{\"x\":" + QByteArray(100'000, '['),
        QStringLiteral("1:205: lists and objects nest too deep (at most 200 levels was expected)"));
}

void TestChromeTrace::faultyFiles()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, fault);
    QCOMPARE(faultsOf(contents), fault);
}

void TestChromeTrace::faultyLogs_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &events, const QString &fault) {
        QTest::newRow(name) << events << fault;
    };
    const QByteArray turn = "[0,0,\"created\"],\n[0,0,\"turn\"],\n";
    row("no list", "7", QStringLiteral("5:1: 7 ([nanoseconds, task, kind] was expected)"));
    row("an object", "{}", QStringLiteral("5:1: an object ([nanoseconds, task, kind] was expected)"));
    row("no event", "[]",
        QStringLiteral("5:1: the list ends here (an instant in whole nanoseconds was expected)"));
    row("half an event", "[0,0]",
        QStringLiteral("5:1: the list ends here (the kind of the event, such as “turn” was expected)"));
    row("more than an event", "[0,0,\"created\",1]",
        QStringLiteral("5:1: 1 (the end of the list was expected)"));
    row("a fraction", "[0.5,0,\"created\"]",
        QStringLiteral("5:1: a number that is not whole, or too large (an instant in whole nanoseconds was "
                       "expected)"));
    row("too large", "[99999999999999999999,0,\"created\"]",
        QStringLiteral("5:1: a number that is not whole, or too large (an instant in whole nanoseconds was "
                       "expected)"));
    row("too large for a sign", "[18446744073709551615,0,\"created\"]",
        QStringLiteral("5:1: a number that is too large (an instant in whole nanoseconds was expected)"));
    row("no kind", "[0,0,\"sang\"]",
        QStringLiteral("5:1: “sang” is no kind of event (one such as “turn” was expected)"));
    row("no task", "[0,2,\"created\"]",
        QStringLiteral("5:1: task 2 is not in the scenario (0 to 1 was expected)"));
    row("a negative task", "[0,-1,\"created\"]",
        QStringLiteral("5:1: task -1 is not in the scenario (0 to 1 was expected)"));
    row("the caller's", "[0,null,\"created\"]",
        QStringLiteral("5:1: “created” of a task that is not in the scenario (0 to 1 was expected)"));
    row("a task's", "[0,0,\"run_failed\"]",
        QStringLiteral("5:1: “run_failed” of a task (null was expected: the caller does it)"));
    row("before the beginning", "[-1,0,\"created\"]",
        QStringLiteral("5:1: an instant before the run began (0 or more was expected)"));
    row("in another age", "[9223372036854775807,0,\"created\"]",
        QStringLiteral(
            "5:1: an instant after more than 285 years (at most 9000000000000000000 was expected)"));
    row("backwards", "[5,0,\"created\"],\n[4,0,\"turn\"]",
        QStringLiteral("6:1: time runs backwards (5 or more was expected)"));
    row("not created", "[0,0,\"turn\"]",
        QStringLiteral("5:1: “turn” of task 0 can’t be what happens next to it (“created” was expected)"));
    row("created twice", turn + "[0,0,\"created\"]",
        QStringLiteral(
            "7:1: “created” of task 0 can’t be what happens next to it (something that fits what it "
            "does was expected)"));
    row("after its end", turn + "[0,0,\"finished\"],\n[0,0,\"turn\"]",
        QStringLiteral("8:1: “turn” of task 0 can’t be what happens next to it (nothing after its end was "
                       "expected)"));
    row("without a turn", "[0,0,\"created\"],\n[0,0,\"slept\"]",
        QStringLiteral(
            "6:1: “slept” of task 0 can’t be what happens next to it (something that fits what it does "
            "was expected)"));
    row("two turns at once", turn + "[0,1,\"created\"],\n[0,1,\"turn\"]",
        QStringLiteral("8:1: a turn of task 1 while task 0 has the loop (the end of that one’s turn was "
                       "expected)"));
    row("another's turn",
        "[0,1,\"created\"],\n[0,1,\"turn\"],\n[0,1,\"slept\"],\n" + turn + "[0,1,\"failed\"]",
        QStringLiteral(
            "10:1: “failed” of task 1, which does not have the loop (its turn was expected first)"));
    row("due without a call", turn + "[1,0,\"due\"]",
        QStringLiteral(
            "7:1: “due” without its call (“slept”, “entered_thread” or “fetched” of the same task was "
            "expected right before it)"));
    row("due before its call", "[3,0,\"created\"],\n[3,0,\"turn\"],\n[3,0,\"slept\"],\n[2,0,\"due\"]",
        QStringLiteral("8:1: “due” before its call (3 or more was expected)"));
    row("over before it began",
        "[3,0,\"created\"],\n[3,0,\"turn\"],\n[3,0,\"fetched\"],\n[2,0,\"completed\"]",
        QStringLiteral("8:1: “completed” of task 0 before what that did last (3 or more was expected)"));
    row("raised twice", "[0,null,\"caller_raised\"],[0,null,\"caller_raised\"]",
        QStringLiteral("5:26: “caller_raised” for the second time (once was expected)"));
    row("ends with a task", turn + "[0,null,\"run_finished\"]",
        QStringLiteral("7:1: the run ends while tasks go on (the end of 1 task was expected)"));
    row("after the end", "[0,null,\"run_finished\"],\n[0,0,\"created\"]",
        QStringLiteral("6:1: “created” after the end of the run (nothing was expected)"));
    row("no end", turn + "[0,0,\"finished\"]",
        QStringLiteral(
            "4:14: the events end before the run does (“run_finished” or another end of the run was "
            "expected last)"));
    row("nothing", "",
        QStringLiteral(
            "4:14: the events end before the run does (“run_finished” or another end of the run was "
            "expected last)"));
}

void TestChromeTrace::faultyLogs()
{
    QFETCH(const QByteArray, events);
    QFETCH(const QString, fault);
    QCOMPARE(faultsOf(withEvents("concurrent", events)), fault);
}

/// What a timeline writes that no thread could be had for: a failure without a turn.
void TestChromeTrace::logsThatGaveUp()
{
    const QByteArray events = "[0,0,\"created\"],\n[0,0,\"failed\"],\n[0,null,\"run_failed\"]";
    for (const char *strategy : {"sequential", "concurrent", "threads"})
        QCOMPARE(traceMistake(withEvents(strategy, events)), QString());
    QCOMPARE(faultsOf(withEvents("concurrent", events)), QString());
}

void TestChromeTrace::faultsAreNotEndless()
{
    QByteArray many = QByteArray(kHead).replace("[{\"strategy\":", "[");
    for (int i = 0; i < 5000; ++i)
        many += "7,";
    many += "7]}}";
    QCOMPARE(readChromeTrace(many).faults.size(), std::size_t{100});
}

void TestChromeTrace::unfinishedRun()
{
    const Scenario scenario = asyncio101();
    const auto log = simulate(scenario, Strategy::Concurrent);
    Timeline timeline(Strategy::Concurrent, scenario.taskCount());
    timeline.drain(*log, 5);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeChromeTrace(buffer, {&scenario, ClockKind::Virtual, {{&timeline, log.get()}}});
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("the run is not over yet"));
    QCOMPARE(buffer.size(), 0);
}

void TestChromeTrace::fullDevice()
{
    const SimulatedRun run(scenarioOf(QStringLiteral("A*500: sleep 1s")));
    FullDevice device(70'000);
    const auto written = writeChromeTrace(device, run.logged());
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("it is full"));
}

void TestChromeTrace::givingUp()
{
    const SimulatedRun run(scenarioOf(QStringLiteral("A*50000: sleep 1s")), {Strategy::Concurrent});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    double told = 0;
    const auto written = writeChromeTrace(buffer, run.logged(), [&told](double done) {
        told = done;
        return done < 0.5;
    });
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("it was cancelled"));
    QVERIFY(told >= 0.5 && told < 0.6);
}

void TestChromeTrace::manyTasks()
{
    const SimulatedRun run(scenarioOf(QStringLiteral("A*100000: sleep 1ms..3s")), {Strategy::Concurrent});
    QCOMPARE(roundTripMistake(run.logged()), QString());
}

void TestChromeTrace::fileNames()
{
    QVERIFY(isTraceFileName(QStringLiteral("/a/b.trace.json")));
    QVERIFY(isTraceFileName(QStringLiteral("B.TRACE.JSON")));
    QVERIFY(!isTraceFileName(QStringLiteral("/a.trace.json/b.json")));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.trace.json"));
    QVERIFY(!readChromeTraceFile(path));
    QVERIFY(readChromeTraceFile(path).message().contains(QStringLiteral("a.trace.json: can't be read")));
    QVERIFY(save(path, traceOf(SimulatedRun(asyncio101()).logged())));
    QVERIFY(readChromeTraceFile(path) && readChromeTraceFile(path).value().ok());
}

QTEST_GUILESS_MAIN(TestChromeTrace)
#include "tst_chrometrace.moc"
