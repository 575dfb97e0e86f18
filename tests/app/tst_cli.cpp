// SPDX-License-Identifier: MIT
// The program from outside: arguments in; exit status, standard output and standard error out.

#include "app/cli/commandline.h"
#include "app/cli/optiontable.h"
#include "app/export/exportformats.h"
#include "catchesinterrupt.h"
#include "cliprogram.h"
#include "core/scenario/examples.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace interleave;

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsage_data();
    void wrongUsage();
    void faultyScenario_data();
    void faultyScenario();
    void optionsAreRead();
    void everyOptionIsExplained();
    void versionAndHelp();
    void languages_data();
    void languages();
    void dataHasNoLanguage();
    void examplesAreFound();
    void summaries();
    void scenarioFiles();
    void policies();
    void strategies_data();
    void strategies();
    void realRun();
    void interruptedRun();
    void noDisplay();
    void demoWithoutDisplay();
    void standardOutputCannotBeWritten_data();
    void standardOutputCannotBeWritten();
    void closedStandardStreams();
    void readerGoesAway();
    void runThatIsTooLarge();
    void systemWithoutFonts_data();
    void systemWithoutFonts();
    void screenThatCannotBeReached_data();
    void screenThatCannotBeReached();
    void screenshot();
    void screenshotOfARealRun();
    void screenshotCannotBeWritten();
    void exports();
    void exportCannotBeWritten();
    void recordedRuns();
    void faultyTrace();
    void limitsOfARealRun();
    void limitOfOneRequest();
};

void TestCli::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("messages");
    const auto row = [](const char *name, const QStringList &arguments, const QStringList &messages) {
        QTest::newRow(name) << arguments << messages;
    };
    row("unknown option", {"--previw"}, {"unknown option “--previw” (did you mean --preview?)"});
    row("nothing like it", {"--quux"}, {"unknown option “--quux”"});
    row("one dash", {"-preview"}, {"unknown option “-preview” (did you mean --preview?)"});
    row("a letter", {"-v"}, {"unknown option “-v”"});
    row("two dashes", {"--"}, {"unknown option “--”"});
    row("no value at the end", {"--summary"}, {"--summary needs a value (text, json or full was expected)"});
    row("no value in between", {"--task", "--preview"},
        {"--task needs a value (\"NAME[*COUNT]: STEPS\" was expected)"});
    row("a value too much", {"--preview=yes"}, {"--preview takes no value (it got “yes”)"});
    row("summary", {"--summary", "xml"}, {"--summary: wrong value “xml” (text, json or full was expected)"});
    row("summary, empty", {"--summary="}, {"--summary: wrong value “” (text, json or full was expected)"});
    row("strategy", {"--strategy", "parallel"},
        {"--strategy: wrong value “parallel” (sequential, concurrent or threads was expected)"});
    row("language", {"--lang", "fr"}, {"--lang: wrong value “fr” (en or zh_CN was expected)"});
    row("theme", {"--theme", "Dark"}, {"--theme: wrong value “Dark” (light, dark or print was expected)"});
    row("picture", {"--screenshot", "a.gif"},
        {"--screenshot: wrong value “a.gif” (a file name that ends in .png was expected)"});
    for (const char *file : {"a.xyz", "a", ".py", "py", "folder/.cpp", "a.py/", ""}) {
        const QString value = QString::fromUtf8(file);
        row(qPrintable(QStringLiteral("export ") + value), {"--export=" + value},
            {QStringLiteral("--export: wrong value “%1” (a file name that ends in %2 was expected)")
                 .arg(value, exportEndings())});
    }
    row("several files for one export", {"--export", "a.py", "a.json", "b.json"},
        {"2 scenario files (one was expected: --export would write them all into the same file)"});
    for (const char *size : {"800", "x", "800x", "x600", "800x600x1", "+800x600", "800X600", "800 x 600",
                             "10x10", "0x0", "-800x600", "10001x600", "99999999999x600", "８００x600"}) {
        const QString value = QString::fromUtf8(size);
        row(qPrintable(QStringLiteral("size ") + value), {"--size=" + value},
            {QStringLiteral(
                 "--size: wrong value “%1” (WIDTHxHEIGHT from 320x240 to 10000x10000 was expected)")
                 .arg(value)});
    }
    for (const char *speed : {"0", "0.09", "100.1", "-1", "fast", "", "nan", "inf", "1,5", "1x", "1e999"}) {
        const QString value = QString::fromUtf8(speed);
        row(qPrintable(QStringLiteral("speed ") + value), {"--real", "--speed=" + value},
            {QStringLiteral("--speed: wrong value “%1” (a number from 0.1 to 100 was expected)").arg(value)});
    }
    row("both clocks", {"--real", "--preview"},
        {"--preview and --real exclude each other (one of them was expected)"});
    row("speed of a preview", {"--speed", "2", "--preview"},
        {"--speed has no meaning without --real (a preview takes no time)"});
    row("given twice", {"--summary", "text", "--summary", "json"},
        {"--summary is given twice (once was expected)"});
    row("everything at once", {"--foo", "--size", "1", "--speed", "x"},
        {"unknown option “--foo”",
         "--size: wrong value “1” (WIDTHxHEIGHT from 320x240 to 10000x10000 was expected)",
         "--speed: wrong value “x” (a number from 0.1 to 100 was expected)",
         "--speed has no meaning without --real (a preview takes no time)"});
    row("control characters", {"--a\x1b[31m\nb"},
        {QStringLiteral("unknown option “--a%1[31m%1b”").arg(QChar(QChar::ReplacementCharacter))});
    row("a long argument", {QStringLiteral("--") + QString(100'000, u'x')},
        {QStringLiteral("unknown option “--%1…%2”").arg(QString(28, u'x'), QString(30, u'x'))});
    row("tasks and a file", {"--task", "A: yield", "a.json"},
        {"--task “A: yield” and the file “a.json” exclude each other (one of them was expected)"});
    row("an example and a task", {"--example", "Asyncio 101", "--task", "A: yield"},
        {"--example “Asyncio 101” and --task “A: yield” exclude each other (one of them was expected)"});
    row("an example and a file", {"--example", "Asyncio 101", "a.json"},
        {"--example “Asyncio 101” and the file “a.json” exclude each other (one of them was expected)"});
    row("an example that there is not", {"--example", "deadlock"},
        {"--example: wrong value “deadlock” (one of --list-examples was expected)"});
    row("no example", {"--example="}, {"--example: wrong value “” (one of --list-examples was expected)"});
    row("a part of two examples", {"--example", "LIMIT"},
        {"--example: wrong value “LIMIT” (“A limit of two” or “Order under a limit” was expected)"});
    row("a part of three examples", {"--example=block"},
        {"--example: wrong value “block” (“A blocking call stops everyone”, “Gather of blocking calls” or "
         "“Parsing blocks the loop” was expected)"});
    row("an empty file name", {"--preview", ""}, {"a file name is empty (a scenario file was expected)"});
    row("looks of nothing", {"--preview", "--theme", "dark", "--size", "400x300"},
        {"--theme has no meaning without a window or a picture (it tells how they look)",
         "--size has no meaning without a window or a picture (it tells how they look)"});
    row("a strategy for the window", {"--strategy", "threads"},
        {"--strategy has no meaning for the window, which shows sequential and concurrent, and threads at a "
         "key "
         "press (--preview, --real, --summary, --export or --screenshot was expected)"});
    row("the network in a preview", {"--preview", "--allow-network"},
        {"--allow-network has no meaning without --real (a preview asks nobody, and the window asks you)"});
    row("several files for a window", {"a.json", "b.json"},
        {"2 scenario files (one was expected: it is shown in a window; --summary takes many)"});
    row("no limit", {"--limit", "0"},
        {"--limit: wrong value “0” (a whole number from 1 to 4294967295 was expected)"});
    for (const char *timeout : {"soon", "25h", "1441min"}) {
        const QString value = QString::fromUtf8(timeout);
        row(qPrintable(QStringLiteral("timeout ") + value), {"--timeout", value},
            {QStringLiteral(
                 "--timeout: wrong value “%1” (a duration of at most 1440min, such as 1.5s or 200ms "
                 "was expected)")
                 .arg(value)});
    }
    row("a seed beyond 64 bits", {"--seed", "18446744073709551616"},
        {"--seed: wrong value “18446744073709551616” (a whole number from 0 to "
         "18446744073709551615 was expected)"});
    row("policies", {"--on-failure", "stop", "--until", "last"},
        {"--on-failure: wrong value “stop” (continue or cancel was expected)",
         "--until: wrong value “last” (all or first was expected)"});
    row("policies that exclude each other", {"--on-failure", "cancel", "--until", "first"},
        {"--until first and --on-failure cancel exclude each other (one of them was expected)"});
    row("before the tasks are looked at", {"--task", "bad", "--foo"}, {"unknown option “--foo”"});
}

void TestCli::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, messages);
    const Ended outcome = run(arguments);
    QString expected;
    for (const QString &message : messages)
        expected += QStringLiteral("interleave: ") + message + u'\n';
    QCOMPARE(outcome.err, QString(expected + kHint));
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.status, 2);
}

void TestCli::faultyScenario_data()
{
    QTest::addColumn<QStringList>("tasks");
    QTest::addColumn<QStringList>("messages");
    const auto row = [](const char *name, const QStringList &tasks, const QStringList &messages) {
        QTest::newRow(name) << tasks << messages;
    };
    const QString steps =
        QStringLiteral("(sleep, yield, compute, block, thread, fetch, fail or N*( … ) was expected)");
    row("an unknown step", {"A: slep 1s"}, {"--task 1:4: unknown step “slep” " + steps});
    row("in the second task", {"A: yield", "B: bock 1s"}, {"--task 2:4: unknown step “bock” " + steps});
    row("all at once", {"A: slep 1s, yield, bock 1s", "B: yield", "C: "},
        {"--task 1:4: unknown step “slep” " + steps, "--task 1:20: unknown step “bock” " + steps,
         "--task 3:4: there is no step " + steps});
    row("counted in characters", {"😀é: slep 1s"}, {"--task 1:5: unknown step “slep” " + steps});
    row("no colon", {"sleep 1s"},
        {"--task 1:1: there is no “:” between name and steps (NAME: STEPS, for example query db: sleep 2s "
         "was expected)"});
    row("empty", {""},
        {"--task 1:1: there is no task (NAME: STEPS, for example query db: sleep 2s was expected)"});
    row("no count", {"A*0: yield"},
        {"--task 1:3: “0” is no count (a whole number from 1 to 1,000,000 was expected)"});
    row("too many together", {"A*999999: yield", "B: yield", "C: yield", "D: yield"},
        {"--task 3:1: 1,000,002 tasks (at most 1,000,000 were expected)"});
    row("too many steps together", {"A: yield", "B*9000: 1000*(yield, sleep 1s)", "C*300: 10000*(yield)"},
        {"--task 3:1: more than 20,000,000 steps in all tasks together (fewer copies or repeats were "
         "expected: they "
         "are not going to fit into memory)"});
    row("too long together", {"A: yield", "B*200000: 10*(sleep 1440min)"},
        {"--task 2:1: all steps one after the other take longer than 292 years (less was expected: time is "
         "counted in "
         "64-bit nanoseconds)"});
    row("a line break in it", {"A: sl\nep"}, {"--task 1:4: unknown step “sl” " + steps});
}

void TestCli::faultyScenario()
{
    QFETCH(const QStringList, tasks);
    QFETCH(const QStringList, messages);
    QStringList arguments{QStringLiteral("--preview")};
    for (const QString &task : tasks)
        arguments << QStringLiteral("--task") << task;
    const Ended outcome = run(arguments);
    QCOMPARE(outcome.err, QString(messages.join(u'\n') + u'\n'));
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.status, 3);
}

void TestCli::optionsAreRead()
{
    const CommandLine line = readCommandLine({"--task",
                                              "A: yield",
                                              "--task=B: yield",
                                              "--real",
                                              "--speed",
                                              "0.1",
                                              "--strategy",
                                              "concurrent",
                                              "--strategy=sequential",
                                              "--strategy",
                                              "concurrent",
                                              "--summary",
                                              "full",
                                              "--screenshot",
                                              "a=b.PNG",
                                              "--size",
                                              "320x10000",
                                              "--theme=print",
                                              "--limit",
                                              "3",
                                              "--timeout=2s",
                                              "--on-failure",
                                              "cancel",
                                              "--until",
                                              "all",
                                              "--seed",
                                              "18446744073709551615",
                                              "--allow-network"});
    QCOMPARE(line.faults, QStringList());
    const Options &options = line.options;
    QCOMPARE(options.tasks, (QStringList{"A: yield", "B: yield"}));
    QVERIFY(options.real && !options.preview && !options.help && !options.version);
    QCOMPARE(options.speed, std::optional(0.1));
    QCOMPARE(options.strategies, (std::vector{Strategy::Concurrent, Strategy::Sequential}));
    QCOMPARE(options.summary, std::optional(SummaryKind::Full));
    QCOMPARE(options.screenshot, QStringLiteral("a=b.PNG"));
    QCOMPARE(options.size, std::optional(QSize(320, 10000)));
    QCOMPARE(options.theme, std::optional(ThemeChoice::Print));
    QCOMPARE(options.limit, std::optional<std::uint32_t>(3));
    QCOMPARE(options.timeout, std::optional<Nanoseconds>(std::chrono::seconds(2)));
    QCOMPARE(options.onFailure, std::optional(OnFailure::Cancel));
    QCOMPARE(options.until, std::optional(Until::All));
    QCOMPARE(options.seed, std::optional(std::numeric_limits<std::uint64_t>::max()));
    QVERIFY(readCommandLine({"--lang", "zh"}).options.language == Language::SimplifiedChinese);
    QVERIFY(options.allowNetwork && !options.wantsWindow());
    QVERIFY(readCommandLine({"--task", "A: yield", "--theme", "dark"}).options.wantsWindow());
}

void TestCli::everyOptionIsExplained()
{
    const QString help = helpText();
    for (const OptionRow &row : optionTable()) {
        QVERIFY(help.contains(QStringLiteral("  --%1").arg(row.name)));
        QVERIFY(*row.meaning);
        QCOMPARE(findOption(row.name), &row);
    }
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() <= 88, qPrintable(line));
}

void TestCli::versionAndHelp()
{
    const Ended version = run({"--version"});
    QCOMPARE(version.status, 0);
    QVERIFY(QRegularExpression(QStringLiteral("^interleave \\d+\\.\\d+\\.\\d+\n$"))
                .match(version.out)
                .hasMatch());
    QCOMPARE(version.err, QString());

    const Ended help = run({"--help"});
    QCOMPARE(help.status, 0);
    QCOMPARE(help.out, helpText());
    QCOMPARE(help.err, QString());
    QCOMPARE(run({"-h"}).out, helpText());
    QCOMPARE(run({"--bogus", "--help"}).out, helpText()); // who asks for help gets it
}

void TestCli::languages_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("told");

    const QString chinese = QStringLiteral("zh_CN.UTF-8");
    QTest::newRow("help") << "" << QStringList{"--lang", "zh_CN", "--help"} << 0 << "用法：interleave";
    QTest::newRow("examples") << "" << QStringList{"--lang", "zh", "--list-examples"} << 0
                              << "循环中的 await";
    QTest::newRow("summary") << "" << QStringList{"--lang=zh", "--summary", "text"} << 0
                             << "asyncio 入门，虚拟时钟上的预览";
    QTest::newRow("failure") << ""
                             << QStringList{"--lang=zh", "--summary", "text", "--task", "A: fail \"no\""} << 0
                             << "\n顺序执行：A 失败：no\n";
    QTest::newRow("usage") << "" << QStringList{"--lang", "zh", "--bogus"} << 2 << "未知选项 “--bogus”";
    QTest::newRow("fault") << "" << QStringList{"--lang", "zh", "--preview", "--task", "A: slep 1s"} << 3
                           << "--task 1:4: 未知的步骤“slep”（应为 sleep、yield";
    QTest::newRow("file") << "" << QStringList{"--lang", "zh", "--preview", "no-such.json"} << 1
                          << "no-such.json：无法读取";
    QTest::newRow("example by its shown name")
        << "" << QStringList{"--lang", "zh", "--preview", "--example", "超时"} << 0 << "超时，虚拟时钟";
    QTest::newRow("the system's") << chinese << QStringList{"--help"} << 0 << "用法：interleave";
    QTest::newRow("the system's, for a fault") << chinese << QStringList{"--bogus"} << 2 << "未知选项";
    QTest::newRow("not the system's")
        << chinese << QStringList{"--lang", "en", "--help"} << 0 << "usage: interleave";
    QTest::newRow("one that there is not")
        << "fr_FR.UTF-8" << QStringList{"--help"} << 0 << "usage: interleave";
}

void TestCli::languages()
{
    QFETCH(QString, locale);
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, told);
    QProcess process;
    start(process, arguments, locale);
    const Ended ended = finish(process);
    QCOMPARE(ended.status, status);
    QVERIFY2((status == 0 ? ended.out : ended.err).contains(told), qPrintable(ended.out + ended.err));
}

/// What other programs read.
void TestCli::dataHasNoLanguage()
{
    const QTemporaryDir folder;
    const QStringList tasks{"--task", "A: sleep 1s, fail \"x\"", "--task", "B: block 2s"};
    for (const QString &kind : {QStringLiteral("json"), QStringLiteral("full")}) {
        const QStringList arguments = tasks + QStringList{"--summary", kind};
        QCOMPARE(run(arguments + QStringList{"--lang", "zh"}).out, run(arguments).out);
    }
    for (const QString &name : {QStringLiteral("a.csv"), QStringLiteral("a.trace.json")}) {
        QCOMPARE(run(tasks + QStringList{"--export", name}, folder.path()).status, 0);
        const QByteArray english = contents(folder.filePath(name));
        QCOMPARE(run(tasks + QStringList{"--export", name, "--lang", "zh"}, folder.path()).status, 0);
        QCOMPARE(contents(folder.filePath(name)), english);
    }
}

void TestCli::examplesAreFound()
{
    const Ended list = run({"--list-examples"});
    QCOMPARE(list.status, 0);
    const QStringList lines = list.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), static_cast<qsizetype>(examples().size()));
    const qsizetype column = lines.front().indexOf(QStringLiteral("How long will each side take?"));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Scenario &scenario = examples()[static_cast<std::size_t>(i)];
        QCOMPARE(lines[i].first(column).trimmed(), scenario.name);
        QCOMPARE(lines[i].sliced(column), scenario.lesson->question);
        QCOMPARE(lines[i][column - 1], QChar(u' '));
    }
    QCOMPARE(readCommandLine({"--example", "asyncio 101"}).options.example, QStringLiteral("Asyncio 101"));
    QCOMPARE(readCommandLine({"--example=sleepers"}).options.example, QStringLiteral("A thousand sleepers"));
    const Ended part = run({"--example", "parsing", "--summary", "json"});
    QCOMPARE(part.status, 0);
    QVERIFY(part.out.contains(QStringLiteral("\"scenario\":\"Parsing blocks the loop\"")));
}

void TestCli::summaries()
{
    const Ended json = run({"--summary", "json"});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.err, QString());
    QVERIFY(json.out.startsWith(QStringLiteral(
        R"({"format":"interleave-run","version":1,"scenario":"Asyncio 101","clock":"virtual","speedup":2.0,)")));
    QVERIFY(json.out.contains(QStringLiteral(R"("total_ns":6000000000)")));
    QVERIFY(json.out.contains(QStringLiteral(R"("total_ns":3000000000)")));
    QVERIFY(json.out.endsWith(QStringLiteral("}\n")));
    QCOMPARE(json.out.count(u'\n'), 1);

    const Ended full =
        run({"--summary=full", "--task", "A: sleep 1s", "--task", "B: block 2s", "--task", "C: sleep 3s"});
    QVERIFY(full.out.contains(QStringLiteral(
        R"("tasks":[{"name":"A","outcome":"finished","spans":[["sleeping",0,1000000000],["ready",1000000000,2000000000]]},)"
        R"({"name":"B","outcome":"finished","spans":[["blocking",0,2000000000]]},)"
        R"({"name":"C","outcome":"finished","spans":[["ready",0,2000000000],["sleeping",2000000000,5000000000]]}])")));

    const Ended text = run({"--preview"});
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.startsWith(QStringLiteral("Asyncio 101, preview on the virtual clock\n")));
    QVERIFY(!text.out.contains(QChar(0x1B)));
    QCOMPARE(run({"--summary", "text"}).out, text.out);

    const Ended failing = run({"--preview", "--task", "A: fail"});
    QCOMPARE(failing.status, 0); // a result, not an error
}

/// One that is missing or faulty does not keep the others from running.
void TestCli::scenarioFiles()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    const QByteArray head = R"({"format": "interleave-scenario", "version": 1, )";
    QVERIFY(write("good.json", head + R"("name": "Good", "tasks": [{"name": "A", "steps": "sleep 1s"}]})"));
    QVERIFY(write("bad.json", head + R"("tasks": [{"name": "A", "steps": "slep 1s"}]})"));

    const Ended good = run({"good.json", "good.json", "--summary=json"}, folder.path());
    QCOMPARE(good.status, 0);
    QCOMPARE(good.err, QString());
    QCOMPARE(good.out.count(QStringLiteral("\"scenario\":\"Good\"")), 2);
    QCOMPARE(good.out.count(u'\n'), 2);

    const Ended mixed = run({"missing.json", "bad.json", "good.json", "--summary=json"}, folder.path());
    QCOMPARE(mixed.status, 3);
    QVERIFY2(mixed.err.contains(QStringLiteral("bad.json:1:")), qPrintable(mixed.err));
    QVERIFY2(mixed.err.contains(QStringLiteral("missing.json")), qPrintable(mixed.err));
    QCOMPARE(mixed.out.count(u'\n'), 1);

    QCOMPARE(run({"missing.json", "--preview"}, folder.path()).status, 1);
}

void TestCli::policies()
{
    const auto concurrent = [](QStringList arguments) {
        arguments << QStringLiteral("--summary=json") << QStringLiteral("--strategy=concurrent");
        const QJsonObject record = QJsonDocument::fromJson(run(arguments).out.toUtf8()).object();
        const QJsonValue timeline = record[QLatin1String("timelines")][0];
        return QString(timeline[QLatin1String("outcome")].toString() + u' ' +
                       QString::number(timeline[QLatin1String("total_ns")].toInteger()));
    };
    QCOMPARE(concurrent({"--limit", "1"}), QStringLiteral("finished 6000000000"));
    QCOMPARE(concurrent({"--timeout", "1.5s"}), QStringLiteral("timed_out 1500000000"));
    QCOMPARE(concurrent({"--until", "first"}), QStringLiteral("finished 1000000000"));
    QCOMPARE(concurrent({"--on-failure", "cancel", "--task", "A: sleep 1s, fail", "--task", "B: sleep 9s"}),
             QStringLiteral("failed 1000000000"));
    const QStringList random{"--task", "A: sleep 1ns..1s"};
    QCOMPARE(concurrent(random), concurrent(random + QStringList{"--seed", "1"}));
    QVERIFY(concurrent(random) != concurrent(random + QStringList{"--seed", "2"}));
}

void TestCli::strategies_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("speedup");
    const QString s = QStringLiteral("sequential");
    const QString c = QStringLiteral("concurrent");
    const QString t = QStringLiteral("threads");
    QTest::newRow("none") << QStringList{} << QStringList{s, c} << true;
    QTest::newRow("one") << QStringList{c} << QStringList{c} << false;
    QTest::newRow("as given") << QStringList{c, s} << QStringList{c, s} << true;
    QTest::newRow("without duplicates") << QStringList{c, s, c} << QStringList{c, s} << true;
    QTest::newRow("all") << QStringList{t, s, c} << QStringList{t, s, c} << true;
}

void TestCli::strategies()
{
    QFETCH(const QStringList, given);
    QFETCH(const QStringList, expected);
    QFETCH(const bool, speedup);
    QStringList arguments{QStringLiteral("--summary=json")};
    for (const QString &strategy : given)
        arguments << QStringLiteral("--strategy") << strategy;
    const QJsonObject record = QJsonDocument::fromJson(run(arguments).out.toUtf8()).object();
    QStringList found;
    for (const QJsonValue &timeline : record[QLatin1String("timelines")].toArray())
        found << timeline[QLatin1String("strategy")].toString();
    QCOMPARE(found, expected);
    QCOMPARE(record[QLatin1String("speedup")].isDouble(), speedup);
}

void TestCli::realRun()
{
    const Ended outcome = run({"--real", "--speed", "100", "--summary", "json"});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QString()); // no progress line where nobody watches
    const QJsonObject record = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(record[QLatin1String("clock")].toString(), QStringLiteral("real"));
    const QJsonArray timelines = record[QLatin1String("timelines")].toArray();
    QCOMPARE(timelines.size(), 2);
    QVERIFY(timelines[0][QLatin1String("total_ns")].toDouble() >= 6e9);
    QVERIFY(timelines[1][QLatin1String("total_ns")].toDouble() >= 3e9);
}

void TestCli::interruptedRun()
{
#ifdef Q_OS_LINUX
    QProcess process;
    start(process, {"--real", "--task", "A: sleep 1440min", "--task", "B: block 1440min"});
    QVERIFY(process.waitForStarted(kPatience));
    QTRY_VERIFY_WITH_TIMEOUT(catchesInterrupt(process), kPatience);
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    const Ended outcome = finish(process);
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.out.contains(QRegularExpression(QStringLiteral("outcome +cancelled +cancelled\n"))),
             qPrintable(outcome.out));
#else
    QSKIP("needs /proc to know when the program is ready");
#endif
}

void TestCli::noDisplay()
{
    for (const QStringList &arguments : {QStringList{"--task", "A: yield"}, QStringList{"--theme", "dark"}}) {
        const Ended outcome = run(arguments);
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.out, QString());
        QVERIFY(
            outcome.err.startsWith(QStringLiteral("interleave: there is no display to open a window on")));
    }
    // What is wrong on every machine comes first.
    const Ended faulty = run({"--task", "A: slep 1s"});
    QCOMPARE(faulty.status, 3);
    QVERIFY2(faulty.err.startsWith(QStringLiteral("--task 1:4: unknown step")), qPrintable(faulty.err));
}

void TestCli::demoWithoutDisplay()
{
    const QTemporaryDir folder;
    const Ended outcome = run({}, folder.path());
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.startsWith(QStringLiteral("Asyncio 101, run on the real clock\n")));
    QVERIFY(outcome.out.endsWith(QStringLiteral("A picture of it: interleave-asyncio-101.png\n")));
    const QImage image(folder.filePath(QStringLiteral("interleave-asyncio-101.png")));
    QCOMPARE(image.size(), QSize(1440, 900));
}

void TestCli::standardOutputCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("text") << QStringList{"--preview"};
    QTest::newRow("json") << QStringList{"--summary=json"};
    QTest::newRow("full") << QStringList{"--summary=full", "--task", "w*5000: sleep 1s"};
    QTest::newRow("help") << QStringList{"--help"};
    QTest::newRow("version") << QStringList{"--version"};
}

void TestCli::standardOutputCannotBeWritten()
{
    QFETCH(const QStringList, arguments);
    const QFileInfo full(QStringLiteral("/dev/full"));
    if (!full.exists() || full.isFile())
        QSKIP("there is no /dev/full here");
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    start(process, arguments);
    const Ended outcome = finish(process);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.err,
             QStringLiteral("interleave: standard output cannot be written: No space left on device\n"));
}

/// Nothing that the program opens may take the place of a stream that is missing.
void TestCli::closedStandardStreams()
{
#ifdef Q_OS_UNIX
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"), QStringLiteral("exec \"$0\" --preview <&- >&-"),
                   QStringLiteral(INTERLEAVE_PROGRAM)});
    const Ended outcome = finish(process);
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.startsWith(QStringLiteral("interleave: standard output cannot be written: ")),
             qPrintable(outcome.err));
#endif
}

void TestCli::readerGoesAway()
{
#ifdef Q_OS_UNIX
    QProcess pipeline;
    pipeline.setProcessEnvironment(withoutDisplay());
    pipeline.start(
        QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"),
         QStringLiteral(
             "{ \"$0\" --summary=full --task 'w*50000: sleep 1s'; echo status $? >&2; } | head -c 1"),
         QStringLiteral(INTERLEAVE_PROGRAM)});
    const Ended outcome = finish(pipeline);
    QCOMPARE(outcome.out, QStringLiteral("{"));
    QCOMPARE(outcome.err, QStringLiteral("status 1\n")); // as `head` does not want to hear of it
#endif
}

void TestCli::runThatIsTooLarge()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(Q_OS_LINUX)
    QSKIP("memory can't be limited here");
#else
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("ulimit -v 400000; exec \"$0\" --task 'w*1000000: 10*(yield)'"),
                   QStringLiteral(INTERLEAVE_PROGRAM)});
    const Ended outcome = finish(process);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.out, QString());
    QVERIFY2(outcome.err.startsWith(QStringLiteral("interleave: ")), qPrintable(outcome.err));
#endif
}

void TestCli::systemWithoutFonts_data()
{
    QTest::addColumn<QString>("fonts"); ///< which there are
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("note"); ///< how it begins
    const QString latin = QStringLiteral("/usr/share/fonts/truetype/jetbrains-mono");
    QTest::newRow("none") << ""
                          << "en"
                          << "interleave: note: this system has no fonts";
    QTest::newRow("none, in Chinese") << ""
                                      << "zh_CN"
                                      << "interleave: 注意：系统没有字体";
    QTest::newRow("none for Chinese") << latin << "zh_CN"
                                      << "interleave: 注意：系统没有中文字体";
    QTest::newRow("none for what nobody speaks") << latin << "en"
                                                 << "";
}

/// The picture is made all the same.
void TestCli::systemWithoutFonts()
{
#ifdef Q_OS_LINUX
    QFETCH(const QString, fonts);
    QFETCH(const QString, language);
    QFETCH(const QString, note);
    if (!fonts.isEmpty() && !QFileInfo::exists(fonts))
        QSKIP("the fonts are not installed");
    const QTemporaryDir folder;
    QFile configuration(folder.filePath(QStringLiteral("fonts.conf")));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    const QString named = fonts.isEmpty() ? QString() : QStringLiteral("<dir>%1</dir>").arg(fonts);
    configuration.write(
        QStringLiteral("<?xml version=\"1.0\"?><fontconfig>%1</fontconfig>").arg(named).toUtf8());
    configuration.close();
    QProcess process;
    QProcessEnvironment environment = withoutDisplay();
    environment.insert(QStringLiteral("FONTCONFIG_FILE"), configuration.fileName());
    process.setProcessEnvironment(environment);
    const QString file = folder.filePath(QStringLiteral("a.png"));
    process.start(QStringLiteral(INTERLEAVE_PROGRAM),
                  {QStringLiteral("--lang"), language, QStringLiteral("--screenshot"), file});
    const Ended outcome = finish(process);
    QCOMPARE(outcome.status, 0);
    QVERIFY2(note.isEmpty() ? outcome.err.isEmpty() : outcome.err.startsWith(note), qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u'\n'), note.isEmpty() ? 0 : 1);
    QVERIFY(!QImage(file).isNull());
#endif
}

void TestCli::screenThatCannotBeReached_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence"); ///< how it begins
    const QString english = QStringLiteral("interleave: there is no screen to draw on: ");
    const QString chinese = QStringLiteral("interleave: 没有可以绘制的屏幕：");
    const QStringList picture{"--screenshot", "/nowhere/a.png"};
    QTest::newRow("picture") << "nowhere" << picture << english;
    QTest::newRow("picture, in Chinese")
        << "nowhere" << (picture + QStringList{"--lang", "zh_CN"}) << chinese;
    QTest::newRow("window") << "nowhere" << QStringList{} << english;
    QTest::newRow("window, in Chinese") << "nowhere" << QStringList{"--lang", "zh_CN"} << chinese;
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    QTest::newRow("display") << "xcb" << QStringList{} << english;
#endif
}

/// Qt would abort the program, and the system perhaps keep its memory in a file.
void TestCli::screenThatCannotBeReached()
{
    QFETCH(const QString, platform);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, sentence);
    QProcess process;
    QProcessEnvironment environment = withoutDisplay();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":987654"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(INTERLEAVE_PROGRAM), arguments);
    const Ended outcome = finish(process);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.out, QString());
    QVERIFY2(outcome.err.startsWith(sentence), qPrintable(outcome.err));
}

void TestCli::screenshot()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("ä b.png"));
    const Ended outcome =
        run({"--screenshot", file, "--size", "1000x700", "--theme", "dark", "--task", "A: sleep 1s"});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.out, QString()); // nobody asked for a summary
    QCOMPARE(outcome.status, 0);
    const QImage dark(file);
    QCOMPARE(dark.size(), QSize(1000, 700));
    QVERIFY(dark.pixelColor(2, 2).lightness() < 100);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);

    QCOMPARE(run({"--screenshot", file, "--summary", "json"}).status, 0); // and again, over it
    QVERIFY(QImage(file).pixelColor(2, 2).lightness() > 150);
}

/// It is the picture of the run whose summary is printed, not of another one.
void TestCli::screenshotOfARealRun()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int asked = 0;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        ++asked;
        server.nextPendingConnection()->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.png"));
    QProcess process;
    start(process, {"--strategy", "threads", "--real", "--screenshot", file, "--task",
                    QStringLiteral("A: fetch http://127.0.0.1:%1/").arg(server.serverPort())});
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kPatience);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QFile::exists(file));
    QCOMPARE(asked, 1);
}

void TestCli::limitsOfARealRun()
{
    const QStringList arguments{
        "--real", "--timeout", "0s", "--strategy", "concurrent", "--task", "w*5000: sleep 1s, thread 1s"};
    const Ended outcome = run(arguments);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err,
             QStringLiteral("interleave: note: 5,000 tasks use worker threads, and a real run has "
                            "4,096 of them: the others wait\n"));
    QCOMPARE(run(arguments + QStringList{"--limit", "9"}).err, QString());

    const QStringList foreign{"--real", "--timeout", "0s", "--task",
                              "A: sleep 1s, fetch http://example.org/"};
    QCOMPARE(run(foreign).err, QStringLiteral("interleave: note: tasks may not fetch from example.org "
                                              "(--allow-network was expected)\n"));
    QCOMPARE(run(foreign + QStringList{"--allow-network"}).err, QString());
}

void TestCli::limitOfOneRequest()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(Q_OS_LINUX)
    QSKIP("how many files are open is another matter here");
#else
    for (const auto &[files, requests] :
         {std::pair(24, "1 request on its way at a time"), std::pair(40, " requests on their way at once")}) {
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.start(QStringLiteral("/bin/sh"),
                      {QStringLiteral("-c"),
                       QStringLiteral("ulimit -n %1; exec \"$0\" --real --timeout 0s --strategy concurrent "
                                      "--task 'w*9: fetch 1s'")
                           .arg(files),
                       QStringLiteral(INTERLEAVE_PROGRAM)});
        const Ended outcome = finish(process);
        QVERIFY2(outcome.err.contains(QString::fromLatin1(requests)), qPrintable(outcome.err));
    }
#endif
}

void TestCli::screenshotCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("missing/a.png"));
    const Ended outcome = run({"--screenshot", file, "--summary", "json"});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.out.startsWith(QStringLiteral("{\"format\""))); // what could be done was done
    QCOMPARE(outcome.err,
             QStringLiteral("interleave: %1 cannot be written: No such file or directory\n").arg(file));
}

/// Without a summary, because nobody asked for one.
void TestCli::exports()
{
    const QTemporaryDir folder;
    const QString python = folder.filePath(QStringLiteral("ä b.PY"));
    const QString cpp = folder.filePath(QStringLiteral("a.cpp"));
    const Ended outcome = run({"--export", python, "--export", cpp, "--limit", "2", "--task", "A: sleep 1s"});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.status, 0);
    QVERIFY(contents(python).contains("limit = asyncio.Semaphore(2)\n"));
    QVERIFY(contents(cpp).contains("Semaphore limit(2);\n"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);

    const QByteArray before = contents(python);
    const Ended both =
        run({"--export", python, "--summary", "json", "--task", "A: sleep 1s", "--limit", "2"});
    QVERIFY(both.out.startsWith(QStringLiteral("{\"format\"")));
    QCOMPARE(contents(python), before); // the same again, byte by byte
}

/// What is written of a run is what is read of it; who asks for another run gets one.
void TestCli::recordedRuns()
{
    QTemporaryDir folder;
    const auto in = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    const Ended made =
        run({"--real", "--speed", "100", "--export", in("a.trace.json"), "--export", in("a.csv"), "--summary",
             "full", "--task", "A: sleep 1s", "--task", "B: sleep 2s, fail"});
    QCOMPARE(made.status, 0);
    QVERIFY(made.out.contains(QStringLiteral("\"clock\":\"real\"")));
    const Ended read = run({in("a.trace.json"), "--summary", "full"});
    QCOMPARE(read.err, QString());
    QCOMPARE(read.out, made.out);
    QCOMPARE(run({in("a.trace.json"), "--export", in("b.csv"), "--export", in("b.trace.json")}).status, 0);
    QCOMPARE(contents(in("b.csv")), contents(in("a.csv")));
    QCOMPARE(contents(in("b.trace.json")), contents(in("a.trace.json")));
    QVERIFY(contents(in("a.csv")).startsWith("strategy,task,name,"));
    for (const QStringList &anew :
         {QStringList{"--preview"}, {"--strategy", "concurrent"}, {"--limit", "1"}}) {
        const Ended other = run(QStringList{in("a.trace.json"), "--summary", "json"} + anew);
        QVERIFY(other.out.contains(QStringLiteral("\"clock\":\"virtual\"")));
    }
}

void TestCli::faultyTrace()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.trace.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[]");
    file.close();
    const Ended faulty = run({"a.trace.json", "--summary", "json"}, folder.path());
    QCOMPARE(faulty.status, 3);
    QCOMPARE(faulty.err,
             QStringLiteral("a.trace.json:1:1: there is no run of Interleave in this file (a trace that "
                            "Interleave has exported was expected)\n"));
    QCOMPARE(run({"b.trace.json", "--summary", "json"}, folder.path()).status, 1);
}

void TestCli::exportCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing/a.py"));
    const QString good = folder.filePath(QStringLiteral("good.py"));
    const Ended outcome = run({"--export", missing, "--export", good, "--summary", "json"});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.out.startsWith(QStringLiteral("{\"format\""))); // what could be done was done
    QVERIFY(QFile::exists(good));
    QCOMPARE(outcome.err,
             QStringLiteral("interleave: %1 cannot be written: No such file or directory\n").arg(missing));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
