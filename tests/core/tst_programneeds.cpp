// SPDX-License-Identifier: MIT
// What the exported programs need round their tasks: the file's name in CMake, threads, includes.

#include "core/codegen/cppcode.h"
#include "core/codegen/pythoncode.h"
#include "core/scenario/stepnotation.h"

#include <QtTest/QtTest>

using namespace interleave;

namespace {

/// `A: sleep 1s` and so on.
Scenario scenarioOf(const QStringList &tasks)
{
    Scenario scenario;
    for (const QString &task : tasks) {
        const qsizetype colon = task.indexOf(u':');
        scenario.tasks.emplace_back(task.first(colon), parseSteps(task.sliced(colon + 1)).steps);
    }
    return scenario;
}

} // namespace

class TestProgramNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileNames_data();
    void fileNames();
    void threads_data();
    void threads();
    void failedFetchIsCaught();
    void includes();
};

void TestProgramNeeds::fileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("source");
    const auto row = [](const char16_t *name, const char16_t *source) {
        QTest::newRow(qPrintable(QString::fromUtf16(name)))
            << QString::fromUtf16(name) << QString::fromUtf16(source);
    };
    row(u"main.cpp", u"main.cpp");
    row(u"a limit (2).cpp", u"\"a limit (2).cpp\"");
    row(u"$x.cpp", u"\"\\$x.cpp\"");
    row(u"été.cpp", u"\"été.cpp\"");
    row(u"a\nint evil;b.cpp", u"scenario.cpp");
    row(u"we;ird.cpp", u"scenario.cpp");
    row(u"\"q\".cpp", u"scenario.cpp");
    row(u"back\\slash.cpp", u"scenario.cpp");
    row(u"$<1:x>.cpp", u"scenario.cpp");
    row(u"a\u2028b.cpp", u"scenario.cpp");
    row(u"", u"scenario.cpp");
}

/// The name of the program's file can be any: the head stays a comment, and CMake takes it as it is.
void TestProgramNeeds::fileNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, source);
    const QString cpp = cppCode(scenarioOf({"A: sleep 1s"}), name).text();
    QVERIFY(cpp.contains(u"\n//     add_executable(scenario " + source + u")\n"));
    QCOMPARE(cpp.contains(u"with this file as scenario.cpp"), source == u"scenario.cpp");
    QCOMPARE(cpp.section(QStringLiteral("#include"), 0, 0).count(u'\n'),
             cpp.section(QStringLiteral("#include"), 0, 0).count(u"\n//") + 2);
}

void TestProgramNeeds::threads_data()
{
    QTest::addColumn<QString>("timeout");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("cpp");
    QTest::newRow("no call is left alone") << ""
                                           << ""
                                           << "setMaxThreadCount(2)";
    // The calls of tasks that are out of time go on, and so may that of the first run.
    QTest::newRow("calls are left alone") << "1s"
                                          << "ThreadPoolExecutor(9)"
                                          << "setMaxThreadCount(10)";
}

void TestProgramNeeds::threads()
{
    QFETCH(const QString, timeout);
    QFETCH(const QString, python);
    QFETCH(const QString, cpp);
    Scenario scenario = scenarioOf({"slow page: thread 10s", "quick one: thread 500ms"});
    scenario.tasks[0].count = 8;
    scenario.concurrent.limit = 2;
    if (!timeout.isEmpty())
        scenario.tasks[0].timeout = std::chrono::seconds(1);
    const QString pythonText = pythonCode(scenario).text();
    QCOMPARE(pythonText.contains(u"ThreadPoolExecutor"), !python.isEmpty());
    QVERIFY2(pythonText.contains(python), qPrintable(pythonText));
    const QString cppText = cppCode(scenario, QStringLiteral("main.cpp")).text();
    QVERIFY2(cppText.contains(cpp), qPrintable(cppText));
}

/// A request can fail even where nothing is meant to: the program tells of it, and ends.
void TestProgramNeeds::failedFetchIsCaught()
{
    const QString caught = QStringLiteral("catch (const std::exception &error)");
    const auto cpp = [](const char *tasks) {
        return cppCode(scenarioOf({QString::fromLatin1(tasks)}), QStringLiteral("main.cpp")).text();
    };
    QVERIFY(cpp("A: fetch 1s").contains(caught));
    QVERIFY(!cpp("A: sleep 1s").contains(caught));
}

/// What a program uses it includes itself.
void TestProgramNeeds::includes()
{
    const auto has = [](const char *tasks, const char *header) {
        return cppCode(scenarioOf({QString::fromLatin1(tasks)}), QStringLiteral("main.cpp"))
            .text()
            .contains(u"#include <" + QString::fromLatin1(header) + u">\n");
    };
    QVERIFY(has("A: fetch 1s", "stdexcept"));
    QVERIFY(has("A: fetch 1s", "exception"));
    QVERIFY(!has("A: sleep 1s", "stdexcept"));
    QVERIFY(has("A: sleep 1s..2s", "cstdint"));
    QVERIFY(!has("A: sleep 1s", "cstdint"));
}

QTEST_GUILESS_MAIN(TestProgramNeeds)
#include "tst_programneeds.moc"
