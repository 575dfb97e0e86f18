// SPDX-License-Identifier: MIT
#include "app/editor/editorpane.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/quickaddline.h"
#include "app/editor/taskdetails.h"
#include "app/editor/taskextras.h"
#include "app/editor/tasklistview.h"

#include "core/engine/simulation.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

using namespace interleave;

namespace {

struct Bench
{
    Bench()
    {
        pane.model().setScenario(asyncio101());
        pane.resize(290, 700);
        pane.show();
        pane.activateWindow();
        ready = QTest::qWaitForWindowActive(&pane);
    }

    [[nodiscard]] QPushButton *addButton()
    {
        return pane.findChild<QPushButton *>(QStringLiteral("addTask"));
    }

    EditorPane pane{Theme::light(), Fonts::system()};
    bool ready = false;
};

} // namespace

class TestEditorPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addButtonOpensTheName();
    void quickAddIsReachedByTab();
    void selectionGoesBothWays();
    void movingTheSelectionIsTold();
    void detailsFollowTheSelection();
    void longNamesDontWidenThePane();
    void copiesFitTheirField();
    void themeChangesAtOnce();
};

void TestEditorPane::addButtonOpensTheName()
{
    Bench bench;
    QVERIFY(bench.ready);
    QTest::mouseClick(bench.addButton(), Qt::LeftButton);
    QCOMPARE(bench.pane.model().taskCount(), 4);
    QCOMPARE(bench.pane.model().entry(3).name(), QStringLiteral("task 4"));
    QCOMPARE(bench.pane.model().entry(3).stepsText(), QStringLiteral("sleep 1s"));
    auto *editor = qobject_cast<FaultLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QCOMPARE(editor->selectedText(), QStringLiteral("task 4"));
    QTest::keyClicks(editor, QStringLiteral("send"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), bench.pane.list());
    QCOMPARE(bench.pane.model().entry(3).name(), QStringLiteral("send"));
    QCOMPARE(bench.pane.currentTask(), 3);
    bench.pane.undoStack()->undo();
    bench.pane.undoStack()->undo();
    QCOMPARE(bench.pane.model().taskCount(), 3);
}

void TestEditorPane::quickAddIsReachedByTab()
{
    Bench bench;
    bench.pane.list()->editPart(2, TaskPart::StepsText);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget(), bench.pane.quickAdd()->line());
    QTest::keyClicks(bench.pane.quickAdd()->line(), QStringLiteral("query db: sleep 2s"));
    QTest::keyClick(bench.pane.quickAdd()->line(), Qt::Key_Return);
    QCOMPARE(bench.pane.currentTask(), 3);
    QCOMPARE(QApplication::focusWidget(), bench.pane.quickAdd()->line()); // ready for the next one
    QTest::keyClick(bench.pane.quickAdd()->line(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), bench.pane.list());
    QTest::keyClick(bench.pane.list(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), bench.addButton());
}

void TestEditorPane::selectionGoesBothWays()
{
    Bench bench;
    QSignalSpy changed(&bench.pane, &EditorPane::currentTaskChanged);
    bench.pane.setCurrentTask(2);
    QCOMPARE(bench.pane.currentTask(), 2);
    QCOMPARE(changed.takeFirst().at(0).toInt(), 2);
    bench.pane.setCurrentTask(2);
    bench.pane.model().rename(2, QStringLiteral("x"));
    QVERIFY(changed.isEmpty());
    bench.pane.setCurrentTask(77);
    QCOMPARE(bench.pane.currentTask(), -1);
    QCOMPARE(changed.takeFirst().at(0).toInt(), -1);
}

void TestEditorPane::movingTheSelectionIsTold()
{
    Bench bench;
    bench.pane.setCurrentTask(2);
    QSignalSpy changed(&bench.pane, &EditorPane::currentTaskChanged);
    bench.pane.model().moveTasks({2}, 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().at(0).toInt(), 0);
    bench.pane.model().removeTasks({0, 1, 2});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().at(0).toInt(), -1);
}

void TestEditorPane::detailsFollowTheSelection()
{
    Bench bench;
    const auto drained = [](Strategy strategy) {
        Timeline timeline(strategy, 3);
        timeline.drain(*simulate(asyncio101(), strategy));
        return timeline;
    };
    const Timeline sequential = drained(Strategy::Sequential);
    const Timeline concurrent = drained(Strategy::Concurrent);
    bench.pane.setCurrentTask(1);
    bench.pane.showNumbers(taskNumbers(&sequential, &concurrent, 1));
    QVERIFY(bench.pane.details()->isVisible());
    QCOMPARE(bench.pane.details()->title(), QStringLiteral("B"));
    QVERIFY(bench.pane.details()->numbers() == taskNumbers(&sequential, &concurrent, 1));
    bench.pane.model().rename(1, QStringLiteral("x"));
    QCOMPARE(bench.pane.details()->title(), QStringLiteral("x"));
    bench.pane.setCurrentTask(0); // what was shown is another task's
    QVERIFY(bench.pane.details()->numbers() == TaskNumbers());
    bench.pane.setCurrentTask(-1);
    QVERIFY(!bench.pane.details()->isVisible());
}

void TestEditorPane::longNamesDontWidenThePane()
{
    Bench bench;
    const int width = bench.pane.minimumSizeHint().width();
    bench.pane.model().rename(0, QString(5000, u'x'));
    bench.pane.model().changeSteps(0, QString(5000, u'y'));
    bench.pane.setCurrentTask(0);
    QTest::keyClicks(bench.pane.quickAdd()->line(), QStringLiteral("x: ") + QString(300, u'z'));
    QCoreApplication::processEvents();
    QCOMPARE(bench.pane.minimumSizeHint().width(), width);
    QVERIFY(width <= 290);
    const auto *title = bench.pane.findChild<QLabel *>(QStringLiteral("detailsTitle"));
    QVERIFY(title->text().endsWith(u'…'));
    QVERIFY(title->fontMetrics().horizontalAdvance(title->text()) <= title->width());
    QVERIFY(title->toolTip().contains(QString(5000, u'x')));
    const QModelIndex first = bench.pane.model().index(0);
    QVERIFY(bench.pane.model().data(first, Qt::ToolTipRole).toString().contains(QString(5000, u'x')));
}

void TestEditorPane::copiesFitTheirField()
{
    Bench bench;
    bench.pane.setCurrentTask(0);
    TaskEntry entry = bench.pane.model().entry(0);
    entry.setCount(kMostTasks);
    bench.pane.model().changeEntry(0, entry, {});
    QCoreApplication::processEvents();
    const auto *copies = bench.pane.findChild<TaskExtras *>()->findChild<QSpinBox *>();
    const auto *line = copies->findChild<QLineEdit *>();
    QCOMPARE(line->text(), QStringLiteral("× 1000000"));
    QVERIFY(line->fontMetrics().horizontalAdvance(line->text()) + 5 <= line->width()); // with its own margins
    bench.pane.resize(290, 560); // a scroll bar takes some of the width
    QCoreApplication::processEvents();
    const QList<QScrollArea *> areas = bench.pane.findChildren<QScrollArea *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(areas.size(), 1);
    QVERIFY(areas.front()->verticalScrollBar()->isVisible());
    QVERIFY(areas.front()->widget()->width() <= areas.front()->viewport()->width());
    for (const QWidget *field : bench.pane.findChild<TaskExtras *>()->findChildren<QWidget *>())
        QVERIFY(!field->isVisible() ||
                field->mapTo(&bench.pane, field->rect().topRight()).x() < bench.pane.width());
}

void TestEditorPane::themeChangesAtOnce()
{
    Bench bench;
    bench.pane.setTheme(Theme::dark(), Fonts::system());
    const QImage image = bench.pane.grab().toImage();
    QCOMPARE(image.pixelColor(2, 2), Theme::dark().card);
    const QPoint bar = bench.pane.list()->mapTo(&bench.pane, QPoint(20, 25));
    QCOMPARE(image.pixelColor(bar), Theme::dark().hue(0).fill);
}

QTEST_MAIN(TestEditorPane)
#include "tst_editorpane.moc"
