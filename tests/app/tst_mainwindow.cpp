// SPDX-License-Identifier: MIT
#include "windowfixtures.h"

#include "app/chart/verdictstrip.h"
#include "app/editor/concurrencybox.h"
#include "app/editor/taskdetails.h"
#include "app/editor/tasklistview.h"
#include "app/playback/panes.h"
#include "app/window/playbackroom.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QSpinBox>
#include <QStandardPaths>

#include <algorithm>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// Where the last bar of what has happened ends on the picture; 0 without bars.
double reach(const ChartPanel &panel)
{
    double right = 0.0;
    for (const Mark &mark : panel.displayList().marks)
        if (mark.kind == MarkKind::Bar)
            right = std::max(right, mark.rect.right());
    return right;
}

std::optional<Outcome> outcomeOf(const RunRecord &record, Strategy strategy)
{
    return record.find(strategy)->timeline.runOutcome();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensWithThePreview();
    void typedTaskRunsOnBothSides();
    void chartsGrowWhileItRuns();
    void stopByButton();
    void stopByKey();
    void runAgainWhileRunning();
    void keysThatRun_data();
    void keysThatRun();
    void spaceBelongsToWhatHasTheFocus();
    void undoAndRedoByKeys();
    void badInputDisablesRun();
    void emptyListDisablesRun();
    void editDuringARun();
    void anotherListDuringARun();
    void editAfterARun();
    void axisStandsStill();
    void selectionIsSharedEverywhere();
    void detailsTellTheRun();
    void closesWhileRunning_data();
    void closesWhileRunning();
    void tabGoesThroughTheParts();
    void everythingHasAName();
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestMainWindow::opensWithThePreview()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    QCOMPARE(open.window.windowTitle(), QStringLiteral("Asyncio 101[*] — Interleave"));
    const auto &plan = open.window.charts()->plan();
    QVERIFY(plan);
    QVERIFY(!open.window.charts()->run());
    QCOMPARE(plan->find(Strategy::Sequential)->timeline.total(), Nanoseconds(6s));
    QCOMPARE(plan->find(Strategy::Concurrent)->timeline.total(), Nanoseconds(3s));
    QCOMPARE(open.window.runBar()->clockText(), QStringLiteral("0.00 s"));
    QCOMPARE(open.window.statusLine()->state(), QStringLiteral("3 tasks · ready to run"));
    QVERIFY(open.button("run")->isEnabled());
    QVERIFY(!open.button("stop")->isEnabled());
    QCOMPARE(reach(*open.panel(Strategy::Sequential)), 0.0); // outlines only
}

void TestMainWindow::typedTaskRunsOnBothSides()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.type(QStringLiteral("query db: sleep 4s"));
    QTest::keyClick(open.quickAdd(), Qt::Key_Return);
    QCOMPARE(open.model().taskCount(), 4);
    QVERIFY(open.waitForPreview(4));
    open.click("run");
    QVERIFY(open.button("stop")->isEnabled());
    QVERIFY(open.waitForEnd());
    const auto &run = open.window.charts()->run();
    QVERIFY(run);
    QVERIFY(run->isReal);
    QCOMPARE(outcomeOf(*run, Strategy::Sequential), Outcome::Finished);
    QCOMPARE(outcomeOf(*run, Strategy::Concurrent), Outcome::Finished);
    QVERIFY(run->find(Strategy::Sequential)->timeline.total() >= 10s);
    QVERIFY(run->find(Strategy::Concurrent)->timeline.total() >= 4s);
    QVERIFY(!open.button("stop")->isEnabled());
    QVERIFY(open.window.statusLine()->state().startsWith(QStringLiteral("4 tasks · finished · ")));
    QVERIFY(open.window.statusLine()->state().contains(QStringLiteral("wake lateness median")));
    QVERIFY(open.window.charts()->verdict()->verdict().headline.contains(QStringLiteral("faster")));
    QVERIFY(reach(*open.panel(Strategy::Sequential)) > reach(*open.panel(Strategy::Concurrent)));
}

void TestMainWindow::chartsGrowWhileItRuns()
{
    OpenWindow open(asyncio101(), 10.0);
    QVERIFY(open.isReady);
    std::vector<double> sequential;
    std::vector<double> concurrent;
    std::vector<QString> clock;
    connect(&open.window.runController(), &RunController::frame, this, [&] {
        sequential.push_back(reach(*open.panel(Strategy::Sequential)));
        concurrent.push_back(reach(*open.panel(Strategy::Concurrent)));
        clock.push_back(open.window.runBar()->clockText());
    });
    open.click("run");
    QVERIFY(open.waitForEnd());
    for (std::vector<double> *seen : {&sequential, &concurrent}) {
        QVERIFY(std::is_sorted(seen->begin(), seen->end()));
        seen->erase(std::unique(seen->begin(), seen->end()), seen->end());
        QVERIFY2(seen->size() >= 5, qPrintable(QString::number(seen->size())));
    }
    clock.erase(std::unique(clock.begin(), clock.end()), clock.end());
    QVERIFY(clock.size() >= 5);
}

void TestMainWindow::stopByButton()
{
    OpenWindow open(scenarioOf({"A: sleep 60s", "B: sleep 60s"}), 1.0);
    QVERIFY(open.isReady);
    open.click("run");
    QTRY_VERIFY(open.window.runController().now() > 0s);
    open.click("stop");
    QVERIFY(open.waitForEnd());
    const auto &run = open.window.charts()->run();
    QCOMPARE(outcomeOf(*run, Strategy::Sequential), Outcome::Cancelled);
    QCOMPARE(outcomeOf(*run, Strategy::Concurrent), Outcome::Cancelled);
    QVERIFY(run->total() < 60s);
    QVERIFY(open.window.statusLine()->state().contains(QStringLiteral("stopped")));
    QVERIFY(!open.button("stop")->isEnabled());
    QVERIFY(open.button("run")->isEnabled());
}

void TestMainWindow::stopByKey()
{
    OpenWindow open(scenarioOf({"A: sleep 60s"}), 1.0);
    QVERIFY(open.isReady);
    open.click("run");
    QTRY_VERIFY(open.window.runController().now() > 0s);
    QTest::keyClick(&open.window, Qt::Key_Escape);
    QVERIFY(open.waitForEnd());
    QCOMPARE(outcomeOf(*open.window.charts()->run(), Strategy::Concurrent), Outcome::Cancelled);
}

void TestMainWindow::runAgainWhileRunning()
{
    OpenWindow open(scenarioOf({"A: sleep 3s", "B: sleep 3s"}), 10.0);
    QVERIFY(open.isReady);
    open.click("run");
    QTRY_VERIFY(open.window.runController().now() > 200ms);
    const std::weak_ptr<const RunRecord> first = open.window.charts()->run();
    open.click("run");
    QVERIFY(open.window.charts()->run() != first.lock());
    QVERIFY(open.window.runController().now() < 200ms);
    QVERIFY(open.waitForEnd());
    const auto &second = open.window.charts()->run();
    QCOMPARE(outcomeOf(*second, Strategy::Sequential), Outcome::Finished);
    QVERIFY(second->find(Strategy::Sequential)->timeline.total() >= 6s);
    QCOMPARE(second->eventCount(), std::size_t(2 * (2 * 6 + 1))); // the cancelled one left nothing behind
    QCOMPARE(open.finished.count(), 1);
    QVERIFY(first.expired());
}

void TestMainWindow::keysThatRun_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Space") << Qt::Key_Space << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("Ctrl+R") << Qt::Key_R << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void TestMainWindow::keysThatRun()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    OpenWindow open;
    QVERIFY(open.isReady);
    QCOMPARE(QApplication::focusWidget(), open.window.editor()->list());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    QVERIFY(open.window.runController().isRunning());
    QVERIFY(open.waitForEnd());
}

void TestMainWindow::spaceBelongsToWhatHasTheFocus()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.type(QStringLiteral("a b"));
    QCOMPARE(open.quickAdd()->text(), QStringLiteral("a b"));
    QTest::keyClick(open.quickAdd(), Qt::Key_Escape); // what is typed is not lost
    QVERIFY(open.quickAdd()->hasFocus());
    open.quickAdd()->clear();
    QTest::keyClick(open.quickAdd(), Qt::Key_Escape);
    QVERIFY(open.window.editor()->list()->hasFocus());
    QVERIFY(!open.window.runController().isRunning());

    auto *speed = open.window.findChild<QComboBox *>(QStringLiteral("speed"));
    speed->setFocus();
    QTest::keyClick(speed, Qt::Key_Space);
    QVERIFY(!open.window.runController().isRunning());
    speed->hidePopup();

    auto *add = open.window.findChild<QWidget *>(QStringLiteral("addTask"));
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QVERIFY(!open.window.runController().isRunning());
    QCOMPARE(open.model().taskCount(), 4);

    auto *limit = open.window.editor()->concurrency()->findChild<QSpinBox *>(); // no number has a space in it
    limit->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(open.window.runController().isRunning());
}

void TestMainWindow::undoAndRedoByKeys()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.type(QStringLiteral("D: sleep 1s"));
    QTest::keyClick(open.quickAdd(), Qt::Key_Return);
    QCOMPARE(open.model().taskCount(), 4);
    QVERIFY(open.waitForPreview(4));
    QCOMPARE(QApplication::focusWidget(), open.quickAdd()); // which has nothing of its own to undo
    QTest::keyClick(open.quickAdd(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(open.model().taskCount(), 3);
    QVERIFY(open.waitForPreview(3));
    QTest::keyClick(open.quickAdd(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(open.model().taskCount(), 4);
    QVERIFY(open.waitForPreview(4));

    open.type(QStringLiteral("xyz"));
    QTest::keyClick(open.quickAdd(), Qt::Key_Z, Qt::ControlModifier); // and now it has
    QCOMPARE(open.model().taskCount(), 4);
    QVERIFY(open.quickAdd()->text() != QStringLiteral("xyz"));
}

void TestMainWindow::badInputDisablesRun()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    const QString before = open.button("run")->toolTip();
    open.model().changeSteps(1, QStringLiteral("slep 2s"));
    QVERIFY(!open.button("run")->isEnabled());
    QVERIFY(!open.model().runObstacle().isEmpty());
    QCOMPARE(open.button("run")->toolTip(), open.model().runObstacle());
    QCOMPARE(open.window.statusLine()->state(), open.model().runObstacle());
    QTest::keyClick(&open.window, Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!open.window.runController().isRunning());

    open.model().changeSteps(1, QStringLiteral("sleep 2s"));
    QVERIFY(open.button("run")->isEnabled());
    QCOMPARE(open.button("run")->toolTip(), before);
    QTRY_COMPARE(open.window.statusLine()->state(), QStringLiteral("3 tasks · ready to run"));
}

void TestMainWindow::emptyListDisablesRun()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.window.editor()->list()->selectRows({0, 1, 2});
    open.window.editor()->list()->setFocus();
    QTest::keyClick(open.window.editor()->list(), Qt::Key_Delete);
    QCOMPARE(open.model().taskCount(), 0);
    QVERIFY(!open.button("run")->isEnabled());
    QCOMPARE(open.button("run")->toolTip(), open.model().runObstacle());
    QVERIFY(!open.window.charts()->shown());
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(open.waitForPreview(3));
    QVERIFY(open.button("run")->isEnabled());
}

void TestMainWindow::editDuringARun()
{
    OpenWindow open(scenarioOf({"A: sleep 2s", "B: sleep 2s"}), 5.0);
    QVERIFY(open.isReady);
    open.click("run");
    QTRY_VERIFY(open.window.runController().now() > 0s);
    open.previews.clear();
    open.model().removeTasks({0});
    QTRY_VERIFY(!open.previews.isEmpty());
    QCOMPARE(open.window.charts()->shown()->tasks.count(), 2U); // the run's own
    QCOMPARE(open.model().entry(0).hue(), 1U);
    QCOMPARE(open.window.charts()->shown()->tasks.hue(1), 1U); // B has one colour everywhere
    QVERIFY(open.window.runController().isRunning());
    QVERIFY(open.waitForEnd());
    const auto &run = open.window.charts()->run();
    QVERIFY(run);
    QCOMPARE(run->tasks.count(), 2U);
    QCOMPARE(outcomeOf(*run, Strategy::Sequential), Outcome::Finished);
    QVERIFY(open.window.statusLine()->state().contains(QStringLiteral("the list has changed since")));

    open.finished.clear();
    open.click("run"); // and the next one is of the new list
    QCOMPARE(open.window.charts()->shown()->tasks.count(), 1U);
    QVERIFY(open.window.charts()->plan());
    QCOMPARE(open.window.charts()->plan()->tasks.count(), 1U);
    QCOMPARE(open.window.charts()->plan()->tasks.hue(0), 1U);
    QCOMPARE(open.window.charts()->run()->tasks.hue(0), 1U);
    QVERIFY(open.waitForEnd());
}

/// The run that is given up has no story that could be told.
void TestMainWindow::anotherListDuringARun()
{
    OpenWindow open(scenarioOf({"A: sleep 100s"}), 1.0);
    open.window.actions()->narration()->trigger();
    QTest::keyClick(&open.window, Qt::Key_Space);
    QTRY_VERIFY(open.window.runController().isRunning());
    open.previews.clear();
    open.window.document().show(asyncio101());
    QVERIFY(!open.window.charts()->run());
    QVERIFY(!open.window.runController().isRunning());
    QVERIFY(open.waitForPreview(3));
    QVERIFY(open.window.player()->playback().record());
    QTRY_VERIFY(open.window.player()->panes()->narration()->model().rowCount() > 0);
}

void TestMainWindow::editAfterARun()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.click("run");
    QVERIFY(open.waitForEnd());
    QVERIFY(open.window.charts()->run());
    open.model().changeSteps(2, QStringLiteral("sleep 4s"));
    QTRY_VERIFY(!open.window.charts()->run());
    QCOMPARE(open.window.charts()->plan()->find(Strategy::Concurrent)->timeline.total(), Nanoseconds(4s));
    QCOMPARE(open.window.statusLine()->state(), QStringLiteral("3 tasks · ready to run"));
}

void TestMainWindow::axisStandsStill()
{
    OpenWindow open(scenarioOf({"A: sleep 1s", "B: sleep 2s", "C: sleep 3s"}), 10.0);
    QVERIFY(open.isReady);
    const TimeWindow planned = open.window.charts()->timeWindow();
    QVERIFY(planned.to >= 6s);
    QVERIFY(planned.to <= 7s);
    int frames = 0;
    int changes = 0;
    connect(&open.window.runController(), &RunController::frame, this, [&] {
        ++frames;
        const bool fits = open.window.runController().now() <= planned.to;
        changes += fits && open.window.charts()->timeWindow() != planned;
    });
    open.click("run");
    QCOMPARE(open.window.charts()->timeWindow(), planned);
    QVERIFY(open.waitForEnd());
    QVERIFY(frames > 5);
    QCOMPARE(changes, 0);

    open.model().changeSteps(2, QStringLiteral("sleep 30s"));
    QTRY_VERIFY(open.window.charts()->timeWindow().to >= 33s);
}

void TestMainWindow::selectionIsSharedEverywhere()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    QCOMPARE(open.window.editor()->currentTask(), 0);
    const auto selected = [&open](Strategy strategy) {
        double top = -1.0;
        for (const Mark &mark : open.panel(strategy)->displayList().marks)
            if (mark.kind == MarkKind::SelectionBand)
                top = mark.rect.center().y();
        return top;
    };
    const double first = selected(Strategy::Sequential);
    QVERIFY(first > 0);
    QCOMPARE(selected(Strategy::Concurrent), first);

    open.window.editor()->setCurrentTask(2);
    const double third = selected(Strategy::Sequential);
    QVERIFY(third > first);
    QCOMPARE(selected(Strategy::Concurrent), third);

    const QPoint secondRow(40, qRound((first + third) / 2));
    QTest::mouseClick(open.panel(Strategy::Concurrent), Qt::LeftButton, {}, secondRow);
    QCOMPARE(open.window.editor()->currentTask(), 1);
    QCOMPARE(open.window.editor()->details()->title(), QStringLiteral("B"));
}

void TestMainWindow::detailsTellTheRun()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.window.editor()->setCurrentTask(1);
    const TaskNumbers planned = open.window.editor()->details()->numbers();
    QCOMPARE(planned.sequential->from, Nanoseconds(1s));
    QCOMPARE(planned.sequential->to, std::optional<Nanoseconds>(3s));
    open.click("run");
    QVERIFY(open.waitForEnd());
    const TaskNumbers real = open.window.editor()->details()->numbers();
    QVERIFY(real.sequential->to > planned.sequential->to);
    QVERIFY(real.wokeLate > Nanoseconds(0));
}

void TestMainWindow::closesWhileRunning_data()
{
    QTest::addColumn<QString>("steps");
    QTest::newRow("sleeping") << QStringLiteral("sleep 1000s");
    QTest::newRow("blocking") << QStringLiteral("block 1000s");
    QTest::newRow("computing") << QStringLiteral("compute 1000s");
}

void TestMainWindow::closesWhileRunning()
{
    QFETCH(QString, steps);
    QElapsedTimer timer;
    {
        OpenWindow open(scenarioOf({qPrintable(QStringLiteral("A: ") + steps)}), 1.0);
        QVERIFY(open.isReady);
        open.click("run");
        QTRY_VERIFY(open.window.runController().now() > 20ms);
        timer.start();
        QVERIFY(open.window.close());
        QVERIFY(!open.window.isVisible());
        QVERIFY(timer.elapsed() < 5000);
    }
    QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
}

void TestMainWindow::tabGoesThroughTheParts()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.button("run")->setFocus(Qt::TabFocusReason);
    QStringList seen;
    for (int i = 0; i < 30; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        seen << (focus->objectName().isEmpty() ? focus->accessibleName() : focus->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    // Stop is left out: nothing runs.
    const QStringList expected{QStringLiteral("run"), QStringLiteral("speed"), QStringLiteral("addTask"),
                               QStringLiteral("taskList")};
    QCOMPARE(seen.mid(0, 4), expected);
    const qsizetype sequential = seen.indexOf(QStringLiteral("Sequential"));
    QVERIFY2(sequential > 0, qPrintable(seen.join(u',')));
    QCOMPARE(seen.value(sequential + 1), QStringLiteral("Concurrent"));
    // Nothing is to be stepped to: the whole run is shown.
    const QStringList transport{QStringLiteral("To the Start"), QStringLiteral("Step Back"),
                                QStringLiteral("Play")};
    QCOMPARE(seen.mid(sequential + 2, 3), transport);
    QVERIFY2(seen.mid(sequential + 5).contains(QStringLiteral("run")),
             qPrintable(seen.join(u','))); // round again
}

void TestMainWindow::everythingHasAName()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    for (QWidget *widget : open.window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(
            interface && !interface->text(QAccessible::Name).isEmpty(),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
