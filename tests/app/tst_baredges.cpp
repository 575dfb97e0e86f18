// SPDX-License-Identifier: MIT
#include "app/window/baredges.h"

#include "app/editor/tasklistview.h"
#include "windowfixtures.h"

#include <QTest>
#include <QUndoStack>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// A window with the forecast of its tasks, and a hand on it.
struct Bench
{
    explicit Bench(std::initializer_list<const char *> tasks)
        : open(scenarioOf(tasks))
    {
        open.window.charts()->navigator().setAnimated(false);
    }

    [[nodiscard]] QString steps(int row) { return open.model().entry(row).stepsText(); }
    /// Where the row of the task is at that time.
    [[nodiscard]] QPoint place(Strategy strategy, std::uint32_t task, Nanoseconds time)
    {
        const ChartPanel *panel = open.panel(strategy);
        const QRectF row = panel->places().rowRect(task);
        return {qRound(panel->timeScale().x(time)), qRound(row.center().y())};
    }
    void press(Strategy strategy, std::uint32_t task, Nanoseconds at)
    {
        QTest::mousePress(open.panel(strategy), Qt::LeftButton, {}, place(strategy, task, at));
    }
    void move(Strategy strategy, std::uint32_t task, Nanoseconds to)
    {
        QTest::mouseMove(open.panel(strategy), place(strategy, task, to));
    }
    void release(Strategy strategy, std::uint32_t task, Nanoseconds at)
    {
        QTest::mouseRelease(open.panel(strategy), Qt::LeftButton, {}, place(strategy, task, at));
    }
    /// Whether the hand sees that there is something to take hold of.
    [[nodiscard]] bool offers(Strategy strategy, std::uint32_t task, Nanoseconds at)
    {
        QTest::mouseMove(open.panel(strategy), {2, 2}); // a pointer that stays where it is tells nobody
        move(strategy, task, at);
        return open.panel(strategy)->cursor().shape() == Qt::SizeHorCursor;
    }
    [[nodiscard]] QUndoStack *undo() { return open.model().undoStack(); }

    OpenWindow open;
};

} // namespace

class TestBarEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthsAreRound_data();
    void lengthsAreRound();
    void draggingChangesTheStep_data();
    void draggingChangesTheStep();
    void oneDragIsOneStep();
    void escTakesItBack();
    void theAxisStandsStillMeanwhile();
    void thePictureFollows();
    void notEverythingCanBeDragged();
    void whatHasBeenCannotBeDragged();
};

void TestBarEdges::lengthsAreRound_data()
{
    QTest::addColumn<qint64>("length");
    QTest::addColumn<qint64>("by");
    QTest::addColumn<qint64>("unit");
    QTest::addColumn<qint64>("result");
    QTest::newRow("up") << qint64{1000} << qint64{149} << qint64{100} << qint64{1100};
    QTest::newRow("to the nearest") << qint64{1000} << qint64{151} << qint64{100} << qint64{1200};
    QTest::newRow("from an odd one") << qint64{1234} << qint64{10} << qint64{100} << qint64{1200};
    QTest::newRow("one unit at least") << qint64{1000} << qint64{-5000} << qint64{100} << qint64{100};
    QTest::newRow("a day at most") << qint64{1000} << std::numeric_limits<qint64>::max() << qint64{100}
                                   << qint64{kLongestDuration.count()};
    QTest::newRow("never above") << qint64{0} << qint64{kLongestDuration.count()}
                                 << qint64{kLongestDuration.count() / 2 + 1}
                                 << qint64{kLongestDuration.count() / 2 + 1};
}

void TestBarEdges::lengthsAreRound()
{
    QFETCH(qint64, length);
    QFETCH(qint64, by);
    QFETCH(qint64, unit);
    QFETCH(qint64, result);
    QCOMPARE(draggedLength(Nanoseconds(length), Nanoseconds(by), Nanoseconds(unit)).count(), result);
}

void TestBarEdges::draggingChangesTheStep_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("undo");
    const auto row = [](const char *task, Strategy strategy, int from, int to, const char *steps,
                        const char *undo) {
        QTest::addRow("%s, %d to %d", task, from, to) << QString::fromUtf8(task) << strategy << from << to
                                                      << QString::fromUtf8(steps) << QString::fromUtf8(undo);
    };
    row("A: sleep 2s", Strategy::Concurrent, 2000, 1500, "sleep 1.5s", "Change sleep of “A” to 1.5 s");
    row("A: sleep 2s", Strategy::Sequential, 2000, 1000, "sleep 1s", "Change sleep of “A” to 1 s");
    row("A: sleep 1s, block 1s", Strategy::Concurrent, 2000, 1500, "sleep 1s, block 500ms",
        "Change block of “A” to 500 ms");
    row("A: compute 1s, thread 1s", Strategy::Concurrent, 1000, 500, "compute 500ms, thread 1s",
        "Change compute of “A” to 500 ms");
    row("A: fetch 2s", Strategy::Concurrent, 2000, 1500, "fetch 1.5s", "Change fetch of “A” to 1.5 s");
    // The second end of two: each becomes half as much shorter.
    row("A: 2*(sleep 1s, yield)", Strategy::Concurrent, 2000, 1000, "2*(sleep 500ms, yield)",
        "Change sleep of “A” to 500 ms");
}

void TestBarEdges::draggingChangesTheStep()
{
    QFETCH(QString, task);
    QFETCH(Strategy, strategy);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, steps);
    QFETCH(QString, undo);
    Bench bench({task.toUtf8().constData()});
    QVERIFY(bench.open.isReady);
    const Nanoseconds start = std::chrono::milliseconds(from);
    const Nanoseconds end = std::chrono::milliseconds(to);
    QVERIFY(bench.offers(strategy, 0, start));
    bench.press(strategy, 0, start);
    bench.move(strategy, 0, end);
    bench.release(strategy, 0, end);
    QCOMPARE(bench.steps(0), steps);
    QCOMPARE(bench.undo()->undoText(), undo);
    QCOMPARE(bench.undo()->count(), 1);
    bench.undo()->undo();
    QCOMPARE(bench.open.model().entry(0).stepsText(), task.section(QStringLiteral(": "), 1));
}

void TestBarEdges::oneDragIsOneStep()
{
    Bench bench({"A: sleep 2s"});
    for (int i = 0; i < 2; ++i) {
        bench.press(Strategy::Concurrent, 0, 2s - i * 1s);
        for (int step = 1; step <= 10; ++step)
            bench.move(Strategy::Concurrent, 0, 2s - i * 1s - step * 100ms + (i == 0 ? 0ms : step * 50ms));
        bench.release(Strategy::Concurrent, 0, 1s - i * 500ms);
        QVERIFY(bench.open.waitForPreview(1));
        QTRY_COMPARE(bench.open.window.charts()->plan()->find(Strategy::Concurrent)->timeline.total(),
                     Nanoseconds(i == 0 ? 1000ms : 500ms));
    }
    QCOMPARE(bench.undo()->count(), 2);
    QCOMPARE(bench.steps(0), QStringLiteral("sleep 500ms"));
}

void TestBarEdges::escTakesItBack()
{
    Bench bench({"A: sleep 1s"});
    bench.open.previews.clear();
    bench.open.model().changeSteps(0, QStringLiteral("sleep 2 s"));
    QTRY_VERIFY(!bench.open.previews.isEmpty());
    bench.press(Strategy::Concurrent, 0, 2s);
    bench.move(Strategy::Concurrent, 0, 1s);
    QCOMPARE(bench.steps(0), QStringLiteral("sleep 1s"));
    QTest::keyClick(bench.open.panel(Strategy::Concurrent), Qt::Key_Escape);
    QCOMPARE(bench.steps(0), QStringLiteral("sleep 2 s")); // as it was typed
    QCOMPARE(bench.undo()->count(), 1);
    bench.move(Strategy::Concurrent, 0, 500ms); // the button is still down
    bench.release(Strategy::Concurrent, 0, 500ms);
    QCOMPARE(bench.steps(0), QStringLiteral("sleep 2 s"));
}

void TestBarEdges::theAxisStandsStillMeanwhile()
{
    Bench bench({"A: sleep 2s", "B: sleep 1s"});
    const TimeWindow before = bench.open.window.charts()->timeWindow();
    bench.press(Strategy::Concurrent, 0, 2s);
    bench.move(Strategy::Concurrent, 0, 10s);
    QVERIFY(bench.steps(0).startsWith(QStringLiteral("sleep 10")));
    bench.open.previews.clear();
    QTRY_VERIFY(!bench.open.previews.isEmpty());
    QVERIFY(bench.open.window.charts()->timeWindow() == before);
    QVERIFY(bench.open.panel(Strategy::Concurrent)->overlay().measured);
    bench.release(Strategy::Concurrent, 0, 10s);
    QVERIFY(bench.open.window.charts()->timeWindow().length() >= 10s);
    QVERIFY(!bench.open.panel(Strategy::Concurrent)->overlay().measured);
}

void TestBarEdges::thePictureFollows()
{
    Bench bench({"A: sleep 2s"});
    bench.press(Strategy::Concurrent, 0, 2s);
    bench.move(Strategy::Concurrent, 0, 1500ms);
    const auto total = [&bench] {
        return bench.open.window.charts()->plan()->find(Strategy::Concurrent)->timeline.total();
    };
    QTRY_COMPARE(total(), Nanoseconds(1500ms));
    const auto measured = bench.open.panel(Strategy::Concurrent)->overlay().measured;
    QVERIFY(measured); // it survives the new picture
    QCOMPARE(measured->from, Nanoseconds(0));
    QCOMPARE(measured->to, Nanoseconds(1500ms));
    bench.release(Strategy::Concurrent, 0, 1500ms);
}

void TestBarEdges::notEverythingCanBeDragged()
{
    Bench bench({"A: sleep 2s, sleep 1s..2s", "B*2: sleep 2s", "C: block 500ms, fetch http://x.invalid/"});
    QVERIFY(bench.offers(Strategy::Concurrent, 0, 2s));
    QVERIFY(!bench.offers(Strategy::Concurrent, 0, 1s)); // in the middle
    const Nanoseconds end =
        bench.open.window.charts()->plan()->find(Strategy::Concurrent)->timeline.spans(0).back().to;
    QVERIFY(!bench.offers(Strategy::Concurrent, 0, end)); // drawn at random
    QVERIFY(!bench.offers(Strategy::Concurrent, 1, 2s));  // one of two copies
    QVERIFY(bench.offers(Strategy::Concurrent, 3, 500ms));
    QVERIFY(!bench.offers(Strategy::Concurrent, 3, 800ms)); // as long as the answer takes
    QCOMPARE(bench.steps(0), QStringLiteral("sleep 2s, sleep 1s..2s"));
}

void TestBarEdges::whatHasBeenCannotBeDragged()
{
    Bench ran({"A: sleep 1s"});
    QVERIFY(ran.offers(Strategy::Concurrent, 0, 1s));
    ran.open.window.run();
    QVERIFY(ran.open.waitForEnd());
    QVERIFY(!ran.offers(Strategy::Concurrent, 0, 1s)); // that is how it was
}

QTEST_MAIN(TestBarEdges)
#include "tst_baredges.moc"
