// SPDX-License-Identifier: MIT
#include "windowfixtures.h"

#include "app/chart/legend.h"
#include "app/chart/verdictstrip.h"
#include "app/window/preview.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// Where the panel is on the area.
QRect placeIn(const ChartArea &area, Strategy strategy)
{
    const ChartPanel *panel = area.panel(strategy);
    return {panel->mapTo(&area, QPoint()), panel->size()};
}

} // namespace

class TestChartArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLongestTimelineSetsTheAxis_data();
    void theLongestTimelineSetsTheAxis();
    void aLongerRunExtendsTheAxisInOneStep();
    void aLatePlanNeverShortensTheAxis();
    void panelsAreEquallyWide();
    void panelsScrollTogether();
    void thePointerIsSeenInEveryPanel();
    void aPictureHasNoFurniture();
    void aClickAnywhereEndsTyping();
    void theLongestRunIsDrawn();
    void aPlanOfTooManyEventsHasAnAxisNevertheless();
    void nothingIsShownOfNothing();
    void legendFollowsWhatIsShown();
};

void TestChartArea::theLongestTimelineSetsTheAxis_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<qint64>("end");
    QTest::newRow("room for lateness") << QStringLiteral("sleep 6s") << qint64(7'000'000'000);
    QTest::newRow("room enough") << QStringLiteral("sleep 7.5s") << qint64(8'000'000'000);
    QTest::newRow("short") << QStringLiteral("sleep 3us") << qint64(3'500);
    QTest::newRow("no length") << QStringLiteral("yield") << qint64(1'000'000'000);
}

void TestChartArea::theLongestTimelineSetsTheAxis()
{
    QFETCH(QString, steps);
    QFETCH(qint64, end);
    ChartArea area(Theme::light(), Fonts::system());
    area.show(makePreview(scenarioOf({qPrintable(QStringLiteral("A: ") + steps)})), nullptr);
    QCOMPARE(area.timeWindow().from, Nanoseconds(0));
    QCOMPARE(area.timeWindow().to, Nanoseconds(end));
}

void TestChartArea::aLongerRunExtendsTheAxisInOneStep()
{
    ChartArea area(Theme::light(), Fonts::system());
    const auto plan = makePreview(asyncio101());
    area.show(plan, plan);
    QCOMPARE(area.timeWindow().to, Nanoseconds(7s));
    area.refresh(7s);
    QCOMPARE(area.timeWindow().to, Nanoseconds(7s));
    area.refresh(Nanoseconds(7s) + 1ns);
    QCOMPARE(area.timeWindow().to, Nanoseconds(8s));
    area.refresh(7500ms);
    QCOMPARE(area.timeWindow().to, Nanoseconds(8s));
    area.refresh(std::nullopt);
    QCOMPARE(area.timeWindow().to, Nanoseconds(8s));
}

void TestChartArea::aLatePlanNeverShortensTheAxis()
{
    ChartArea area(Theme::light(), Fonts::system());
    const auto run = makePreview(asyncio101());
    area.show(nullptr, run);
    area.refresh(20s);
    const TimeWindow before = area.timeWindow();
    area.addPlan(makePreview(asyncio101()));
    QCOMPARE(area.timeWindow(), before);
}

void TestChartArea::panelsAreEquallyWide()
{
    ChartArea area(Theme::light(), Fonts::system());
    area.show(makePreview(asyncio101()), nullptr);
    area.QWidget::show();
    for (int width = 900; width < 904; ++width) {
        area.resize(width, 700);
        QCoreApplication::processEvents();
        const QRect left = placeIn(area, Strategy::Sequential);
        const QRect right = placeIn(area, Strategy::Concurrent);
        QCOMPARE(left.size(), right.size());
        QVERIFY(left.right() < right.left());
        QCOMPARE(left.left(), area.width() - 1 - right.right());
    }
}

void TestChartArea::panelsScrollTogether()
{
    ChartArea area(Theme::light(), Fonts::system());
    area.show(makePreview(scenarioOf({"worker*200: sleep 1s"})), nullptr);
    area.resize(1000, 600);
    area.QWidget::show();
    area.panel(Strategy::Sequential)->setScroll(300);
    QCOMPARE(area.panel(Strategy::Concurrent)->scroll(), 300);
    area.panel(Strategy::Concurrent)->setScroll(120);
    QCOMPARE(area.panel(Strategy::Sequential)->scroll(), 120);
}

void TestChartArea::thePointerIsSeenInEveryPanel()
{
    ChartArea area(Theme::light(), Fonts::system());
    area.show(makePreview(scenarioOf({"A: sleep 1s", "B: sleep 2s"})), nullptr);
    area.setThreadsShown(true);
    area.resize(1400, 600);
    area.QWidget::show();
    ChartPanel *under = area.panel(Strategy::Concurrent);
    const QPoint place(static_cast<int>(under->timeScale().x(500ms)), under->height() / 2);
    QTest::mouseMove(under, place);
    const ChartHover hover = under->overlay().hover;
    QVERIFY(hover.task && hover.time && *hover.time > 450ms && *hover.time < 550ms);
    for (const Strategy other : {Strategy::Sequential, Strategy::Threads})
        QCOMPARE(area.panel(other)->overlay().hover, hover);
    QTest::mouseMove(under, QPoint(static_cast<int>(under->timeScale().x(500ms)), 2)); // the heading
    QCOMPARE(area.panel(Strategy::Sequential)->overlay().hover, ChartHover());
    QTest::mouseMove(under, place);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(under, &leave);
    QCOMPARE(area.panel(Strategy::Sequential)->overlay().hover, ChartHover());
}

void TestChartArea::aPictureHasNoFurniture()
{
    ChartArea area(Theme::light(), Fonts::system());
    area.show(makePreview(asyncio101()), nullptr);
    area.resize(1400, 700);
    area.QWidget::show();
    (void)area.picture(); // text is drawn a little differently where nothing is kept yet
    const QImage plain = area.picture().toImage();
    QCOMPARE(plain.size(), area.size());
    area.setSelectedEntry(1);
    ChartPanel *panel = area.panel(Strategy::Concurrent);
    QTest::mouseMove(panel, QPoint(panel->width() / 2, panel->height() / 2));
    QVERIFY(area.grab().toImage() != plain);
    QVERIFY(area.picture().toImage() == plain);
    QVERIFY(area.grab().toImage() != plain); // the selection is still there
    auto *bar = new QWidget;
    bar->setFixedHeight(40);
    area.setTransport(bar);
    QCoreApplication::processEvents();
    QCOMPARE(area.picture().width(), plain.width());
    QVERIFY(area.picture().height() < area.height() - 40);
}

/// The window's keys are no text any more.
void TestChartArea::aClickAnywhereEndsTyping()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *line = new QLineEdit(&window);
    auto *area = new ChartArea(Theme::light(), Fonts::system(), &window);
    column->addWidget(line);
    column->addWidget(area);
    area->show(makePreview(asyncio101()), nullptr);
    window.resize(1400, 800);
    window.show();
    QApplication::setActiveWindow(&window);
    for (QWidget *place : {static_cast<QWidget *>(area->findChild<VerdictStrip *>()),
                           static_cast<QWidget *>(area->findChild<Legend *>()),
                           static_cast<QWidget *>(area->panel(Strategy::Sequential))}) {
        line->setFocus();
        QVERIFY(line->hasFocus());
        QTest::mouseClick(place, Qt::LeftButton);
        QVERIFY(!line->hasFocus());
    }
}

/// Nearly 292 years, the longest that there can be.
void TestChartArea::theLongestRunIsDrawn()
{
    ChartArea area(Theme::light(), Fonts::system());
    const auto record = makePreview(scenarioOf({"A*1000: 100*(sleep 1440min)"}));
    area.show(record, record);
    area.resize(1400, 700);
    area.QWidget::show();
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent}) {
        const std::vector<Mark> &marks = area.panel(strategy)->displayList().marks;
        QVERIFY(std::any_of(marks.begin(), marks.end(),
                            [](const Mark &mark) { return mark.kind == MarkKind::Bar; }));
    }
}

void TestChartArea::aPlanOfTooManyEventsHasAnAxisNevertheless()
{
    ChartArea area(Theme::light(), Fonts::system());
    const Scenario scenario = scenarioOf({"worker*1000000: 100*(sleep 1s)"});
    QVERIFY(expectedEvents(scenario) > kMostPreviewEvents);
    const auto plan = makePreview(scenario);
    QVERIFY(plan->timelines.empty());
    area.show(plan, nullptr);
    QVERIFY(area.timeWindow().to >= 100'000'000s);
    QCOMPARE(area.verdict()->verdict().headline, QStringLiteral("Not run yet"));
}

void TestChartArea::legendFollowsWhatIsShown()
{
    ChartArea area(Theme::light(), Fonts::system());
    const auto texts = [&area] {
        QStringList list;
        for (const Mark &mark : area.legend()->layout(2000).marks)
            list << mark.text;
        return list;
    };
    Scenario scenario = scenarioOf({"A: sleep 1s", "B: sleep 2s"});
    scenario.concurrent.until = Until::First;
    const auto record = makePreview(scenario);
    area.show(record, nullptr);
    QVERIFY(texts().contains(QStringLiteral("planned")));
    QVERIFY(!texts().contains(QStringLiteral("finished")));
    area.show(record, record);
    area.refresh(1s);
    QVERIFY(texts().contains(QStringLiteral("planned")));
    area.refresh(std::nullopt);
    QVERIFY(!texts().contains(QStringLiteral("planned")));
    QVERIFY(texts().contains(QStringLiteral("finished")) && texts().contains(QStringLiteral("cancelled")));
    QVERIFY(!texts().contains(QStringLiteral("failed")));
}

void TestChartArea::nothingIsShownOfNothing()
{
    ChartArea area(Theme::light(), Fonts::system());
    area.show(makePreview(asyncio101()), nullptr);
    area.show(nullptr, nullptr);
    QVERIFY(!area.shown());
    QCOMPARE(area.verdict()->verdict().headline, QStringLiteral("No tasks yet"));
    QVERIFY(!area.grab().isNull());
}

QTEST_MAIN(TestChartArea)
#include "tst_chartarea.moc"
