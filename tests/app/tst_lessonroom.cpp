// SPDX-License-Identifier: MIT
// The welcome page and the lesson's card, in a window with real events.

#include "app/editor/tasklistview.h"
#include "app/lesson/examplecard.h"
#include "app/lesson/lessoncard.h"
#include "app/lesson/welcomepage.h"
#include "app/theme/contrast.h"
#include "app/window/lessonroom.h"
#include "core/scenario/examples.h"
#include "windowfixtures.h"

#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QUndoStack>

using namespace interleave;

namespace {

/// A window whose welcome page and lesson are looked at.
class Bench : public OpenWindow
{
public:
    explicit Bench(const Scenario &scenario = examples().front(), double speed = 100.0)
        : OpenWindow(scenario, speed)
    {}

    [[nodiscard]] LessonRoom &room() { return *window.lessons(); }
    [[nodiscard]] LessonCard &card() { return *room().card(); }
    [[nodiscard]] WelcomePage &page() { return *room().welcome(); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void reveal() { QTest::mouseClick(card().toggle(), Qt::LeftButton); }
};

QAction *menuAction(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
        QAction *inside = action->menu() ? menuAction(*action->menu(), text) : nullptr;
        if (inside)
            return inside;
    }
    return nullptr;
}

QAction *menuAction(const MainWindow &window, const QString &text)
{
    for (const QAction *title : window.menuBar()->actions()) {
        if (QAction *action = menuAction(*title->menu(), text))
            return action;
    }
    return nullptr;
}

} // namespace

class TestLessonRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void questionBeforeTheRun();
    void runRevealsTheMoral();
    void stoppedRunRevealsNothing();
    void noCardWithoutALesson();
    void lessonInParts();
    void cardComesBeforeTheCharts();
    void chartsAreShownAtTheStart();
    void emptyListIsWelcomed();
    void examplesByKey();
    void emptyListIsBegun();
    void changesAreAskedAbout();
    void pageIsLeft();
    void emptiedList();
    void pageIsReadable();
    void smallPageScrolls();
    void examplesMenu();
};

void TestLessonRoom::questionBeforeTheRun()
{
    Bench bench(*example(QStringLiteral("A limit of two")));
    const Lesson &lesson = *bench.model().frame().lesson;
    QVERIFY(bench.card().isVisible() && !bench.card().isRevealed());
    QCOMPARE(bench.card().question()->text(), lesson.question);
    QVERIFY(bench.card().question()->isVisible());
    QVERIFY(!bench.card().moral()->isVisible() && !bench.card().variation()->isVisible());
    // Its line and the button beside it have the same height and middle.
    QTRY_COMPARE(bench.card().question()->geometry().center().y(),
                 bench.card().toggle()->geometry().center().y());
    QVERIFY(bench.card().question()->height() >= bench.card().toggle()->height() - 1);
    bench.reveal();
    QVERIFY(bench.card().moral()->isVisible() && bench.card().variation()->isVisible());
    // A number is not parted from its unit.
    QVERIFY(bench.card().moral()->text().contains(QStringLiteral("4\u00A0s")));
    QCOMPARE(bench.card().moral()->text().replace(QChar(QChar::Nbsp), QChar(u' ')), lesson.moral);
    bench.reveal();
    QVERIFY(!bench.card().moral()->isVisible());
    bench.reveal();
    QVERIFY(bench.window.document().openExample(QStringLiteral("Timeout")));
    QVERIFY(!bench.card().isRevealed()); // it is another question
    QVERIFY(!bench.card().moral()->isVisible());
}

void TestLessonRoom::runRevealsTheMoral()
{
    Bench bench;
    bench.window.run();
    QVERIFY(!bench.card().isRevealed());
    QVERIFY(bench.waitForEnd());
    QVERIFY(bench.card().moral()->isVisible());
    QVERIFY(bench.card().geometry().bottom() <
            bench.card().parentWidget()->mapFromGlobal(bench.window.charts()->mapToGlobal(QPoint())).y() + 1);
}

void TestLessonRoom::stoppedRunRevealsNothing()
{
    Bench bench(examples().front(), 0.25);
    bench.window.run();
    bench.window.stop();
    QVERIFY(bench.waitForEnd());
    QVERIFY(!bench.card().isRevealed());
}

void TestLessonRoom::noCardWithoutALesson()
{
    Bench bench(scenarioOf({"a: sleep 1s"}));
    QVERIFY(!bench.card().isVisible());
    const int without = bench.window.charts()->mapTo(&bench.window, QPoint()).y();
    QVERIFY(bench.window.document().openExample(QStringLiteral("Timeout")));
    QVERIFY(QTest::qWaitFor(
        [&bench, without] { return bench.window.charts()->mapTo(&bench.window, QPoint()).y() > without; }));
    QVERIFY(bench.card().isVisible());
    bench.window.document().show(scenarioOf({"a: sleep 1s"}));
    QVERIFY(!bench.card().isVisible());
    QVERIFY(QTest::qWaitFor(
        [&bench, without] { return bench.window.charts()->mapTo(&bench.window, QPoint()).y() == without; }));
}

/// A file need not have all of it.
void TestLessonRoom::lessonInParts()
{
    Scenario scenario = asyncio101();
    scenario.lesson = Lesson{QStringLiteral("Why <b>?"), {}, {}};
    Bench bench(scenario);
    QVERIFY(bench.card().isVisible() && !bench.card().toggle()->isVisible());
    QCOMPARE(bench.card().question()->textFormat(), Qt::PlainText);
    scenario.lesson = Lesson{{}, QStringLiteral("So."), {}};
    bench.window.document().show(scenario);
    bench.reveal();
    QVERIFY(bench.card().moral()->isVisible() && !bench.card().variation()->isVisible());
    scenario.lesson = Lesson();
    bench.window.document().show(scenario);
    QVERIFY(!bench.card().isVisible());
}

void TestLessonRoom::cardComesBeforeTheCharts()
{
    Bench bench;
    bench.card().toggle()->setFocus();
    bench.press(Qt::Key_Space); // presses the button and does not run
    QVERIFY(bench.card().isRevealed());
    QVERIFY(!bench.window.runController().isRunning());
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.window.charts()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), bench.card().toggle());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(bench.window.editor()->isAncestorOf(QApplication::focusWidget()));
}

void TestLessonRoom::chartsAreShownAtTheStart()
{
    Bench bench;
    QVERIFY(!bench.room().isWelcomeShown());
    QVERIFY(bench.window.charts()->isVisible());
    QCOMPARE(bench.model().taskCount(), 3);
}

void TestLessonRoom::emptyListIsWelcomed()
{
    Bench bench((Scenario()));
    QVERIFY(bench.room().isWelcomeShown());
    QVERIFY(!bench.window.charts()->isVisible() && !bench.card().isVisible());
    QVERIFY(!bench.page().back()->isVisible()); // there is nothing behind it
    QCOMPARE(QApplication::focusWidget(), bench.window.editor()->list());
    bench.type(QStringLiteral("a: sleep 1s"));
    QTest::keyClick(bench.quickAdd(), Qt::Key_Return);
    QVERIFY(!bench.room().isWelcomeShown());
    QVERIFY(bench.window.charts()->isVisible());
}

void TestLessonRoom::examplesByKey()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        Bench bench;
        menuAction(bench.window, QStringLiteral("Welcome…"))->trigger();
        QVERIFY(bench.room().isWelcomeShown());
        QCOMPARE(static_cast<std::size_t>(bench.page().cards().size()), examples().size());
        QCOMPARE(QApplication::focusWidget(), bench.page().cards().front());
        bench.press(Qt::Key_Tab);
        bench.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), bench.page().cards()[2]);
        bench.press(key);
        QCOMPARE(bench.window.document().title(), exampleNames()[2]);
        QVERIFY(!bench.room().isWelcomeShown());
        QVERIFY(bench.card().isVisible());
        QCOMPARE(QApplication::focusWidget(), bench.window.editor()->list());
        QVERIFY(!bench.window.runController().isRunning());
    }
}

void TestLessonRoom::emptyListIsBegun()
{
    Bench bench;
    bench.room().showWelcome();
    QTest::mouseClick(bench.page().emptyList(), Qt::LeftButton);
    QCOMPARE(bench.model().taskCount(), 0);
    QVERIFY(!bench.room().isWelcomeShown());
    QVERIFY(!bench.card().isVisible());
    QCOMPARE(QApplication::focusWidget(), bench.quickAdd());
    bench.room().showWelcome(); // and it can be gone back to
    QVERIFY(bench.page().back()->isVisible());
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.room().isWelcomeShown());
}

void TestLessonRoom::changesAreAskedAbout()
{
    Bench bench;
    int asked = 0;
    bench.window.document().setDialogs({{},
                                        {},
                                        [&asked](const QString &) {
                                            ++asked;
                                            return UnsavedChanges::Keep;
                                        },
                                        {}});
    bench.model().rename(0, QStringLiteral("mine"));
    bench.room().showWelcome();
    bench.page().cards()[1]->click();
    bench.page().emptyList()->click();
    QCOMPARE(asked, 2);
    QCOMPARE(bench.model().entry(0).name(), QStringLiteral("mine"));
    QVERIFY(bench.room().isWelcomeShown());
}

void TestLessonRoom::pageIsLeft()
{
    Bench bench;
    bench.room().showWelcome();
    QTest::mouseClick(bench.page().back(), Qt::LeftButton);
    QVERIFY(!bench.room().isWelcomeShown());
    QCOMPARE(QApplication::focusWidget(), bench.window.editor()->list());
    bench.room().showWelcome();
    bench.window.run();
    QVERIFY(!bench.room().isWelcomeShown()); // a run wants to be seen
    QVERIFY(bench.waitForEnd());
    bench.room().showWelcome();
    bench.model().rename(0, QStringLiteral("edited"));
    QVERIFY(!bench.room().isWelcomeShown());
}

void TestLessonRoom::emptiedList()
{
    Bench bench;
    bench.model().removeTasks({0, 1, 2});
    QVERIFY(bench.room().isWelcomeShown());
    bench.model().undoStack()->undo();
    QVERIFY(!bench.room().isWelcomeShown());
    QVERIFY(bench.card().isVisible());
}

void TestLessonRoom::pageIsReadable()
{
    Bench bench;
    bench.room().showWelcome();
    for (std::size_t i = 0; i < examples().size(); ++i) {
        const ExampleCard *card = bench.page().cards()[i];
        QCOMPARE(card->accessibleName(), examples()[i].name);
        QCOMPARE(card->accessibleDescription(), examples()[i].lesson->question);
        QTRY_VERIFY(card->height() >= card->heightForWidth(card->width()));
    }
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast(true)}) {
        bench.window.setTheme(theme);
        const ExampleCard *focused = bench.page().cards().front();
        const ExampleCard *other = bench.page().cards()[1];
        const auto edge = [](const ExampleCard *card) {
            const QImage image = const_cast<ExampleCard *>(card)->grab().toImage();
            return image.pixelColor(0, image.height() / 2);
        };
        QCOMPARE(edge(focused), theme.focusRing);
        QVERIFY(edge(other) != theme.focusRing);
        QVERIFY(contrastRatio(theme.focusRing, theme.card) >= kMarkContrast);
        QVERIFY(contrastRatio(theme.mutedText, theme.selection) >= kTextContrast);
    }
}

void TestLessonRoom::smallPageScrolls()
{
    Bench bench;
    bench.room().showWelcome();
    QCOMPARE(bench.page().columns(), 3);
    bench.window.resize(700, 500);
    QVERIFY(QTest::qWaitFor([&bench] { return bench.page().columns() == 1; }));
    QVERIFY(QTest::qWaitFor([&bench] { return bench.page().verticalScrollBar()->maximum() > 0; }));
    QCOMPARE(bench.page().horizontalScrollBar()->maximum(), 0);
    for (std::size_t i = 1; i < bench.page().cards().size(); ++i)
        bench.press(Qt::Key_Tab);
    const ExampleCard *last = bench.page().cards().back();
    QCOMPARE(QApplication::focusWidget(), last);
    QVERIFY(!last->visibleRegion().isEmpty()); // what has the focus is in view
    bench.window.resize(1440, 900);
    QVERIFY(QTest::qWaitFor([&bench] { return bench.page().columns() == 3; }));
}

void TestLessonRoom::examplesMenu()
{
    Bench bench;
    QStringList names;
    for (const QAction *action : menuAction(bench.window, QStringLiteral("Examples"))->menu()->actions()) {
        names << action->text();
        QCOMPARE(action->toolTip(), example(action->text())->lesson->question);
    }
    QCOMPARE(names, exampleNames());
    menuAction(bench.window, QStringLiteral("First one wins"))->trigger();
    QCOMPARE(bench.window.document().title(), QStringLiteral("First one wins"));
}

QTEST_MAIN(TestLessonRoom)
#include "tst_lessonroom.moc"
