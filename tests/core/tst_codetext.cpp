// SPDX-License-Identifier: MIT
// What the exported programs are made of: names, texts, durations, kinds of tasks, and the map from line to
// step.

#include "core/codegen/codeneeds.h"
#include "core/codegen/cppcode.h"
#include "core/codegen/identifiers.h"
#include "core/codegen/literals.h"
#include "core/codegen/pythoncode.h"
#include "core/codegen/taskkinds.h"
#include "core/scenario/examples.h"
#include "core/scenario/stepnotation.h"
#include "core/scenario/tasknotation.h"

#include <QtTest/QtTest>

using namespace interleave;

namespace {

Scenario lesson(const char *name)
{
    return example(QString::fromUtf8(name)).value();
}

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

QStringList linesAt(const CodeText &code, const std::vector<std::uint32_t> &numbers)
{
    const QStringList all = code.text().split(u'\n');
    QStringList lines;
    for (const std::uint32_t number : numbers)
        lines << all[static_cast<qsizetype>(number)].trimmed();
    return lines;
}

} // namespace

class TestCodeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifiers_data();
    void identifiers();
    void identifiersAreUnique();
    void literals_data();
    void literals();
    void durations_data();
    void durations();
    void commentsAreHarmless();
    void kinds_data();
    void kinds();
    void linesOfSteps();
    void everyStepHasALine_data();
    void everyStepHasALine();
    void onlyWhatIsNeeded();
    void cppCountsTurns_data();
    void cppCountsTurns();
};

void TestCodeText::identifiers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("cpp");
    const auto row = [](const char16_t *name, const char16_t *python, const char16_t *cpp) {
        const QString text = QString::fromUtf16(name);
        QTest::newRow(qPrintable(u'"' + text + u'"'))
            << text << QString::fromUtf16(python) << QString::fromUtf16(cpp);
    };
    row(u"fetch page", u"fetch_page", u"fetchPage");
    row(u"fetchPage", u"fetch_page", u"fetchPage");
    row(u"Query DB", u"query_db", u"queryDb");
    row(u"A", u"task_a", u"taskA");
    row(u"t0", u"t0", u"t0");
    row(u"7 up", u"task_7_up", u"task7Up");
    row(u"a 1 2", u"a_1_2", u"a1_2");
    row(u"class", u"task_class", u"taskClass");
    row(u"int", u"int", u"taskInt");
    row(u"asyncio", u"task_asyncio", u"asyncio");
    row(u"sleep", u"sleep", u"sleep");
    row(u"q debug", u"q_debug", u"taskQDebug");
    row(u"", u"nameless", u"nameless");
    row(u"task", u"task_task", u"task");
    row(u"\U0001F4A5 !?", u"nameless", u"nameless");
    row(u"été", u"été", u"été");
    row(u"e\u0301te\u0301", u"été", u"été");
    row(u"\ufb01le", u"file", u"file");
    row(u"класс", u"класс", u"класс");
    row(u"a_b__c", u"a_b_c", u"aBC");
    row(u"one two three four five six seven eight", u"one_two_three_four_five_six",
        u"oneTwoThreeFourFiveSix");
}

void TestCodeText::identifiers()
{
    QFETCH(const QString, name);
    QFETCH(const QString, python);
    QFETCH(const QString, cpp);
    QCOMPARE(Identifiers(NameStyle::Snake, pythonTakenNames()).unique(identifierWords(name)), python);
    QCOMPARE(Identifiers(NameStyle::Camel, cppTakenNames()).unique(identifierWords(name)), cpp);
}

void TestCodeText::identifiersAreUnique()
{
    Identifiers names(NameStyle::Snake, {QStringLiteral("a_b_3")});
    QCOMPARE(names.unique({QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("a_b"));
    QCOMPARE(names.unique({QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("task_a_b"));
    QCOMPARE(names.unique({QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("task_a_b_2"));
}

void TestCodeText::literals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("cpp");
    const auto row = [](const char *name, const QString &text, const char *python, const char *format,
                        const char *cpp) {
        QTest::newRow(name) << text << QString::fromUtf8(python) << QString::fromUtf8(format)
                            << QString::fromUtf8(cpp);
    };
    row("plain", "no such page", R"("no such page")", "no such page", R"("no such page")");
    row("empty", "", R"("")", "", R"("")");
    row("quotation mark", "a\"b", R"("a\"b")", R"(a\"b)", R"("a\"b")");
    row("backslash at the end", "a\\", R"("a\\")", R"(a\\)", R"("a\\")");
    row("line breaks", "a\nb\rc", R"("a\nb\u000dc")", R"(a\nb\u000dc)", R"("a\nb\015c")");
    row("null and digits", QString(QChar(u'\0')) + "12", R"("\u000012")", R"(\u000012)", R"("\00012")");
    row("braces and percents", "{x} %1 %s", R"("{x} %1 %s")", "{{x}} %1 %s", R"("{x} %1 %s")");
    row("a trigraph", "what?\?/", "\"what?\?/\"", "what?\?/", R"("what\?\?/")");
    row("other scripts", "été 💥", "\"été 💥\"", "été 💥", "\"été 💥\"");
    row("the other way round", QString(QChar(u'\u202e')) + "x", R"("\u202ex")", R"(\u202ex)",
        R"("\342\200\256x")");
    row("a tag", QString::fromUcs4(U"\U000E0041"), R"("\U000e0041")", R"(\U000e0041)",
        R"("\363\240\201\201")");
    row("half a character", QString(QChar(u'\xd83d')), R"("?")", "?", R"("?")");
}

void TestCodeText::literals()
{
    QFETCH(const QString, text);
    QTEST(pythonString(text), "python");
    QTEST(pythonFormat(text), "format");
    QTEST(cppString(text), "cpp");
}

void TestCodeText::durations_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("cpp");
    const auto row = [](qint64 length, const char *python, const char *cpp) {
        QTest::newRow(python) << length << QString::fromLatin1(python) << QString::fromLatin1(cpp);
    };
    row(0, "0", "0ms");
    row(1, "1 * NS", "1ns");
    row(1'500, "1.5 * US", "1500ns");
    row(400'000'000, "400 * MS", "400ms");
    row(999'999'999, "999.999999 * MS", "999999999ns");
    row(1'000'000'000, "1 * SECOND", "1s");
    row(2'500'000'000, "2.5 * SECOND", "2500ms");
    row(1'000'000'001, "1.000000001 * SECOND", "1000000001ns");
    row(86'400'000'000'000, "86400 * SECOND", "86400s");
}

void TestCodeText::durations()
{
    QFETCH(const qint64, nanoseconds);
    QTEST(pythonDuration(Nanoseconds(nanoseconds)), "python");
    QTEST(cppDuration(Nanoseconds(nanoseconds)), "cpp");
}

void TestCodeText::commentsAreHarmless()
{
    QCOMPARE(commentLines(QStringLiteral("one two\nthree \u2028four"), 9),
             (QStringList{"one two", "three", "four"}));
    QCOMPARE(commentLines(QStringLiteral("ends with \\"), 80), QStringList("ends with \\."));
    QCOMPARE(commentLines(QStringLiteral(" \n\t "), 80), QStringList());
}

void TestCodeText::kinds_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("kinds");
    const auto row = [](const char *name, const Scenario &scenario, const char *kinds) {
        QTest::newRow(name) << scenario << QString::fromLatin1(kinds);
    };
    row("all alike", lesson("Asyncio 101"), "sleeper/1:0,1,2");
    row("names that tell", lesson("Parsing blocks the loop"),
        "fetch page/0:0 query db/0:1 parse/0:2 send mail/0:3");
    row("names that don't", lesson("A blocking call stops everyone"), "sleeper/1:0,2 b/0:1");
    row("what the names share", lesson("First one wins"), "server/1:0,1,2");
    row("the same", lesson("Taking turns on one thread"), "worker/0:0,1,2");
    row("copies", lesson("A thousand sleepers"), "worker/0:0");
    row("the same under names that tell",
        scenarioOf({"load page: sleep 1s", "load image: sleep 1s", "parse: compute 1s"}),
        "load/0:0,1 parse/0:2");
    row("the end of the names", scenarioOf({"first page: fetch 1s", "second page: fetch 2s"}), "page/1:0,1");
    row("too much differs",
        scenarioOf(
            {"A: sleep 1s, sleep 2s, sleep 3s, sleep 4s", "B: sleep 2s, sleep 3s, sleep 4s, sleep 5s"}),
        "a/0:0 b/0:1");
    row("texts differ", scenarioOf({"A: fail \"x\"", "B: fail \"y\""}), "worker/1:0,1");
    row("ranges differ", scenarioOf({"A: sleep 1s..2s", "B: sleep 1s..3s"}), "a/0:0 b/0:1");
    row("repeats differ", scenarioOf({"A: 2*(yield)", "B: 3*(yield)"}), "a/0:0 b/0:1");
    row("nothing", Scenario(), "");
}

void TestCodeText::kinds()
{
    QFETCH(const Scenario, scenario);
    QStringList found;
    for (const TaskKind &kind : taskKinds(scenario)) {
        QStringList entries;
        for (const std::uint32_t entry : kind.entries)
            entries << QString::number(entry);
        found << QStringLiteral("%1/%2:%3")
                     .arg(kind.words.join(u' '))
                     .arg(kind.parameters.size())
                     .arg(entries.join(u','));
    }
    QTEST(found.join(u' '), "kinds");
}

void TestCodeText::linesOfSteps()
{
    const CodeText python = pythonCode(lesson("The late heartbeat"));
    QCOMPARE(linesAt(python, python.linesOf(0, CodePart::Body)), QStringList("async def heartbeat():"));
    QCOMPARE(linesAt(python, python.linesOf(0, CodePart::Made)),
             (QStringList{"await heartbeat()", "heartbeat(),"}));
    QCOMPARE(linesAt(python, python.linesOf(0, CodePart::Step, 0)), QStringList("for _ in range(8):"));
    QCOMPARE(linesAt(python, python.linesOf(0, CodePart::Step, 1)),
             (QStringList{"await asyncio.sleep(200 * MS)", "say(\"heartbeat wakes\")"}));
    QCOMPARE(linesAt(python, python.linesOf(1, CodePart::End)), QStringList("say(\"report ends\")"));

    const CodeText cpp = cppCode(lesson("A limit of two"), QStringLiteral("main.cpp"));
    QCOMPARE(cpp.kinds(), (std::vector<std::uint32_t>{0, 0, 0}));
    QCOMPARE(linesAt(cpp, cpp.linesOf(2, CodePart::Limit)).value(0),
             QStringLiteral("co_await limit.acquire();"));
    QCOMPARE(cpp.linesOf(2, CodePart::Step, 0), cpp.linesOf(1, CodePart::Step, 0));
    QCOMPARE(cpp.entriesOf(cpp.linesOf(2, CodePart::Step, 0).front()), (std::vector<std::uint32_t>{0, 1, 2}));
    QCOMPARE(cpp.entriesOf(cpp.linesOf(2, CodePart::Made).front()), (std::vector<std::uint32_t>{2}));
    QCOMPARE(cpp.entriesOf(0), std::vector<std::uint32_t>());
}

void TestCodeText::everyStepHasALine_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario &one : examples())
        QTest::newRow(qPrintable(one.name)) << one;
}

void TestCodeText::everyStepHasALine()
{
    QFETCH(const Scenario, scenario);
    for (const CodeText &code : {pythonCode(scenario), cppCode(scenario, QStringLiteral("main.cpp"))}) {
        for (std::uint32_t entry = 0; entry < scenario.tasks.size(); ++entry) {
            QVERIFY(!code.linesOf(entry, CodePart::Body).empty());
            QVERIFY(code.linesOf(entry, CodePart::Made).size() >= 2); // once in each way to run
            const auto steps = static_cast<std::uint32_t>(countedSteps(scenario.tasks[entry].steps).size());
            for (std::uint32_t step = 0; step < steps; ++step) {
                QVERIFY(!code.linesOf(entry, CodePart::Step, step).empty());
                for (const std::uint32_t line : code.linesOf(entry, CodePart::Step, step)) {
                    const auto entries = code.entriesOf(line);
                    QVERIFY(std::find(entries.begin(), entries.end(), entry) != entries.end());
                }
            }
            QVERIFY(code.linesOf(entry, CodePart::Step, steps).empty());
        }
    }
}

/// No helper noise: the first lesson is as short as it can be.
void TestCodeText::onlyWhatIsNeeded()
{
    const QString python = pythonCode(lesson("Asyncio 101")).text();
    for (const char *word :
         {"compute", "Semaphore", "timeout", "TaskGroup", "to_thread", "Draw", "told", "MS"})
        QVERIFY2(!python.contains(QString::fromLatin1(word)), word);
    QVERIFY(python.count(u'\n') < 60);
    const QString cpp = cppCode(lesson("Asyncio 101"), QStringLiteral("main.cpp")).text();
    for (const char *word : {"compute", "Semaphore", "stop", "Draw", "told", "QFuture", "Cancelled", "Alarm"})
        QVERIFY2(!cpp.contains(QString::fromLatin1(word)), word);
    QVERIFY(cpp.count(u'\n') < 130);
}

void TestCodeText::cppCountsTurns_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<std::optional<Nanoseconds>>("timeout");
    QTest::addColumn<bool>("gives");
    QTest::addColumn<bool>("counts");
    const std::optional<Nanoseconds> never;
    const std::optional<Nanoseconds> second(std::chrono::seconds(1));
    QTest::newRow("waits") << QStringLiteral("sleep 1s, compute 1s, thread 1s, fetch 1s") << never << false
                           << false;
    QTest::newRow("fails") << QStringLiteral("sleep 1s, fail") << never << true << false;
    QTest::newRow("gives up its turn") << QStringLiteral("compute 2s, 2*(yield)") << never << true << true;
    QTest::newRow("sleeps not at all") << QStringLiteral("sleep 0s") << never << true << true;
    QTest::newRow("may sleep not at all") << QStringLiteral("sleep 0s..1s") << never << true << true;
    QTest::newRow("can be stopped") << QStringLiteral("sleep 1s") << second << true << true;
}

/// Only where it matters, turns are given in asyncio's order.
void TestCodeText::cppCountsTurns()
{
    QFETCH(const QString, steps);
    QFETCH(const std::optional<Nanoseconds>, timeout);
    QFETCH(const bool, gives);
    QFETCH(const bool, counts);
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(steps).steps);
    scenario.concurrent.timeout = timeout;
    const QString cpp = cppCode(scenario, QStringLiteral("main.cpp")).text();
    for (const char *word : {"class NextTurn", "#include <coroutine>"})
        QVERIFY2(cpp.contains(QString::fromLatin1(word)) == gives, word);
    QCOMPARE(cpp.contains(u"QT_NO_GLIB"), counts);
}

QTEST_GUILESS_MAIN(TestCodeText)
#include "tst_codetext.moc"
