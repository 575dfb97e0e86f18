// SPDX-License-Identifier: MIT
#include "core/scenario/taskmatch.h"
#include "core/scenario/tasknotation.h"

#include <QtTest/QtTest>

using namespace interleave;

namespace {

Scenario scenarioOf(const QStringList &tasks)
{
    Scenario scenario;
    for (const QString &task : tasks)
        scenario.tasks.push_back(parseTask(task).task);
    return scenario;
}

} // namespace

class TestTaskMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
};

void TestTaskMatch::matches_data()
{
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QStringList>("then");
    QTest::addColumn<QList<int>>("matches"); // -1: none
    const QString s = QStringLiteral(": sleep 1s");
    QTest::newRow("the same") << QStringList{"A" + s, "B" + s} << QStringList{"A" + s, "B" + s}
                              << QList<int>{0, 1};
    QTest::newRow("another order") << QStringList{"B" + s, "C" + s, "A" + s}
                                   << QStringList{"A" + s, "B" + s, "C" + s} << QList<int>{1, 2, 0};
    QTest::newRow("one is new") << QStringList{"X" + s, "A" + s} << QStringList{"A" + s} << QList<int>{-1, 0};
    QTest::newRow("more copies") << QStringList{"A" + s, "W*3" + s} << QStringList{"W*2" + s, "A" + s}
                                 << QList<int>{2, 0, 1, -1};
    QTest::newRow("fewer copies") << QStringList{"W" + s, "A" + s} << QStringList{"W*2" + s, "A" + s}
                                  << QList<int>{0, 2};
    QTest::newRow("the same name twice") << QStringList{"A" + s, "A" + s, "A" + s}
                                         << QStringList{"A" + s, "B" + s, "A" + s} << QList<int>{0, 2, -1};
    QTest::newRow("nothing then") << QStringList{"A" + s} << QStringList() << QList<int>{-1};
    QTest::newRow("nothing now") << QStringList() << QStringList{"A" + s} << QList<int>{-1};
}

void TestTaskMatch::matches()
{
    QFETCH(QStringList, now);
    QFETCH(QStringList, then);
    QFETCH(QList<int>, matches);
    const TaskMatch match(scenarioOf(now), scenarioOf(then));
    for (qsizetype task = 0; task < matches.size(); ++task) {
        const auto found = match.of(static_cast<std::uint32_t>(task));
        QCOMPARE(found ? static_cast<int>(*found) : -1, matches[task]);
    }
}

QTEST_APPLESS_MAIN(TestTaskMatch)
#include "tst_taskmatch.moc"
