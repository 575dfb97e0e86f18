// SPDX-License-Identifier: MIT
#include "app/editor/faultlineedit.h"
#include "app/editor/taskactions.h"
#include "app/editor/tasklistview.h"

#include <QAction>
#include <QApplication>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <memory>

using namespace interleave;

namespace {

/// A list of A, B, C, which sleep 1, 2 and 3 s, on the screen and with the focus.
struct Bench
{
    Bench()
    {
        model.setScenario(asyncio101());
        view.resize(290, 400);
        view.show();
        view.activateWindow();
        view.setFocus();
        ready = QTest::qWaitForWindowActive(&view);
    }

    [[nodiscard]] FaultLineEdit *editor() const
    {
        return qobject_cast<FaultLineEdit *>(QApplication::focusWidget());
    }
    [[nodiscard]] bool isEditing(const char *field) const
    {
        return editor() && editor()->objectName() == QLatin1String(field);
    }
    [[nodiscard]] int height(int row) const { return view.visualRect(model.index(row)).height(); }
    [[nodiscard]] QString names() const
    {
        QString text;
        for (int row = 0; row < model.taskCount(); ++row)
            text += model.entry(row).name();
        return text;
    }

    TaskListModel model;
    TaskListView view{model, Theme::light(), Fonts::system()};
    bool ready = false;
};

} // namespace

class TestTaskListView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubleClickEditsThePartBelow();
    void keysOpenTheParts();
    void typingReachesTheModelAtOnce();
    void enterKeepsEscTakesBack();
    void tabGoesOn();
    void faultsAreShownWhileTyping();
    void unfinishedStepsStayCalm();
    void undoReachesTheOpenEditor();
    void editedRowMayVanish();
    void keysEditTheSelection();
    void keysInAnEditorAreTheEditors();
    void undoSelectsWhatChanged();
    void dragReorders_data();
    void dragReorders();
    void faultyRowsGrow();
    void heightFollowsTheRows();
    void emptyListHelps();
    void accessibleTexts();
    void hundredThousandRows();
};

void TestTaskListView::doubleClickEditsThePartBelow()
{
    Bench bench;
    QVERIFY(bench.ready);
    const QRect row = bench.view.visualRect(bench.model.index(1));
    QTest::mouseDClick(bench.view.viewport(), Qt::LeftButton, {}, {row.left() + 50, row.top() + 42});
    QVERIFY(bench.isEditing("stepsEditor"));
    QCOMPARE(bench.editor()->text(), QStringLiteral("sleep 2s"));
    QTest::keyClick(bench.editor(), Qt::Key_Escape);
    QTest::mouseDClick(bench.view.viewport(), Qt::LeftButton, {}, {row.left() + 50, row.top() + 16});
    QVERIFY(bench.isEditing("nameEditor"));
    QCOMPARE(bench.editor()->selectedText(), QStringLiteral("B"));
}

void TestTaskListView::keysOpenTheParts()
{
    Bench bench;
    QTest::keyClick(&bench.view, Qt::Key_Down);
    QTest::keyClick(&bench.view, Qt::Key_F2);
    QVERIFY(bench.isEditing("nameEditor"));
    QCOMPARE(bench.editor()->text(), QStringLiteral("B"));
    QTest::keyClick(bench.editor(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), &bench.view);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QVERIFY(bench.isEditing("stepsEditor"));
}

void TestTaskListView::typingReachesTheModelAtOnce()
{
    Bench bench;
    QSignalSpy changed(&bench.model, &TaskListModel::documentChanged);
    bench.view.editPart(0, TaskPart::NameText);
    QTest::keyClicks(bench.editor(), QStringLiteral("abc"));
    QCOMPARE(bench.model.entry(0).name(), QStringLiteral("abc"));
    QCOMPARE(changed.size(), 3);
    QCOMPARE(bench.model.undoStack()->count(), 1);
}

void TestTaskListView::enterKeepsEscTakesBack()
{
    Bench bench;
    bench.view.editPart(0, TaskPart::StepsText);
    QTest::keyClicks(bench.editor(), QStringLiteral("block 4s"));
    QTest::keyClick(bench.editor(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &bench.view);
    QCOMPARE(bench.model.entry(0).stepsText(), QStringLiteral("block 4s"));
    QCOMPARE(bench.model.undoStack()->count(), 1);

    bench.view.editPart(0, TaskPart::StepsText);
    QTest::keyClicks(bench.editor(), QStringLiteral("nonsense"));
    QCOMPARE(bench.model.faultyCount(), 1);
    QTest::keyClick(bench.editor(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), &bench.view);
    QCOMPARE(bench.model.entry(0).stepsText(), QStringLiteral("block 4s"));
    QCOMPARE(bench.model.undoStack()->count(), 1);
    QCOMPARE(bench.model.undoStack()->undoText(), QStringLiteral("Change the steps of “A”"));
}

void TestTaskListView::tabGoesOn()
{
    Bench bench;
    QSignalSpy pastEnd(&bench.view, &TaskListView::tabbedPastEnd);
    bench.view.editPart(1, TaskPart::NameText);
    QTest::keyClicks(bench.editor(), QStringLiteral("x"));
    QTest::keyClick(bench.editor(), Qt::Key_Tab);
    QVERIFY(bench.isEditing("stepsEditor"));
    QTest::keyClicks(bench.editor(), QStringLiteral("yield"));
    QTest::keyClick(bench.editor(), Qt::Key_Tab);
    QVERIFY(bench.isEditing("nameEditor"));
    QCOMPARE(bench.editor()->text(), QStringLiteral("C"));
    QCOMPARE(bench.view.currentRow(), 2);
    QTest::keyClick(bench.editor(), Qt::Key_Backtab);
    QVERIFY(bench.isEditing("stepsEditor"));
    QCOMPARE(bench.editor()->text(), QStringLiteral("yield"));
    QTest::keyClick(bench.editor(), Qt::Key_Tab);
    QTest::keyClick(bench.editor(), Qt::Key_Tab);
    QVERIFY(pastEnd.isEmpty());
    QTest::keyClick(bench.editor(), Qt::Key_Tab);
    QCOMPARE(pastEnd.size(), 1);
    QCOMPARE(bench.names(), QStringLiteral("AxC"));
    QCOMPARE(bench.model.undoStack()->count(), 2);
}

void TestTaskListView::faultsAreShownWhileTyping()
{
    Bench bench;
    const int plain = bench.height(0);
    bench.view.editPart(0, TaskPart::StepsText);
    QTest::keyClicks(bench.editor(), QStringLiteral("sleep 1s, slep"));
    QCOMPARE(bench.editor()->faults().size(), std::size_t(1));
    QCOMPARE(bench.editor()->faults().front().position, 10);
    QCOMPARE(bench.editor()->faults().front().length, 4);
    QTRY_VERIFY(bench.height(0) > plain);
    QVERIFY(bench.isEditing("stepsEditor")); // the row grew, and the editor stayed
    QVERIFY(bench.model.runObstacle().contains(QStringLiteral("unknown step “slep”")));

    for (int i = 0; i < 4; ++i)
        QTest::keyClick(bench.editor(), Qt::Key_Backspace);
    QTest::keyClicks(bench.editor(), QStringLiteral("yield"));
    QVERIFY(bench.editor()->faults().empty());
    QTRY_COMPARE(bench.height(0), plain);
}

void TestTaskListView::unfinishedStepsStayCalm()
{
    Bench bench;
    const int plain = bench.height(0);
    bench.view.editPart(0, TaskPart::StepsText);
    for (const QChar key : QStringLiteral("sleep 1s, 3*(compute 2ms, block 1s..2mi")) {
        QTest::keyClick(bench.editor(), key.toLatin1());
        QVERIFY2(bench.editor()->faults().empty(), qPrintable(bench.editor()->text()));
        QCoreApplication::processEvents();
        QCOMPARE(bench.height(0), plain);
    }
    // Nobody types on any more, so now it is a fault.
    QTest::keyClick(bench.editor(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &bench.view);
    QTRY_VERIFY(bench.height(0) > plain);
    QCOMPARE(bench.model.faultyCount(), 1);
}

void TestTaskListView::undoReachesTheOpenEditor()
{
    Bench bench;
    bench.view.editPart(0, TaskPart::NameText);
    QTest::keyClicks(bench.editor(), QStringLiteral("abc"));
    bench.model.undoStack()->undo();
    QCOMPARE(bench.editor()->text(), QStringLiteral("A"));
    QTest::keyClick(bench.editor(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), &bench.view);
    QCOMPARE(bench.model.entry(0).name(), QStringLiteral("A"));
    QVERIFY(bench.model.undoStack()->canRedo());
}

void TestTaskListView::editedRowMayVanish()
{
    Bench bench;
    bench.view.editPart(2, TaskPart::NameText);
    QTest::keyClicks(bench.editor(), QStringLiteral("abc"));
    bench.model.removeTasks({2});
    QCoreApplication::processEvents();
    QCOMPARE(bench.names(), QStringLiteral("AB"));
    bench.view.editPart(1, TaskPart::NameText);
    bench.model.setScenario(asyncio101());
    QCoreApplication::processEvents();
    QCOMPARE(bench.names(), QStringLiteral("ABC"));
    QVERIFY(!bench.model.undoStack()->canUndo());
}

void TestTaskListView::keysEditTheSelection()
{
    Bench bench;
    QTest::keyClick(&bench.view, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(bench.names(), QStringLiteral("AA 2BC"));
    QCOMPARE(bench.view.selectedRows(), QList<int>{1});
    QTest::keyClick(&bench.view, Qt::Key_Delete);
    QCOMPARE(bench.names(), QStringLiteral("ABC"));
    QCOMPARE(bench.view.selectedRows(), QList<int>{1});
    QTest::keyClick(&bench.view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.names(), QStringLiteral("BAC"));
    QTest::keyClick(&bench.view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.names(), QStringLiteral("BAC"));
    QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&bench.view, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.names(), QStringLiteral("CBA"));
    QCOMPARE(bench.view.selectedRows(), (QList<int>{1, 2}));
    QTest::keyClick(&bench.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&bench.view, Qt::Key_Delete);
    QCOMPARE(bench.names(), QString());
    QVERIFY(!bench.view.edits()->remove()->isEnabled());
    QTest::keyClick(&bench.view, Qt::Key_Delete);
    bench.model.undoStack()->undo();
    QCOMPARE(bench.names(), QStringLiteral("CBA"));
    QVERIFY(bench.view.edits()->remove()->isEnabled());
}

void TestTaskListView::keysInAnEditorAreTheEditors()
{
    Bench bench;
    bench.view.editPart(0, TaskPart::NameText);
    QTest::keyClick(bench.editor(), Qt::Key_Home);
    QTest::keyClick(bench.editor(), Qt::Key_Delete);
    QTest::keyClick(bench.editor(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(bench.names(), QStringLiteral("BC"));
    QCOMPARE(bench.model.taskCount(), 3);
}

void TestTaskListView::undoSelectsWhatChanged()
{
    Bench bench;
    bench.model.changeSteps(0, QStringLiteral("yield"));
    bench.model.removeTasks({1, 2});
    bench.view.selectRows({});
    bench.model.undoStack()->undo();
    QCOMPARE(bench.view.selectedRows(), (QList<int>{1, 2}));
    QCOMPARE(bench.view.currentRow(), 1);
    bench.model.undoStack()->undo();
    QCOMPARE(bench.view.selectedRows(), QList<int>{0});
}

void TestTaskListView::dragReorders_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<int>("onto");
    QTest::addColumn<double>("where"); // in the row, from its top to its bottom
    QTest::addColumn<QString>("after");
    QTest::newRow("first to the end") << QList<int>{0} << 2 << 0.8 << "BCA";
    QTest::newRow("last to the front") << QList<int>{2} << 0 << 0.2 << "CAB";
    QTest::newRow("two") << QList<int>{0, 1} << 2 << 0.9 << "CAB";
    QTest::newRow("below the rows") << QList<int>{1} << 2 << 2.0 << "ACB";
    QTest::newRow("onto itself") << QList<int>{1} << 1 << 0.5 << "ABC";
}

void TestTaskListView::dragReorders()
{
    QFETCH(QList<int>, rows);
    QFETCH(int, onto);
    QFETCH(double, where);
    Bench bench;
    bench.view.selectRows(rows);
    const std::unique_ptr<QMimeData> data(bench.model.mimeData(bench.view.selectionModel()->selectedRows()));
    const QRect row = bench.view.visualRect(bench.model.index(onto));
    const QPoint place(100, row.top() + static_cast<int>(row.height() * where));
    QDragEnterEvent enter(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bench.view.viewport(), &enter);
    QDragMoveEvent move(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bench.view.viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bench.view.viewport(), &drop);
    QVERIFY(drop.isAccepted());
    QTEST(bench.names(), "after");
    QVERIFY(bench.model.undoStack()->count() <= 1);
    QCOMPARE(bench.view.selectedRows().size(), rows.size());
}

void TestTaskListView::faultyRowsGrow()
{
    Bench bench;
    const int plain = bench.height(1);
    bench.model.changeSteps(1, QStringLiteral("slep 2s"));
    QTRY_VERIFY(bench.height(1) > plain);
    QCOMPARE(bench.height(0), plain);
    bench.model.undoStack()->undo();
    QTRY_COMPARE(bench.height(1), plain);
}

void TestTaskListView::heightFollowsTheRows()
{
    Bench bench;
    QCOMPARE(bench.view.sizeHint().height(), 3 * bench.height(0));
    bench.model.removeTasks({0});
    QCOMPARE(bench.view.sizeHint().height(), 2 * bench.height(0));
    bench.model.changeSteps(0, QStringLiteral("slep"));
    QTRY_COMPARE(bench.view.sizeHint().height(), bench.height(0) + bench.height(1));
    QVERIFY(bench.height(0) > bench.height(1));
}

void TestTaskListView::emptyListHelps()
{
    Bench bench;
    bench.model.removeTasks({0, 1, 2});
    const QImage empty = bench.view.viewport()->grab().toImage();
    bool isBlank = true;
    for (int y = 0; y < empty.height() && isBlank; ++y)
        for (int x = 0; x < empty.width() && isBlank; ++x)
            isBlank = empty.pixelColor(x, y) == Theme::light().card;
    QVERIFY(!isBlank);
}

void TestTaskListView::accessibleTexts()
{
    Bench bench;
    QCOMPARE(bench.view.accessibleName(), QStringLiteral("Tasks"));
    bench.view.editPart(0, TaskPart::StepsText);
    QCOMPARE(bench.editor()->accessibleName(), QStringLiteral("Steps"));
}

void TestTaskListView::hundredThousandRows()
{
    Bench bench;
    Scenario scenario;
    const Steps steps = parseSteps(u"sleep 1s").steps;
    for (int i = 0; i < 100'000; ++i)
        scenario.tasks.emplace_back(QString::number(i), steps);
    bench.model.setScenario(scenario);
    QElapsedTimer clock;
    clock.start();
    bench.view.scrollToBottom();
    bench.model.changeSteps(99'999, QStringLiteral("slep"));
    bench.model.rename(50'000, QStringLiteral("x"));
    bench.view.editPart(99'000, TaskPart::StepsText);
    QTest::keyClicks(bench.editor(), QStringLiteral("slep 2s"));
    QTest::keyClick(bench.editor(), Qt::Key_Escape);
    bench.model.removeTasks({0});
    bench.view.viewport()->grab();
    // Far above what it takes, even under sanitizers, and far below what anything quadratic would take.
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(bench.model.taskCount(), 99'999);
}

QTEST_MAIN(TestTaskListView)
#include "tst_tasklistview.moc"
