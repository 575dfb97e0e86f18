// SPDX-License-Identifier: MIT
// What a hand does on the charts, by the events that it makes.
#include "windowfixtures.h"

#include "app/chart/chartgestures.h"

#include <QWheelEvent>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// An open window with its chart, whose jumps take no time.
class Hand
{
public:
    Hand()
    {
        navigator().setAnimated(false);
        panel = open.window.charts()->panel(Strategy::Concurrent);
    }

    TimeNavigator &navigator() { return open.window.charts()->navigator(); }
    TimeWindow seen() { return navigator().window(); }

    /// In the second of three rows.
    QPoint at(Nanoseconds time) const
    {
        return {qRound(panel->timeScale().x(time)), panel->height() * 2 / 5};
    }

    void wheel(QPoint position, int notches, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWheelEvent event(position, panel->mapToGlobal(position), {}, QPoint(0, 120 * notches), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(panel, &event);
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(panel, Qt::LeftButton, modifiers, from);
        for (int part = 1; part <= 4; ++part) {
            const QPoint position = from + (to - from) * part / 4;
            QMouseEvent move(QEvent::MouseMove, position, panel->mapToGlobal(position), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(panel, &move);
        }
        QTest::mouseRelease(panel, Qt::LeftButton, modifiers, to);
    }

    OpenWindow open;
    ChartPanel *panel = nullptr;
};

bool isNear(Nanoseconds one, Nanoseconds other, Nanoseconds by)
{
    return std::chrono::abs(one - other) <= by;
}

} // namespace

class TestChartGestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWheelZoomsAtThePointer();
    void theWheelWithShiftPans();
    void draggingPans();
    void allPanelsShowTheSame();
    void aDragWithShiftMeasures();
    void aDoubleClickShowsEverything();
    void keys_data();
    void keys();
    void aClickStillSelects();
};

void TestChartGestures::theWheelZoomsAtThePointer()
{
    Hand hand;
    const QPoint position = hand.at(2s);
    hand.wheel(position, 3);
    QVERIFY(hand.seen().length() < 4s);
    QVERIFY(isNear(hand.panel->timeScale().time(position.x()), 2s, 20ms));
    hand.wheel(position, -30);
    QVERIFY(hand.navigator().isWhole());
}

void TestChartGestures::theWheelWithShiftPans()
{
    Hand hand;
    hand.navigator().show({2s, 4s});
    hand.wheel(hand.at(3s), -1, Qt::ShiftModifier);
    QCOMPARE(hand.seen(), (TimeWindow{2200ms, 4200ms}));
}

void TestChartGestures::draggingPans()
{
    Hand hand;
    hand.navigator().show({2s, 4s});
    hand.drag(hand.at(3s), hand.at(2500ms));
    QVERIFY(isNear(hand.seen().from, 2500ms, 20ms));
    QCOMPARE(hand.seen().length(), Nanoseconds(2s));
    hand.drag(hand.at(2600ms), hand.at(2600ms) + QPoint(5000, 0)); // no further than to the beginning
    QCOMPARE(hand.seen().from, Nanoseconds(0));
}

void TestChartGestures::allPanelsShowTheSame()
{
    Hand hand;
    hand.wheel(hand.at(2s), 5);
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads})
        QCOMPARE(hand.open.window.charts()->panel(strategy)->timeWindow(), hand.seen());
}

void TestChartGestures::aDragWithShiftMeasures()
{
    std::optional<TimeWindow> measured;
    Hand hand; // goes first: while it goes, its charts still tell of what they show
    QObject::connect(hand.panel->gestures(), &ChartGestures::measured, hand.panel,
                     [&](std::optional<TimeWindow> stretch) { measured = stretch; });
    hand.drag(hand.at(3s), hand.at(1s), Qt::ShiftModifier);
    QVERIFY(measured);
    QVERIFY(isNear(measured->from, 1s, 20ms) && isNear(measured->to, 3s, 20ms));
    QVERIFY(hand.navigator().isWhole()); // it does not pan
    QTest::mouseClick(hand.panel, Qt::LeftButton, {}, hand.at(5s));
    QVERIFY(!measured);
}

void TestChartGestures::aDoubleClickShowsEverything()
{
    Hand hand;
    hand.navigator().show({2s, 4s});
    QTest::mouseDClick(hand.panel, Qt::LeftButton, {}, hand.at(3s));
    QVERIFY(hand.navigator().isWhole());
}

void TestChartGestures::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    const auto row = [](const char *name, int key, int modifiers, qint64 from, qint64 to) {
        QTest::newRow(name) << key << modifiers << from << to;
    };
    // From 2 s to 5 s of an axis of 7 s, after all of it was seen.
    row("in", Qt::Key_Plus, 0, 2500, 4500);
    row("in, without Shift", Qt::Key_Equal, 0, 2500, 4500);
    row("out", Qt::Key_Minus, 0, 1250, 5750);
    row("fit", Qt::Key_F, 0, 0, 7000);
    row("reset", Qt::Key_0, 0, 0, 7000);
    row("back", Qt::Key_Left, Qt::AltModifier, 0, 7000);
    row("left", Qt::Key_Left, 0, 1700, 4700);
    row("right", Qt::Key_Right, 0, 2300, 5300);
    row("start", Qt::Key_Home, 0, 0, 3000);
    row("end", Qt::Key_End, 0, 4000, 7000);
}

void TestChartGestures::keys()
{
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    QFETCH(const qint64, from);
    QFETCH(const qint64, to);
    Hand hand;
    hand.navigator().show({2s, 5s});
    hand.panel->setFocus();
    QTest::keyClick(hand.panel, static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(hand.seen(), (TimeWindow{std::chrono::milliseconds(from), std::chrono::milliseconds(to)}));
}

void TestChartGestures::aClickStillSelects()
{
    Hand hand;
    QTest::mouseClick(hand.panel, Qt::LeftButton, {}, hand.at(1s));
    QCOMPARE(hand.open.window.editor()->currentTask(), 1);
}

QTEST_MAIN(TestChartGestures)
#include "tst_chartgestures.moc"
