// SPDX-License-Identifier: MIT
#include "app/chart/timeaxis.h"

#include <QtTest/QtTest>

namespace interleave {

using namespace std::chrono_literals;

class TimeAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticks_data();
    void ticks();
    void steps_data();
    void steps();
    void spans_data();
    void spans();
    void everyZoomHasFewRoundTicks();
    void scaleGoesBothWays();
};

void TimeAxisTest::ticks_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("labels");
    QTest::addColumn<int>("unit");
    const auto row = [](const char *name, Nanoseconds from, Nanoseconds to, int most, const char *labels,
                        TimeUnit unit) {
        QTest::newRow(name) << qint64(from.count()) << qint64(to.count()) << most << QString::fromUtf8(labels)
                            << static_cast<int>(unit);
    };
    row("eight seconds", 0s, 8s, 10, "0 1 2 3 4 5 6 7 8", TimeUnit::Second);
    row("in less room", 0s, 8s, 5, "0 2 4 6 8", TimeUnit::Second);
    row("halves", 0s, 3500ms, 9, "0.0 0.5 1.0 1.5 2.0 2.5 3.0 3.5", TimeUnit::Second);
    row("one second", 0s, 1s, 5, "0.0 0.2 0.4 0.6 0.8 1.0", TimeUnit::Second);
    row("below a second", 0s, 900ms, 10, "0 100 200 300 400 500 600 700 800 900", TimeUnit::Milli);
    row("microseconds", 0s, 50us, 5, "0 10 20 30 40 50", TimeUnit::Micro);
    row("nanoseconds", 0s, 5ns, 10, "0 1 2 3 4 5", TimeUnit::Nano);
    row("a part of a microsecond", 1us, 2us, 5, "1.0 1.2 1.4 1.6 1.8 2.0", TimeUnit::Micro);
    row("zoomed in far out", 5s, 5s + 4us, 4, "5.000000 5.000001 5.000002 5.000003 5.000004",
        TimeUnit::Second);
    row("between ticks", 1300ms, 3800ms, 3, "2 3", TimeUnit::Second);
    row("a minute", 0s, 60s, 6, "0 10 20 30 40 50 60", TimeUnit::Second);
    row("two and a half minutes", 0s, 150s, 5, "0:00 0:30 1:00 1:30 2:00 2:30", TimeUnit::Minute);
    row("whole minutes", 0s, 20min, 5, "0 5 10 15 20", TimeUnit::Minute);
    row("seconds in minutes", 5min, 5min + 4s, 4, "5:00 5:01 5:02 5:03 5:04", TimeUnit::Minute);
    row("tenths in minutes", 5min, 5min + 1s, 5, "5:00.0 5:00.2 5:00.4 5:00.6 5:00.8 5:01.0",
        TimeUnit::Minute);
    row("hours", 0s, 72h, 6, "0 12 24 36 48 60 72", TimeUnit::Hour);
    row("half hours", 0s, 2h, 4, "0:00 0:30 1:00 1:30 2:00", TimeUnit::Hour);
    row("minutes in hours", 3h, 3h + 4min, 4, "3:00 3:01 3:02 3:03 3:04", TimeUnit::Hour);
    row("seconds in hours", 3h, 3h + 20s, 2, "3:00:00 3:00:10 3:00:20", TimeUnit::Hour);
}

void TimeAxisTest::ticks()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(int, most);
    QFETCH(QString, labels);
    QFETCH(int, unit);
    const TimeAxis axis = timeAxis({Nanoseconds(from), Nanoseconds(to)}, most);
    QStringList got;
    for (const AxisTick &tick : axis.ticks)
        got.append(tick.label);
    QCOMPARE(got.join(u' '), labels);
    QCOMPARE(static_cast<int>(axis.unit), unit);
}

void TimeAxisTest::steps_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("step");
    const auto row = [](const char *name, Nanoseconds least, Nanoseconds step) {
        QTest::newRow(name) << qint64(least.count()) << qint64(step.count());
    };
    row("nothing", 0ns, 1ns);
    row("exact", 200ms, 200ms);
    row("just above", 200ms + 1ns, 500ms);
    row("above five", 501ms, 1s);
    row("above five seconds", 5001ms, 10s);
    row("a third of a minute", 11s, 20s);
    row("half a minute", 21s, 30s);
    row("a minute", 31s, 1min);
    row("half an hour", 21min, 30min);
    row("an hour", 31min, 1h);
    row("a day", 13h, 24h);
    row("two days", 25h, 48h);
    row("five days", 49h, 120h);
    row("ten days", 121h, 240h);
}

void TimeAxisTest::steps()
{
    QFETCH(qint64, least);
    QFETCH(qint64, step);
    QCOMPARE(qint64(roundStep(Nanoseconds(least)).count()), step);
}

void TimeAxisTest::spans_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("span");
    const auto row = [](const char *name, Nanoseconds total, Nanoseconds span) {
        QTest::newRow(name) << qint64(total.count()) << qint64(span.count());
    };
    row("nothing", 0ns, 1s);
    row("the article's example", 6s, 6s);
    row("the drawing's", 7500ms, 8s);
    row("three", 3s, 3s);
    row("three and a bit", 3100ms, 3500ms);
    row("ten", 10s, 10s);
    row("eleven", 11s, 12s);
    row("a nanosecond", 1ns, 1ns);
    row("half a minute", 31s, 35s);
    row("two minutes", 121s, 140s);
    row("the longest there is", Nanoseconds::max(), Nanoseconds::max());
}

void TimeAxisTest::spans()
{
    QFETCH(qint64, total);
    QFETCH(qint64, span);
    QCOMPARE(qint64(roundedSpan(Nanoseconds(total)).count()), span);
}

void TimeAxisTest::everyZoomHasFewRoundTicks()
{
    for (double length = 1; length < 9e18; length *= 1.37) {
        const Nanoseconds to(static_cast<std::int64_t>(length));
        const TimeAxis axis = timeAxis({0ns, to}, 8);
        QVERIFY(axis.ticks.size() >= 1 && axis.ticks.size() <= 9);
        QVERIFY(axis.ticks.back().time <= to);
        QVERIFY(roundedSpan(to) >= to);
        QVERIFY(roundedSpan(to).count() <= 2.1 * length + 1);
    }
}

void TimeAxisTest::scaleGoesBothWays()
{
    const TimeScale scale({2s, 6s}, 100, 500);
    QCOMPARE(scale.x(2s), 100.0);
    QCOMPARE(scale.x(3s), 200.0);
    QCOMPARE(scale.x(1s), 0.0);
    QCOMPARE(scale.time(300).count(), Nanoseconds(4s).count());
    QCOMPARE(scale.width(500ms), 50.0);
    const TimeScale longest({0ns, Nanoseconds::max()}, 100, 500);
    QCOMPARE(longest.time(100), 0ns);
    QCOMPARE(longest.time(500), Nanoseconds::max());
    QCOMPARE(longest.time(510), Nanoseconds::max()); // marks may overrun the window
    QVERIFY(longest.time(300) > Nanoseconds::max() / 3 && longest.time(300) < Nanoseconds::max() / 3 * 2);
}

} // namespace interleave

QTEST_MAIN(interleave::TimeAxisTest)
#include "tst_timeaxis.moc"
