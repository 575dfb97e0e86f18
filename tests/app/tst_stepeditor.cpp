// SPDX-License-Identifier: MIT
#include "app/editor/durationspin.h"
#include "app/editor/editorpane.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/stepchip.h"
#include "app/editor/stepchips.h"
#include "app/editor/stepeditor.h"
#include "app/editor/stepfields.h"
#include "app/editor/tasklistview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMenu>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// The editor with one task, which is selected.
struct Bench
{
    explicit Bench(const QString &steps)
    {
        pane.model().addTask(TaskEntry(QStringLiteral("A"), steps));
        pane.model().undoStack()->clear();
        pane.resize(330, 1000);
        pane.show();
        pane.activateWindow();
        ready = QTest::qWaitForWindowActive(&pane);
        pane.setCurrentTask(0);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QString text() { return pane.model().entry(0).stepsText(); }
    [[nodiscard]] QString undoText() { return pane.undoStack()->undoText(); }
    [[nodiscard]] StepChips *chips() { return pane.steps()->chips(); }
    [[nodiscard]] StepFields *fields() { return pane.steps()->fields(); }
    [[nodiscard]] StepChip *chip(int index) { return chips()->chips()[static_cast<std::size_t>(index)]; }
    [[nodiscard]] QString labels()
    {
        QStringList labels;
        for (const StepChip *chip : chips()->chips())
            labels << (chip->spec().part == ChipSpec::Part::RepeatEnd ? QStringLiteral(")") : chip->text());
        return labels.join(u'|');
    }
    void focusChip(int index) { chip(index)->setFocus(Qt::TabFocusReason); }
    void drag(int chipIndex, QPoint to, bool cancelled = false)
    {
        StepChip *one = chip(chipIndex);
        const QPoint from = one->rect().center();
        QTest::mousePress(one, Qt::LeftButton, {}, from);
        QTest::mouseMove(one, from + QPoint(15, 0));
        QTest::mouseMove(one, one->mapFrom(chips(), to));
        if (cancelled)
            QTest::keyClick(one, Qt::Key_Escape);
        QTest::mouseRelease(one, Qt::LeftButton, {}, one->mapFrom(chips(), to));
    }
    void wheel(QWidget *field, int notches, Qt::KeyboardModifiers keys = {})
    {
        const QPointF at = field->rect().center();
        QWheelEvent event(at, field->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event); // else what is around would not get it
        qApp->notify(field, &event);
    }

    EditorPane pane{Theme::light(), Fonts::system()};
    bool ready = false;
};

} // namespace

class TestStepEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipsAreTheSteps_data();
    void chipsAreTheSteps();
    void chipsFollowTheText();
    void faultsAreTold();
    void everyKindCanBeAdded_data();
    void everyKindCanBeAdded();
    void chipsAreAddedBehindTheChosenOne();
    void chipsAreRemoved();
    void chipsAreDragged();
    void aDragCanBeCancelled();
    void keysMoveAlongAndCarry();
    void durationsAreTyped();
    void durationsAreTurned();
    void aChipIsTurned();
    void durationSteps_data();
    void durationSteps();
    void halfADurationChangesNothing();
    void rangesHaveTwo();
    void repeatsHaveACount();
    void textsOfFailuresAndAddresses();
    void undoGivesTheFieldsBack();
    void aTenThousandStepsStayFluid();
    void namesForTheEar();
    void tabGoesThroughThem();
};

void TestStepEditor::chipsAreTheSteps_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("labels");
    const auto row = [](const char *steps, const char *labels) {
        QTest::newRow(steps) << QString::fromUtf8(steps) << QString::fromUtf8(labels);
    };
    row("sleep 1s", "sleep 1 s");
    row("sleep 1500ms,compute .2", "sleep 1.5 s|compute 200 ms");
    row("block 800ms..1.2s", "block 800 ms – 1.2 s");
    row("yield, thread 5us, fail", "yield|thread 5 µs|fail");
    row("fail \"no, page\"", "fail “no, page”");
    row("fetch 120ms, fetch http://x.org/a", "fetch 120 ms|fetch http://x.org/a");
    row("3*(sleep 1s, 2*(yield)), fail", "3 ×|sleep 1 s|2 ×|yield|)|)|fail");
    row("sleep 1.234567891s", "sleep 1.234567891 s");
}

void TestStepEditor::chipsAreTheSteps()
{
    QFETCH(QString, steps);
    QFETCH(QString, labels);
    Bench bench(steps);
    QVERIFY(bench.ready);
    QCOMPARE(bench.labels(), labels);
    QVERIFY(bench.chips()->isVisible());
    QCOMPARE(bench.text(), steps); // looking changes nothing
}

void TestStepEditor::chipsFollowTheText()
{
    Bench bench(QStringLiteral("sleep 1s"));
    bench.pane.list()->editPart(0, TaskPart::StepsText);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("block 2s, yield"));
    QCOMPARE(bench.labels(), QStringLiteral("block 2 s|yield"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(bench.labels(), QStringLiteral("sleep 1 s"));
}

void TestStepEditor::faultsAreTold()
{
    Bench bench(QStringLiteral("sleep 1s, slep 2s"));
    QVERIFY(!bench.chips()->isVisible());
    QVERIFY(bench.pane.steps()->fault().contains(QStringLiteral("unknown step “slep”")));
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s, slep 2s"));
    bench.pane.model().changeSteps(0, QStringLiteral("sleep 1s, sleep 2s"));
    QVERIFY(bench.chips()->isVisible());
    QVERIFY(bench.pane.steps()->fault().isEmpty());
    QCOMPARE(bench.labels(), QStringLiteral("sleep 1 s|sleep 2 s"));
}

void TestStepEditor::everyKindCanBeAdded_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("undo");
    const auto row = [](const char *kind, const char *steps, const char *undo) {
        QTest::newRow(kind) << QString::fromUtf8(kind) << QString::fromUtf8(steps) << QString::fromUtf8(undo);
    };
    row("sleep", "yield, sleep 1s", "Add sleep to “A”");
    row("compute", "yield, compute 200ms", "Add compute to “A”");
    row("block", "yield, block 500ms", "Add block to “A”");
    row("thread", "yield, thread 500ms", "Add thread to “A”");
    row("fetch", "yield, fetch 120ms", "Add fetch to “A”");
    row("yield", "yield, yield", "Add yield to “A”");
    row("fail", "yield, fail", "Add fail to “A”");
    row("repeat", "yield, 3*(sleep 100ms)", "Add repeat to “A”");
}

void TestStepEditor::everyKindCanBeAdded()
{
    QFETCH(QString, kind);
    QFETCH(QString, steps);
    QFETCH(QString, undo);
    Bench bench(QStringLiteral("yield"));
    auto *action = bench.chips()->addButton()->menu()->findChild<QAction *>(kind);
    QVERIFY(action);
    action->trigger();
    QCOMPARE(bench.text(), steps);
    QCOMPARE(bench.undoText(), undo);
    QVERIFY(bench.pane.model().entry(0).ok());
    bench.pane.undoStack()->undo();
    QCOMPARE(bench.text(), QStringLiteral("yield"));
}

void TestStepEditor::chipsAreAddedBehindTheChosenOne()
{
    Bench bench(QStringLiteral("2*( sleep 1s ) ,  yield"));
    bench.focusChip(1);
    bench.chips()->addButton()->menu()->findChild<QAction *>(QStringLiteral("block"))->trigger();
    QCOMPARE(bench.text(), QStringLiteral("2*( sleep 1s, block 500ms ) ,  yield"));
    QCOMPARE(bench.chips()->current(), 2); // and it is chosen
    bench.focusChip(0);
    bench.chips()->addButton()->menu()->findChild<QAction *>(QStringLiteral("fail"))->trigger();
    QCOMPARE(bench.text(), QStringLiteral("2*( sleep 1s, block 500ms ) ,  fail, yield"));
}

void TestStepEditor::chipsAreRemoved()
{
    Bench bench(QStringLiteral("sleep 1s,  yield, fail"));
    bench.focusChip(1);
    QTest::keyClick(bench.chip(1), Qt::Key_Delete);
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s,  fail"));
    QCOMPARE(bench.undoText(), QStringLiteral("Remove yield from “A”"));
    QCOMPARE(QApplication::focusWidget(), bench.chip(1)); // Delete can be pressed again
    QTest::mouseClick(bench.chip(0), Qt::LeftButton, {}, bench.chip(0)->crossRect().center());
    QCOMPARE(bench.text(), QStringLiteral("fail"));
    QTest::keyClick(bench.chip(0), Qt::Key_Backspace);
    QCOMPARE(bench.text(), QString());
    QVERIFY(bench.chips()->addButton()->isVisible());
    bench.chips()->addButton()->menu()->findChild<QAction *>(QStringLiteral("sleep"))->trigger();
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s"));
    for (int i = 0; i < 4; ++i)
        bench.pane.undoStack()->undo();
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s,  yield, fail"));
}

void TestStepEditor::chipsAreDragged()
{
    Bench bench(QStringLiteral("sleep 1s, yield, 2*(fail)"));
    const QRect second = bench.chip(1)->geometry();
    bench.drag(0, {second.right() - 3, second.center().y()});
    QCOMPARE(bench.text(), QStringLiteral("yield, sleep 1s, 2*(fail)"));
    QCOMPARE(bench.undoText(), QStringLiteral("Move sleep in “A”"));
    QCOMPARE(bench.chips()->current(), 1);
    const QRect failing = bench.chip(3)->geometry();
    bench.drag(0, {failing.left() + 3, failing.center().y()});
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s, 2*(yield, fail)"));
    bench.pane.undoStack()->undo();
    bench.pane.undoStack()->undo();
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s, yield, 2*(fail)"));
}

void TestStepEditor::aDragCanBeCancelled()
{
    Bench bench(QStringLiteral("sleep 1s, yield"));
    const QRect second = bench.chip(1)->geometry();
    bench.drag(0, {second.right() - 3, second.center().y()}, true);
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s, yield"));
    QCOMPARE(bench.pane.undoStack()->count(), 0);
}

void TestStepEditor::keysMoveAlongAndCarry()
{
    Bench bench(QStringLiteral("sleep 1s, 2*(yield), fail"));
    bench.focusChip(0);
    QTest::keyClick(bench.chip(0), Qt::Key_Right);
    QCOMPARE(bench.chips()->current(), 1);
    QTest::keyClick(bench.chip(1), Qt::Key_Right);
    QTest::keyClick(bench.chip(2), Qt::Key_Right); // over the end of the repeat
    QCOMPARE(bench.chips()->current(), 4);
    QTest::keyClick(bench.chip(4), Qt::Key_Left, Qt::ControlModifier); // into the repeat
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s, 2*(yield, fail)"));
    QCOMPARE(bench.chips()->current(), 3);
    QCOMPARE(QApplication::focusWidget(), bench.chip(3));
    QTest::keyClick(bench.chip(3), Qt::Key_Right, Qt::ControlModifier); // and out again
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s, 2*(yield), fail"));
    QCOMPARE(bench.chips()->current(), 4);
    QTest::keyClick(bench.chip(4), Qt::Key_Right, Qt::ControlModifier); // nowhere to go
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s, 2*(yield), fail"));
}

void TestStepEditor::durationsAreTyped()
{
    Bench bench(QStringLiteral("yield,  sleep 1 s"));
    bench.focusChip(1);
    QTest::keyClick(bench.chip(1), Qt::Key_Return);
    DurationSpin *spin = bench.fields()->from();
    QCOMPARE(QApplication::focusWidget(), spin);
    QTest::keyClicks(spin, QStringLiteral("1.5s"));
    QCOMPARE(bench.text(), QStringLiteral("yield,  sleep 1.5s"));
    QCOMPARE(bench.chip(1)->text(), QStringLiteral("sleep 1.5 s"));
    QCOMPARE(bench.pane.undoStack()->count(), 1);
    QCOMPARE(bench.undoText(), QStringLiteral("Change sleep of “A” to 1.5 s"));
    bench.pane.undoStack()->undo();
    QCOMPARE(bench.text(), QStringLiteral("yield,  sleep 1 s"));
}

void TestStepEditor::durationsAreTurned()
{
    Bench bench(QStringLiteral("sleep 400ms"));
    bench.focusChip(0);
    DurationSpin *spin = bench.fields()->from();
    bench.wheel(spin, 1); // scrolls the pane, as the field has not the focus
    QCOMPARE(bench.text(), QStringLiteral("sleep 400ms"));
    spin->setFocus();
    bench.wheel(spin, 1);
    QTest::keyClick(spin, Qt::Key_Up);
    QCOMPARE(bench.text(), QStringLiteral("sleep 420ms"));
    QTest::keyClick(spin, Qt::Key_Down);
    QCOMPARE(bench.text(), QStringLiteral("sleep 410ms"));
    QCOMPARE(bench.pane.undoStack()->count(), 1);
}

void TestStepEditor::aChipIsTurned()
{
    Bench bench(QStringLiteral("sleep 400ms, 2*(yield), fail"));
    bench.wheel(bench.chip(0), 1); // scrolls the pane, as the chip has not the focus
    QCOMPARE(bench.text(), QStringLiteral("sleep 400ms, 2*(yield), fail"));
    for (int chip : {0, 1, 2, 4}) {
        QTest::mouseClick(bench.chip(chip), Qt::LeftButton, {}, QPoint(20, 8));
        bench.wheel(bench.chip(chip), 2);
        bench.wheel(bench.chip(chip), -1);
    }
    QCOMPARE(bench.text(), QStringLiteral("sleep 410ms, 3*(yield), fail"));
    QCOMPARE(bench.pane.undoStack()->count(), 2);
    bench.focusChip(0);
    bench.wheel(bench.chip(0), 4, Qt::ControlModifier);
    bench.wheel(bench.chip(4), 1); // the one with the focus, wherever the pointer is by now
    bench.wheel(bench.chips(), 1);
    QCOMPARE(bench.text(), QStringLiteral("sleep 830ms, 3*(yield), fail"));
}

void TestStepEditor::durationSteps_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<int>("steps");
    QTest::addColumn<qint64>("to");
    QTest::newRow("seconds") << qint64{1'000'000'000} << 1 << qint64{1'100'000'000};
    QTest::newRow("down over a power") << qint64{1'000'000'000} << -1 << qint64{990'000'000};
    QTest::newRow("up over a power") << qint64{990'000'000} << 1 << qint64{1'000'000'000};
    QTest::newRow("to round ones up") << qint64{1'234'000'000} << 1 << qint64{1'300'000'000};
    QTest::newRow("to round ones down") << qint64{1'234'000'000} << -1 << qint64{1'200'000'000};
    QTest::newRow("from nothing") << qint64{0} << 1 << qint64{100'000'000};
    QTest::newRow("not below nothing") << qint64{0} << -1 << qint64{0};
    QTest::newRow("one nanosecond") << qint64{1} << -1 << qint64{0};
    QTest::newRow("not above a day") << qint64{kLongestDuration.count()} << 5
                                     << qint64{kLongestDuration.count()};
    QTest::newRow("many") << qint64{400'000'000} << 10 << qint64{500'000'000};
}

void TestStepEditor::durationSteps()
{
    QFETCH(qint64, from);
    QFETCH(int, steps);
    QFETCH(qint64, to);
    QCOMPARE(steppedDuration(Nanoseconds(from), steps).count(), to);
}

void TestStepEditor::halfADurationChangesNothing()
{
    Bench bench(QStringLiteral("sleep 1s"));
    bench.focusChip(0);
    bench.fields()->focusFirst();
    QTest::keyClicks(bench.fields()->from(), QStringLiteral("abc"));
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s"));
    QTest::keyClick(bench.fields()->from(), Qt::Key_Tab);
    QCOMPARE(bench.fields()->from()->text(), QStringLiteral("1 s"));
}

void TestStepEditor::rangesHaveTwo()
{
    Bench bench(QStringLiteral("sleep 1s, yield"));
    bench.focusChip(0);
    QVERIFY(!bench.fields()->to()->isVisible());
    QTest::mouseClick(bench.fields()->range(), Qt::LeftButton);
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s..1.5s, yield"));
    QVERIFY(bench.fields()->to()->isVisible());
    bench.fields()->to()->setFocus();
    bench.fields()->to()->selectAll();
    QTest::keyClicks(bench.fields()->to(), QStringLiteral("2s"));
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s..2s, yield"));
    bench.fields()->focusFirst();
    QTest::keyClicks(bench.fields()->from(), QStringLiteral("3s"));
    QCOMPARE(bench.text(), QStringLiteral("sleep 3s, yield")); // never one that ends before it begins
    QCOMPARE(bench.undoText(), QStringLiteral("Change sleep of “A” to 3 s"));
    bench.pane.undoStack()->undo();
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s..2s, yield"));
    QTest::mouseClick(bench.fields()->range(), Qt::LeftButton);
    QCOMPARE(bench.text(), QStringLiteral("sleep 1s, yield"));
}

void TestStepEditor::repeatsHaveACount()
{
    Bench bench(QStringLiteral("2 *( yield, sleep 1s ), 10*(yield)"));
    bench.focusChip(0);
    QSpinBox *passes = bench.fields()->passes();
    QVERIFY(passes->isVisible());
    bench.fields()->focusFirst();
    QTest::keyClick(passes, Qt::Key_Up);
    QCOMPARE(bench.text(), QStringLiteral("3 *( yield, sleep 1s ), 10*(yield)"));
    QCOMPARE(bench.undoText(), QStringLiteral("Change repeat of “A” to 3 times"));
    passes->setValue(1'000'000); // more steps than a task may have
    QVERIFY(bench.pane.model().entry(0).ok());
    QCOMPARE(bench.text(), QStringLiteral("4995 *( yield, sleep 1s ), 10*(yield)"));
}

void TestStepEditor::textsOfFailuresAndAddresses()
{
    Bench bench(QStringLiteral("fail, fetch 120ms"));
    bench.focusChip(0);
    bench.fields()->focusFirst();
    QTest::keyClicks(bench.fields()->text(), QStringLiteral("no \"page\""));
    QCOMPARE(bench.text(), QStringLiteral("fail \"no \\\"page\\\"\", fetch 120ms"));
    QCOMPARE(bench.pane.undoStack()->count(), 1);
    bench.focusChip(1);
    bench.fields()->text()->setFocus();
    QTest::keyClicks(bench.fields()->text(), QStringLiteral("http:"));
    QVERIFY(bench.text().endsWith(QStringLiteral("fetch 120ms"))); // half an address is a fault of the field
    QCOMPARE(bench.fields()->text()->faults().size(), std::size_t{1});
    QTest::keyClicks(bench.fields()->text(), QStringLiteral("//x.org"));
    QVERIFY(bench.text().endsWith(QStringLiteral("fetch http://x.org")));
    QVERIFY(!bench.fields()->from()->isVisible());
    QCOMPARE(bench.pane.undoStack()->count(), 2);
    bench.fields()->text()->selectAll();
    QTest::keyClick(bench.fields()->text(), Qt::Key_Delete);
    QVERIFY(bench.text().endsWith(QStringLiteral("fetch 300ms")));
}

void TestStepEditor::undoGivesTheFieldsBack()
{
    Bench bench(QStringLiteral("sleep 1s"));
    bench.focusChip(0);
    bench.fields()->focusFirst();
    QTest::keyClicks(bench.fields()->from(), QStringLiteral("2s"));
    bench.pane.undoStack()->undo();
    QCOMPARE(bench.fields()->from()->value(), Nanoseconds(1s));
    QCOMPARE(bench.fields()->from()->text(), QStringLiteral("1 s"));
    QTest::keyClick(bench.fields()->from(), Qt::Key_Up);
    QCOMPARE(bench.pane.undoStack()->count(), 1);
    QCOMPARE(bench.text(), QStringLiteral("sleep 1.1s"));
}

void TestStepEditor::aTenThousandStepsStayFluid()
{
    QStringList steps;
    for (int i = 0; i < 10'000; ++i)
        steps << QStringLiteral("sleep %1ms").arg(i + 1);
    Bench bench(steps.join(QStringLiteral(", ")));
    QCOMPARE(bench.chips()->chips().size(), kMostChips);
    QCOMPARE(bench.chips()->rest(), QStringLiteral("… 9,950 more"));
    bench.focusChip(3);
    bench.fields()->focusFirst();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(bench.fields()->from(), Qt::Key_Up);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(bench.pane.undoStack()->count(), 1);
    QVERIFY(bench.text().endsWith(QStringLiteral("sleep 10000ms")));
}

void TestStepEditor::namesForTheEar()
{
    Bench bench(QStringLiteral("sleep 400ms, 2*(yield, fail)"));
    QCOMPARE(bench.chip(0)->accessibleName(), QStringLiteral("step 1 of 2: sleep 400 ms"));
    QCOMPARE(bench.chip(1)->accessibleName(), QStringLiteral("step 2 of 2: 2 times what follows"));
    QCOMPARE(bench.chip(3)->accessibleName(), QStringLiteral("step 2 of 2 of the repeat: fail"));
    QCOMPARE(bench.chips()->addButton()->accessibleName(), QStringLiteral("Add a step"));
    bench.chip(0)->click(); // as a screen reader does
    QCOMPARE(bench.chips()->current(), 0);
    QCOMPARE(QApplication::focusWidget(), bench.fields()->from());
    // One Tab reaches the chips, the next one leaves them.
    QCOMPARE(bench.chip(0)->focusPolicy(), Qt::StrongFocus);
    QCOMPARE(bench.chip(1)->focusPolicy(), Qt::ClickFocus);
    bench.focusChip(0);
    QCOMPARE(bench.fields()->from()->accessibleName(), QStringLiteral("Duration of sleep"));
    QTest::keyClick(bench.chip(0), Qt::Key_Right);
    QCOMPARE(bench.chip(0)->focusPolicy(), Qt::ClickFocus);
    QCOMPARE(bench.chip(1)->focusPolicy(), Qt::StrongFocus);
}

void TestStepEditor::tabGoesThroughThem()
{
    Bench bench(QStringLiteral("yield, 2*(sleep 1s), fail"));
    bench.focusChip(2);
    const auto tab = [] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget();
    };
    QCOMPARE(tab(), bench.chips()->addButton());
    QCOMPARE(tab(), bench.fields()->range());
    QCOMPARE(tab(), bench.fields()->from());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), bench.chip(2));
}

QTEST_MAIN(TestStepEditor)
#include "tst_stepeditor.moc"
