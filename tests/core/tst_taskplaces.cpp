// SPDX-License-Identifier: MIT
// Which lines of the programs are lit: where each task stands at a moment.

#include "core/codegen/pythoncode.h"
#include "core/codegen/taskplaces.h"
#include "core/engine/simulation.h"
#include "core/scenario/examples.h"
#include "core/scenario/stepnotation.h"

#include <QtTest/QtTest>

using namespace interleave;

namespace {

/// As many events as have happened at that moment; a Due says what is going to happen.
std::size_t happened(const EventLog &log, Nanoseconds now)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < log.size(); ++at) {
        if (log[at].kind != EventKind::Due && log[at].time <= now)
            count = at + 1;
    }
    return count;
}

/// `0 body limit end -`, task by task: the number of a step, or the part.
QString places(const Scenario &scenario, Strategy strategy, Nanoseconds now)
{
    const auto log = simulate(scenario, strategy);
    const TaskEvents events(*log, log->size(), scenario.taskCount());
    const TaskPlaces where(scenario, *log, events);
    QStringList all;
    for (std::uint32_t task = 0; task < scenario.taskCount(); ++task) {
        const auto place = where.at(task, happened(*log, now), now);
        if (!place)
            all << QStringLiteral("-");
        else if (place->part == CodePart::Step)
            all << QString::number(place->step);
        else
            all << (place->part == CodePart::Body    ? QStringLiteral("body")
                    : place->part == CodePart::Limit ? QStringLiteral("limit")
                                                     : QStringLiteral("end"));
    }
    return all.join(u' ');
}

Scenario oneTask(const char *steps)
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(QString::fromLatin1(steps)).steps);
    return scenario;
}

} // namespace

class TestTaskPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereTheyStand_data();
    void whereTheyStand();
    void linesOfThePlaces();
};

void TestTaskPlaces::whereTheyStand_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("expected");
    const auto row = [](const Scenario &scenario, Strategy strategy, int milliseconds, const char *expected) {
        QTest::addRow("%s, %s, %d ms", qPrintable(scenario.name), qPrintable(strategyKey(strategy)),
                      milliseconds)
            << scenario << strategy << milliseconds << QString::fromLatin1(expected);
    };
    const Scenario parsing = *example(QStringLiteral("Parsing blocks the loop"));
    row(parsing, Strategy::Concurrent, 300, "0 0 0 body");
    row(parsing, Strategy::Concurrent, 500, "0 0 0 body"); // the sleep is over, but it has no turn
    row(parsing, Strategy::Concurrent, 650, "1 0 1 0");
    row(parsing, Strategy::Concurrent, 1000, "2 0 1 0");
    row(parsing, Strategy::Concurrent, 1700, "- 0 - 0");
    row(parsing, Strategy::Sequential, 450, "1 - - -");
    const Scenario limit = *example(QStringLiteral("A limit of two"));
    row(limit, Strategy::Concurrent, 500, "0 0 limit");
    row(limit, Strategy::Concurrent, 1500, "- 0 0");
    row(limit, Strategy::Concurrent, 4000, "- - -");
    const Scenario heartbeat = *example(QStringLiteral("The late heartbeat"));
    row(heartbeat, Strategy::Concurrent, 1000, "1 1");
    Scenario turn =
        oneTask("compute 100ms, block 100ms, 2*(yield, compute 100ms..200ms), sleep 1s, compute 5ms");
    turn.name = QStringLiteral("One turn");
    row(turn, Strategy::Concurrent, 50, "0");
    row(turn, Strategy::Concurrent, 150, "1");
    row(turn, Strategy::Concurrent, 250, "4");
    row(turn, Strategy::Concurrent, 800, "5");
    Scenario late = *example(QStringLiteral("Timeout"));
    late.tasks.emplace_back(QStringLiteral("D"),
                            parseSteps(QStringLiteral("sleep 1400ms, compute 1s")).steps);
    row(late, Strategy::Concurrent, 2000, "- 0 0 1"); // B's and C's timeout has no turn yet
}

void TestTaskPlaces::whereTheyStand()
{
    QFETCH(const Scenario, scenario);
    QFETCH(const Strategy, strategy);
    QFETCH(const int, milliseconds);
    QTEST(places(scenario, strategy, std::chrono::milliseconds(milliseconds)), "expected");
}

void TestTaskPlaces::linesOfThePlaces()
{
    const Scenario scenario = *example(QStringLiteral("A limit of two"));
    const auto log = simulate(scenario, Strategy::Concurrent);
    const TaskEvents events(*log, log->size(), scenario.taskCount());
    const auto place =
        TaskPlaces(scenario, *log, events)
            .at(2, happened(*log, std::chrono::milliseconds(500)), std::chrono::milliseconds(500));
    const CodeText code = pythonCode(scenario);
    const auto lines = code.linesOf(2, place->part, place->step);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(code.text().split(u'\n')[static_cast<qsizetype>(lines.front())],
             QStringLiteral("    async with limit:"));
}

QTEST_GUILESS_MAIN(TestTaskPlaces)
#include "tst_taskplaces.moc"
