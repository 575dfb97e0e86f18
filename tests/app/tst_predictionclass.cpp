// SPDX-License-Identifier: MIT
// "Predict, then run" in a window, with real events: the order of the ends, and the guesses of a class.

#include "predictionfixtures.h"

#include <QStandardPaths>
#include <QUndoStack>

using namespace interleave;
using namespace std::chrono_literals;

class TestPredictionClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void orderByDrag();
    void orderByKey();
    void orderIsToldAbout();
    void tooManyToOrder();
    void classOfGuesses();
    void editWhileCollecting();
    void editAfterTheAnswer();
    void anotherScenario();
    void tabOrderAndNames();
};

void TestPredictionClass::orderByDrag()
{
    Bench bench;
    bench.bar().orderToggle()->click();
    QVERIFY(bench.bar().order()->isVisible());
    QCOMPARE(bench.room().guess().order, (std::vector<std::uint32_t>{0, 1, 2}));
    QWidget *list = bench.bar().order()->viewport();
    QTRY_VERIFY(bench.bar().order()->visualItemRect(bench.bar().order()->item(2)).isValid());
    const auto at = [&bench](int row) {
        return bench.bar().order()->visualItemRect(bench.bar().order()->item(row)).center();
    };
    QTest::mousePress(list, Qt::LeftButton, {}, at(2));
    move(list, at(1));
    move(list, at(0));
    QTest::mouseRelease(list, Qt::LeftButton, {}, at(0));
    QCOMPARE(bench.room().guess().order, (std::vector<std::uint32_t>{2, 0, 1}));
    move(list, at(2)); // nothing is held any more
    QCOMPARE(bench.bar().order()->order(), (std::vector<std::uint32_t>{2, 0, 1}));
    bench.bar().orderToggle()->click();
    QVERIFY(bench.room().guess().order.empty());
    QVERIFY(!bench.bar().order()->isVisible());
}

void TestPredictionClass::orderByKey()
{
    Bench bench;
    bench.bar().orderToggle()->click();
    OrderList *list = bench.bar().order();
    list->setFocus();
    const TimeWindow seen = bench.window.charts()->timeWindow();
    QTest::keyClick(list, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(list->order(), (std::vector<std::uint32_t>{1, 2, 0}));
    QCOMPARE(list->currentRow(), 2);
    QTest::keyClick(list, Qt::Key_Right, Qt::AltModifier); // it is the last one already
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.room().guess().order, (std::vector<std::uint32_t>{1, 0, 2}));
    QTest::keyClick(list, Qt::Key_Left); // only looks at another
    QCOMPARE(list->currentRow(), 0);
    QTest::keyClick(list, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(bench.room().guess().order, (std::vector<std::uint32_t>{1, 0, 2}));
    QCOMPARE(bench.window.charts()->timeWindow(), seen);
    QCOMPARE(list->item(0)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("1: B"));
}

void TestPredictionClass::orderIsToldAbout()
{
    Bench bench(scenarioOf({"A: sleep 1s", "B: sleep 2s", "C: sleep 3s"}), kExactSpeed);
    bench.bar().orderToggle()->click();
    bench.bar().order()->setFocus();
    QTest::keyClick(bench.bar().order(), Qt::Key_Right, Qt::AltModifier); // B, A, C
    QVERIFY(bench.run());
    OrderList *list = bench.bar().order();
    QCOMPARE(list->item(0)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("1: B, wrong"));
    QCOMPARE(list->item(2)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("3: C, right"));
    QVERIFY(bench.bar().message().startsWith(QStringLiteral("The order was another: A ended at 1.")));
    QTest::keyClick(list, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(list->order(), (std::vector<std::uint32_t>{1, 0, 2})); // it is too late for that
    bench.bar().againButton()->click();
    QVERIFY(!bench.bar().orderToggle()->isChecked());
    bench.bar().orderToggle()->click();
    QCOMPARE(list->item(0)->data(Qt::AccessibleTextRole).toString(), QStringLiteral("1: A"));
}

void TestPredictionClass::tooManyToOrder()
{
    Bench bench(scenarioOf({"A*12: sleep 1s"}));
    QVERIFY(bench.bar().orderToggle()->isVisible());
    bench.bar().orderToggle()->click();
    QCOMPARE(bench.bar().order()->count(), 12);
    TaskEntry more = bench.model().entry(0);
    more.setCount(13);
    bench.model().changeEntry(0, more, QStringLiteral("More"));
    QVERIFY(bench.waitForPreview(13));
    QVERIFY(!bench.bar().orderToggle()->isVisible() && !bench.bar().order()->isVisible());
    QVERIFY(bench.room().guess().order.empty());
    bench.model().undoStack()->undo();
    QVERIFY(bench.waitForPreview(12));
    QCOMPARE(bench.bar().order()->count(), 12);
    QCOMPARE(bench.room().guess().order.size(), 12U);
}

void TestPredictionClass::classOfGuesses()
{
    Bench bench(parsing(), kExactSpeed);
    QVERIFY(!bench.bar().classRow()->addButton()->isVisible());
    bench.bar().classToggle()->click();
    QVERIFY(bench.bar().classRow()->addButton()->isVisible() &&
            !bench.bar().classRow()->addButton()->isEnabled());
    bench.add(QStringLiteral("3s"), QStringLiteral("Ada"));
    QVERIFY(bench.room().guess().isEmpty()); // for the next one
    QCOMPARE(bench.bar().field(Strategy::Concurrent)->text(), QString());
    QCOMPARE(bench.bar().classRow()->name()->text(), QString());
    QCOMPARE(bench.bar().classRow()->text(), QStringLiteral("1 guess · Concurrent: 3 s"));
    for (const char *guess : {"3s", "4s", "8s"})
        bench.add(QLatin1String(guess));
    bench.guess(Strategy::Concurrent, QStringLiteral("5100ms"));
    bench.bar().classRow()->name()->setText(QStringLiteral("Bo"));
    QTest::keyClick(bench.bar().classRow()->name(), Qt::Key_Return);
    QCOMPARE(bench.room().classGuesses().size(), 5U);
    QCOMPARE(bench.bar().classRow()->text(),
             QStringLiteral("5 guesses · Concurrent: from 3 s to 8 s, the middle one 4 s"));
    const ChartGuess &shown = *bench.panel(Strategy::Concurrent)->overlay().guess;
    QCOMPARE(shown.others, (std::vector<Nanoseconds>{3s, 3s, 4s, 5100ms, 8s}));
    QCOMPARE(shown.middle, std::optional<Nanoseconds>(4s));
    QVERIFY(bench.panel(Strategy::Sequential)->overlay().guess->others.empty());

    QVERIFY(bench.run());
    QCOMPARE(bench.bar().classRow()->text(),
             QStringLiteral("Concurrent: 1 of 5 within 10 %; half of the guesses lay "
                            "between 3 s and 5.1 s · closest: Bo"));
    QVERIFY2(bench.bar().message().contains(QStringLiteral("more than the middle guess: B blocked the loop")),
             qPrintable(bench.bar().message()));
    QVERIFY(bench.panel(Strategy::Concurrent)->overlay().guess->truth.has_value());
    bench.bar().againButton()->click();
    QCOMPARE(bench.room().classGuesses().size(), 5U); // they stay until they are cleared
    QTest::mouseClick(bench.bar().classRow()->clearButton(), Qt::LeftButton);
    QVERIFY(bench.room().classGuesses().empty());
    QVERIFY(!bench.bar().classRow()->clearButton()->isVisible());
    QVERIFY(bench.panel(Strategy::Concurrent)->overlay().guess->others.empty());
}

/// Who mends the question before the answer is known loses nothing, but is told.
void TestPredictionClass::editWhileCollecting()
{
    Bench bench;
    bench.bar().classToggle()->click();
    bench.add(QStringLiteral("3s"));
    bench.guess(Strategy::Concurrent, QStringLiteral("4s"));
    const QString note = QStringLiteral("The tasks have changed since the first guess was made.");
    bench.previews.clear();
    bench.model().rename(0, QStringLiteral("first"));
    QVERIFY(QTest::qWaitFor([&bench] { return !bench.previews.isEmpty(); }));
    QVERIFY(bench.bar().message() != note); // only another name
    QVERIFY(bench.edit(1, QStringLiteral("block 4s")));
    QCOMPARE(bench.bar().message(), note);
    QCOMPARE(bench.guessed(Strategy::Concurrent), std::optional<Nanoseconds>(4s));
    QCOMPARE(bench.room().classGuesses().size(), 1U);
    bench.previews.clear();
    bench.model().undoStack()->undo();
    QVERIFY(QTest::qWaitFor([&bench] { return !bench.previews.isEmpty(); }));
    QVERIFY(bench.bar().message() != note);
}

void TestPredictionClass::editAfterTheAnswer()
{
    Bench bench;
    bench.bar().classToggle()->click();
    bench.add(QStringLiteral("3s"));
    bench.guess(Strategy::Concurrent, QStringLiteral("4s"));
    QVERIFY(bench.run());
    bench.previews.clear();
    bench.model().rename(0, QStringLiteral("first")); // the same question once more
    QVERIFY(QTest::qWaitFor([&bench] { return !bench.previews.isEmpty(); }));
    QCOMPARE(bench.room().classGuesses().size(), 1U);
    QVERIFY(bench.isBlank(Strategy::Concurrent));
    QVERIFY(bench.run());
    QVERIFY(bench.edit(1, QStringLiteral("sleep 2s"))); // another one
    QVERIFY(bench.room().guess().isEmpty());
    QVERIFY(bench.room().classGuesses().empty());
    QVERIFY(bench.isBlank(Strategy::Concurrent));
    QVERIFY(!bench.bar().field(Strategy::Concurrent)->isReadOnly());
}

void TestPredictionClass::anotherScenario()
{
    Bench bench;
    bench.bar().classToggle()->click();
    bench.add(QStringLiteral("3s"));
    bench.guess(Strategy::Concurrent, QStringLiteral("4s"));
    bench.previews.clear();
    QVERIFY(bench.window.document().openExample(QStringLiteral("Timeout")));
    QVERIFY(bench.room().guess().isEmpty() && bench.room().classGuesses().empty());
    QVERIFY(QTest::qWaitFor([&bench] { return !bench.previews.isEmpty(); }));
    QVERIFY(bench.room().isOn());
    QVERIFY(bench.isBlank(Strategy::Concurrent));
}

void TestPredictionClass::tabOrderAndNames()
{
    Bench bench;
    bench.bar().classToggle()->click();
    bench.bar().orderToggle()->click();
    bench.add(QStringLiteral("3s"));
    bench.bar().orderToggle()->click();
    bench.bar().field(Strategy::Sequential)->setFocus();
    std::vector<QWidget *> reached;
    for (int i = 0; i < 20 && bench.bar().isAncestorOf(QApplication::focusWidget()); ++i) {
        reached.push_back(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (QWidget *control : bench.bar().controls()) {
        const auto *button = qobject_cast<QAbstractButton *>(control);
        QVERIFY(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
        if (control->isVisible() && control->isEnabled())
            QVERIFY2(std::find(reached.begin(), reached.end(), control) != reached.end(),
                     qPrintable(control->accessibleName()));
    }
}

QTEST_MAIN(TestPredictionClass)
#include "tst_predictionclass.moc"
