// SPDX-License-Identifier: MIT
#include "tests/core/scenariogenerator.h"

#include "app/lesson/codegutter.h"
#include "app/lesson/litlines.h"
#include "app/theme/theme.h"
#include "app/window/preview.h"
#include "core/codegen/cppcode.h"
#include "core/codegen/pythoncode.h"
#include "core/codegen/taskplaces.h"
#include "core/scenario/examples.h"
#include "core/scenario/tasknotation.h"

#include <QRandomGenerator>
#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

using Record = std::shared_ptr<const RunRecord>;

Record recordOf(const Scenario &scenario)
{
    return makePreview(scenario, {}, shownStrategies(false));
}

std::vector<StandingTask> standingAt(StandingTasks &tasks, const RunRecord &record, Strategy strategy,
                                     Nanoseconds now)
{
    const Story &story = *record.find(strategy)->story;
    return tasks.at(loggedOf(story, story.happenedAt(now)), now);
}

/// `await asyncio.sleep(…): A, B`, line by line.
QString shownLines(const Scenario &scenario, const CodeText &code, const std::vector<LitLine> &lines)
{
    const QStringList text = code.text().split(u'\n');
    QStringList all;
    for (const LitLine &line : lines) {
        QStringList names;
        for (const std::uint32_t entry : line.entries)
            names << scenario.tasks[entry].name;
        all << text[static_cast<qsizetype>(line.line)].trimmed() + QStringLiteral(" <- ") +
                   names.join(QStringLiteral(", "));
    }
    return all.join(QStringLiteral(" | "));
}

Scenario oneEntry(const char *task)
{
    Scenario scenario;
    scenario.tasks.push_back(parseTask(QString::fromUtf8(task)).task);
    return scenario;
}

} // namespace

class TestStandingTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLessonLine_data();
    void theLessonLine();
    void theLessonLineInCpp();
    void sharedLines();
    void thereAndBackIsTheSame();
    void hugeRuns();
    void restIsShort_data();
    void restIsShort();
    void linesOfAnEntry();
};

void TestStandingTasks::theLessonLine_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("expected");
    const auto row = [](Strategy strategy, int milliseconds, const char *expected) {
        QTest::addRow("%s, %d ms", qPrintable(strategyKey(strategy)), milliseconds)
            << strategy << milliseconds << QString::fromLatin1(expected);
    };
    row(Strategy::Sequential, 0, "await asyncio.sleep(400 * MS) <- fetch page");
    row(Strategy::Sequential, 450, "compute(100 * MS) <- fetch page");
    row(Strategy::Sequential, 500, "await asyncio.sleep(900 * MS) <- fetch page");
    row(Strategy::Sequential, 1500, "await asyncio.sleep(2 * SECOND) <- query db");
    row(Strategy::Sequential, 3700, "compute(600 * MS) <- parse");
    row(Strategy::Sequential, 7499, "await asyncio.sleep(2.5 * SECOND) <- send mail");
    row(Strategy::Sequential, 7500, "");
    row(Strategy::Concurrent, 300,
        "await asyncio.sleep(400 * MS) <- fetch page | await asyncio.sleep(2 * SECOND) <- query db | "
        "compute(600 * MS) <- parse | async def send_mail(): <- send mail");
    row(Strategy::Concurrent, 650,
        "compute(100 * MS) <- fetch page | await asyncio.sleep(2 * SECOND) <- query db | "
        "await asyncio.sleep(1 * SECOND) <- parse | await asyncio.sleep(2.5 * SECOND) <- send mail");
    row(Strategy::Concurrent, 1800,
        "await asyncio.sleep(2 * SECOND) <- query db | await asyncio.sleep(2.5 * SECOND) <- send mail");
    row(Strategy::Concurrent, 3100, "");
}

void TestStandingTasks::theLessonLine()
{
    QFETCH(const Strategy, strategy);
    QFETCH(const int, milliseconds);
    const Scenario scenario = *example(QStringLiteral("Parsing blocks the loop"));
    const Record record = recordOf(scenario);
    StandingTasks tasks(record, strategy);
    const auto standing = standingAt(tasks, *record, strategy, std::chrono::milliseconds(milliseconds));
    const CodeText code = pythonCode(scenario);
    QTEST(shownLines(scenario, code, litLines(code, standing)), "expected");
}

void TestStandingTasks::theLessonLineInCpp()
{
    const Scenario scenario = *example(QStringLiteral("Parsing blocks the loop"));
    const Record record = recordOf(scenario);
    StandingTasks tasks(record, Strategy::Concurrent);
    const CodeText code = cppCode(scenario, QStringLiteral("x.cpp"));
    QCOMPARE(
        shownLines(scenario, code, litLines(code, standingAt(tasks, *record, Strategy::Concurrent, 300ms))),
        QStringLiteral("co_await sleepFor(400ms); <- fetch page | co_await sleepFor(2s); <- query db | "
                       "compute(600ms); <- parse | QCoro::Task<> sendMail() <- send mail"));
}

void TestStandingTasks::sharedLines()
{
    Scenario scenario = oneEntry("worker*12: sleep 1s");
    scenario.tasks.push_back(parseTask(QStringLiteral("helper: sleep 2s")).task);
    scenario.tasks.back().color = QStringLiteral("#123456");
    const Record record = recordOf(scenario);
    StandingTasks tasks(record, Strategy::Concurrent);
    const CodeText code = pythonCode(scenario);
    const auto both = litLines(code, standingAt(tasks, *record, Strategy::Concurrent, 500ms));
    QCOMPARE(both.size(), std::size_t(1));
    QCOMPARE(both[0].tasks, 13U);
    QCOMPARE(both[0].rest(), 9U);
    QCOMPARE(both[0].hues, (std::vector<std::uint32_t>{0, 0, 0, 0}));
    QCOMPARE(both[0].entries, (std::vector<std::uint32_t>{0, 1}));
    const auto one = litLines(code, standingAt(tasks, *record, Strategy::Concurrent, 1500ms));
    QCOMPARE(one.size(), std::size_t(1));
    QCOMPARE(one[0].line, both[0].line);
    QCOMPARE(one[0].rest(), 0U);
    QCOMPARE(one[0].hues, (std::vector<std::uint32_t>{hueNumber(QStringLiteral("#123456"), 0)}));
    QCOMPARE(one[0].entries, std::vector<std::uint32_t>{1});
}

/// Whatever way a moment is reached.
void TestStandingTasks::thereAndBackIsTheSame()
{
    QRandomGenerator random(7);
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        ScenarioGenerator generator(seed);
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        const Record record = recordOf(scenario);
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent}) {
            const TimelineRecord &timeline = *record->find(strategy);
            const TaskEvents events(*timeline.log, timeline.log->size(), record->tasks.count());
            const TaskPlaces places(record->scenario, *timeline.log, events);
            StandingTasks tasks(record, strategy);
            for (int moment = 0; moment < 12; ++moment) {
                const auto happened =
                    static_cast<std::size_t>(random.bounded(static_cast<int>(timeline.story->size()) + 1));
                const Nanoseconds now = happened == 0 ? 0ns : (*timeline.story)[happened - 1].time;
                const std::size_t logged = loggedOf(*timeline.story, happened);
                std::vector<StandingTask> expected;
                for (std::uint32_t task = 0; task < record->tasks.count(); ++task) {
                    if (const auto place = places.at(task, logged, now))
                        expected.push_back({record->tasks.entry(task), record->tasks.hue(task), *place});
                }
                QCOMPARE(tasks.at(logged, now), expected);
            }
        }
    }
}

void TestStandingTasks::hugeRuns()
{
    const Scenario scenario = oneEntry("worker*100000: sleep 1ms..3s, compute 1us");
    const Record record = recordOf(scenario);
    StandingTasks concurrent(record, Strategy::Concurrent);
    QVERIFY(concurrent.isPartial());
    const CodeText code = pythonCode(scenario);
    const auto lit = litLines(code, standingAt(concurrent, *record, Strategy::Concurrent, 1ms));
    QCOMPARE(lit.size(), std::size_t(1));
    QCOMPARE(lit[0].tasks, StandingTasks::kMostFollowed);
    StandingTasks sequential(record, Strategy::Sequential);
    QVERIFY(!sequential.isPartial());
    QCOMPARE(standingAt(sequential, *record, Strategy::Sequential, record->total() / 2).size(),
             std::size_t(1));
}

void TestStandingTasks::restIsShort_data()
{
    QTest::addColumn<int>("rest");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << 0 << QString();
    QTest::newRow("one") << 1 << QStringLiteral("+1");
    QTest::newRow("many") << 999 << QStringLiteral("+999");
    QTest::newRow("very many") << 3996 << QStringLiteral("+3k");
}

void TestStandingTasks::restIsShort()
{
    QFETCH(const int, rest);
    QTEST(restText(static_cast<std::uint32_t>(rest)), "expected");
}

void TestStandingTasks::linesOfAnEntry()
{
    const Scenario scenario = asyncio101();
    const CodeText code = pythonCode(scenario);
    const QStringList text = code.text().split(u'\n');
    QStringList lines;
    for (const std::uint32_t line : linesOfEntry(code, 1))
        lines << text[static_cast<qsizetype>(line)].trimmed();
    QCOMPARE(lines,
             (QStringList{QStringLiteral("async def sleeper(name, duration):"),
                          QStringLiteral("say(f\"{name} starts\")"),
                          QStringLiteral("await asyncio.sleep(duration)"),
                          QStringLiteral("say(f\"{name} wakes\")"), QStringLiteral("say(f\"{name} ends\")"),
                          QStringLiteral("await sleeper(\"B\", 2 * SECOND)"),
                          QStringLiteral("sleeper(\"B\", 2 * SECOND),")}));
    QVERIFY(linesOfEntry(code, 3).empty());
}

QTEST_GUILESS_MAIN(TestStandingTasks)
#include "tst_standingtasks.moc"
