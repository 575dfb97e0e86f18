// SPDX-License-Identifier: MIT
// A pinned run in the rows of another one.

#include "chartfixtures.h"

#include <QtTest/QtTest>

namespace interleave {

using namespace std::chrono_literals;

namespace {

constexpr QSizeF kSize(600, 560);
constexpr double kHighRow = 40.0;

/// One run of a scenario over another one, on a panel whose plot shows `window`.
struct Panel
{
    Panel(const Scenario &now, const Scenario &then, TimeWindow window, double rowHeight)
        : tasks(now)
        , run(now, Strategy::Concurrent)
        , pinned(then, Strategy::Concurrent)
    {
        content.tasks = &tasks;
        content.run = run.trace();
        content.ghost = pinned.trace();
        content.ghostTasks = std::make_shared<const TaskMatch>(now, then);
        content.window = window;
        content.nameWidth = 70;
        content.rowHeight = rowHeight;
        list = chartLayout(content, kSize, metrics);
    }

    [[nodiscard]] ChartGeometry geometry() const
    {
        return ChartGeometry(kSize, tasks.count(), content.nameWidth, metrics, 0.0, content.rowHeight);
    }
    [[nodiscard]] double x(Nanoseconds time) const
    {
        return std::round(TimeScale(content.window, geometry().plotLeft, geometry().plotRight).x(time));
    }
    /// Of that task, in order.
    [[nodiscard]] std::vector<Mark> marks(std::uint32_t task, MarkKind kind) const
    {
        std::vector<Mark> found;
        std::copy_if(list.marks.begin(), list.marks.end(), std::back_inserter(found),
                     [&](const Mark &mark) { return mark.task == task && mark.kind == kind; });
        return found;
    }

    FixedMetrics metrics;
    ChartTasks tasks;
    Recording run;
    Recording pinned;
    ChartContent content;
    DisplayList list;
};

} // namespace

class TestPinnedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFindTheirTask_data();
    void rowsFindTheirTask();
    void crowdedRowsFindTheirTask_data() { rowsFindTheirTask_data(); }
    void crowdedRowsFindTheirTask();
    void shapes_data();
    void shapes();
};

void TestPinnedRows::rowsFindTheirTask_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("seconds"); ///< how long that task slept then; 0: there was none
    QTest::newRow("C, the first now") << 0 << 3;
    QTest::newRow("A") << 1 << 1;
    QTest::newRow("D, which is new") << 2 << 0;
    QTest::newRow("B") << 3 << 2;
}

/// By name, wherever it stood then.
void TestPinnedRows::rowsFindTheirTask()
{
    QFETCH(const int, row);
    QFETCH(const int, seconds);
    const Panel panel(
        scenarioOf({{"C", "sleep 500ms"}, {"A", "sleep 500ms"}, {"D", "sleep 500ms"}, {"B", "sleep 500ms"}}),
        scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s"}, {"C", "sleep 3s"}}), {0s, 6s}, kHighRow);
    const auto task = static_cast<std::uint32_t>(row);
    const std::vector<Mark> bars = panel.marks(task, MarkKind::PreviewBar);
    QCOMPARE(bars.size(), std::size_t(seconds > 0 ? 1 : 0));
    if (bars.empty())
        return;
    QVERIFY(bars.front().isEarlier);
    QCOMPARE(bars.front().rect.left(), panel.x(0s));
    QCOMPARE(bars.front().rect.right(), panel.x(std::chrono::seconds(seconds)));
    QCOMPARE(bars.front().rect.height(), 5.0);
    // It is below the bar, in its row.
    const std::vector<Mark> now = panel.marks(task, MarkKind::Bar);
    QCOMPARE(now.size(), std::size_t(1));
    QVERIFY(bars.front().rect.top() >= now.front().rect.bottom());
    QVERIFY(panel.geometry().rowRect(task, 0).contains(bars.front().rect));
}

void TestPinnedRows::crowdedRowsFindTheirTask()
{
    QFETCH(const int, row);
    QFETCH(const int, seconds);
    const Panel panel(
        scenarioOf({{"C", "sleep 500ms"}, {"A", "sleep 500ms"}, {"D", "sleep 500ms"}, {"B", "sleep 500ms"}}),
        scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s"}, {"C", "sleep 3s"}}), {0s, 6s}, 2.0);
    const std::uint8_t *cells = panel.list.crowd.row(static_cast<std::size_t>(row));
    double last = 0; ///< where the pinned run's cells end
    for (std::uint32_t column = 0; column < panel.list.crowd.columns; ++column)
        if (cells[column] >= kCrowdPlanned)
            last = panel.list.crowd.rect.left() + column;
    QCOMPARE(last > 0, seconds > 0);
    QVERIFY(seconds == 0 || std::abs(last - panel.x(std::chrono::seconds(seconds))) <= 1.0);
}

void TestPinnedRows::shapes_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<int>("from"); ///< in milliseconds
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("shape"); ///< a bracket where it is closed; round where it has corners
    QTest::newRow("whole") << "sleep 2s" << 0 << 6000 << "( )";
    QTest::newRow("cut on the left") << "sleep 2s" << 1000 << 7000 << "  )";
    QTest::newRow("cut on the right") << "sleep 9s" << 0 << 6000 << "(  ";
    QTest::newRow("cut on both sides") << "sleep 9s" << 1000 << 7000 << "   ";
    QTest::newRow("short") << "sleep 40ms" << 0 << 6000 << "[ ]";
    QTest::newRow("hardly there") << "sleep 1s" << 999 << 6999 << "  ]";
}

/// As a plan's bars: what the plot cuts is open, what is short has no corners.
void TestPinnedRows::shapes()
{
    QFETCH(const QString, then);
    QFETCH(const int, from);
    QFETCH(const int, to);
    const Panel panel(scenarioOf({{"A", "compute 20s"}}), scenarioOf({{"A", qPrintable(then)}}),
                      {std::chrono::milliseconds(from), std::chrono::milliseconds(to)}, kHighRow);
    QStringList shapes;
    for (const Mark &bar : panel.marks(0, MarkKind::PreviewBar)) {
        QVERIFY(!bar.rect.isEmpty());
        const QString left = bar.rounded ? QStringLiteral("(") : QStringLiteral("[");
        const QString right = bar.rounded ? QStringLiteral(")") : QStringLiteral("]");
        shapes << (bar.ends.left ? left : QStringLiteral(" ")) + u' ' +
                      (bar.ends.right ? right : QStringLiteral(" "));
    }
    QTEST(shapes.join(u','), "shape");
}

} // namespace interleave

QTEST_MAIN(interleave::TestPinnedRows)
#include "tst_pinnedrows.moc"
