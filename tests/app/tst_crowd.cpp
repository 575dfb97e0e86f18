// SPDX-License-Identifier: MIT
// Rows of every height, and those that are too low for marks.

#include "app/chart/chartpainter.h"
#include "app/chart/crowdcells.h"
#include "app/chart/parallelrows.h"
#include "chartfixtures.h"

#include <QImage>
#include <QPainter>
#include <QtTest/QtTest>

#include <atomic>

namespace interleave {

using namespace std::chrono_literals;

namespace {

constexpr QSizeF kSize(600, 560);
constexpr int kCell = 1 << CrowdCells::kBits;

/// One run of a scenario on a panel of 600 x 560.
struct Panel
{
    explicit Panel(const Scenario &scenario, double height, Strategy strategy = Strategy::Concurrent)
        : tasks(scenario)
        , recording(scenario, strategy)
    {
        content.tasks = &tasks;
        content.run = recording.trace();
        content.window = {0s, 6s};
        content.nameWidth = 70;
        content.rowHeight = height;
    }

    [[nodiscard]] DisplayList layOut() const { return chartLayout(content, kSize, metrics); }
    [[nodiscard]] ChartGeometry geometry() const
    {
        return ChartGeometry(kSize, tasks.count(), content.nameWidth, metrics, 0.0, content.rowHeight);
    }

    FixedMetrics metrics;
    ChartTasks tasks;
    Recording recording;
    ChartContent content;
};

std::size_t countOf(const DisplayList &list, MarkKind kind)
{
    return static_cast<std::size_t>(
        std::count_if(list.marks.begin(), list.marks.end(), [&](const Mark &mark) {
            return mark.kind == kind && (kind != MarkKind::Text || mark.inRows);
        }));
}

/// `sleeping*100 ready*5`: the cells of a row, those that are alike taken together.
QString cellsText(const std::uint8_t *cells, std::uint32_t columns)
{
    QStringList parts;
    for (std::uint32_t begin = 0, end = 0; begin < columns; begin = end) {
        while (end < columns && cells[end] == cells[begin])
            ++end;
        const int cell = cells[begin];
        QString name = cell == 0                     ? QStringLiteral("-")
                       : cell == kCrowdEndFailed     ? QStringLiteral("failed")
                       : cell == kCrowdEndTimedOut   ? QStringLiteral("timed out")
                       : cell == kCrowdEndCancelled  ? QStringLiteral("cancelled")
                       : (cell & kCrowdPlanned) != 0 ? QStringLiteral("plan:") + stateKey(State(cell & 7))
                                                     : stateKey(State(cell));
        parts << QStringLiteral("%1*%2").arg(name).arg(end - begin);
    }
    return parts.join(u' ');
}

QString rowText(const DisplayList &list, std::size_t row)
{
    return cellsText(list.crowd.row(row), list.crowd.columns);
}

/// Twelve cells, filled by spans that follow each other; lengths are parts of a cell.
QString merged(std::initializer_list<std::pair<State, double>> spans)
{
    std::vector<std::uint8_t> cells(12);
    CrowdCells row(cells.data(), 12, 0);
    double at = 0;
    for (const auto &[state, length] : spans) {
        at += length;
        row.add(state, static_cast<std::int64_t>(at * kCell));
    }
    row.finish();
    return cellsText(cells.data(), 12);
}

} // namespace

class CrowdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wishedHeights_data();
    void wishedHeights();
    void sizeClasses_data();
    void sizeClasses();
    void mostOfACellShows_data();
    void mostOfACellShows();
    void rowsByNumbers();
    void zoomedInRowsAreCut();
    void thePresentCutsTheRow();
    void aPinnedRunIsBehindTheRow();
    void badEndsShow();
    void onlyRowsInViewHaveCells();
    void selectionIsOneBand();
    void everyRowIsDoneOnce();
    void paintedOnPixels_data();
    void paintedOnPixels();
    void equalContentGivesEqualLists();
};

void CrowdTest::wishedHeights_data()
{
    QTest::addColumn<double>("wish");
    QTest::addColumn<double>("height");
    QTest::newRow("too low") << 0.5 << 2.0;
    QTest::newRow("lowest") << 2.0 << 2.0;
    QTest::newRow("between pixels") << 5.3 << 5.0;
    QTest::newRow("as it is without") << 34.0 << 34.0;
    QTest::newRow("higher than the share") << 60.0 << 60.0;
    QTest::newRow("too high") << 1000.0 << 84.0;
}

void CrowdTest::wishedHeights()
{
    QFETCH(double, wish);
    QFETCH(double, height);
    const ChartGeometry geometry(kSize, 40, 70, FixedMetrics(), 0.0, wish);
    QCOMPARE(geometry.rowHeight, height);
    QCOMPARE(geometry.contentHeight(), 40 * height);
    QCOMPARE(geometry.isCrowded(), height < 6);
}

void CrowdTest::sizeClasses_data()
{
    QTest::addColumn<double>("height");
    QTest::addColumn<bool>("names");
    QTest::addColumn<bool>("labels");
    QTest::addColumn<bool>("wakes");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<bool>("bars");
    QTest::newRow("34") << 34.0 << true << true << true << true << true;
    QTest::newRow("28") << 28.0 << true << false << true << true << true;
    QTest::newRow("20") << 20.0 << true << false << false << true << true;
    QTest::newRow("14") << 14.0 << true << false << false << true << true;
    QTest::newRow("13") << 13.0 << false << false << false << true << true;
    QTest::newRow("8") << 8.0 << false << false << false << true << true;
    QTest::newRow("6") << 6.0 << false << false << false << false << true;
    QTest::newRow("5") << 5.0 << false << false << false << false << false;
    QTest::newRow("2") << 2.0 << false << false << false << false << false;
}

void CrowdTest::sizeClasses()
{
    QFETCH(double, height);
    QFETCH(bool, bars);
    const Panel panel(scenarioOf({{"A", "sleep 2s"}, {"B", "sleep 3s"}}), height);
    const DisplayList list = panel.layOut();
    const auto hasAll = [&](MarkKind kind, const char *column) {
        return (countOf(list, kind) == 2) ==
               *static_cast<const bool *>(QTest::qData(column, QMetaType::Bool));
    };
    QVERIFY(hasAll(MarkKind::Dot, "names"));
    QVERIFY(hasAll(MarkKind::Wake, "wakes"));
    QVERIFY(hasAll(MarkKind::EndGlyph, "ends"));
    QVERIFY(hasAll(MarkKind::Bar, "bars"));
    QCOMPARE(countOf(list, MarkKind::Crowd), std::size_t(bars ? 0 : 1));
    QCOMPARE(list.crowd.rowCount(), std::size_t(bars ? 0 : 2));
    QFETCH(bool, names);
    QFETCH(bool, labels);
    QCOMPARE(countOf(list, MarkKind::Text), std::size_t(2 * names + 2 * labels));
    for (const Mark &mark : list.marks)
        if (mark.kind == MarkKind::Bar)
            QVERIFY(panel.geometry().rowRect(mark.task, 0).contains(mark.rect));
}

void CrowdTest::mostOfACellShows_data()
{
    using Spans = std::initializer_list<std::pair<State, double>>;
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Spans spans, const char *expected) {
        QTest::newRow(name) << merged(spans) << QString::fromLatin1(expected);
    };
    using enum State;
    row("whole cells", {{Sleeping, 3}, {Running, 1}}, "sleeping*3 running*1 -*8");
    row("most of a cell", {{Sleeping, 2.6}, {Running, 1.4}}, "sleeping*3 running*1 -*8");
    row("in several pieces", {{Running, 0.3}, {Sleeping, 0.4}, {Running, 0.3}}, "running*1 -*11");
    row("a tie means trouble", {{Sleeping, 0.5}, {Ready, 0.5}}, "ready*1 -*11");
    row("in either order", {{Ready, 0.5}, {Sleeping, 0.5}}, "ready*1 -*11");
    row("also late in the row", {{Sleeping, 10.5}, {Ready, 0.5}}, "sleeping*10 ready*1 -*1");
    row("alone it is seen", {{Sleeping, 2}, {Running, 0.02}}, "sleeping*2 running*1 -*9");
    row("however short", {{Running, 1e-9}}, "running*1 -*11");
    row("beyond the end", {{Sleeping, 100}, {Running, 3}}, "sleeping*12");
}

void CrowdTest::mostOfACellShows()
{
    QFETCH(QString, cells);
    QTEST(cells, "expected");
}

void CrowdTest::rowsByNumbers()
{
    const Panel panel(scenarioOf({{"A", "sleep 1s"}, {"B", "block 2s"}, {"C", "sleep 3s"}}), 2.0);
    const ChartGeometry geometry = panel.geometry();
    const double second = (geometry.plotRight - geometry.plotLeft) / 6;
    const DisplayList list = panel.layOut();
    QCOMPARE(list.crowd.rect.topLeft(), QPointF(geometry.plotLeft, geometry.rows.top()));
    QCOMPARE(list.crowd.rect.height(), 6.0);
    QCOMPARE(list.crowd.columns, static_cast<std::uint32_t>(geometry.drawRight - geometry.plotLeft));
    QCOMPARE(list.crowd.gridColumns.size(), std::size_t(7));
    const auto cellAt = [&](std::size_t row, double time) {
        return State(list.crowd.row(row)[static_cast<std::size_t>(time * second)]);
    };
    QCOMPARE(cellAt(0, 0.5), State::Sleeping);
    QCOMPARE(cellAt(0, 1.5), State::Ready);
    QCOMPARE(cellAt(0, 2.5), State::NotStarted);
    QCOMPARE(cellAt(1, 1.9), State::Blocking);
    QCOMPARE(cellAt(2, 1.9), State::Ready);
    QCOMPARE(cellAt(2, 4.9), State::Sleeping);
    QCOMPARE(cellAt(2, 5.1), State::NotStarted);
}

void CrowdTest::zoomedInRowsAreCut()
{
    Panel panel(scenarioOf({{"A", "sleep 6s"}}), 3.0);
    panel.content.window = {2s, 3s};
    const DisplayList list = panel.layOut();
    QCOMPARE(rowText(list, 0), QStringLiteral("sleeping*%1").arg(list.crowd.columns));
    panel.content.window = {7s, 8s};
    QCOMPARE(rowText(panel.layOut(), 0), QStringLiteral("-*%1").arg(list.crowd.columns));
}

void CrowdTest::thePresentCutsTheRow()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 3s"}});
    Panel panel(scenario, 2.0);
    panel.content.plan = panel.recording.trace();
    panel.content.now = 0s;
    const DisplayList before = panel.layOut();
    const auto planned = static_cast<int>((panel.geometry().plotRight - panel.geometry().plotLeft) / 2);
    const auto rest = static_cast<int>(before.crowd.columns) - planned;
    QCOMPARE(rowText(before, 0), QStringLiteral("plan:sleeping*%1 -*%2").arg(planned).arg(rest));
    panel.content.now = 1500ms;
    const QString half = rowText(panel.layOut(), 0);
    QVERIFY2(half.startsWith(QStringLiteral("sleeping*%1 plan:sleeping*").arg((planned + 1) / 2)),
             qPrintable(half));
    panel.content.now = 3s;
    QCOMPARE(rowText(panel.layOut(), 0), QStringLiteral("sleeping*%1 -*%2").arg(planned).arg(rest));
    panel.content.now.reset();
    panel.content.run = {};
    QVERIFY(rowText(panel.layOut(), 0).startsWith(u"plan:sleeping*"));
}

void CrowdTest::aPinnedRunIsBehindTheRow()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 1s"}});
    Panel panel(scenario, 2.0);
    panel.content.window = {0s, 3s};
    const Scenario then = scenarioOf({{"A", "sleep 1s, compute 1s"}});
    const Recording longer(then, Strategy::Concurrent);
    panel.content.ghost = longer.trace();
    panel.content.ghostTasks = std::make_shared<const TaskMatch>(scenario, then);
    panel.content.plan = panel.recording.trace();
    const DisplayList list = panel.layOut();
    const double second = (panel.geometry().plotRight - panel.geometry().plotLeft) / 3;
    const auto one = static_cast<int>(std::ceil(second));
    const auto two = static_cast<int>(std::ceil(2 * second));
    const auto all = static_cast<int>(list.crowd.columns);
    QCOMPARE(rowText(list, 0),
             QStringLiteral("sleeping*%1 plan:running*%2 -*%3").arg(one).arg(two - one).arg(all - two));
    QCOMPARE(rowText(list, 1), QStringLiteral("sleeping*%1 -*%2").arg(one).arg(all - one));
    // As in rows that are not crowded, it stands in place of the plan.
    panel.content.now = 500ms;
    QVERIFY(rowText(panel.layOut(), 0)
                .endsWith(QStringLiteral("plan:running*%1 -*%2").arg(two - one).arg(all - two)));
    QVERIFY(!rowText(panel.layOut(), 1).contains(QStringLiteral("plan")));
}

void CrowdTest::badEndsShow()
{
    const Panel panel(scenarioOf({{"A", "sleep 1s, fail \"no\""}, {"B", "sleep 1s"}}), 2.0);
    const DisplayList list = panel.layOut();
    QVERIFY2(rowText(list, 0).contains(u" failed*2 -*"), qPrintable(rowText(list, 0)));
    QVERIFY(!rowText(list, 1).contains(u"failed"));
}

void CrowdTest::onlyRowsInViewHaveCells()
{
    Scenario scenario = scenarioOf({{"worker", "sleep 1s"}});
    scenario.tasks.front().count = 100'000;
    Panel panel(scenario, 2.0);
    panel.content.scroll = 2.0 * 50'000;
    const DisplayList list = panel.layOut();
    const auto inView = static_cast<std::size_t>(std::ceil(panel.geometry().rows.height() / 2));
    QCOMPARE(list.crowd.rowCount(), inView);
    QVERIFY(list.marks.size() < 100);
}

void CrowdTest::selectionIsOneBand()
{
    Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 1s"}, {"C", "sleep 1s"}});
    scenario.tasks[1].count = 10;
    Panel panel(scenario, 4.0);
    panel.content.selectedEntry = 1;
    const DisplayList list = panel.layOut();
    QCOMPARE(countOf(list, MarkKind::SelectionBand), std::size_t(1));
    for (const Mark &mark : list.marks) {
        if (mark.kind != MarkKind::SelectionBand)
            continue;
        QCOMPARE(mark.rect.top(), panel.geometry().rowRect(1, 0).top());
        QCOMPARE(mark.rect.height(), 40.0);
    }
}

void CrowdTest::everyRowIsDoneOnce()
{
    for (const std::uint32_t count : {0U, 1U, 31U, 32U, 33U, 1000U}) {
        std::vector<std::atomic<int>> done(count);
        forRowsInParallel(count, [&](std::uint32_t first, std::uint32_t last) {
            for (std::uint32_t row = first; row < last; ++row)
                ++done[row];
        });
        QVERIFY(
            std::all_of(done.begin(), done.end(), [](const std::atomic<int> &times) { return times == 1; }));
    }
}

void CrowdTest::paintedOnPixels_data()
{
    QTest::addColumn<double>("height");
    QTest::addColumn<int>("filled");
    QTest::newRow("2 px") << 2.0 << 2;
    QTest::newRow("4 px, with a gap") << 4.0 << 3;
}

void CrowdTest::paintedOnPixels()
{
    QFETCH(double, height);
    QFETCH(int, filled);
    // Two rows: nobody sleeps while the other blocks.
    const Panel panel(scenarioOf({{"A", "block 3s"}, {"B", "sleep 1s"}}), height);
    const Theme theme = Theme::light();
    QImage picture(kSize.toSize(), QImage::Format_RGB32);
    picture.fill(theme.card);
    const DisplayList list = panel.layOut();
    {
        QPainter painter(&picture);
        ChartPainter(theme, Fonts(QFont())).paint(painter, list);
    }
    const QPoint corner = list.crowd.rect.topLeft().toPoint();
    const auto column = [&](int x) {
        QStringList colors;
        for (int y = 0; y < 2 * height; ++y)
            colors << picture.pixelColor(corner + QPoint(x, y)).name();
        return colors;
    };
    const QStringList colors = column(20); // B waits for its first turn there
    for (int y = 0; y < 2 * height; ++y) {
        const bool isGap = y % static_cast<int>(height) >= filled;
        const bool isLower = y >= height;
        QCOMPARE(colors[y] == theme.card.name(), isGap);
        if (!isGap)
            QCOMPARE(colors[y] == theme.warning.name(), isLower);
    }
    QCOMPARE(picture.pixelColor(corner + QPoint(static_cast<int>(list.crowd.gridColumns[5]), 0)),
             theme.gridLine);
    QCOMPARE(picture.pixelColor(corner + QPoint(static_cast<int>(list.crowd.gridColumns[5]) + 3, 0)),
             theme.card);
}

void CrowdTest::equalContentGivesEqualLists()
{
    Panel one(scenarioOf({{"A", "sleep 1s"}, {"B", "compute 2s"}}), 2.0);
    const Panel other(scenarioOf({{"A", "sleep 1s"}, {"B", "compute 2s"}}), 2.0);
    QVERIFY(one.layOut() == other.layOut());
    one.content.window = {0s, 5s};
    QVERIFY(!(one.layOut() == other.layOut()));
}

} // namespace interleave

QTEST_MAIN(interleave::CrowdTest)
#include "tst_crowd.moc"
