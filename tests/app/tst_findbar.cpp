// SPDX-License-Identifier: MIT
#include "windowfixtures.h"

#include "app/window/chartmenu.h"
#include "app/window/findbar.h"

#include <QClipboard>
#include <QLineEdit>

using namespace interleave;
using namespace std::chrono_literals;

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOneAfterTheOther();
    void scrollsToWhatIsFound();
    void escClosesItAndStopsNothing();
    void rowAsText();
    void zoomToTask();
};

void TestFindBar::findsOneAfterTheOther()
{
    FindBar bar;
    bar.setTasks(ChartTasks(scenarioOf({"query db: sleep 1s", "parse: sleep 1s", "Query cache: sleep 1s"})));
    QSignalSpy found(&bar, &FindBar::found);
    bar.field()->setText(QStringLiteral("quer"));
    QCOMPARE(found.takeLast().front().toUInt(), 0U);
    bar.field()->setText(QStringLiteral("query")); // what fits stays
    QVERIFY(found.isEmpty());
    bar.findNext();
    QCOMPARE(found.takeLast().front().toUInt(), 2U);
    bar.findNext(); // round again
    QCOMPARE(found.takeLast().front().toUInt(), 0U);
    bar.findPrevious();
    QCOMPARE(found.takeLast().front().toUInt(), 2U);
    bar.field()->setText(QStringLiteral("nothing like it"));
    QVERIFY(found.isEmpty());
    QVERIFY(bar.resultText().contains(QStringLiteral("no task")));
    bar.field()->clear();
    QVERIFY(bar.resultText().isEmpty());
}

void TestFindBar::scrollsToWhatIsFound()
{
    OpenWindow open(scenarioOf({"A*500: sleep 1s", "needle: sleep 2s"}));
    QVERIFY(open.isReady);
    QTest::keyClick(&open.window, Qt::Key_F, Qt::ControlModifier);
    FindBar *bar = open.window.charts()->findBar();
    QVERIFY(bar->isVisible());
    QTest::keyClicks(bar->field(), QStringLiteral("needle"));
    QCOMPARE(open.window.editor()->currentTask(), 1);
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent})
        QVERIFY(open.window.charts()->panel(strategy)->scroll() > 1000);
}

void TestFindBar::escClosesItAndStopsNothing()
{
    OpenWindow open(asyncio101(), 0.1);
    QVERIFY(open.isReady);
    open.window.run();
    QTest::keyClick(&open.window, Qt::Key_F, Qt::ControlModifier);
    FindBar *bar = open.window.charts()->findBar();
    QTest::keyClick(bar->field(), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(open.window.runController().isRunning());
    QVERIFY(open.finished.isEmpty());
    open.window.stop();
    QVERIFY(open.finished.wait());
}

void TestFindBar::rowAsText()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    const RunRecord &preview = *open.window.charts()->shown();
    QCOMPARE(rowText(*preview.find(Strategy::Sequential), preview.tasks, 1),
             QStringLiteral("Task\tWay\tState\tFrom (s)\tTo (s)\tLength (s)\tLateness (s)\n"
                            "B\tsequential\tsleeping\t1.000000000\t3.000000000\t2.000000000\t0.000000000\n"));
}

void TestFindBar::zoomToTask()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.window.charts()->navigator().setAnimated(false);
    ChartMenu menu(*open.window.charts(), Strategy::Sequential, 1, nullptr);
    for (QAction *action : menu.actions())
        if (action->text().contains(QStringLiteral("Zoom")))
            action->trigger();
    const TimeWindow seen = open.window.charts()->timeWindow();
    QVERIFY(seen.from < 1s && seen.from > 800ms);
    QVERIFY(seen.to > 3s && seen.to < 3200ms);
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
