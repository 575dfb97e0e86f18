// SPDX-License-Identifier: MIT
#include "app/editor/colorbutton.h"
#include "app/editor/editorpane.h"
#include "app/editor/taskextras.h"

#include <QMenu>
#include <QTest>

using namespace interleave;

namespace {

struct Bench
{
    Bench()
    {
        pane.model().setScenario(asyncio101());
        pane.setCurrentTask(1);
    }

    [[nodiscard]] ColorButton *button() { return pane.extras()->color(); }
    void choose(const QString &text)
    {
        for (QAction *action : button()->menu()->actions())
            if (action->text() == text)
                action->trigger();
    }
    [[nodiscard]] QString color() { return pane.model().entry(1).color(); }

    EditorPane pane{Theme::light(), Fonts::system()};
};

} // namespace

class TestColorButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorsAreChosen_data();
    void colorsAreChosen();
    void anyColorCanBeAskedFor();
    void eachChoiceIsAStep();
};

void TestColorButton::colorsAreChosen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("color");
    QTest::newRow("blue") << "Blue"
                          << "#0072B2";
    QTest::newRow("orange") << "Orange"
                            << "#E69F00";
    QTest::newRow("green") << "Green"
                           << "#009E73";
    QTest::newRow("pink") << "Pink"
                          << "#CC79A7";
    QTest::newRow("vermilion") << "Vermilion"
                               << "#D55E00";
    QTest::newRow("sky blue") << "Sky blue"
                              << "#56B4E9";
}

void TestColorButton::colorsAreChosen()
{
    QFETCH(QString, name);
    QFETCH(QString, color);
    Bench bench;
    QVERIFY(bench.button()->accessibleName().endsWith(QStringLiteral("automatic")));
    bench.choose(name);
    QCOMPARE(bench.color(), color);
    QVERIFY(bench.button()->accessibleName().endsWith(name.toLower()));
    QCOMPARE(bench.pane.model().scenario()->tasks[1].color, color);
    QCOMPARE(bench.pane.undoStack()->undoText(), QStringLiteral("Change the colour of “B”"));
    bench.pane.undoStack()->undo();
    QCOMPARE(bench.color(), QString());
    QVERIFY(bench.button()->accessibleName().endsWith(QStringLiteral("automatic")));
}

void TestColorButton::anyColorCanBeAskedFor()
{
    Bench bench;
    bench.button()->setAsker([](const QColor &) { return QColor(); });
    bench.choose(QStringLiteral("&Other…"));
    QCOMPARE(bench.pane.undoStack()->count(), 0);
    QColor first;
    bench.button()->setAsker([&first](const QColor &shown) {
        first = shown;
        return QColor(1, 2, 3);
    });
    bench.choose(QStringLiteral("&Other…"));
    QCOMPARE(first, Theme::light().hue(1).fill); // it begins with what is seen
    QCOMPARE(bench.color(), QStringLiteral("#010203"));
}

void TestColorButton::eachChoiceIsAStep()
{
    Bench bench;
    bench.choose(QStringLiteral("Pink"));
    bench.choose(QStringLiteral("Green"));
    bench.choose(QStringLiteral("&Automatic"));
    QCOMPARE(bench.pane.undoStack()->count(), 3);
    bench.pane.undoStack()->undo();
    QCOMPARE(bench.color(), QStringLiteral("#009E73"));
}

QTEST_MAIN(TestColorButton)
#include "tst_colorbutton.moc"
