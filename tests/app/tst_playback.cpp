// SPDX-License-Identifier: MIT
#include "tests/core/scenariogenerator.h"
#include "windowfixtures.h"

#include "app/playback/panes.h"
#include "app/playback/playback.h"
#include "app/playback/transportbar.h"
#include "app/window/playbackroom.h"
#include "app/window/preview.h"

#include <set>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

using Lists = std::array<DisplayList, 2>;

/// Charts that show where a playback stands.
class Stage
{
public:
    explicit Stage(const std::shared_ptr<const RunRecord> &record)
        : area(Theme::light(), Fonts::system())
    {
        area.resize(1000, 700);
        area.setVisible(true); // so that the panels have their sizes
        area.show(record, record);
        area.showWhole();
        playback.setRecord(record);
        QObject::connect(&playback, &Playback::moved, &area, [this] {
            if (playback.isAtEnd())
                area.showWhole();
            else
                area.showMoment(playback);
        });
    }

    Lists lists() const
    {
        return {area.panel(Strategy::Sequential)->displayList(),
                area.panel(Strategy::Concurrent)->displayList()};
    }

    ChartArea area;
    Playback playback;
};

std::size_t eventsOf(const RunRecord &record)
{
    std::size_t sum = 0;
    for (const TimelineRecord &one : record.timelines)
        sum += Story(*one.log, one.timeline.eventCount()).size();
    return sum;
}

int marksOf(const DisplayList &list, MarkKind kind)
{
    return static_cast<int>(std::count_if(list.marks.begin(), list.marks.end(),
                                          [kind](const Mark &mark) { return mark.kind == kind; }));
}

} // namespace

class TestPlayback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsThereAndBackShowTheSamePictures();
    void everyEventIsAStep();
    void severalEventsOfOneInstant();
    void atAnInstantAllOfItHasHappened();
    void playsInScenarioTime();
    void playsFromTheBeginningAtTheEnd();
    void nothingToPlay();
    void aForecastIsPlayed();
    void aRunTakesTheChartsBack();
    void keys();
    void theAxisIsDragged();
    void panesComeAndGo();
    void aLineOfTheNarrationIsGoneTo();
};

void TestPlayback::stepsThereAndBackShowTheSamePictures()
{
    ScenarioGenerator random(7);
    for (int i = 0; i < 12; ++i) {
        Scenario scenario = random.scenario(true);
        random.addPolicies(scenario);
        Stage stage(makePreview(scenario));
        const Lists whole = stage.lists();
        stage.playback.goToStart();
        std::vector<Lists> pictures{stage.lists()};
        while (!stage.playback.isAtEnd()) {
            stage.playback.stepForward();
            pictures.push_back(stage.lists());
        }
        QCOMPARE(pictures.back()[0], whole[0]);
        QCOMPARE(pictures.back()[1], whole[1]);
        for (std::size_t at = pictures.size() - 1; at-- > 0;) {
            stage.playback.stepBack();
            QCOMPARE(stage.lists()[0], pictures[at][0]);
            QCOMPARE(stage.lists()[1], pictures[at][1]);
        }
    }
}

void TestPlayback::everyEventIsAStep()
{
    const auto record = makePreview(asyncio101());
    Playback playback;
    playback.setRecord(record);
    playback.goToStart();
    std::size_t steps = 0;
    Nanoseconds time{};
    while (!playback.isAtEnd()) {
        playback.stepForward();
        QVERIFY(playback.time() >= time);
        time = playback.time();
        ++steps;
    }
    QCOMPARE(steps, eventsOf(*record));
    QCOMPARE(time, Nanoseconds(6s));
    for (; steps > 0; --steps)
        playback.stepBack();
    QCOMPARE(playback.time(), Nanoseconds(0));
    QCOMPARE(playback.happened(Strategy::Concurrent), std::size_t{0});
    playback.stepBack(); // there is nothing before
    QCOMPARE(playback.time(), Nanoseconds(0));
}

void TestPlayback::severalEventsOfOneInstant()
{
    // Both end at one second, one after the other.
    Stage stage(makePreview(scenarioOf({"A: sleep 1s", "B: sleep 1s"})));
    stage.playback.seek(1s - 1ns);
    std::set<int> ends;
    while (stage.playback.time() <= 1s && !stage.playback.isAtEnd()) {
        ends.insert(marksOf(stage.lists()[1], MarkKind::EndGlyph));
        stage.playback.stepForward();
    }
    QCOMPARE(ends, (std::set<int>{0, 1, 2}));
}

void TestPlayback::atAnInstantAllOfItHasHappened()
{
    Stage stage(makePreview(asyncio101()));
    stage.playback.seek(2s);
    QCOMPARE(marksOf(stage.lists()[1], MarkKind::EndGlyph), 2);
    QCOMPARE(marksOf(stage.lists()[0], MarkKind::EndGlyph), 1);
    stage.playback.seek(2s - 1ns);
    QCOMPARE(marksOf(stage.lists()[1], MarkKind::EndGlyph), 1);
    QVERIFY(stage.playback.pending(Strategy::Concurrent).empty());
}

void TestPlayback::playsInScenarioTime()
{
    Playback playback;
    playback.setRecord(makePreview(asyncio101()));
    playback.setSpeed(0.5);
    playback.seek(1s);
    playback.advance(500ms);
    QCOMPARE(playback.time(), Nanoseconds(1250ms));
    playback.advance(1h);
    QVERIFY(playback.isAtEnd());
    QCOMPARE(playback.time(), Nanoseconds(6s));
}

void TestPlayback::playsFromTheBeginningAtTheEnd()
{
    Playback playback;
    playback.setRecord(makePreview(asyncio101()));
    QVERIFY(playback.isAtEnd());
    playback.play();
    QVERIFY(playback.isPlaying());
    QCOMPARE(playback.time(), Nanoseconds(0));
    playback.stepForward(); // who steps wants to look
    QVERIFY(!playback.isPlaying());
}

void TestPlayback::nothingToPlay()
{
    Playback playback;
    playback.play();
    playback.stepForward();
    playback.stepBack();
    playback.goToStart();
    playback.seek(1s);
    QVERIFY(!playback.isPlaying());
    QVERIFY(playback.isAtEnd());
}

void TestPlayback::aForecastIsPlayed()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    Playback &playback = open.window.player()->playback();
    QVERIFY(playback.record());
    playback.seek(1500ms);
    const DisplayList &list = open.window.charts()->panel(Strategy::Concurrent)->displayList();
    QVERIFY(marksOf(list, MarkKind::Bar) >= 3);
    QCOMPARE(open.window.runBar()->clockText(), QStringLiteral("1.50 s"));
    playback.goToEnd();
    QCOMPARE(marksOf(open.window.charts()->panel(Strategy::Concurrent)->displayList(), MarkKind::Bar), 0);
}

void TestPlayback::aRunTakesTheChartsBack()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    Playback &playback = open.window.player()->playback();
    playback.seek(1500ms);
    open.window.run();
    QVERIFY(!playback.record());
    QVERIFY(!open.window.player()->transport()->isVisible());
    QVERIFY(open.finished.wait());
    QVERIFY(playback.record());
    QVERIFY(playback.isAtEnd());
    QCOMPARE(playback.record(), open.window.charts()->run());
}

void TestPlayback::keys()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    Playback &playback = open.window.player()->playback();
    QTest::keyClick(&open.window, Qt::Key_Comma);
    QVERIFY(!playback.isAtEnd());
    QTest::keyClick(&open.window, Qt::Key_Period);
    QVERIFY(playback.isAtEnd());
    QTest::keyClick(&open.window, Qt::Key_P);
    QVERIFY(playback.isPlaying());
    QTest::keyClick(&open.window, Qt::Key_P);
    QVERIFY(!playback.isPlaying());
    QTest::keyClick(&open.window, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(playback.isAtEnd());
    QTest::keyClick(&open.window, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(playback.time(), Nanoseconds(0));
}

void TestPlayback::theAxisIsDragged()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    ChartPanel *panel = open.window.charts()->panel(Strategy::Concurrent);
    Playback &playback = open.window.player()->playback();
    const auto at = [&](Nanoseconds time) { return QPoint(qRound(panel->timeScale().x(time)), 0); };
    int y = 0;
    while (!panel->isOverAxis(QPointF(at(1s).x(), y)))
        ++y;
    QTest::mousePress(panel, Qt::LeftButton, {}, at(1s) + QPoint(0, y + 2));
    QVERIFY(std::chrono::abs(playback.time() - 1s) < 20ms);
    QTest::mouseMove(panel, at(2s) + QPoint(0, y + 2));
    QTest::mouseRelease(panel, Qt::LeftButton, {}, at(2s) + QPoint(0, y + 2));
    QVERIFY(std::chrono::abs(playback.time() - 2s) < 20ms);
}

void TestPlayback::panesComeAndGo()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    const Panes *panes = open.window.player()->panes();
    QVERIFY(!panes->isVisible());
    QTest::keyClick(&open.window, Qt::Key_N);
    QVERIFY(panes->isVisible());
    QVERIFY(panes->narration()->isVisible());
    QTest::keyClick(&open.window, Qt::Key_B);
    QCOMPARE(panes->count(), 2);
    QVERIFY(panes->table()->isVisible());
    QTest::keyClick(&open.window, Qt::Key_N);
    QTest::keyClick(&open.window, Qt::Key_B);
    QVERIFY(!panes->isVisible());
}

void TestPlayback::aLineOfTheNarrationIsGoneTo()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    const Playback &playback = open.window.player()->playback();
    Q_EMIT open.window.player()->panes()->narration()->placeActivated(Strategy::Concurrent, 3);
    QVERIFY(!playback.isAtEnd());
    QCOMPARE(playback.happened(Strategy::Concurrent), std::size_t{4});
    Q_EMIT open.window.player()->panes()->narration()->placeActivated(Strategy::Concurrent, 1'000'000);
    QCOMPARE(playback.happened(Strategy::Concurrent), std::size_t{4}); // there is no such line
}

QTEST_MAIN(TestPlayback)
#include "tst_playback.moc"
