// SPDX-License-Identifier: MIT
#include "app/chart/timenavigator.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// All jumps take no time.
class Still : public TimeNavigator
{
public:
    explicit Still(Nanoseconds end)
    {
        setAnimated(false);
        reset(end);
    }
};

} // namespace

class TestTimeNavigator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoomKeepsTheTimeUnderThePointer_data();
    void zoomKeepsTheTimeUnderThePointer();
    void neverBeyondTheAxis();
    void neverShorterThanCanBeSeen();
    void whoSeesAllGoesOnSeeingAll();
    void goesBackAndForward();
    void aGestureIsOneThingToGoBackOver();
    void whatChangesNothingIsNotRemembered();
    void aJumpGlidesAndArrives();
    void startAndEnd();
};

void TestTimeNavigator::zoomKeepsTheTimeUnderThePointer_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<double>("factor");
    for (const qint64 at : {100'000'000, 500'000'000, 900'000'000})
        for (const double factor : {0.5, 0.8})
            QTest::addRow("%lld %g", static_cast<long long>(at), factor) << at << factor;
}

void TestTimeNavigator::zoomKeepsTheTimeUnderThePointer()
{
    QFETCH(const qint64, at);
    QFETCH(const double, factor);
    Still navigator(1s);
    const auto share = [&] {
        return static_cast<double>(at - navigator.window().from.count()) /
               static_cast<double>(navigator.window().length().count());
    };
    const double before = share();
    navigator.zoom(Nanoseconds(at), factor);
    QCOMPARE(navigator.window().length().count(), std::llround(1e9 * factor));
    QVERIFY(std::abs(share() - before) < 1e-6);
    navigator.zoom(Nanoseconds(at), 1.0 / factor);
    QCOMPARE(navigator.window(), (TimeWindow{0s, 1s}));
}

void TestTimeNavigator::neverBeyondTheAxis()
{
    Still navigator(10s);
    navigator.zoom(9s, 0.5);
    navigator.pan(1h);
    QCOMPARE(navigator.window(), (TimeWindow{5s, 10s}));
    navigator.pan(-Nanoseconds::max());
    QCOMPARE(navigator.window(), (TimeWindow{0s, 5s}));
    navigator.zoom(0s, 1e30);
    QCOMPARE(navigator.window(), (TimeWindow{0s, 10s}));
    navigator.show({-5s, 3s});
    QCOMPARE(navigator.window(), (TimeWindow{0s, 8s}));
}

void TestTimeNavigator::neverShorterThanCanBeSeen()
{
    Still navigator(std::chrono::hours(1));
    for (int i = 0; i < 200; ++i)
        navigator.zoom(1s, 0.5);
    QCOMPARE(navigator.window().length(), Nanoseconds(20));
    QVERIFY(navigator.window().from <= 1s && navigator.window().to >= 1s);

    Still tiny(Nanoseconds(1));
    tiny.zoom(Nanoseconds(0), 0.1);
    QVERIFY(tiny.window().length() > Nanoseconds::zero());
}

void TestTimeNavigator::whoSeesAllGoesOnSeeingAll()
{
    Still navigator(10s);
    navigator.extend(20s);
    QCOMPARE(navigator.window(), (TimeWindow{0s, 20s}));
    navigator.extend(15s); // never shorter
    QCOMPARE(navigator.end(), Nanoseconds(20s));

    navigator.zoom(0s, 0.5);
    navigator.extend(40s);
    QCOMPARE(navigator.window(), (TimeWindow{0s, 10s}));
    QCOMPARE(navigator.end(), Nanoseconds(40s));
}

void TestTimeNavigator::goesBackAndForward()
{
    Still navigator(10s);
    QVERIFY(!navigator.canGoBack());
    navigator.show({2s, 4s});
    navigator.show({2s, 3s});
    navigator.goBack();
    QCOMPARE(navigator.window(), (TimeWindow{2s, 4s}));
    navigator.goBack();
    QCOMPARE(navigator.window(), (TimeWindow{0s, 10s}));
    QVERIFY(!navigator.canGoBack());
    navigator.goBack();
    navigator.goForward();
    QCOMPARE(navigator.window(), (TimeWindow{2s, 4s}));
    navigator.show({5s, 6s}); // from here on the other way is forgotten
    QVERIFY(!navigator.canGoForward());
    navigator.goBack();
    QCOMPARE(navigator.window(), (TimeWindow{2s, 4s}));
}

void TestTimeNavigator::aGestureIsOneThingToGoBackOver()
{
    Still navigator(10s);
    for (int i = 0; i < 5; ++i)
        navigator.zoom(3s, 0.8);
    const TimeWindow zoomed = navigator.window();
    for (int i = 0; i < 5; ++i)
        navigator.pan(100ms);
    navigator.goBack();
    QCOMPARE(navigator.window(), zoomed);
    navigator.goBack();
    QCOMPARE(navigator.window(), (TimeWindow{0s, 10s}));
}

void TestTimeNavigator::whatChangesNothingIsNotRemembered()
{
    Still navigator(10s);
    navigator.pan(1s);
    navigator.zoom(5s, 2.0);
    navigator.zoomStep(2.0);
    navigator.panStep(0.5);
    navigator.showAll();
    QVERIFY(!navigator.canGoBack());
}

void TestTimeNavigator::aJumpGlidesAndArrives()
{
    TimeNavigator navigator;
    navigator.reset(10s);
    QSignalSpy steps(&navigator, &TimeNavigator::windowChanged);
    navigator.show({4s, 5s});
    QCOMPARE(navigator.target(), (TimeWindow{4s, 5s}));
    QTRY_COMPARE(navigator.window(), (TimeWindow{4s, 5s}));
    QVERIFY(steps.count() >= 2);
}

void TestTimeNavigator::startAndEnd()
{
    Still navigator(10s);
    navigator.show({4s, 6s});
    navigator.goToStart();
    QCOMPARE(navigator.window(), (TimeWindow{0s, 2s}));
    navigator.goToEnd();
    QCOMPARE(navigator.window(), (TimeWindow{8s, 10s}));
    navigator.panStep(-0.5);
    QCOMPARE(navigator.window(), (TimeWindow{7s, 9s}));
}

QTEST_GUILESS_MAIN(TestTimeNavigator)
#include "tst_timenavigator.moc"
