// SPDX-License-Identifier: MIT
// "Predict, then run" in a window, with real events: what is hidden, the totals, and the truth.

#include "app/chart/verdictstrip.h"
#include "app/editor/taskdetails.h"
#include "app/lesson/lessoncard.h"
#include "app/playback/panes.h"
#include "app/playback/playback.h"
#include "app/window/playbackroom.h"
#include "core/scenario/examples.h"
#include "predictionfixtures.h"

#include <QRegularExpression>
#include <QStandardPaths>

using namespace interleave;
using namespace std::chrono_literals;

class TestPredictionRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void nothingIsGivenAway_data();
    void nothingIsGivenAway();
    void runRevealsAll();
    void offRestoresAll();
    void markerIsDragged();
    void markerByKey();
    void enterGoesOn();
    void numberIsTyped();
    void typedOnAPanel();
    void faultyNumber_data();
    void faultyNumber();
    void truthOverTheGuess();
    void guessIsLocked();
    void guessAgain();
    void onceMore();
    void stoppedRun();
    void toggledDuringARun();
    void emptyList();
    void beyondTheAxis();
    void threads();
    void manyTasks();
};

void TestPredictionRoom::nothingIsGivenAway_data()
{
    QTest::addColumn<QStringList>("tasks");
    QTest::newRow("three") << QStringList{"A: sleep 1s", "B: block 2s", "C: sleep 3s"};
    QTest::newRow("a failure") << QStringList{"A: sleep 1s, fail", "B: thread 7s"};
    QTest::newRow("a crowd") << QStringList{"A*500: sleep 7ms"};
}

/// All the places where a forecast is shown otherwise.
void TestPredictionRoom::nothingIsGivenAway()
{
    QFETCH(QStringList, tasks);
    Scenario scenario;
    for (const QString &text : tasks)
        scenario.tasks.push_back(parseTask(text).task);
    scenario.lesson = Lesson{QStringLiteral("How long?"), QStringLiteral("This long."), {}};
    OpenWindow open(scenario);
    MainWindow &window = open.window;
    window.actions()->threads()->setChecked(true);
    window.actions()->narration()->setChecked(true);
    window.actions()->table()->setChecked(true);
    window.actions()->scaling()->setChecked(true);
    window.lessons()->card()->setRevealed(true);
    QVERIFY(QTest::qWaitFor(
        [&window] { return window.charts()->plan() && window.charts()->plan()->find(Strategy::Threads); }));
    window.actions()->predict()->trigger();

    for (int edits = 0; edits < 2; ++edits) { // another preview gives nothing away either
        const RunRecord &shown = *window.charts()->shown();
        QVERIFY(shown.isSecret && shown.timelines.empty());
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
            const ChartPanel &panel = *open.panel(strategy);
            QCOMPARE(panel.heading().total, QStringLiteral("?"));
            QCOMPARE(panel.heading().caption, QStringLiteral("make your guess"));
            for (const Mark &mark : panel.displayList().marks)
                QVERIFY(mark.kind != MarkKind::PreviewBar && mark.kind != MarkKind::PreviewTurn &&
                        mark.kind != MarkKind::DottedLine);
            for (const std::uint8_t cell : panel.displayList().crowd.cells)
                QCOMPARE(cell, 0);
            for (const std::uint8_t cell : panel.displayList().density.cells)
                QCOMPARE(cell, 0);
            for (int x = 0; x < panel.width(); x += 7)
                for (int y = 90; y < panel.height(); y += 5) {
                    const QString sentence = panel.sentenceAt(QPointF(x, y));
                    QVERIFY2(!sentence.contains(QRegularExpression(QStringLiteral("\\d+ m?s\\b"))),
                             qPrintable(sentence));
                }
            for (const auto &strip : panel.places().strips())
                QCOMPARE(strip.value, QString());
        }
        const Verdict words = window.charts()->verdict()->verdict();
        QCOMPARE(words.headline, QStringLiteral("What do you think?"));
        QVERIFY(words.floor.isEmpty() && words.loss.isEmpty());
        // The axis is a round number for half as much again as all steps in a row.
        const Nanoseconds sum = longestTotal(shown.scenario);
        QVERIFY(window.charts()->navigator().end() >= sum + sum / 2);
        QVERIFY(!window.player()->playback().record());
        window.player()->playback().play();
        QVERIFY(!window.player()->playback().isPlaying());
        QCOMPARE(window.player()->panes()->table()->findChild<QAbstractItemView *>()->model()->rowCount(), 0);
        const ScalingPane *scaling = window.player()->panes()->scaling();
        QVERIFY(scaling->plot()->sweep().points.empty());
        QCOMPARE(scaling->numbers(), QStringLiteral("Make your guess and run; then it is shown."));
        QCOMPARE(window.editor()->details()->numbers(), TaskNumbers());
        QVERIFY(!window.runBar()->clockText().contains(QRegularExpression(QStringLiteral("[1-9]"))));
        QVERIFY(window.statusLine()->state().endsWith(QStringLiteral("ready to run")));
        QVERIFY(!window.lessons()->card()->isRevealed());
        open.previews.clear();
        open.model().rename(0, QStringLiteral("another %1").arg(edits));
        QVERIFY(QTest::qWaitFor([&open] { return !open.previews.isEmpty(); }, OpenWindow::kPatience));
    }
}

void TestPredictionRoom::runRevealsAll()
{
    Bench bench;
    QVERIFY(bench.isBlank(Strategy::Concurrent));
    bench.window.run();
    QVERIFY(bench.window.charts()->plan()->isSecret);
    QVERIFY(bench.waitForEnd());
    QVERIFY(!bench.isBlank(Strategy::Concurrent));
    QVERIFY(!bench.window.charts()->plan()->isSecret);
    QVERIFY(bench.window.player()->playback().record() != nullptr);
    // How much faster it was is the machine's business.
    QVERIFY(bench.window.charts()->verdict()->verdict().headline != QStringLiteral("What do you think?"));
}

void TestPredictionRoom::offRestoresAll()
{
    OpenWindow open(parsing());
    const QString total = open.panel(Strategy::Concurrent)->heading().total;
    const DisplayList before = open.panel(Strategy::Concurrent)->displayList();
    open.window.actions()->predict()->trigger();
    QVERIFY(open.window.lessons()->prediction()->isVisible());
    QVERIFY(open.panel(Strategy::Concurrent)->overlay().guess.has_value());
    open.window.actions()->predict()->trigger();
    QVERIFY(!open.window.lessons()->prediction()->isVisible());
    QVERIFY(!open.panel(Strategy::Concurrent)->overlay().guess);
    QTRY_VERIFY(open.panel(Strategy::Concurrent)->displayList() == before);
    QCOMPARE(open.panel(Strategy::Concurrent)->heading().total, total);
    QVERIFY(open.window.player()->playback().record() != nullptr);
    QTest::keyClick(open.window.editor(), Qt::Key_Q); // by its key
    QVERIFY(open.window.prediction()->isOn());
}

void TestPredictionRoom::markerIsDragged()
{
    Bench bench;
    ChartPanel *panel = bench.panel(Strategy::Concurrent);
    QCOMPARE(bench.label(Strategy::Concurrent), QStringLiteral("drag to your guess"));
    const QPoint handle = panel->guessHandle().center().toPoint();
    QTest::mousePress(panel, Qt::LeftButton, {}, handle);
    QVERIFY(bench.guessed(Strategy::Concurrent) < std::optional<Nanoseconds>(3s)); // where the pointer is
    const QPoint three = bench.axisAt(Strategy::Concurrent, 3s);
    move(panel, three - QPoint(20, -40)); // also beside it
    move(panel, three);
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(3s));
    QTest::mouseRelease(panel, Qt::LeftButton, {}, three);
    move(panel, handle);
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(3s));
    QCOMPARE(bench.label(Strategy::Concurrent), QStringLiteral("your guess 3 s"));
    QCOMPARE(bench.bar().field(Strategy::Concurrent)->text(), QStringLiteral("3s"));
    QVERIFY(!bench.guessed(Strategy::Sequential));

    // The plate is taken hold of where it is.
    QTest::mousePress(panel, Qt::LeftButton, {}, three + QPoint(15, 0));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(3s));
    move(panel, bench.axisAt(Strategy::Concurrent, 4s) + QPoint(15, 0));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(4s));
    move(panel, three + QPoint(15, 0));
    QTest::mouseRelease(panel, Qt::LeftButton, {}, three);

    // The line is taken hold of too, and a click on the axis says it at once.
    const QPoint onLine(bench.axisAt(Strategy::Concurrent, 3s).x(), panel->height() / 2);
    QTest::mousePress(panel, Qt::LeftButton, {}, onLine);
    move(panel, QPoint(bench.axisAt(Strategy::Concurrent, 5s).x(), onLine.y()));
    QTest::mouseRelease(panel, Qt::LeftButton, {}, onLine);
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(5s));
    QTest::mouseClick(bench.panel(Strategy::Sequential), Qt::LeftButton, {},
                      bench.axisAt(Strategy::Sequential, 6s));
    QCOMPARE(bench.guessed(Strategy::Sequential), std::optional<Nanoseconds>(6s));
    QTest::mouseClick(bench.panel(Strategy::Sequential), Qt::LeftButton, {},
                      bench.axisAt(Strategy::Sequential, 8'070ms));
    QCOMPARE(bench.guessed(Strategy::Sequential), std::optional<Nanoseconds>(8'100ms)); // the nearest
    // Left of the beginning there is nothing.
    QTest::mousePress(panel, Qt::LeftButton, {}, bench.axisAt(Strategy::Concurrent, 5s));
    move(panel, QPoint(0, 0));
    QTest::mouseRelease(panel, Qt::LeftButton, {}, QPoint(0, 0));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(0s));
}

void TestPredictionRoom::markerByKey()
{
    Bench bench;
    ChartPanel *panel = bench.panel(Strategy::Concurrent);
    const TimeWindow window = panel->timeWindow();
    panel->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(panel, Qt::Key_Right);
    QTest::keyClick(panel, Qt::Key_Left);
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(200ms));
    QCOMPARE(panel->timeWindow(), window); // it is not the axis that moves
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(panel, Qt::Key_Left);
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(0s));
    QVERIFY(bench.run());
    bench.window.charts()->navigator().zoomStep(0.5);
    const auto guess = bench.guessed(Strategy::Concurrent);
    QTest::keyClick(panel, Qt::Key_Right); // and then it is the axis again
    QCOMPARE(bench.guessed(Strategy::Concurrent), guess);
}

void TestPredictionRoom::typedOnAPanel()
{
    Bench bench;
    QCOMPARE(QApplication::focusWidget(), bench.panel(Strategy::Sequential)); // where it is asked
    const auto type = [](const QString &text) {
        for (const QChar character : text)
            QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
    };
    const TimeWindow window = bench.panel(Strategy::Sequential)->timeWindow();
    type(QStringLiteral("05s"));
    QCOMPARE(QApplication::focusWidget(), bench.bar().field(Strategy::Sequential));
    QCOMPARE(bench.guessed(Strategy::Sequential), std::optional<Nanoseconds>(5s));
    QCOMPARE(bench.panel(Strategy::Sequential)->timeWindow(), window); // 0 is a key of the axis
    bench.panel(Strategy::Sequential)->setFocus();
    type(QStringLiteral("4")); // another one
    QCOMPARE(bench.guessed(Strategy::Sequential), std::optional<Nanoseconds>(4s));
    QVERIFY(bench.run());
    bench.panel(Strategy::Concurrent)->setFocus();
    type(QStringLiteral("3")); // too late
    QVERIFY(!bench.guessed(Strategy::Concurrent));
    QVERIFY(bench.panel(Strategy::Concurrent)->hasFocus());
}

void TestPredictionRoom::enterGoesOn()
{
    Bench bench;
    const auto type = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    type(Qt::Key_6);
    QCOMPARE(QApplication::focusWidget(), bench.bar().field(Strategy::Sequential));
    type(Qt::Key_X);
    type(Qt::Key_Return); // is no duration
    QCOMPARE(QApplication::focusWidget(), bench.bar().field(Strategy::Sequential));
    type(Qt::Key_Backspace);
    type(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), bench.panel(Strategy::Concurrent));
    type(Qt::Key_3);
    type(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), bench.panel(Strategy::Concurrent));
    QCOMPARE(bench.guessed(Strategy::Sequential), std::optional<Nanoseconds>(6s));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(3s));
    type(Qt::Key_Space);
    QVERIFY(bench.window.runController().isRunning());
}

void TestPredictionRoom::numberIsTyped()
{
    Bench bench;
    bench.guess(Strategy::Sequential, QStringLiteral("6"));
    bench.guess(Strategy::Concurrent, QStringLiteral("3500ms"));
    QCOMPARE(bench.guessed(Strategy::Sequential), std::optional<Nanoseconds>(6s));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(3500ms));
    QCOMPARE(bench.bar().field(Strategy::Sequential)->text(), QStringLiteral("6")); // as it was typed
    QCOMPARE(bench.label(Strategy::Concurrent), QStringLiteral("your guess 3.5 s"));
    bench.bar().field(Strategy::Sequential)->selectAll();
    QTest::keyClick(bench.bar().field(Strategy::Sequential), Qt::Key_Delete);
    QVERIFY(!bench.guessed(Strategy::Sequential));
    QCOMPARE(bench.label(Strategy::Sequential), QStringLiteral("drag to your guess"));
}

void TestPredictionRoom::faultyNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("letters") << "soon"
                             << "Concurrent: no duration, such as 1.5s or 200ms.";
    QTest::newRow("unit") << "3h"
                          << "Concurrent: unknown unit: ns, us, ms, s or min.";
    QTest::newRow("negative") << "-3s"
                              << "Concurrent: no duration, such as 1.5s or 200ms.";
    QTest::newRow("long") << "1441min"
                          << "Concurrent: too long: 24 h at most.";
    QTest::newRow("fine") << "0.5ns"
                          << "Concurrent: too fine: whole nanoseconds.";
}

void TestPredictionRoom::faultyNumber()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    Bench bench;
    bench.bar().classToggle()->click();
    bench.guess(Strategy::Sequential, QStringLiteral("6s"));
    QVERIFY(bench.bar().classRow()->addButton()->isEnabled());
    bench.guess(Strategy::Concurrent, text);
    QCOMPARE(bench.bar().message(), sentence);
    QCOMPARE(bench.bar().field(Strategy::Concurrent)->accessibleDescription(), sentence);
    QVERIFY(!bench.bar().field(Strategy::Concurrent)->faults().empty());
    QCOMPARE(bench.bar().field(Strategy::Concurrent)->text(), text);
    QVERIFY(!bench.bar().classRow()->addButton()->isEnabled());
    QVERIFY(bench.guessed(Strategy::Sequential) == std::optional<Nanoseconds>(6s));
    bench.guess(Strategy::Sequential, QStringLiteral("5s")); // what is faulty stays, and is told
    QCOMPARE(bench.bar().field(Strategy::Concurrent)->text(), text);
    QCOMPARE(bench.bar().message(), sentence);
    // A drag is as good as mending it.
    QTest::mouseClick(bench.panel(Strategy::Concurrent), Qt::LeftButton, {},
                      bench.axisAt(Strategy::Concurrent, 7s));
    QCOMPARE(bench.bar().message().left(15), QStringLiteral("Drag the marker"));
    QCOMPARE(bench.bar().field(Strategy::Concurrent)->text(), QStringLiteral("7s"));
    QVERIFY(bench.bar().classRow()->addButton()->isEnabled());
}

void TestPredictionRoom::truthOverTheGuess()
{
    Bench bench(parsing(), kExactSpeed);
    bench.guess(Strategy::Sequential, QStringLiteral("6s"));
    bench.guess(Strategy::Concurrent, QStringLiteral("3s"));
    bench.window.run();
    QVERIFY(!bench.panel(Strategy::Concurrent)->overlay().guess->truth); // not before it is known
    QVERIFY(bench.waitForEnd());
    const ChartGuess &guess = *bench.panel(Strategy::Concurrent)->overlay().guess;
    const Nanoseconds total = bench.window.charts()->run()->timelineOf(Strategy::Concurrent)->total();
    QCOMPARE(guess.truth, std::optional(total));
    QCOMPARE(guess.time, std::optional<Nanoseconds>(3s));
    QVERIFY2(guess.label.startsWith(QStringLiteral("your guess 3 s: 2.")) &&
                 guess.label.endsWith(QStringLiteral(" s too short")),
             qPrintable(guess.label));
    const QString sentence = bench.bar().message();
    QVERIFY2(sentence.startsWith(QStringLiteral("Concurrent took 2.")) &&
                 sentence.contains(QStringLiteral("s more than you guessed: B blocked the loop for 2.")) &&
                 sentence.contains(QStringLiteral("so C began 2.")),
             qPrintable(sentence));
}

void TestPredictionRoom::guessIsLocked()
{
    Bench bench(parsing(), 0.5);
    bench.guess(Strategy::Concurrent, QStringLiteral("3s"));
    bench.window.run();
    QVERIFY(bench.bar().field(Strategy::Concurrent)->isReadOnly());
    QTest::mouseClick(bench.panel(Strategy::Concurrent), Qt::LeftButton, {},
                      bench.axisAt(Strategy::Concurrent, 5s));
    QTest::keyClicks(bench.bar().field(Strategy::Concurrent), QStringLiteral("1"));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(3s));
    QVERIFY(bench.label(Strategy::Sequential).isEmpty() ||
            !bench.panel(Strategy::Sequential)->overlay().guess->hasMarker);
    bench.window.stop();
    QVERIFY(bench.waitForEnd());
}

void TestPredictionRoom::guessAgain()
{
    Bench bench(*example(QStringLiteral("A limit of two")));
    QVERIFY(!bench.bar().againButton()->isVisible());
    bench.guess(Strategy::Concurrent, QStringLiteral("3s"));
    QVERIFY(bench.run());
    QVERIFY(bench.window.lessons()->card()->isRevealed());
    QTest::mouseClick(bench.bar().againButton(), Qt::LeftButton);
    QVERIFY(bench.isBlank(Strategy::Concurrent));
    QVERIFY(bench.room().guess().isEmpty());
    QCOMPARE(bench.bar().field(Strategy::Concurrent)->text(), QString());
    QVERIFY(!bench.bar().field(Strategy::Concurrent)->isReadOnly());
    QVERIFY(!bench.window.lessons()->card()->isRevealed());
    QVERIFY(!bench.bar().againButton()->isVisible());
}

void TestPredictionRoom::onceMore()
{
    Bench bench(parsing(), kExactSpeed);
    bench.guess(Strategy::Concurrent, QStringLiteral("3s"));
    QVERIFY(bench.run());
    QVERIFY(bench.run());
    QVERIFY(bench.bar().message().startsWith(QStringLiteral("Concurrent took 2.")));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(3s));
}

void TestPredictionRoom::stoppedRun()
{
    Bench bench(parsing(), 0.25);
    bench.guess(Strategy::Concurrent, QStringLiteral("3s"));
    bench.window.run();
    bench.window.stop();
    QVERIFY(bench.waitForEnd());
    QVERIFY(bench.bar().message().startsWith(QStringLiteral("The run was stopped")));
    QVERIFY(bench.window.charts()->plan()->isSecret); // and nothing is given away
    QVERIFY(!bench.panel(Strategy::Concurrent)->overlay().guess->truth);
    bench.guess(Strategy::Concurrent, QStringLiteral("4s"));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(4s));
    bench.window.actions()->predict()->trigger();
    QVERIFY(!bench.window.charts()->plan()->isSecret);
}

void TestPredictionRoom::toggledDuringARun()
{
    OpenWindow open(parsing(), 2.0);
    PredictionBar &bar = *open.window.lessons()->prediction();
    open.window.run();
    open.window.actions()->predict()->trigger();
    QVERIFY(bar.field(Strategy::Concurrent)->isReadOnly()); // it is too late for this one
    open.window.actions()->predict()->trigger();
    QVERIFY(!open.panel(Strategy::Concurrent)->overlay().guess);
    open.window.actions()->predict()->trigger();
    open.window.stop();
    QVERIFY(open.waitForEnd());
    open.finished.clear();
    open.window.actions()->predict()->trigger();
    open.window.actions()->predict()->trigger();
    open.window.run();
    QVERIFY(open.window.charts()->plan()->isSecret);
    open.window.actions()->predict()->trigger();
    QVERIFY(!open.window.charts()->plan()->isSecret);
    open.window.stop();
    QVERIFY(open.waitForEnd());
}

void TestPredictionRoom::emptyList()
{
    Bench bench(Scenario{});
    QCOMPARE(bench.bar().message(), QStringLiteral("The list is empty, so there is nothing to guess."));
    QVERIFY(!bench.panel(Strategy::Concurrent)->overlay().guess);
    bench.type(QStringLiteral("A: sleep 1s"));
    QTest::keyClick(bench.quickAdd(), Qt::Key_Return);
    QVERIFY(bench.waitForPreview(1));
    QVERIFY(bench.panel(Strategy::Concurrent)->overlay().guess.has_value());
    QVERIFY(bench.isBlank(Strategy::Concurrent));
    QVERIFY(!bench.bar().orderToggle()->isVisible()); // there is no order of one
    bench.guess(Strategy::Concurrent, QStringLiteral("1s"));
    bench.model().changeSteps(0, QStringLiteral("slep"));
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(1s));
}

void TestPredictionRoom::beyondTheAxis()
{
    Bench bench;
    bench.guess(Strategy::Concurrent, QStringLiteral("1min"));
    QVERIFY(bench.window.charts()->navigator().end() > 1min);
    bench.guess(Strategy::Concurrent, QStringLiteral("1440min"));
    QVERIFY(bench.window.charts()->navigator().end() > 24h);
    bench.guess(Strategy::Concurrent, QStringLiteral("1500ms"));
    QCOMPARE(bench.window.charts()->navigator().end(), Nanoseconds(9s)); // however it was typed
    bench.guess(Strategy::Concurrent, QStringLiteral("1min"));
    QVERIFY(bench.run());
    QVERIFY(bench.window.charts()->navigator().end() > 1min);
    QVERIFY(bench.bar().message().contains(QStringLiteral("less than you guessed")));
}

void TestPredictionRoom::threads()
{
    Bench bench(parsing(), kExactSpeed);
    QVERIFY(!bench.bar().field(Strategy::Threads)->isVisible());
    bench.window.actions()->threads()->trigger();
    QVERIFY(QTest::qWaitFor([&bench] { return bench.bar().field(Strategy::Threads)->isVisible(); }));
    bench.guess(Strategy::Threads, QStringLiteral("6s"));
    QVERIFY(bench.run());
    QVERIFY2(bench.bar().message().startsWith(QStringLiteral("Threads took ")) &&
                 bench.bar().message().contains(QStringLiteral("but they waited at the same time")),
             qPrintable(bench.bar().message()));
}

void TestPredictionRoom::manyTasks()
{
    Bench bench(scenarioOf({"A*100000: sleep 1ms..3s"}));
    ChartPanel *panel = bench.panel(Strategy::Concurrent);
    QVERIFY(!bench.bar().orderToggle()->isVisible());
    const int before = panel->layoutCount();
    for (int i = 0; i < 50; ++i)
        QTest::mouseClick(panel, Qt::LeftButton, {}, bench.axisAt(Strategy::Concurrent, 1000s * i));
    QVERIFY(bench.guessed(Strategy::Concurrent).has_value());
    QVERIFY(panel->layoutCount() - before < 5); // the rows are not laid out for that
}

QTEST_MAIN(TestPredictionRoom)
#include "tst_predictionroom.moc"
