// SPDX-License-Identifier: MIT
#include "windowfixtures.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// Counts the paint events of a widget.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }

    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

/// The longest time in which the event loop did not come round.
class Watch : public QObject
{
public:
    Watch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Watch::tick);
        m_timer.start(5ms);
        m_since.start();
    }

    std::chrono::milliseconds longest{};

private:
    void tick() { longest = std::max(longest, std::chrono::milliseconds(m_since.restart())); }

    QTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace

class TestMainWindowFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePaintAFrame();
    void framesGoOnWhileATaskBlocks();
    void noFramesWhenNothingRuns();
    void manyTasksLeaveTheWindowResponsive();
    void manyTasksRunAndStop();
    void runDoesNotWaitForALongPreview();
};

void TestMainWindowFrames::onePaintAFrame()
{
    OpenWindow open(asyncio101(), 10.0);
    QVERIFY(open.isReady);
    QTRY_VERIFY(!open.window.runController().isRunning());
    QCoreApplication::processEvents();
    PaintCounter sequential(open.panel(Strategy::Sequential));
    PaintCounter concurrent(open.panel(Strategy::Concurrent));
    QSignalSpy rows(&open.model(), &QAbstractItemModel::dataChanged);
    QSignalSpy frames(&open.window.runController(), &RunController::frame);
    open.click("run");
    QVERIFY(open.waitForEnd());
    QCoreApplication::processEvents();
    QVERIFY(frames.count() >= 10);
    QVERIFY(sequential.count >= frames.count() / 2);
    // Beside the frames: the start and the end.
    QVERIFY2(sequential.count <= frames.count() + 3, qPrintable(QString::number(sequential.count)));
    QVERIFY2(concurrent.count <= frames.count() + 3, qPrintable(QString::number(concurrent.count)));
    QCOMPARE(rows.count(), 0);
}

void TestMainWindowFrames::framesGoOnWhileATaskBlocks()
{
    OpenWindow open(scenarioOf({"A: sleep 10ms", "B: block 600ms"}), 1.0);
    QVERIFY(open.isReady);
    int during = 0;
    connect(&open.window.runController(), &RunController::frame, this, [&] {
        // The concurrent loop is blocked from 0 to 600 ms and logs nothing.
        const Nanoseconds now = open.window.runController().now();
        during += now > 20ms && now < 600ms;
    });
    open.click("run");
    QVERIFY(open.waitForEnd());
    QVERIFY(open.window.charts()->run()->find(Strategy::Concurrent)->timeline.total() >= 600ms);
    QVERIFY2(during >= 3, qPrintable(QString::number(during))); // 36, where nobody else needs the machine
}

void TestMainWindowFrames::noFramesWhenNothingRuns()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.click("run");
    QVERIFY(open.waitForEnd());
    QSignalSpy frames(&open.window.runController(), &RunController::frame);
    QTest::qWait(100);
    QCOMPARE(frames.count(), 0);
}

void TestMainWindowFrames::manyTasksLeaveTheWindowResponsive()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    Watch watch;
    open.type(QStringLiteral("worker*100000: sleep 1ms..3s"));
    QTest::keyClick(open.quickAdd(), Qt::Key_Return);
    QVERIFY(open.waitForPreview(100'003));
    QVERIFY2(watch.longest < 400ms, qPrintable(QString::number(watch.longest.count())));
}

void TestMainWindowFrames::manyTasksRunAndStop()
{
    OpenWindow open(scenarioOf({"worker*20000: sleep 1ms..3s"}), 1.0);
    QVERIFY(open.isReady);
    open.click("run");
    QTRY_VERIFY_WITH_TIMEOUT(open.window.runController().now() > 500ms, OpenWindow::kPatience);
    Watch watch;
    open.click("stop");
    QVERIFY(open.waitForEnd());
    const auto &run = open.window.charts()->run();
    for (const TimelineRecord &record : run->timelines) {
        QCOMPARE(record.timeline.runOutcome(), std::optional(Outcome::Cancelled));
        QVERIFY(record.isDrained());
        QVERIFY(record.numbers);
    }
    QVERIFY2(watch.longest < 400ms, qPrintable(QString::number(watch.longest.count())));
}

void TestMainWindowFrames::runDoesNotWaitForALongPreview()
{
    OpenWindow open(asyncio101(), 1.0);
    QVERIFY(open.isReady);
    open.type(QStringLiteral("worker*300000: sleep 1ms..3s"));
    QTest::keyClick(open.quickAdd(), Qt::Key_Return);
    QTRY_COMPARE(open.window.statusLine()->state(), QStringLiteral("Working out the preview…"));
    QCOMPARE(open.window.charts()->shown()->tasks.count(), 300'003U); // the list is there meanwhile
    open.model().changeSteps(3, QStringLiteral("sleep 1ms..2s"));
    open.previews.clear();
    open.click("run");
    QVERIFY(open.window.runController().isRunning());
    QVERIFY(!open.window.charts()->plan());
    open.click("stop");
    QVERIFY(open.waitForEnd());
    QVERIFY(open.previews.isEmpty());
}

QTEST_MAIN(TestMainWindowFrames)
#include "tst_mainwindowframes.moc"
