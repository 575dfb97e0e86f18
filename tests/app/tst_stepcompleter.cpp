// SPDX-License-Identifier: MIT
#include "app/editor/editorpane.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/quickaddline.h"
#include "app/editor/stepcompleter.h"
#include "app/editor/tasklistview.h"

#include <QApplication>
#include <QListWidget>
#include <QTest>

using namespace interleave;

namespace {

struct Bench
{
    Bench()
    {
        pane.model().setScenario(asyncio101());
        pane.resize(300, 800);
        pane.show();
        pane.activateWindow();
        ready = QTest::qWaitForWindowActive(&pane);
        line()->setFocus();
    }

    [[nodiscard]] FaultLineEdit *line() { return pane.quickAdd()->line(); }
    [[nodiscard]] StepCompleter *completer() { return pane.quickAdd()->completer(); }
    [[nodiscard]] QString offered() { return completer()->offered().join(u'|'); }
    void type(const QString &text) { QTest::keyClicks(line(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(line(), key, modifiers); }

    EditorPane pane{Theme::light(), Fonts::system()};
    bool ready = false;
};

} // namespace

class TestStepCompleter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void whoIgnoresItIsNotDisturbed();
    void downAndEnterTakeAWord();
    void escClosesOnlyTheList();
    void clicksTakeAWord();
    void itCanBeAskedFor();
    void stepsInTheListHaveItToo();
    void itStaysInTheWindow();
};

void TestStepCompleter::words_data()
{
    QTest::addColumn<QString>("text"); // | is the cursor
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("asked");
    const auto row = [](const char *text, const char *words, bool asked = false) {
        QTest::addRow("%s%s", text, asked ? " asked" : "")
            << QString::fromUtf8(text) << QString::fromUtf8(words) << asked;
    };
    row("|", "");
    row("|", "sleep ,compute ,block ,thread ,fetch ,yield,fail", true);
    row("s|", "sleep ");
    row("f|", "fetch ,fail");
    row("sleep|", "");
    row("slep|", "");
    row("yield, c|", "compute ");
    row("3*(t|", "thread ");
    row("3*( bl|)", "block ");
    row("s|leep 1s", "");
    row("sleep 1|", "");
    row("sleep 1|", "ms,s,min,us,ns", true);
    row("sleep 1m|", "ms,min");
    row("sleep 1s..2 m|", "ms,min");
    row("sleep 1s|", "");
    row("sleep 1x|", "");
    row("sleep m|", "");
    row("3m|", ""); // three of what?
    row("fail 1m|", "");
    row("fail \"no, s|", "");
    row("fail \"no\", s|", "sleep ");
    row("fail \"a\\\", s|", "");
    row("fetch h|", "");
    row("fetch http://x.org/1m|", "");
}

void TestStepCompleter::words()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(bool, asked);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(u'|');
    QCOMPARE(stepCompletions(text, cursor, asked).words.join(u','), words);
    // In a task they are the same behind the colon.
    const QString name = QStringLiteral("s: ");
    if (!text.isEmpty())
        QCOMPARE(taskCompletions(QString(name + text), cursor + name.size(), asked).words.join(u','), words);
    QVERIFY(taskCompletions(QString(name + text), 1, true).words.isEmpty());
}

void TestStepCompleter::whoIgnoresItIsNotDisturbed()
{
    Bench bench;
    QVERIFY(bench.ready);
    bench.type(QStringLiteral("s"));
    QCOMPARE(bench.offered(), QString()); // it is the name still
    bench.type(QStringLiteral(": y"));
    QCOMPARE(bench.offered(), QStringLiteral("yield"));
    QCOMPARE(bench.completer()->chosen(), QString());
    bench.type(QStringLiteral("ield"));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.pane.model().taskCount(), 4);
    QCOMPARE(bench.pane.model().entry(3).stepsText(), QStringLiteral("yield"));
    bench.type(QStringLiteral("x: f"));
    QCOMPARE(bench.offered(), QStringLiteral("fetch |fail"));
    bench.press(Qt::Key_Return); // is a fault, and not the first word
    QCOMPARE(bench.line()->text(), QStringLiteral("x: f"));
    QCOMPARE(bench.offered(), QString());
    bench.type(QStringLiteral("e"));
    QCOMPARE(bench.offered(), QStringLiteral("fetch "));
    bench.press(Qt::Key_Tab); // goes on
    QVERIFY(!bench.line()->hasFocus());
    QCOMPARE(bench.line()->text(), QStringLiteral("x: fe"));
    QCOMPARE(bench.offered(), QString());
}

void TestStepCompleter::downAndEnterTakeAWord()
{
    Bench bench;
    bench.type(QStringLiteral("x: f"));
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.completer()->chosen(), QStringLiteral("fetch "));
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Up);
    QCOMPARE(bench.completer()->chosen(), QStringLiteral("fail"));
    QVERIFY(bench.line()->accessibleDescription().contains(QStringLiteral("fail")));
    bench.press(Qt::Key_Up);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.line()->text(), QStringLiteral("x: fetch "));
    QCOMPARE(bench.pane.model().taskCount(), 3);
    bench.type(QStringLiteral("120m"));
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.line()->text(), QStringLiteral("x: fetch 120ms"));
    QVERIFY(bench.line()->hasFocus());
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.pane.model().taskCount(), 4);
}

void TestStepCompleter::escClosesOnlyTheList()
{
    Bench bench;
    bench.pane.list()->editPart(0, TaskPart::StepsText);
    auto *line = qobject_cast<FaultLineEdit *>(QApplication::focusWidget());
    auto *completer = line->findChild<StepCompleter *>();
    QVERIFY(completer);
    QTest::keyClicks(line, QStringLiteral("bl"));
    QCOMPARE(completer->offered(), QStringList{QStringLiteral("block ")});
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(completer->offered().isEmpty());
    QCOMPARE(QApplication::focusWidget(), line);
    QCOMPARE(bench.pane.model().entry(0).stepsText(), QStringLiteral("bl"));
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(bench.pane.model().entry(0).stepsText(), QStringLiteral("sleep 1s"));
}

void TestStepCompleter::clicksTakeAWord()
{
    Bench bench;
    bench.type(QStringLiteral("x: th"));
    auto *list = bench.pane.findChild<QListWidget *>(QStringLiteral("stepCompletions"));
    QVERIFY(list && list->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QCOMPARE(bench.line()->text(), QStringLiteral("x: thread "));
    QVERIFY(bench.line()->hasFocus());
}

void TestStepCompleter::itCanBeAskedFor()
{
    Bench bench;
    bench.type(QStringLiteral("x: yield, "));
    QCOMPARE(bench.offered(), QString());
    bench.press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(bench.completer()->offered().size(), 7);
    QCOMPARE(bench.line()->text(), QStringLiteral("x: yield, "));
    bench.press(Qt::Key_Backspace);
    QCOMPARE(bench.offered(), QString());
}

void TestStepCompleter::stepsInTheListHaveItToo()
{
    Bench bench;
    bench.pane.list()->editPart(1, TaskPart::StepsText);
    auto *line = qobject_cast<FaultLineEdit *>(QApplication::focusWidget());
    QTest::keyClicks(line, QStringLiteral("co"));
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Return); // the word, and not the end of typing
    QCOMPARE(QApplication::focusWidget(), line);
    QTest::keyClicks(line, QStringLiteral("2s"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), bench.pane.list());
    QCOMPARE(bench.pane.model().entry(1).stepsText(), QStringLiteral("compute 2s"));
    QCOMPARE(bench.pane.undoStack()->count(), 1);
    bench.pane.list()->editPart(1, TaskPart::NameText);
    QVERIFY(!QApplication::focusWidget()->findChild<StepCompleter *>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

void TestStepCompleter::itStaysInTheWindow()
{
    Bench bench;
    bench.pane.resize(300, bench.line()->mapTo(&bench.pane, QPoint()).y() + 60);
    QCoreApplication::processEvents();
    bench.type(QStringLiteral("x: "));
    bench.press(Qt::Key_Space, Qt::ControlModifier);
    auto *list = bench.pane.findChild<QListWidget *>(QStringLiteral("stepCompletions"));
    QVERIFY(bench.pane.rect().contains(list->geometry()));
    const QRect line(bench.line()->mapTo(&bench.pane, QPoint()), bench.line()->size());
    QVERIFY(!list->geometry().intersects(line));
}

QTEST_MAIN(TestStepCompleter)
#include "tst_stepcompleter.moc"
