// SPDX-License-Identifier: MIT
// The scenario file: what is read, what is said about what can't be, and that nothing is lost on the way
// there and back.

#include "core/scenario/scenariofile.h"
#include "core/scenario/stepnotation.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

QStringList texts(const std::vector<FileNote> &notes)
{
    QStringList list;
    for (const FileNote &note : notes)
        list << fileNoteText(QStringLiteral("f"), note);
    return list;
}

QByteArray file(const QByteArray &tasks, const QByteArray &more = {})
{
    return "{\"format\":\"interleave-scenario\",\"version\":1,\n\"tasks\":[" + tasks + "]" + more + "}";
}

} // namespace

class TestScenarioFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void writesWhatItReads();
    void faults_data();
    void faults();
    void warnsOfUnknownKeys();
    void keepsUnknownKeys();
    void keepsEveryValueOfUnknownKeys_data();
    void keepsEveryValueOfUnknownKeys();
    void reportsEveryFaultAtOnce();
    void usesNothingOfAFaultyFile();
    void filesThatCannotBeRead();
    void writesWholeOrNotAtAll();
    void aMillionFaultsTakeNoEternity();
};

void TestScenarioFile::readsEveryKey()
{
    const ReadScenario read = readScenario(R"json({
  "format": "interleave-scenario", "version": 1, "name": "N\u00e4me \"x\"", "description": "D",
  "seed": 18446744073709551615,
  "tasks": [{"name": "a", "steps": "sleep 1s", "timeout": "3s", "color": "#E69F00"},
            {"name": "b", "steps": "2*(yield)", "count": 1000}],
  "concurrent": {"limit": 2, "on_failure": "cancel", "until": "all", "timeout": "10s"},
  "lesson": {"question": "Q", "moral": "M", "try": "T"}})json");
    QCOMPARE(texts(read.faults), QStringList());
    QCOMPARE(texts(read.warnings), QStringList());
    const Scenario &scenario = read.scenario;
    QCOMPARE(scenario.name, QStringLiteral("N\u00e4me \"x\""));
    QCOMPARE(scenario.description, QStringLiteral("D"));
    QCOMPARE(scenario.seed, std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(scenario.tasks.size(), std::size_t(2));
    QCOMPARE(scenario.tasks[0].timeout, std::optional<Nanoseconds>(3s));
    QCOMPARE(scenario.tasks[0].color, QStringLiteral("#E69F00"));
    QCOMPARE(scenario.tasks[1].count, 1000U);
    QCOMPARE(scenario.tasks[1].steps, parseSteps(u"2*(yield)").steps);
    QCOMPARE(scenario.concurrent.limit, std::optional<std::uint32_t>(2));
    QCOMPARE(scenario.concurrent.onFailure, OnFailure::Cancel);
    QCOMPARE(scenario.concurrent.timeout, std::optional<Nanoseconds>(10s));
    QVERIFY(scenario.lesson == (Lesson{QStringLiteral("Q"), QStringLiteral("M"), QStringLiteral("T")}));
}

void TestScenarioFile::writesWhatItReads()
{
    Scenario scenario = asyncio101();
    scenario.description = QStringLiteral("\"quoted\" \\ \u00e4 \U0001F600 \n");
    scenario.seed = 7;
    scenario.concurrent.until = Until::First;
    scenario.concurrent.timeout = 1500ms;
    scenario.concurrent.limit = 3;
    scenario.lesson = Lesson{QStringLiteral("Q"), QStringLiteral("M"), QStringLiteral("T")};
    scenario.tasks[0].count = 5;
    scenario.tasks[0].timeout = 1ns;
    scenario.tasks[0].color = QStringLiteral("#012345");
    scenario.tasks[1].steps = parseSteps(u"3*(fetch 120ms, fail \"a \\\"b\\\" \\\\\"), sleep 800ms..1.2s, "
                                         u"fetch http://localhost/x, thread 1us")
                                  .steps;
    const ReadScenario read = readScenario(writeScenario(scenario));
    QCOMPARE(texts(read.faults), QStringList());
    QCOMPARE(texts(read.warnings), QStringList());
    QVERIFY(read.scenario == scenario);
}

void TestScenarioFile::faults_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("fault");
    const QByteArray task = R"({"name":"a","steps":"yield"})";
    const auto row = [](const char *name, const QByteArray &contents, const char *fault) {
        QTest::newRow(name) << contents << QString::fromUtf8(fault);
    };
    row("empty", "", "f:1:1: no valid JSON: The document is empty.");
    row("cut off", "{\"format\":", "f:1:11: no valid JSON: Invalid value.");
    row("no object", "[]",
        "f:1:1: a list (an object: {\"format\": \"interleave-scenario\", …} was expected)");
    row("other format", R"({"format":"x","version":1,"tasks":[]})",
        "f:1:11: “format” is “x” (\"interleave-scenario\" was expected)");
    row("newer", R"({"format":"interleave-scenario","version":2,"tasks":[]})",
        "f:1:43: “version” is 2: a newer Interleave made this file (1 was expected)");
    row("no tasks", R"({"format":"interleave-scenario","version":1})",
        "f:1:1: “tasks” is missing (a list of tasks was expected)");
    row("no steps", file(R"({"name":"a"})"),
        "f:2:10: “steps” is missing (text such as \"sleep 1s, compute 200ms\" was expected)");
    row("empty name", file(R"({"name":" ","steps":"yield"})"),
        "f:2:18: the name is empty (text that is not empty was expected)");
    row("step behind an escape and a wide character",
        file(R"j({"name":"a","steps":"fail \"\u00e4😀\", slep 1s"})j"),
        "f:2:49: unknown step “slep” (sleep, yield, compute, block, thread, fetch, fail or N*( … ) was "
        "expected)");
    row("count 0", file(R"({"name":"a","steps":"yield","count":0})"),
        "f:2:46: “count” is 0 (a whole number from 1 to 1000000 was expected)");
    row("count 1.5", file(R"({"name":"a","steps":"yield","count":1.5})"),
        "f:2:48: “count” is no whole number from 0 (a whole number from 1 to 1000000 was expected)");
    row("too many", file(R"({"name":"a","steps":"yield","count":1000000},{"name":"b","steps":"yield"})"),
        "f:2:55: here the tasks are more than 1,000,000 (at most 1,000,000 after \"count\" was expected)");
    row("limit -1", file(task, R"(,"concurrent":{"limit":-1})"),
        "f:2:63: “limit” is no whole number from 0 (a whole number from 1 to 4294967295 was expected)");
    row("timeout without a unit's name", file(task, R"(,"concurrent":{"timeout":"1 h"})"),
        "f:2:64: “1 h” is no duration up to 24 h (a duration as text, such as \"10s\" was expected)");
    row("first and cancel", file(task, R"(,"concurrent":{"until":"first","on_failure":"cancel"})"),
        "f:2:53: until “first” together with on_failure “cancel” (only one of the two was expected)");
    row("first and cancel, and a faulty task",
        file(R"({"name":"a","steps":"x"})", R"(,"concurrent":{"until":"first","on_failure":"cancel"})"),
        "f:2:49: until “first” together with on_failure “cancel” (only one of the two was expected)");
    row("colour", file(R"({"name":"a","steps":"yield","color":"red"})"),
        "f:2:46: “red” is no colour (a colour as #RRGGBB was expected)");
    row("twice", file(task, R"(,"seed":1,"seed":2)"), "f:2:49: “seed” is there twice (once was expected)");
    row("no UTF-8", file("{\"name\":\"\xff\",\"steps\":\"yield\"}"),
        "f:2:19: no valid JSON: Invalid encoding in string.");
}

void TestScenarioFile::faults()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, fault);
    const QStringList found = texts(readScenario(contents).faults);
    QVERIFY2(found.contains(fault), qPrintable(found.join(u'\n')));
}

void TestScenarioFile::warnsOfUnknownKeys()
{
    const ReadScenario read =
        readScenario(file(R"({"name":"a","steps":"yield","x":[{"y":1}]})", R"(,"z":null)"));
    QVERIFY(read.ok());
    QCOMPARE(texts(read.warnings),
             QStringList({QStringLiteral("f:2:38: unknown key “x”, which is ignored"),
                          QStringLiteral("f:2:54: unknown key “z”, which is ignored")}));
}

/// Each in its object, in their order.
void TestScenarioFile::keepsUnknownKeys()
{
    const QByteArray contents = R"({"z":1,"format":"interleave-scenario","version":1,"a":"b",
"tasks":[{"x":[{"name":{"y":[ ]}}],"name":"a","w": 2 ,"steps":"yield"},{"name":"b","steps":"yield"}],
"concurrent":{"who":"x"},"lesson":{"notes":"for\u0020the teacher","moral":"m"},"a \"b\" ä":null})";
    const Scenario scenario = readScenario(contents).scenario;
    const auto member = [](const char *key, const char *value) {
        return UnknownMember{QString::fromUtf8(key), QByteArray(value)};
    };
    QCOMPARE(scenario.unknown,
             UnknownMembers({member("z", "1"), member("a", "\"b\""), member("a \"b\" ä", "null")}));
    QCOMPARE(scenario.tasks.front().unknown,
             UnknownMembers({member("x", R"([{"name":{"y":[ ]}}])"), member("w", "2")}));
    QVERIFY(scenario.tasks.back().unknown.empty());
    QCOMPARE(scenario.concurrent.unknown, UnknownMembers({member("who", "\"x\"")}));
    QCOMPARE(scenario.lesson->unknown, UnknownMembers({member("notes", R"("for\u0020the teacher")")}));
    const ReadScenario again = readScenario(writeScenario(scenario));
    QCOMPARE(texts(again.faults), QStringList());
    QVERIFY(again.scenario == scenario);
    Scenario other = scenario;
    other.unknown.front().value = "2";
    QVERIFY(other != scenario);
    QVERIFY(writeScenario(other) != writeScenario(scenario));
}

void TestScenarioFile::keepsEveryValueOfUnknownKeys_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value :
         {"0", "-0", "1.10", "1E+2", "12345678901234567890123", "0.1000000000000000055", "true", "false",
          "null", "\"\"", "\"\\\"]},: \\\\\"", "\"\\ud83d\\ude00 \xC3\xA4 \\/\"", "{}", "[]",
          "[1,[2,{\"a\":[3]}],\"]\"]", "{ \"tasks\" :\n\t[ {\"name\":7} ] }"})
        QTest::newRow(value) << QByteArray(value);
}

/// Byte by byte, wherever it stands.
void TestScenarioFile::keepsEveryValueOfUnknownKeys()
{
    QFETCH(const QByteArray, value);
    for (const QByteArray &around : {QByteArray("%"), QByteArray(" \n % \r\n")}) {
        const QByteArray member = ",\"later\" :" + QByteArray(around).replace('%', value);
        const ReadScenario read = readScenario(file(R"({"name":"a","steps":"yield")" + member + "}", member));
        QCOMPARE(texts(read.faults), QStringList());
        QCOMPARE(read.scenario.tasks.front().unknown.front().value, value);
        QCOMPARE(read.scenario.unknown.front().value, value);
        QVERIFY(readScenario(writeScenario(read.scenario)).scenario == read.scenario);
    }
}

void TestScenarioFile::reportsEveryFaultAtOnce()
{
    const ReadScenario read =
        readScenario(file(R"({"name":"","steps":"slep 1s, sleep"}, 7, {"steps":"yield","name":null})"));
    QCOMPARE(read.faults.size(), std::size_t(5));
}

void TestScenarioFile::usesNothingOfAFaultyFile()
{
    const ReadScenario read =
        readScenario(file(R"({"name":"a","steps":"yield"},{"name":"b","steps":"slep"})"));
    QVERIFY(!read.ok());
    QVERIFY(read.scenario == Scenario());
}

void TestScenarioFile::filesThatCannotBeRead()
{
    const QTemporaryDir directory;
    const auto missing = readScenarioFile(directory.filePath(QStringLiteral("none.json")));
    QVERIFY(!missing);
    QVERIFY2(missing.message().contains(QStringLiteral("none.json: can't be read")),
             qPrintable(missing.message()));
    QVERIFY(!readScenarioFile(directory.path()));

    QFile large(directory.filePath(QStringLiteral("large.json")));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(kLargestScenarioFile + 1));
    large.close();
    const auto read = readScenarioFile(large.fileName());
    QVERIFY(!read);
    QVERIFY(read.message().endsWith(QStringLiteral("is too large (at most 64 MiB were expected)")));
}

void TestScenarioFile::writesWholeOrNotAtAll()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("a.json"));
    QVERIFY(writeScenarioFile(asyncio101(), path));
    const auto read = readScenarioFile(path);
    QVERIFY(read && read.value().ok() && read.value().scenario == asyncio101());
    const auto failed =
        writeScenarioFile(asyncio101(), directory.filePath(QStringLiteral("no/such/folder.json")));
    QVERIFY(!failed);
    QVERIFY(failed.message().contains(QStringLiteral("cannot be written")));
}

void TestScenarioFile::aMillionFaultsTakeNoEternity()
{
    QByteArray tasks;
    for (int i = 0; i < 50'000; ++i)
        tasks += "7,\n";
    tasks += "7";
    const ReadScenario read = readScenario(file(tasks));
    QCOMPARE(read.faults.size(), std::size_t(50'001));
    QCOMPARE(read.faults.back().line, 50'002);
    const ReadScenario deep = readScenario(QByteArray(1'000'000, '['));
    QVERIFY(!deep.ok());
}

QTEST_GUILESS_MAIN(TestScenarioFile)
#include "tst_scenariofile.moc"
