// SPDX-License-Identifier: MIT
// The exported C++ programs: all compile without a warning, and some are built as their head says, and run.

#include "core/codegen/cppcode.h"
#include "core/scenario/examples.h"
#include "core/scenario/stepnotation.h"
#include "hostilescenarios.h"
#include "realoutput.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest/QtTest>

#include <array>

using namespace interleave;

namespace {

/// The same folder each time, so that only what has changed is compiled again.
QString workFolder(const QString &name)
{
    const QString path = QStringLiteral(INTERLEAVE_WORK_FOLDER "/") + name;
    QDir().mkpath(path);
    return path;
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray contents = text.toUtf8();
    if (file.open(QIODevice::ReadOnly) && file.readAll() == contents)
        return true;
    file.close();
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

/// The lines that the head of a program gives for its CMakeLists.txt.
QString cmakeLines(const QString &program)
{
    QString text;
    for (const QString &line : program.split(u'\n')) {
        if (!line.startsWith(u"//"))
            break;
        if (line.startsWith(u"//     "))
            text += QStringView(line).sliced(7).toString() + u'\n';
    }
    return text;
}

/// Every word of the programs, and what C libraries have, as names of tasks: a coroutine each, with every
/// feature that the programs have helpers for.
Scenario namesakes(const QStringList &programs)
{
    using namespace std::chrono_literals;
    QStringList names = QStringLiteral("abort timezone getpid environ unlink uint qreal ulong daylight "
                                       "signgam optarg basename wait gets puts isatty qMin qRound")
                            .split(u' ');
    static const QRegularExpression word(QStringLiteral("\\b[a-z][A-Za-z0-9]*\\b"));
    for (const QString &program : programs) {
        for (auto match = word.globalMatch(program); match.hasNext();)
            names << match.next().captured();
    }
    names.removeDuplicates();

    Scenario scenario;
    scenario.concurrent.limit = 2;
    scenario.concurrent.timeout = 1s;
    scenario.concurrent.onFailure = OnFailure::Cancel;
    static constexpr std::array kKinds{StepKind::Sleep, StepKind::Compute, StepKind::Block, StepKind::Thread,
                                       StepKind::Fetch};
    for (const QString &name : names) {
        const Nanoseconds length(scenario.tasks.size() + 1); // none like the other
        const StepKind kind = kKinds[scenario.tasks.size() % kKinds.size()];
        scenario.tasks.emplace_back(name, Steps{Step(kind, length, length)});
    }
    scenario.tasks.back().timeout = 1s;
    scenario.tasks.back().steps.emplace_back(StepKind::Sleep, 1s, 2s);
    scenario.tasks.back().steps.emplace_back(StepKind::Fail);
    return scenario;
}

Scenario scenarioOf(const QString &name, const QStringList &steps)
{
    Scenario scenario;
    scenario.name = name;
    for (const QString &one : steps) {
        const ParsedSteps parsed = parseSteps(one);
        if (!parsed.ok())
            qFatal("%s", qPrintable(one));
        scenario.tasks.emplace_back(QStringLiteral("task %1").arg(scenario.tasks.size()), parsed.steps);
    }
    return scenario;
}

/// In which several are stopped at the same moment.
QString together()
{
    return QStringLiteral("stopped together");
}

/// In which the last of the list fails first.
QString latestFirst()
{
    return QStringLiteral("the first failure is a later one");
}

/// In which it matters who has a turn before a stop arrives.
std::vector<Scenario> stopped()
{
    using namespace std::chrono_literals;
    std::vector<Scenario> all{
        scenarioOf(QStringLiteral("a group fails as others wake"),
                   {"sleep 1s, fail", "sleep 1s, compute 1s", "sleep 1s, compute 1s, sleep 1s"}),
        scenarioOf(QStringLiteral("the first ends in its first turn"),
                   {"compute 1s", "yield, compute 1s, yield, sleep 1s", "sleep 3s", "fetch 2s"}),
        scenarioOf(QStringLiteral("blocked beyond the timeout"), {"block 2s"}),
        scenarioOf(QStringLiteral("blocked and another to come"), {"block 2s", "sleep 1s"}),
        scenarioOf(QStringLiteral("a group fails as the time is over"), {"block 2s, fail", "sleep 3s"}),
        scenarioOf(QStringLiteral("no time at all"), {"compute 1s, sleep 1s", "yield, fail"}),
        scenarioOf(QStringLiteral("no time for a group"), {"compute 1s, sleep 1s", "yield, fail"}),
    };
    all[0].concurrent.onFailure = OnFailure::Cancel;
    all[1].concurrent.until = Until::First;
    for (std::size_t number = 2; number < all.size(); ++number)
        all[number].concurrent.timeout = 1s;
    all[4].concurrent.onFailure = OnFailure::Cancel;
    all[5].concurrent.timeout = 0s;
    all[6].concurrent.timeout = 0s;
    all[6].concurrent.onFailure = OnFailure::Cancel;

    // Sleeps, the time of a task and that of all are due when the loop is free again.
    for (const char *name : {"one and all are out of time", "one and its group are out of time",
                             "one and the race are out of time"}) {
        Scenario &scenario = all.emplace_back(scenarioOf(
            QString::fromLatin1(name), {"sleep 100ms, block 2s, sleep 1s", "sleep 500ms, sleep 4s",
                                        "thread 500ms, sleep 4s", "thread 3s", "sleep 1500ms, sleep 4s"}));
        for (std::size_t task : {1U, 2U, 3U})
            scenario.tasks[task].timeout = 700ms;
        scenario.concurrent.timeout = 1s;
    }
    all[8].concurrent.onFailure = OnFailure::Cancel;
    all[9].concurrent.until = Until::First;

    // Turns that were given up come before timers that are due by then.
    all.push_back(scenarioOf(QStringLiteral("a yield as a sleep is due"),
                             {"sleep 100ms, block 1s, yield, block 1s", "sleep 500ms, block 1s"}));
    all.push_back(scenarioOf(QStringLiteral("a yield as the time is over"), {"block 2s, yield"}));
    all.back().concurrent.timeout = 1s;
    all.push_back(scenarioOf(QStringLiteral("yields as their own time is over"),
                             {"block 2s, yield, block 1s", "block 2s, yield, yield, block 1s"}));
    all.back().tasks[0].timeout = 1s;
    all.back().tasks[1].timeout = 1s;
    all.back().concurrent.onFailure = OnFailure::Cancel;
    all.push_back(scenarioOf(QStringLiteral("no sleep as its own time is over"),
                             {"block 1s, sleep 0s, block 1s, 2*(sleep 0s), block 1s"}));
    all.back().tasks[0].timeout = 1500ms;
    all.back().concurrent.onFailure = OnFailure::Cancel;
    all.push_back(scenarioOf(QStringLiteral("no time for one"), {"yield, block 1s", "sleep 3s"}));
    all.back().tasks[0].timeout = 0s;
    all.back().concurrent.until = Until::First;
    all.push_back(
        scenarioOf(QStringLiteral("a sleep is due as the race ends"), {"sleep 500ms, sleep 2s", "block 1s"}));
    all.back().concurrent.until = Until::First;
    all.push_back(scenarioOf(QStringLiteral("one is out of time as the race ends"),
                             {"block 750ms, sleep 500ms", "block 2s"}));
    all.back().tasks[0].timeout = 750ms;
    all.back().concurrent.until = Until::First;

    // Of a failure gather() tells at once, if there is still time.
    all.push_back(
        scenarioOf(latestFirst(), {"sleep 2s, fail \"slow\"", "sleep 1s, fail \"fast\"", "sleep 3s"}));
    for (const char *steps : {"block 2s, fail", "block 2s, yield, fail", "sleep 500ms, fail"}) {
        const QString failing = QString::fromLatin1(steps);
        all.push_back(scenarioOf(QStringLiteral("out of time after ") + QString(failing).remove(u','),
                                 {failing, "sleep 5s"}));
        all.back().concurrent.timeout = 1s;
    }
    all.push_back(scenarioOf(QStringLiteral("out of time with nobody to stop"), {"block 2s, yield, fail"}));
    all.back().concurrent.timeout = 1s;
    all.push_back(scenarioOf(together(), {"sleep 2s", "sleep 3s", "thread 2s", "yield, sleep 2s"}));
    all.back().concurrent.timeout = 1s;
    return all;
}

QString fileOf(const QString &scenario)
{
    return QString(scenario).replace(u' ', u'_');
}

QString programOf(const QString &stopped)
{
    return workFolder(QStringLiteral("stops")) + QStringLiteral("/build/") + fileOf(stopped);
}

/// Runs a program to its end; what it said where it failed.
QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CMAKE_CXX_COMPILER_LAUNCHER"),
                       QStringLiteral(INTERLEAVE_COMPILER_LAUNCHER));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(240'000);
    const QByteArray output = process.readAll();
    return ended && process.exitCode() == 0 ? QString() : QString::fromUtf8(output) + process.errorString();
}

/// Configures and builds what is in the folder, into its own `build`.
QString build(const QString &folder)
{
    const QString cmake = QStringLiteral(INTERLEAVE_CMAKE);
    const QString into = folder + QStringLiteral("/build");
    QStringList configure{QStringLiteral("-S"), folder, QStringLiteral("-B"), into,
                          QStringLiteral("-DCMAKE_CXX_COMPILER=" INTERLEAVE_COMPILER)};
    configure << QStringLiteral("-G") << QStringLiteral(INTERLEAVE_GENERATOR);
    const QString fault = run(cmake, configure);
    return fault.isEmpty() ? run(cmake, {QStringLiteral("--build"), into, QStringLiteral("--parallel"),
                                         QStringLiteral("2")})
                           : fault;
}

} // namespace

class TestCppCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allCompile();
    void lessonRuns_data();
    void lessonRuns();
    void stopsAsTheEngine_data();
    void stopsAsTheEngine();
    void stopsInOrder();
    void throwsTheFirstFailure();

private:
    void buildStopped();
    void runFast(const QString &path, QString &output);
    void check(const QString &path, const Scenario &scenario);
};

void TestCppCode::allCompile()
{
    const QDir folder(workFolder(QStringLiteral("all")));
    std::vector<Scenario> scenarios = examples();
    for (const Scenario &hostile : hostileScenarios())
        scenarios.push_back(hostile);
    scenarios.emplace_back(); // no tasks at all
    QStringList programs;
    for (const Scenario &scenario : scenarios)
        programs << cppCode(scenario, QStringLiteral("main.cpp")).text();
    scenarios.push_back(namesakes(programs));
    QString files;
    for (std::size_t number = 0; number < scenarios.size(); ++number) {
        const QString name = QStringLiteral("program%1.cpp").arg(number);
        QVERIFY(write(folder.filePath(name), cppCode(scenarios[number], name).text()));
        files += u' ' + name;
    }
    QVERIFY(write(folder.filePath(QStringLiteral("CMakeLists.txt")),
                  QStringLiteral("cmake_minimum_required(VERSION 3.21)\n"
                                 "project(programs CXX)\n"
                                 "set(CMAKE_CXX_STANDARD 20)\n"
                                 "find_package(Qt6 REQUIRED COMPONENTS Core Network Concurrent)\n"
                                 "find_package(QCoro6 REQUIRED COMPONENTS Core Network)\n"
                                 "qcoro_enable_coroutines()\n"
                                 "add_library(programs OBJECT%1)\n"
                                 "target_compile_options(programs PRIVATE -Wall -Wextra -Wpedantic -Wshadow "
                                 "-Werror)\n"
                                 "target_link_libraries(programs PRIVATE Qt6::Core Qt6::Network "
                                 "Qt6::Concurrent QCoro6::Core QCoro6::Network)\n")
                      .arg(files)));
    const QString fault = build(folder.path());
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestCppCode::lessonRuns_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("fileName");
    QTest::addRow("a compute") << QStringLiteral("Parsing blocks the loop") << QStringLiteral("main.cpp");
    QTest::addRow("a limit") << QStringLiteral("A limit of two") << QStringLiteral("a limit of two.cpp");
    QTest::addRow("a group") << QStringLiteral("One fails, the group is cancelled")
                             << QStringLiteral("$group.cpp");
    QTest::addRow("gather") << QStringLiteral("One fails, gather goes on") << QStringLiteral("gather.cpp");
}

void TestCppCode::lessonRuns()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, fileName);
    const Scenario scenario = example(lesson).value();
    const QDir folder(workFolder(QString::fromLatin1(QTest::currentDataTag())));
    const QString text = cppCode(scenario, fileName).text();
    QVERIFY(write(folder.filePath(fileName), text));
    QVERIFY(write(folder.filePath(QStringLiteral("CMakeLists.txt")), cmakeLines(text)));
    const QString fault = build(folder.path());
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    check(folder.filePath(QStringLiteral("build/scenario")), scenario);
}

/// With seconds that last a tenth of one; what the program prints.
void TestCppCode::runFast(const QString &path, QString &output)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("INTERLEAVE_SECOND"), QStringLiteral("0.1"));
    program.setProcessEnvironment(environment);
    program.start(path, QStringList());
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitCode(), 0);
    output = QString::fromUtf8(program.readAll());
}

/// Runs a program, and compares what it prints with what the engine says.
void TestCppCode::check(const QString &path, const Scenario &scenario)
{
    QString fault;
    for (int attempts = 3; attempts > 0; --attempts) { // where the machine has better things to do
        QString output;
        runFast(path, output);
        fault = RealOutput(output, std::chrono::milliseconds(400)).fault(scenario);
        if (fault.isEmpty())
            return;
    }
    QFAIL(qPrintable(fault));
}

/// Builds all those in which something is stopped.
void TestCppCode::buildStopped()
{
    const QDir folder(workFolder(QStringLiteral("stops")));
    QString targets;
    for (const Scenario &scenario : stopped()) {
        const QString file = fileOf(scenario.name);
        QVERIFY(write(folder.filePath(file + QStringLiteral(".cpp")), cppCode(scenario, file).text()));
        targets += QStringLiteral("add_executable(%1 %1.cpp)\n"
                                  "target_link_libraries(%1 PRIVATE Qt6::Core Qt6::Network QCoro6::Core "
                                  "QCoro6::Network)\n")
                       .arg(file);
    }
    QVERIFY(write(folder.filePath(QStringLiteral("CMakeLists.txt")),
                  QStringLiteral("cmake_minimum_required(VERSION 3.21)\n"
                                 "project(programs CXX)\n"
                                 "set(CMAKE_CXX_STANDARD 20)\n"
                                 "find_package(Qt6 REQUIRED COMPONENTS Core Network)\n"
                                 "find_package(QCoro6 REQUIRED COMPONENTS Core Network)\n"
                                 "qcoro_enable_coroutines()\n") +
                      targets));
    const QString fault = build(folder.path());
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestCppCode::stopsAsTheEngine_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario &scenario : stopped())
        QTest::newRow(qPrintable(scenario.name)) << scenario;
}

/// Whom a stop reaches, and when.
void TestCppCode::stopsAsTheEngine()
{
    QFETCH(const Scenario, scenario);
    buildStopped();
    if (!QTest::currentTestFailed())
        check(programOf(scenario.name), scenario);
}

/// Those who are stopped together.
void TestCppCode::stopsInOrder()
{
    buildStopped();
    if (QTest::currentTestFailed())
        return;
    QString output;
    runFast(programOf(together()), output);
    QStringList told;
    for (const QString &line : output.section(QStringLiteral("concurrent:"), 1).split(u'\n')) {
        if (line.endsWith(u"is cancelled"))
            told << line.section(QStringLiteral("  "), -1);
    }
    QCOMPARE(told, (QStringList{"task 0 is cancelled", "task 1 is cancelled", "task 2 is cancelled",
                                "task 3 is cancelled"}));
}

/// The first in time, not in the list.
void TestCppCode::throwsTheFirstFailure()
{
    buildStopped();
    if (QTest::currentTestFailed())
        return;
    QString output;
    runFast(programOf(latestFirst()), output);
    QVERIFY2(output.endsWith(u"failed: fast\n"), qPrintable(output));
}

QTEST_GUILESS_MAIN(TestCppCode)
#include "tst_cppcode.moc"
