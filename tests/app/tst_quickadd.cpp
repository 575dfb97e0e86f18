// SPDX-License-Identifier: MIT
#include "app/editor/faultlineedit.h"
#include "app/editor/quickaddline.h"
#include "app/editor/quickaddtext.h"
#include "app/editor/unfinished.h"

#include <QTest>
#include <QUndoStack>

using namespace interleave;

class TestQuickAdd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unfinished_data();
    void unfinished();
    void adds_data();
    void adds();
    void staysCalmUntilSomethingIsWrong_data();
    void staysCalmUntilSomethingIsWrong();
    void faultsKeepTheText_data();
    void faultsKeepTheText();
    void blankDoesNothing();
    void underlineIsPainted();
};

void TestQuickAdd::unfinished_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isUnfinished");
    for (const char *text : {"",
                             " ",
                             "s",
                             "sle",
                             "sleep",
                             "sleep ",
                             "sleep 1m",
                             "sleep 2mi",
                             "sleep 1s.",
                             "sleep 1s..",
                             "sleep 1s..2m",
                             "sleep 1s,",
                             "sleep 1s, c",
                             "3",
                             "3*",
                             "3*(",
                             "3*(yi",
                             "3*(yield",
                             "3*(yield,",
                             "2*(3*(sleep 1s",
                             "fail \"no such",
                             "fet",
                             "fetch htt",
                             "fetch http:/",
                             "yield,thread",
                             "sleep 800ms..1m",
                             "blo"})
        QTest::newRow(text) << text << true;
    for (const char *text :
         {"sleep 1s", "yield", "slep", "x", "sleep x", "sleep 2x", "sleep 1s sleep", "sleep 1s,,", "yield)",
          "slep, y", "0*(", "sleep 2s..1s, y", "sleep -1", "fetch ftp:"})
        QTest::newRow(text) << text << false;
}

void TestQuickAdd::unfinished()
{
    QFETCH(QString, text);
    QFETCH(bool, isUnfinished);
    QCOMPARE(isUnfinishedSteps(text), isUnfinished);
}

void TestQuickAdd::adds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("steps");
    QTest::newRow("plain") << "query db: sleep 2s"
                           << "query db"
                           << "sleep 2s";
    QTest::newRow("only steps") << "sleep 1s, compute 200ms"
                                << "task 1"
                                << "sleep 1s, compute 200ms";
    QTest::newRow("colon in the name") << "a: b: yield"
                                       << "a: b"
                                       << "yield";
    QTest::newRow("address") << "fetch http://localhost:80/a"
                             << "task 1"
                             << "fetch http://localhost:80/a";
    QTest::newRow("address behind a name") << "a: fetch http://x:80"
                                           << "a"
                                           << "fetch http://x:80";
    QTest::newRow("blanks") << "  x :  yield "
                            << "x"
                            << "yield";
}

void TestQuickAdd::adds()
{
    QFETCH(QString, typed);
    TaskListModel model;
    QuickAddLine quickAdd(model, Theme::light(), Fonts::system());
    QTest::keyClicks(quickAdd.line(), typed);
    QCOMPARE(model.taskCount(), 0);
    QTest::keyClick(quickAdd.line(), Qt::Key_Return);
    QCOMPARE(model.taskCount(), 1);
    QTEST(model.entry(0).name(), "name");
    QTEST(model.entry(0).stepsText(), "steps");
    QVERIFY(quickAdd.line()->text().isEmpty());
    QCOMPARE(quickAdd.hint(), QStringLiteral("Enter adds the task"));
    model.undoStack()->undo();
    QCOMPARE(model.taskCount(), 0);
}

void TestQuickAdd::staysCalmUntilSomethingIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("calm"); // how many characters are all right
    QTest::newRow("all right") << "query db: sleep 2s, 3*(compute 5ms, yield)" << qsizetype(42);
    QTest::newRow("only steps") << "sleep 1s, block 2min" << qsizetype(20);
    QTest::newRow("misspelt") << "query db: slep" << qsizetype(13); // "sle" may still become sleep
    QTest::newRow("unit") << "A: sleep 2x" << qsizetype(10);
    QTest::newRow("no name") << ": y" << qsizetype(0);
    QTest::newRow("only steps, unit") << "sleep 2x" << qsizetype(7);
    QTest::newRow("count") << "w*0: y" << qsizetype(3);
}

void TestQuickAdd::staysCalmUntilSomethingIsWrong()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, calm);
    TaskListModel model;
    QuickAddLine quickAdd(model, Theme::light(), Fonts::system());
    for (qsizetype typed = 1; typed <= text.size(); ++typed) {
        QTest::keyClick(quickAdd.line(), text[typed - 1].toLatin1());
        const bool isCalm = quickAdd.line()->faults().empty();
        QVERIFY2(isCalm == (typed <= calm), qPrintable(quickAdd.line()->text()));
        QCOMPARE(quickAdd.hint().startsWith(QStringLiteral("Enter adds")), isCalm);
    }
}

void TestQuickAdd::faultsKeepTheText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("message");
    QTest::addColumn<qsizetype>("position");
    QTest::newRow("name only") << "query db"
                               << "there is no “:” between name and steps" << qsizetype(0);
    QTest::newRow("no steps") << "query db:"
                              << "there is no step" << qsizetype(9);
    QTest::newRow("unfinished") << "query db: sleep"
                                << "a duration is missing" << qsizetype(15);
    QTest::newRow("unknown") << "query db: slep 1s"
                             << "unknown step “slep”" << qsizetype(10);
    QTest::newRow("only steps") << "sleep 1s, slep"
                                << "unknown step “slep”" << qsizetype(10);
    QTest::newRow("no name") << ": yield"
                             << "the name is empty" << qsizetype(0);
}

void TestQuickAdd::faultsKeepTheText()
{
    QFETCH(QString, typed);
    QFETCH(QString, message);
    TaskListModel model;
    QuickAddLine quickAdd(model, Theme::light(), Fonts::system());
    QTest::keyClicks(quickAdd.line(), typed);
    QTest::keyClick(quickAdd.line(), Qt::Key_Return);
    QCOMPARE(model.taskCount(), 0);
    QCOMPARE(quickAdd.line()->text(), typed);
    QVERIFY2(quickAdd.hint().startsWith(message), qPrintable(quickAdd.hint()));
    QTEST(quickAdd.line()->faults().front().position, "position");
    QCOMPARE(quickAdd.line()->accessibleDescription(), quickAdd.hint());
}

void TestQuickAdd::blankDoesNothing()
{
    TaskListModel model;
    QuickAddLine quickAdd(model, Theme::light(), Fonts::system());
    QTest::keyClicks(quickAdd.line(), QStringLiteral("  "));
    QTest::keyClick(quickAdd.line(), Qt::Key_Return);
    QCOMPARE(model.taskCount(), 0);
    QVERIFY(quickAdd.line()->faults().empty());
}

void TestQuickAdd::underlineIsPainted()
{
    FaultLineEdit line;
    line.resize(300, 34);
    line.setText(QStringLiteral("query db: slep 1s"));
    line.setFaultColor(QColor(255, 0, 255));
    const auto marked = [&line] {
        QRect area;
        const QImage image = line.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                if (color.red() - color.green() > 60 && color.blue() - color.green() > 60)
                    area |= QRect(x, y, 1, 1);
            }
        }
        return area;
    };
    QVERIFY(marked().isNull());
    line.setFaults({{10, 4, QString(), QString()}});
    const QRect wave = marked();
    QVERIFY(!wave.isNull());
    // It begins and ends where QLineEdit itself has the characters.
    const int middle = line.height() / 2;
    QCOMPARE(line.cursorPositionAt({wave.left() + 1, middle}), 10);
    QCOMPARE(line.cursorPositionAt({wave.right() - 1, middle}), 14);
    line.setCursorPosition(0);
    QCOMPARE(marked().left(), wave.left());
}

QTEST_MAIN(TestQuickAdd)
#include "tst_quickadd.moc"
