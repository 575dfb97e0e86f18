// SPDX-License-Identifier: MIT
#include "core/scenario/stepnotation.h"
#include "core/scenario/sweep.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

Scenario scenarioOf(std::initializer_list<const char *> steps)
{
    Scenario scenario;
    for (const char *text : steps)
        scenario.tasks.emplace_back(QStringLiteral("t"), parseSteps(QString::fromLatin1(text)).steps);
    return scenario;
}

} // namespace

class TestSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void blockingShare_data();
    void blockingShare();
    void present();
    void othersStayAsTheyAre();
};

void TestSweep::values_data()
{
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("swept");
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("last");
    QTest::newRow("copies") << 3 << 0 << qsizetype(84) << 1U << 10'000U;
    QTest::newRow("copies of very many") << 1'000 << 0 << qsizetype(75) << 1U << 1'000U;
    QTest::newRow("limit of one") << 1 << 1 << qsizetype(1) << 1U << 1U;
    QTest::newRow("limit of ten") << 10 << 1 << qsizetype(10) << 1U << 10U;
    QTest::newRow("limit of a hundred") << 100 << 1 << qsizetype(100) << 1U << 100U;
    QTest::newRow("limit of many, by factors") << 1'000 << 1 << qsizetype(75) << 1U << 1'000U;
    QTest::newRow("blocking") << 3 << 2 << qsizetype(101) << 0U << 100U;
    QTest::newRow("nothing") << 0 << 0 << qsizetype(0) << 0U << 0U;
}

void TestSweep::values()
{
    QFETCH(int, tasks);
    QFETCH(int, swept);
    QFETCH(qsizetype, count);
    QFETCH(quint32, first);
    QFETCH(quint32, last);
    Scenario scenario;
    for (int i = 0; i < tasks; ++i)
        scenario.tasks.emplace_back(QStringLiteral("t"), parseSteps(QStringLiteral("sleep 1s")).steps);
    const std::vector<std::uint32_t> values = sweptValues(scenario, static_cast<Swept>(swept));
    QCOMPARE(static_cast<qsizetype>(values.size()), count);
    QVERIFY(std::adjacent_find(values.begin(), values.end(), std::greater_equal()) == values.end());
    if (values.empty())
        return;
    QCOMPARE(values.front(), first);
    QCOMPARE(values.back(), last);
}

void TestSweep::blockingShare_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << "block 1s, sleep 2s" << 0 << "sleep 1s, sleep 2s";
    QTest::newRow("all") << "sleep 3s" << 100 << "block 3s";
    QTest::newRow("a part") << "sleep 1s, compute 5ms" << 30 << "block 300ms, sleep 700ms, compute 5ms";
    QTest::newRow("a range") << "sleep 1s..2s" << 50 << "block 500ms..1s, sleep 500ms..1s";
    QTest::newRow("repeated") << "3*(sleep 10ms, yield)" << 10 << "3*(block 1ms, sleep 9ms, yield)";
    QTest::newRow("others") << "thread 1s, fetch 2s" << 50 << "thread 1s, fetch 2s";
    QTest::newRow("not divisible") << "sleep 3ns" << 50 << "block 1ns, sleep 2ns";
}

void TestSweep::blockingShare()
{
    QFETCH(QString, steps);
    QFETCH(int, percent);
    QFETCH(QString, expected);
    const Scenario varied =
        withSwept(scenarioOf({qPrintable(steps)}), Swept::Blocking, static_cast<std::uint32_t>(percent));
    QCOMPARE(varied.tasks[0].steps, parseSteps(expected).steps);
}

void TestSweep::present()
{
    Scenario scenario = scenarioOf({"sleep 3s, block 1s", "compute 1s"});
    scenario.tasks[1].count = 7;
    using Value = std::optional<std::uint32_t>;
    QCOMPARE(presentValue(scenario, Swept::Copies), Value());
    scenario.tasks[0].count = 7;
    QCOMPARE(presentValue(scenario, Swept::Copies), Value(7));
    QCOMPARE(presentValue(scenario, Swept::Limit), Value(14));
    scenario.concurrent.limit = 3;
    QCOMPARE(presentValue(scenario, Swept::Limit), Value(3));
    scenario.concurrent.limit = 100;
    QCOMPARE(presentValue(scenario, Swept::Limit), Value(14));
    QCOMPARE(presentValue(scenario, Swept::Blocking), Value());
    QCOMPARE(presentValue(withSwept(scenario, Swept::Blocking, 25), Swept::Blocking), Value());
    QCOMPARE(presentValue(scenarioOf({"sleep 3s", "compute 1s"}), Swept::Blocking), Value(0));
    QCOMPARE(presentValue(scenarioOf({"block 3s", "block 1s"}), Swept::Blocking), Value(100));
    QCOMPARE(presentValue(Scenario(), Swept::Limit), Value());
}

void TestSweep::othersStayAsTheyAre()
{
    Scenario scenario = scenarioOf({"sleep 3s", "compute 1s"});
    scenario.concurrent.timeout = 5s;
    const Scenario copies = withSwept(scenario, Swept::Copies, 4);
    QCOMPARE(copies.taskCount(), 8U);
    QCOMPARE(copies.concurrent, scenario.concurrent);
    const Scenario limited = withSwept(scenario, Swept::Limit, 2);
    QCOMPARE(limited.tasks, scenario.tasks);
    QCOMPARE(limited.concurrent.limit, std::optional(2U));
    QCOMPARE(limited.concurrent.timeout, scenario.concurrent.timeout);
}

QTEST_GUILESS_MAIN(TestSweep)
#include "tst_sweep.moc"
