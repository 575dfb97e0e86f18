// SPDX-License-Identifier: MIT
#include "app/chart/looplayout.h"
#include "app/chart/rowpieces.h"
#include "app/chart/statestyle.h"
#include "chartfixtures.h"

#include <QtTest/QtTest>

#include <algorithm>

namespace interleave {

using namespace std::chrono_literals;

namespace {

constexpr QSizeF kSize(600, 560);

/// Everything of `kind` on the picture, in order.
std::vector<Mark> marksOf(const DisplayList &list, MarkKind kind)
{
    std::vector<Mark> found;
    std::copy_if(list.marks.begin(), list.marks.end(), std::back_inserter(found),
                 [kind](const Mark &mark) { return mark.kind == kind; });
    return found;
}

QStringList textsOf(const DisplayList &list)
{
    QStringList texts;
    for (const Mark &mark : marksOf(list, MarkKind::Text))
        texts.append(mark.text);
    return texts;
}

/// `sleeping 100-200`: the bars of a row in one line, to compare.
QString piecesText(const RowPieces &row)
{
    QStringList parts;
    for (const RowPiece &piece : row.pieces)
        parts.append(QStringLiteral("%1 %2-%3").arg(stateKey(piece.state)).arg(piece.left).arg(piece.right));
    return parts.join(QStringLiteral(", "));
}

/// 100 px a second, from x = 0.
PlotRange tenSeconds()
{
    return {TimeScale({0s, 10s}, 0, 1000), 0, 1010};
}

} // namespace

class ChartLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void geometryFillsAndScrolls_data();
    void geometryFillsAndScrolls();
    void rowPiecesByNumbers();
    void shortSpansMerge();
    void unseenTurnsAreLeftOut();
    void thePresentCutsTheRow();
    void cancelledSleepsDoNotWake();
    void crowdedTurnsFade();
    void aCrowdHasOneShade();
    void idleIsHonest();
    void barsAndLabels();
    void planGivesWayToTruth();
    void growingBarKeepsItsLabel();
    void zoomedInBarsAreCut();
    void onlyVisibleRowsAreLaidOut();
    void labelsHaveRoom_data();
    void labelsHaveRoom();
    void lowRowsHaveNoDots();
    void tightPanels();
    void longNamesKeepTheirNumbers();
    void narrowPanelsHaveThreeTicks_data();
    void narrowPanelsHaveThreeTicks();
    void textsNeverOverlapAndStayInside_data();
    void textsNeverOverlapAndStayInside();
    void equalContentGivesEqualLists();

private:
    struct Panel
    {
        explicit Panel(const Scenario &scenario, Strategy strategy = Strategy::Concurrent)
            : tasks(scenario)
            , recording(scenario, strategy)
        {
            content.tasks = &tasks;
            content.run = recording.trace();
            content.window = {0s, 6s};
            content.nameWidth = 70;
            content.heading = {QStringLiteral("Title"),
                               QStringLiteral("code"),
                               QStringLiteral("6.00 s"),
                               QStringLiteral("caption"),
                               false,
                               {}};
        }

        DisplayList layOut(QSizeF size = kSize) { return chartLayout(content, size, metrics); }
        ChartGeometry geometry(QSizeF size = kSize)
        {
            return ChartGeometry(size, tasks.count(), content.nameWidth, metrics);
        }

        FixedMetrics metrics;
        ChartTasks tasks;
        Recording recording;
        ChartContent content;
    };
};

void ChartLayoutTest::geometryFillsAndScrolls_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("rowHeight");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("none") << 0 << 84.0 << false;
    QTest::newRow("one") << 1 << 84.0 << false;
    QTest::newRow("four") << 4 << 84.0 << false;
    QTest::newRow("nine") << 9 << 40.0 << false;
    QTest::newRow("forty") << 40 << 34.0 << true;
}

void ChartLayoutTest::geometryFillsAndScrolls()
{
    QFETCH(int, rows);
    QFETCH(double, rowHeight);
    QFETCH(bool, scrolls);
    const ChartGeometry geometry(kSize, static_cast<std::uint32_t>(rows), 70, FixedMetrics());
    QCOMPARE(geometry.rowHeight, rowHeight);
    QCOMPARE(geometry.contentHeight() > geometry.rows.height(), scrolls);
    QVERIFY(geometry.plotLeft < geometry.plotRight);
    QVERIFY(geometry.strip.bottom() < geometry.gridBottom);
    QVERIFY(geometry.rows.bottom() < geometry.separatorY && geometry.separatorY < geometry.strip.top());
    const auto [first, last] = geometry.visibleRows(scrolls ? 34.0 * 3 + 1 : 0.0);
    QCOMPARE(first, scrolls ? 3U : 0U);
    QVERIFY(last <= static_cast<std::uint32_t>(rows));
    if (rows > 0)
        QVERIFY(geometry.rowRect(last - 1, scrolls ? 34.0 * 3 + 1 : 0.0).top() < geometry.rows.bottom());
}

void ChartLayoutTest::rowPiecesByNumbers()
{
    const Scenario scenario = scenarioOf({{"fetch page", "sleep 400ms, compute 100ms, sleep 900ms"},
                                          {"query db", "sleep 2s"},
                                          {"parse", "compute 600ms, sleep 1s"},
                                          {"send mail", "sleep 2.5s"}});
    const Recording recording(scenario, Strategy::Concurrent);
    const auto row = [&](std::uint32_t task) {
        return rowPieces(recording.timeline(), task, 10s, tenSeconds());
    };
    QCOMPARE(piecesText(row(0)),
             QStringLiteral("sleeping 0-40, ready 40-60, running 60-70, sleeping 70-160"));
    QCOMPARE(piecesText(row(1)), QStringLiteral("sleeping 0-200"));
    QCOMPARE(piecesText(row(2)), QStringLiteral("running 0-60, sleeping 60-160"));
    QCOMPARE(piecesText(row(3)), QStringLiteral("ready 0-60, sleeping 60-310"));
    QCOMPARE(row(0).wakes.size(), std::size_t(2));
    QCOMPARE(row(0).wakes[0].due.count(), Nanoseconds(400ms).count());
    QCOMPARE(row(0).wakes[0].turn.count(), Nanoseconds(600ms).count());
    QCOMPARE(row(3).wakes[0].turn.count(), Nanoseconds(3100ms).count());
}

void ChartLayoutTest::shortSpansMerge()
{
    // 100 px a second: 5 ms are half a pixel. Ready and sleeping fill their place equally, so ready shows.
    const Recording even(Strategy::Concurrent, 1,
                         {{0ns, 0, EventKind::Created},
                          {10ms, 0, EventKind::Turn},
                          {10ms, 0, EventKind::Slept},
                          {20ms, 0, EventKind::Due},
                          {20ms, 0, EventKind::Turn},
                          {20ms, 0, EventKind::Finished},
                          {20ms, kNoTask, EventKind::RunFinished}});
    QCOMPARE(piecesText(rowPieces(even.timeline(), 0, 1s, tenSeconds())), QStringLiteral("ready 0-2"));

    const Recording mostlyAsleep(Strategy::Concurrent, 1,
                                 {{0ns, 0, EventKind::Created},
                                  {5ms, 0, EventKind::Turn},
                                  {5ms, 0, EventKind::Slept},
                                  {20ms, 0, EventKind::Due},
                                  {20ms, 0, EventKind::Turn},
                                  {20ms, 0, EventKind::Finished},
                                  {20ms, kNoTask, EventKind::RunFinished}});
    QCOMPARE(piecesText(rowPieces(mostlyAsleep.timeline(), 0, 1s, tenSeconds())),
             QStringLiteral("sleeping 0-2"));

    // What the task never was does not show, not even if nothing fills the place.
    const Recording brief(Strategy::Concurrent, 1,
                          {{0ns, 0, EventKind::Created},
                           {0ns, 0, EventKind::Turn},
                           {0ns, 0, EventKind::Slept},
                           {1ns, 0, EventKind::Due},
                           {1ns, 0, EventKind::Turn},
                           {1ns, 0, EventKind::Finished},
                           {1h, kNoTask, EventKind::RunFinished}});
    const PlotRange hour{TimeScale({0s, 1h}, 0, 1000), 0, 1010};
    QCOMPARE(piecesText(rowPieces(brief.timeline(), 0, 1h, hour)), QStringLiteral("sleeping 0-1"));

    // Many of them make one piece, not one each.
    Scenario churn = scenarioOf({{"A", "500*(sleep 3ms, compute 2ms)"}});
    const Recording recording(churn, Strategy::Concurrent);
    const RowPieces row = rowPieces(recording.timeline(), 0, 10s, tenSeconds());
    QCOMPARE(row.pieces.size(), std::size_t(1));
    QVERIFY(row.pieces.front().several);
    QCOMPARE(row.pieces.front().state, State::Sleeping);
}

void ChartLayoutTest::unseenTurnsAreLeftOut()
{
    const Recording real(Strategy::Concurrent, 1,
                         {{0ns, 0, EventKind::Created},
                          {20us, 0, EventKind::Turn},
                          {40us, 0, EventKind::Slept},
                          {1s, 0, EventKind::Due},
                          {1s + 140us, 0, EventKind::Turn},
                          {1s + 160us, 0, EventKind::Slept},
                          {2s, 0, EventKind::Due},
                          {2s + 140us, 0, EventKind::Turn},
                          {2s + 150us, 0, EventKind::Finished},
                          {2s + 160us, kNoTask, EventKind::RunFinished}});
    const RowPieces row = rowPieces(real.timeline(), 0, 10s, tenSeconds());
    QCOMPARE(row.pieces.size(), std::size_t(2));
    QCOMPARE(row.pieces[0].state, State::Sleeping);
    QCOMPARE(row.pieces[1].state, State::Sleeping);

    const Recording onlyTurn(Strategy::Concurrent, 1,
                             {{0ns, 0, EventKind::Created},
                              {0ns, 0, EventKind::Turn},
                              {40us, 0, EventKind::Finished},
                              {40us, kNoTask, EventKind::RunFinished}});
    QCOMPARE(piecesText(rowPieces(onlyTurn.timeline(), 0, 1s, tenSeconds())), QStringLiteral("running 0-3"));
}

void ChartLayoutTest::thePresentCutsTheRow()
{
    const Recording asleep(Strategy::Concurrent, 1,
                           {{0ns, 0, EventKind::Created},
                            {0ns, 0, EventKind::Turn},
                            {0ns, 0, EventKind::Slept},
                            {2s, 0, EventKind::Due}});
    const RowPieces before = rowPieces(asleep.timeline(), 0, 1500ms, tenSeconds());
    QCOMPARE(piecesText(before), QStringLiteral("sleeping 0-150"));
    QCOMPARE(before.pieces.front().ends, (BarEnds{true, false}));
    QVERIFY(before.wakes.empty());
    // The loop is blocked: the log is silent, but what was due is ready by now.
    const RowPieces after = rowPieces(asleep.timeline(), 0, 2500ms, tenSeconds());
    QCOMPARE(piecesText(after), QStringLiteral("sleeping 0-200, ready 200-250"));
    QCOMPARE(after.wakes.size(), std::size_t(1));
    QCOMPARE(after.wakes.front().turn.count(), Nanoseconds(2500ms).count());
}

void ChartLayoutTest::cancelledSleepsDoNotWake()
{
    const Recording cancelled(Strategy::Concurrent, 1,
                              {{0ns, 0, EventKind::Created},
                               {0ns, 0, EventKind::Turn},
                               {0ns, 0, EventKind::Slept},
                               {1s, 0, EventKind::Due},
                               {1s, 0, EventKind::Turn},
                               {1s, 0, EventKind::Slept},
                               {5s, 0, EventKind::Due},
                               {2s, 0, EventKind::CancelRequested},
                               {2s + 20us, 0, EventKind::Turn},
                               {2s + 30us, 0, EventKind::Cancelled},
                               {2s + 40us, kNoTask, EventKind::RunCancelled}});
    const RowPieces row = rowPieces(cancelled.timeline(), 0, 10s, tenSeconds());
    QCOMPARE(row.pieces.size(), std::size_t(2));
    QCOMPARE(row.wakes.size(), std::size_t(1));
    QCOMPARE(row.wakes.front().due.count(), Nanoseconds(1s).count());
}

void ChartLayoutTest::crowdedTurnsFade()
{
    const Recording few(scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s, compute 1s"}}), Strategy::Concurrent);
    const auto alone = turnPieces(few.loop(), 10s, tenSeconds(), 2.0);
    QCOMPARE(alone.size(), std::size_t(3));
    QCOMPARE(alone[1], (TurnPiece{0, false, 99, 101, 1.0}));
    QCOMPARE(alone[2], (TurnPiece{1, false, 200, 300, 1.0}));

    const Recording many(scenarioOf({{"A", "1000*(sleep 9ms, compute 1ms)"}}), Strategy::Concurrent);
    const auto crowd = turnPieces(many.loop(), 10s, tenSeconds(), 2.0);
    QVERIFY(crowd.size() > 400 && crowd.size() <= 505);
    QVERIFY(crowd[200].strength < 0.5);
}

void ChartLayoutTest::aCrowdHasOneShade()
{
    const Recording crowd(scenarioOf({{"A", "5000*(sleep 2ms)"}}), Strategy::Concurrent);
    for (const double fontSize : {11.0, 12.0, 13.0, 14.0, 16.0}) {
        const PlotRange range{TimeScale({0s, 10s}, 95, 1095), 95, 1105};
        for (const TurnPiece &piece : turnPieces(crowd.loop(), 10s, range, 2.0 * fontSize / 13.0))
            QCOMPARE(piece.strength, 0.16);
    }
}

void ChartLayoutTest::idleIsHonest()
{
    const Recording drawing(scenarioOf({{"A", "compute 700ms, sleep 2.4s"}}), Strategy::Concurrent);
    QCOMPARE(idleText(drawing.loop(), 3100ms), QStringLiteral("idle 77 %"));
    const Recording nearlyIdle(scenarioOf({{"A", "compute 1ms, sleep 2.999s"}}), Strategy::Concurrent);
    QCOMPARE(idleText(nearlyIdle.loop(), 3s), QStringLiteral("idle 99 %"));
    const Recording idle(scenarioOf({{"A", "sleep 3s"}}), Strategy::Concurrent);
    QCOMPARE(idleText(idle.loop(), 3s), QStringLiteral("idle 100 %"));
    const Recording busy(scenarioOf({{"A", "block 3s"}}), Strategy::Concurrent);
    QCOMPARE(idleText(busy.loop(), 3s), QStringLiteral("idle 0 %"));
}

void ChartLayoutTest::barsAndLabels()
{
    Panel panel(scenarioOf({{"A", "sleep 1s"}, {"B", "block 2s"}, {"C", "sleep 3s"}}));
    const DisplayList list = panel.layOut();
    const std::vector<Mark> bars = marksOf(list, MarkKind::Bar);
    QCOMPARE(bars.size(), std::size_t(5));
    const ChartGeometry geometry = panel.geometry();
    const double second = (geometry.plotRight - geometry.plotLeft) / 6;
    const auto at = [&](double time) { return std::round(geometry.plotLeft + time * second); };
    QCOMPARE(bars[0].state, State::Sleeping);
    QCOMPARE(bars[0].rect.left(), at(0));
    QCOMPARE(bars[0].rect.right(), at(1));
    QCOMPARE(bars[1].state, State::Ready);
    QCOMPARE(bars[1].rect.right(), at(2));
    QCOMPARE(bars[2].state, State::Blocking);
    QCOMPARE(bars[2].rect.height(), 46.0);
    QCOMPARE(bars[3].rect.height(), 32.0); // ready, narrow
    QCOMPARE(bars[4].rect.height(), 38.0);
    QVERIFY(textsOf(list).contains(QStringLiteral("blocks")));
    QVERIFY(textsOf(list).contains(QStringLiteral("sleep 3 s")));
    QCOMPARE(marksOf(list, MarkKind::Wake).size(), std::size_t(2));
    QCOMPARE(marksOf(list, MarkKind::LateLine).size(), std::size_t(1));
    const std::vector<Mark> ends = marksOf(list, MarkKind::EndGlyph);
    QCOMPARE(ends.size(), std::size_t(3));
    QCOMPARE(ends[0].rect.left(), at(2) + 6);
    QCOMPARE(ends[0].outcome, Outcome::Finished);
    QVERIFY(marksOf(list, MarkKind::DottedLine).empty());

    Panel sequential(scenarioOf({{"A", "sleep 1s"}, {"B", "block 2s"}}), Strategy::Sequential);
    const std::vector<Mark> dotted = marksOf(sequential.layOut(), MarkKind::DottedLine);
    QCOMPARE(dotted.size(), std::size_t(1));
    QCOMPARE(dotted[0].task, 1U);
}

void ChartLayoutTest::planGivesWayToTruth()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 3s"}});
    Panel panel(scenario);
    const Recording plan(scenario, Strategy::Concurrent);
    panel.content.plan = plan.trace();
    QVERIFY(marksOf(panel.layOut(), MarkKind::PreviewBar).empty());

    panel.content.run = {};
    const DisplayList planned = panel.layOut();
    QCOMPARE(marksOf(planned, MarkKind::PreviewBar).size(), std::size_t(2));
    QVERIFY(marksOf(planned, MarkKind::EndGlyph).empty());
    QVERIFY(marksOf(planned, MarkKind::NowLine).empty());

    const Recording begun(Strategy::Concurrent, 2, {});
    panel.content.run = begun.trace();
    panel.content.now = 0s;
    const DisplayList atStart = panel.layOut();
    QCOMPARE(marksOf(atStart, MarkKind::PreviewBar).size(), std::size_t(2));
    QCOMPARE(marksOf(atStart, MarkKind::NowLine).size(), std::size_t(1));
}

void ChartLayoutTest::growingBarKeepsItsLabel()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 4s"}});
    Panel panel(scenario);
    panel.content.plan = panel.recording.trace();
    const auto labelAt = [&](Nanoseconds now) {
        panel.content.now = now;
        for (const Mark &mark : marksOf(panel.layOut(), MarkKind::Text))
            if (mark.text == QStringLiteral("sleep 4 s"))
                return mark.rect;
        return QRectF();
    };
    const QRectF early = labelAt(100ms);
    QVERIFY(!early.isEmpty());
    QCOMPARE(labelAt(1700ms), early);
    QCOMPARE(labelAt(4s), early);
}

void ChartLayoutTest::zoomedInBarsAreCut()
{
    Panel panel(scenarioOf({{"A", "sleep 6s"}}));
    panel.content.window = {2s, 3s};
    const std::vector<Mark> bars = marksOf(panel.layOut(), MarkKind::Bar);
    QCOMPARE(bars.size(), std::size_t(1));
    QCOMPARE(bars[0].rect.left(), panel.geometry().plotLeft);
    QCOMPARE(bars[0].rect.right(), panel.geometry().drawRight);
    QCOMPARE(bars[0].ends, (BarEnds{false, false}));
    QVERIFY(marksOf(panel.layOut(), MarkKind::EndGlyph).empty());
}

void ChartLayoutTest::onlyVisibleRowsAreLaidOut()
{
    Scenario scenario = scenarioOf({{"worker", "sleep 1s"}});
    scenario.tasks.front().count = 100'000;
    Panel panel(scenario);
    panel.content.scroll = 34.0 * 50'000;
    const DisplayList list = panel.layOut();
    const std::vector<Mark> dots = marksOf(list, MarkKind::Dot);
    QVERIFY(dots.size() >= 9 && dots.size() <= 12);
    QCOMPARE(dots.front().task, 50'000U);
    QVERIFY(list.marks.size() < 300);
}

void ChartLayoutTest::labelsHaveRoom_data()
{
    QTest::addColumn<double>("rowHeight");
    QTest::addColumn<bool>("hasLabels");
    QTest::newRow("too low") << 28.0 << false;
    QTest::newRow("readable") << 34.0 << true;
    QTest::newRow("good") << 42.0 << true;
    QTest::newRow("high") << 84.0 << true;
}

/// What goes below a line does not touch the outline, and a mark of waking does not touch the row above.
void ChartLayoutTest::labelsHaveRoom()
{
    QFETCH(const double, rowHeight);
    QFETCH(const bool, hasLabels);
    Panel panel(scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s"}}));
    panel.content.rowHeight = rowHeight;
    const DisplayList list = panel.layOut();
    const std::vector<Mark> bars = marksOf(list, MarkKind::Bar);
    for (const Mark &text : marksOf(list, MarkKind::Text)) {
        if (text.inRows && text.role == TextRole::Caption)
            QVERIFY(text.rect.height() + 3 <= bars[text.task].rect.height());
    }
    QCOMPARE(textsOf(list).contains(QStringLiteral("sleep 2 s")), hasLabels);
    for (const Mark &wake : marksOf(list, MarkKind::Wake))
        QVERIFY(wake.rect.top() >= panel.geometry().rows.top() + wake.task * rowHeight - 0.5);
}

void ChartLayoutTest::lowRowsHaveNoDots()
{
    Panel panel(scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s"}}), Strategy::Sequential);
    panel.content.rowHeight = 12.0;
    QCOMPARE(marksOf(panel.layOut(), MarkKind::DottedLine).size(), std::size_t(1));
    panel.content.rowHeight = 11.0;
    QVERIFY(marksOf(panel.layOut(), MarkKind::DottedLine).empty());
}

/// What stands round the rows keeps its order, and rows gain.
void ChartLayoutTest::tightPanels()
{
    PanelForm form;
    form.isTight = true;
    const ChartGeometry usual(QSizeF(500, 260), 3, 50, FixedMetrics());
    const ChartGeometry tight(QSizeF(500, 260), 3, 50, FixedMetrics(), 0.0, {}, form);
    QCOMPARE(tight.rows.height() - usual.rows.height(), 33.0);
    QVERIFY(tight.titleMiddle < tight.codeMiddle && tight.codeMiddle < tight.axisTop &&
            tight.axisTop < tight.gridTop && tight.gridTop < tight.separatorY &&
            tight.separatorY < tight.strip.top() && tight.strip.bottom() < tight.gridBottom);
}

void ChartLayoutTest::longNamesKeepTheirNumbers()
{
    Scenario scenario = scenarioOf({{"a server in Oslo", "sleep 1s"}, {"short", "sleep 1s"}});
    scenario.tasks[0].count = 2;
    Panel panel(scenario);
    QStringList names;
    for (const Mark &text : marksOf(panel.layOut(), MarkKind::Text)) {
        if (text.role != TextRole::BodyStrong || !text.inRows)
            continue;
        names << text.text;
        QVERIFY(panel.metrics.width(text.text, text.role) <= text.rect.width());
    }
    QCOMPARE(names, (QStringList{QStringLiteral("a serve… 1"), QStringLiteral("a serve… 2"),
                                 QStringLiteral("short")}));
}

void ChartLayoutTest::narrowPanelsHaveThreeTicks_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<qint64>("span");
    for (const int width : {240, 280, 320, 360, 400})
        for (const Nanoseconds span : {Nanoseconds(1s), Nanoseconds(2s), Nanoseconds(3s), Nanoseconds(3500ms),
                                       Nanoseconds(4s), Nanoseconds(7s), Nanoseconds(8s), Nanoseconds(48h)})
            QTest::addRow("%d, %lld ms", width, static_cast<long long>(span / 1ms))
                << width << qint64(span.count());
}

void ChartLayoutTest::narrowPanelsHaveThreeTicks()
{
    QFETCH(int, width);
    QFETCH(qint64, span);
    Panel panel(scenarioOf({{"A", "sleep 1s"}}));
    panel.content.window = {0s, Nanoseconds(span)};
    const DisplayList list = panel.layOut(QSizeF(width, 400));
    QVERIFY(marksOf(list, MarkKind::GridLine).size() >= 3);
    double free = 0;
    for (const Mark &text : marksOf(list, MarkKind::Text)) {
        if (text.role != TextRole::Caption || text.alignment != Qt::AlignHCenter || text.inRows)
            continue;
        QVERIFY(text.rect.left() >= free);
        free = text.rect.right();
    }
}

void ChartLayoutTest::textsNeverOverlapAndStayInside_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("tasks");
    for (const int width : {320, 400, 551, 900, 1600})
        for (const int height : {230, 400, 560, 900})
            for (const int tasks : {1, 4, 40})
                QTest::addRow("%d x %d, %d", width, height, tasks) << width << height << tasks;
}

void ChartLayoutTest::textsNeverOverlapAndStayInside()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, tasks);
    Scenario scenario;
    for (int task = 0; task < tasks; ++task)
        scenario.tasks.emplace_back(
            QStringLiteral("a task named %1").arg(task),
            parseSteps(QStringLiteral("sleep %1ms, compute 80ms, block 60ms, sleep %2ms")
                           .arg(100 + task * 37 % 900)
                           .arg(1500 - task * 31 % 900))
                .steps);
    Panel panel(scenario);
    const Recording plan(scenario, Strategy::Concurrent);
    panel.content.plan = plan.trace();
    for (const Nanoseconds now : {Nanoseconds(0ms), Nanoseconds(500ms), Nanoseconds(6s)}) {
        panel.content.now = now;
        const QSizeF size(width, height);
        const DisplayList list = panel.layOut(size);
        std::vector<Mark> solid = marksOf(list, MarkKind::Text);
        const std::vector<Mark> ends = marksOf(list, MarkKind::EndGlyph);
        solid.insert(solid.end(), ends.begin(), ends.end());
        for (std::size_t one = 0; one < solid.size(); ++one) {
            QVERIFY2(solid[one].rect.left() >= 0 && solid[one].rect.right() <= width,
                     qPrintable(solid[one].text));
            for (std::size_t other = one + 1; other < solid.size(); ++other) {
                const bool bothInRows = solid[one].inRows == solid[other].inRows;
                QVERIFY2(!bothInRows || !solid[one].rect.intersects(solid[other].rect),
                         qPrintable(solid[one].text + QStringLiteral(" / ") + solid[other].text));
            }
        }
    }
}

void ChartLayoutTest::equalContentGivesEqualLists()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "compute 2s"}});
    Panel one(scenario);
    Panel other(scenario);
    QVERIFY(one.layOut() == other.layOut());
    other.content.selectedEntry = 1;
    QVERIFY(!(one.layOut() == other.layOut()));
}

} // namespace interleave

QTEST_MAIN(interleave::ChartLayoutTest)
#include "tst_chartlayout.moc"
