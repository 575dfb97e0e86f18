// SPDX-License-Identifier: MIT
#include "app/chart/chartpanel.h"
#include "app/chart/panelheading.h"
#include "chartfixtures.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

#include <ctime>

namespace interleave {

using namespace std::chrono_literals;

namespace {

Scenario copies(std::uint32_t count)
{
    Scenario scenario = scenarioOf({{"worker", "sleep 1s"}});
    scenario.tasks.front().count = count;
    return count == 0 ? Scenario() : scenario;
}

std::optional<Mark> findText(const ChartPanel &panel, const QString &text)
{
    for (const Mark &mark : panel.displayList().marks)
        if (mark.kind == MarkKind::Text && mark.text == text)
            return mark;
    return std::nullopt;
}

Fonts fixedFonts()
{
    QFont base;
    base.setPixelSize(13);
    return Fonts(base);
}

class TestPanel : public ChartPanel
{
public:
    explicit TestPanel(Strategy strategy = Strategy::Concurrent)
        : ChartPanel(strategy, Theme::light(), fixedFonts())
    {
        resize(551, 560);
        setTimeWindow({0s, 6s});
    }
};

} // namespace

class ChartPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAnyNumberOfTasks_data();
    void drawsAnyNumberOfTasks();
    void staysFastWithManyTasks();
    void panelsShareTheirScale();
    void headingFollowsTheRun();
    void runningNumberDoesNotJump_data();
    void runningNumberDoesNotJump();
    void clickSelects();
    void keysSelect();
    void scrollIsTold();
    void sentences_data();
    void sentences();
    void largerFontsTakeMoreRoom();
    void fewRowsAreAllSeen_data();
    void fewRowsAreAllSeen();
    void repaintsOnlyWhatChanged();
    void overlayMovesOverTheSamePicture();
    void overlayLeavesNoTraces();
};

void ChartPanelTest::drawsAnyNumberOfTasks_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("rowsSeen");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("0") << 0 << 0 << false;
    QTest::newRow("1") << 1 << 1 << false;
    QTest::newRow("3") << 3 << 3 << false;
    QTest::newRow("40") << 40 << 9 << true;
    QTest::newRow("100,000") << 100'000 << 9 << true;
}

void ChartPanelTest::drawsAnyNumberOfTasks()
{
    QFETCH(int, count);
    QFETCH(int, rowsSeen);
    QFETCH(bool, scrolls);
    const Scenario scenario = copies(static_cast<std::uint32_t>(count));
    const Recording recording(scenario, Strategy::Concurrent);
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    panel.setRun(recording.trace());
    const QImage picture = panel.grab().toImage();
    QVERIFY(!picture.isNull());
    const auto &marks = panel.displayList().marks;
    const auto rows = std::count_if(marks.begin(), marks.end(),
                                    [](const Mark &mark) { return mark.kind == MarkKind::Dot; });
    QCOMPARE(static_cast<int>(rows), rowsSeen);
    QCOMPARE(panel.displayList().density.cells.empty(), !scrolls);
    panel.setScroll(1'000'000'000);
    QCOMPARE(panel.scroll() > 0, scrolls);
    if (scrolls)
        QVERIFY(findText(panel, QStringLiteral("worker %1").arg(count)));
    panel.grab();
}

void ChartPanelTest::staysFastWithManyTasks()
{
    const Scenario scenario = copies(100'000);
    const Recording recording(scenario, Strategy::Concurrent);
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    panel.setRun(recording.trace());
    panel.setPlan(recording.trace());
    panel.grab();
    // The processor's time, which a busy machine does not stretch.
    const std::clock_t start = std::clock();
    for (int frame = 0; frame < 20; ++frame) {
        panel.setScroll(frame * 100'000);
        panel.grab();
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    // A walk over all tasks in each frame takes far longer, also under a sanitizer.
    QVERIFY2(seconds < 4.0, qPrintable(QString::number(seconds)));
}

void ChartPanelTest::panelsShareTheirScale()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "block 2s"}, {"C", "sleep 3s"}});
    const Recording one(scenario, Strategy::Sequential);
    const Recording other(scenario, Strategy::Concurrent);
    TestPanel left(Strategy::Sequential);
    TestPanel right(Strategy::Concurrent);
    left.setTasks(ChartTasks(scenario));
    right.setTasks(ChartTasks(scenario));
    left.setRun(one.trace());
    right.setRun(other.trace());
    const auto lines = [](const ChartPanel &panel) {
        std::vector<double> places;
        for (const Mark &mark : panel.displayList().marks)
            if (mark.kind == MarkKind::GridLine)
                places.push_back(mark.rect.left());
        return places;
    };
    QCOMPARE(lines(left).size(), std::size_t(7));
    QVERIFY(lines(left) == lines(right));
    right.setNow(1s);
    QVERIFY2(lines(left) == lines(right), "a run must not move the axis");
}

void ChartPanelTest::headingFollowsTheRun()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s"}, {"C", "sleep 3s"}});
    const Recording recording(scenario, Strategy::Concurrent);
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    panel.setPlan(recording.trace(), 3);
    QVERIFY(findText(panel, QStringLiteral("Concurrent")));
    QVERIFY(findText(panel, QStringLiteral("await gather(*tasks)")));
    QVERIFY(findText(panel, QStringLiteral("planned · 1 thread · up to 3 in flight")));
    QCOMPARE(findText(panel, QStringLiteral("3.00 s"))->ink, Ink::Faint);

    const Recording begun(Strategy::Concurrent, 3, {{0ns, 0, EventKind::Created}});
    panel.setRun(begun.trace());
    panel.setNow(500ms);
    QVERIFY(findText(panel, QStringLiteral("0.50 s")));
    QVERIFY(findText(panel, QStringLiteral("1 thread · up to 3 in flight")));

    panel.setRun(recording.trace());
    panel.setNow(std::nullopt);
    QCOMPARE(findText(panel, QStringLiteral("3.00 s"))->ink, Ink::Text);

    const Recording stopped(Strategy::Concurrent, 3,
                            {{0ns, 0, EventKind::Created},
                             {1s, 0, EventKind::CancelRequested},
                             {1s, 0, EventKind::Turn},
                             {1s, 0, EventKind::Cancelled},
                             {1s, kNoTask, EventKind::RunCancelled}});
    panel.setRun(stopped.trace());
    QVERIFY(findText(panel, QStringLiteral("stopped · 1 thread · up to 3 in flight")));

    const Scenario helped = scenarioOf({{"A", "thread 1s"}, {"B", "thread 1s"}});
    const Recording withWorkers(helped, Strategy::Concurrent);
    WorkerTrack workers(Strategy::Concurrent);
    workers.drain(*simulate(helped, Strategy::Concurrent));
    ChartTrace trace = withWorkers.trace();
    trace.workers = &workers;
    TestPanel helpedPanel;
    helpedPanel.setTasks(ChartTasks(helped));
    helpedPanel.setRun(trace);
    QVERIFY(findText(helpedPanel, QStringLiteral("1 thread + 2 workers")));
    helpedPanel.setLongestTotal(20ms);
    QVERIFY(findText(helpedPanel, QStringLiteral("1.00 s")));

    TestPanel sequential(Strategy::Sequential);
    QVERIFY(findText(sequential, QStringLiteral("Sequential")));
    QVERIFY(findText(sequential, QStringLiteral("1 thread · 1 task in flight")));
}

void ChartPanelTest::runningNumberDoesNotJump_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<QString>("text");
    const auto row = [](Nanoseconds total, Nanoseconds expected, const char *text) {
        QTest::newRow(text) << qint64(total.count()) << qint64(expected.count()) << QString::fromLatin1(text);
    };
    row(120ms, 6s, "0.12 s");
    row(5999ms, 6s, "6.00 s");
    row(3400ms, 12s, "3.4 s");
    row(120ms, 900ms, "120 ms");
    row(12340us, 50ms, "12.3 ms");
    row(5890ms, 90s, "5.8 s"); // beside another total of 2.00 s
    row(59999ms, 90s, "59.9 s");
    row(65s, 90s, "1 min 5 s");
}

void ChartPanelTest::runningNumberDoesNotJump()
{
    QFETCH(qint64, total);
    QFETCH(qint64, expected);
    QFETCH(QString, text);
    QCOMPARE(runningText(Nanoseconds(total), Nanoseconds(expected)), text);
}

void ChartPanelTest::clickSelects()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s"}, {"C", "sleep 3s"}});
    const Recording recording(scenario, Strategy::Concurrent);
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    panel.setRun(recording.trace());
    QSignalSpy clicked(&panel, &ChartPanel::taskClicked);
    QTest::mouseClick(&panel, Qt::LeftButton, {},
                      findText(panel, QStringLiteral("B"))->rect.center().toPoint());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.front().front().toUInt(), 1U);
    QTest::mouseClick(&panel, Qt::LeftButton, {}, QPoint(200, 20));
    QCOMPARE(clicked.size(), 1);

    panel.setSelectedEntry(1);
    const auto &marks = panel.displayList().marks;
    const auto band = std::find_if(marks.begin(), marks.end(),
                                   [](const Mark &mark) { return mark.kind == MarkKind::SelectionBand; });
    QVERIFY(band != marks.end());
    QCOMPARE(band->task, 1U);
}

void ChartPanelTest::keysSelect()
{
    Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s"}, {"C", "sleep 3s"}});
    scenario.tasks[1].count = 60;
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    connect(&panel, &ChartPanel::taskClicked, &panel, &ChartPanel::setSelectedEntry);
    QSignalSpy clicked(&panel, &ChartPanel::taskClicked);
    for (int press = 0; press < 4; ++press)
        QTest::keyClick(&panel, Qt::Key_Down);
    QCOMPARE(clicked.back().front().toUInt(), 2U);
    QVERIFY2(findText(panel, QStringLiteral("C")), "it is scrolled to");
    QTest::keyClick(&panel, Qt::Key_Up);
    QCOMPARE(clicked.back().front().toUInt(), 1U);
    QVERIFY(findText(panel, QStringLiteral("B 1")));
}

void ChartPanelTest::scrollIsTold()
{
    TestPanel panel;
    panel.setTasks(ChartTasks(copies(40)));
    QSignalSpy scrolled(&panel, &ChartPanel::scrolled);
    panel.setScroll(100);
    QCOMPARE(scrolled.size(), 1);
    QCOMPARE(scrolled.front().front().toInt(), 100);
    panel.setTasks(ChartTasks(copies(2)));
    QCOMPARE(panel.scroll(), 0);
}

void ChartPanelTest::sentences_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<double>("time");
    QTest::addColumn<QString>("sentence");
    const auto row = [](int index, double time, const char *sentence) {
        QTest::addRow("%d at %g", index, time) << index << time << QString::fromUtf8(sentence);
    };
    row(0, 0.5, "A slept 1 s, was due at 1.000 s, woke 1.00 s late.");
    row(0, 1.5, "A was ready from 1.000 s to 2.000 s, but B had the loop.");
    row(0, 2.5, "A finished at 2.000 s.");
    row(1, 1.0, "B blocked the loop for 2.00 s, from 0.000 s to 2.000 s.");
    row(2, 1.0, "C was ready from 0.000 s to 2.000 s, but B had the loop.");
    row(2, 3.0, "C slept 3 s, was due at 5.000 s, woke on time.");
    row(-1, 1.0, "B blocked the loop for 2.00 s, from 0.000 s to 2.000 s.");
    row(-1, 3.0, "Nobody has the event loop: every task is waiting for something.");
    row(-1, 5.5, "");
}

void ChartPanelTest::sentences()
{
    QFETCH(int, row);
    QFETCH(double, time);
    QFETCH(QString, sentence);
    const Scenario scenario = scenarioOf({{"A", "sleep 1s"}, {"B", "block 2s"}, {"C", "sleep 3s"}});
    const Recording recording(scenario, Strategy::Concurrent);
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    panel.setRun(recording.trace());
    const auto lineAt = [&](const QString &label) { return findText(panel, label)->rect.center(); };
    const double second = lineAt(QStringLiteral("1")).x() - lineAt(QStringLiteral("0")).x();
    const double x = lineAt(QStringLiteral("0")).x() + second * time;
    const QString name = row < 0 ? QStringLiteral("event loop") : QString(QChar(u'A' + row));
    QCOMPARE(panel.sentenceAt(QPointF(x, lineAt(name).y())), sentence);
}

void ChartPanelTest::fewRowsAreAllSeen_data()
{
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("seen");
    QTest::newRow("1") << 1 << 1;
    QTest::newRow("3") << 3 << 3;
    QTest::newRow("4") << 4 << 4;
    QTest::newRow("5: the others scroll, under the number of all") << 5 << 3;
}

void ChartPanelTest::fewRowsAreAllSeen()
{
    QFETCH(int, tasks);
    QFETCH(int, seen);
    Scenario scenario;
    for (int i = 0; i < tasks; ++i) {
        scenario.tasks.push_back(scenarioOf({{"T", "sleep 1s"}}).tasks.front());
        scenario.tasks.back().name += QString::number(i);
    }
    TestPanel panel;
    panel.setLeastRows(4);
    panel.setTasks(ChartTasks(scenario));
    panel.resize(panel.minimumSizeHint());
    const double bottom = findText(panel, QStringLiteral("event loop"))->rect.top();
    int whole = 0;
    for (int i = 0; i < tasks; ++i)
        if (const auto name = findText(panel, QStringLiteral("T%1").arg(i)))
            whole += name->rect.bottom() < bottom ? 1 : 0;
    QVERIFY2(whole == seen, qPrintable(QString::number(whole)));
}

void ChartPanelTest::largerFontsTakeMoreRoom()
{
    TestPanel panel;
    const QSize before = panel.minimumSizeHint();
    QFont base;
    base.setPixelSize(26);
    panel.setTheme(Theme::dark(), Fonts(base));
    QCOMPARE(panel.minimumSizeHint(), before * 2);
    QCOMPARE(panel.displayList().scale, 2.0);
}

void ChartPanelTest::repaintsOnlyWhatChanged()
{
    TestPanel panel;
    const DisplayList *list = &panel.displayList();
    const auto *first = list->marks.data();
    QCOMPARE(panel.displayList().marks.data(), first);
    panel.setTimeWindow({0s, 3s});
    QCOMPARE(panel.displayList().marks.size() > 0, true);
}

void ChartPanelTest::overlayMovesOverTheSamePicture()
{
    const Scenario scenario = copies(40);
    const Recording recording(scenario, Strategy::Concurrent);
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    panel.setRun(recording.trace());
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QCoreApplication::processEvents();
    const int layouts = panel.layoutCount();
    for (int step = 0; step < 10; ++step) {
        panel.setPlayhead(step * 100ms);
        QTest::mouseMove(&panel, QPoint(300, 150 + step * 20));
        QCoreApplication::processEvents();
    }
    QCOMPARE(panel.layoutCount(), layouts);
    panel.setRowHeight(5);
    QCoreApplication::processEvents();
    QCOMPARE(panel.layoutCount(), layouts + 1);
}

void ChartPanelTest::overlayLeavesNoTraces()
{
    const Scenario scenario = copies(40);
    const Recording recording(scenario, Strategy::Concurrent);
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    panel.setRun(recording.trace());
    const QImage without = panel.grab().toImage();
    panel.setPlayhead(1s);
    const QImage with = panel.grab().toImage();
    QVERIFY(with != without);
    // A part of it comes from the kept picture.
    QImage part(panel.size(), without.format());
    part.fill(Qt::transparent);
    panel.render(&part, QPoint(), QRegion(0, 0, 551, 300));
    QCOMPARE(part.copy(0, 0, 520, 300), with.copy(0, 0, 520, 300));
    panel.setPlayhead(std::nullopt);
    QCOMPARE(panel.grab().toImage(), without);
    panel.setTheme(Theme::dark(), fixedFonts());
    QVERIFY2(panel.grab().toImage() != without, "the kept picture has the old theme");
}

} // namespace interleave

QTEST_MAIN(interleave::ChartPanelTest)
#include "tst_chartpanel.moc"
