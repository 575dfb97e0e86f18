// SPDX-License-Identifier: MIT
// The worker threads' lanes by numbers.

#include "app/chart/lanelayout.h"
#include "app/theme/theme.h"
#include "chartfixtures.h"

#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

class TestLaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreWhereTheTimesAre();
    void effortDependsOnThePixels();
    void lanesShareTheirRoom();
    void positionFindsTheLane();
    void ownColours();
};

void TestLaneLayout::piecesAreWhereTheTimesAre()
{
    Scenario scenario = scenarioOf({{"A", "sleep 2s"}, {"B", "sleep 1s"}, {"C", "sleep 2s"}});
    scenario.concurrent.limit = 2;
    WorkerTrack track(Strategy::Threads);
    track.drain(*simulate(scenario, Strategy::Threads));
    const PlotRange range{TimeScale({0s, 4s}, 100, 500), 100, 500};
    const std::vector<LanePiece> all{{1, 100, 200}, {2, 200, 400}};
    QVERIFY(lanePieces(track, 1, 4s, range) == all);
    const std::vector<LanePiece> begun{{1, 100, 200}, {2, 200, 250}};
    QVERIFY(lanePieces(track, 1, 1500ms, range) == begun);
    const PlotRange later{TimeScale({1500ms, 2500ms}, 100, 500), 100, 500};
    const std::vector<LanePiece> inView{{2, 100, 500}};
    QVERIFY(lanePieces(track, 1, 4s, later) == inView);
}

void TestLaneLayout::effortDependsOnThePixels()
{
    Scenario scenario = scenarioOf({{"w", "sleep 1ms"}});
    scenario.tasks.front().count = 20'000;
    scenario.concurrent.limit = 1;
    WorkerTrack track(Strategy::Threads);
    track.drain(*simulate(scenario, Strategy::Threads));
    QCOMPARE(track.spans().size(), std::size_t{20'000});
    const auto pieces = lanePieces(track, 0, 20s, {TimeScale({0s, 20s}, 0, 300), 0, 300});
    QVERIFY(pieces.size() <= 301);
    QVERIFY(pieces.size() > 200);
    QVERIFY(pieces.back().right > 298);
}

void TestLaneLayout::lanesShareTheirRoom()
{
    QCOMPARE(wantedLanesRoom(Strategy::Concurrent, 0), 0.0);
    QVERIFY(wantedLanesRoom(Strategy::Concurrent, 1) > 10);
    QCOMPARE(wantedLanesRoom(Strategy::Threads, 2), 0.0); // they fit where the loop's strip would be
    QCOMPARE(wantedLanesRoom(Strategy::Threads, 64), wantedLanesRoom(Strategy::Concurrent, 1000));
    const QRectF area(0, 100, 200, 60);
    for (const std::uint32_t lanes : {1U, 3U, 8U, 30U}) {
        double bottom = area.top();
        for (std::uint32_t lane = 0; lane < lanes; ++lane) {
            const QRectF rect = laneRect(area, lane, lanes, 1.0);
            QVERIFY(rect.top() >= bottom - 0.01);
            QVERIFY(rect.height() >= 1.9);
            QVERIFY(area.contains(rect));
            bottom = rect.bottom();
        }
    }
    QVERIFY(laneRect(area, 500, 1000, 1.0).isEmpty());
}

void TestLaneLayout::positionFindsTheLane()
{
    const QRectF area(0, 100, 200, 60);
    for (std::uint32_t lane = 0; lane < 5; ++lane)
        QCOMPARE(laneAt(area, laneRect(area, lane, 5, 1.0).center().y(), 5, 1.0), lane);
    QCOMPARE(laneAt(area, 90, 5, 1.0), 5U);
    QCOMPARE(laneAt(area, 300, 5, 1.0), 5U);
}

void TestLaneLayout::ownColours()
{
    Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 1s"}, {"C", "sleep 1s"}});
    scenario.tasks[1].color = QStringLiteral("#E69F00");
    const ChartTasks tasks(scenario);
    const Theme theme = Theme::light();
    QCOMPARE(tasks.hue(0), 0U);
    QCOMPARE(tasks.hue(2), 2U);
    QCOMPARE(theme.hue(tasks.hue(1)).fill, QColor(0xE69F00));
    QVERIFY(theme.hue(tasks.hue(1)).outline != QColor(0xE69F00)); // darkened, to be seen on white
    const QColor grey = Theme::print().hue(tasks.hue(1)).fill;
    QCOMPARE(grey.red(), grey.blue());
}

QTEST_APPLESS_MAIN(TestLaneLayout)
#include "tst_lanelayout.moc"
