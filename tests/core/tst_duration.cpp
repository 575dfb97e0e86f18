// SPDX-License-Identifier: MIT
#include "core/scenario/duration.h"

#include <QtTest/QtTest>

#include <random>

using namespace interleave;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(interleave::DurationFault)

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void notation_data();
    void notation();
    void readsItsOwnNotation();
    void text_data();
    void text();
    void label_data();
    void label();
};

void TestDuration::reads_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<Nanoseconds>("expected");
    const auto row = [](const QString &input, Nanoseconds expected) {
        QTest::newRow(qPrintable(input.left(40))) << input << expected;
    };
    row("3", 3s);
    row("3s", 3s);
    row("0", 0s);
    row("0ns", 0s);
    row("1.5s", 1500ms);
    row(".5s", 500ms);
    row("1.s", 1s);
    row("200 ms", 200ms);
    row("  80us  ", 80us);
    row(QStringLiteral(u"80\u00B5s"), 80us);
    row(QStringLiteral(u"80\u03BCs"), 80us);
    row("5ns", 5ns);
    row("2min", 2min);
    row("0.25min", 15s);
    row("0.00000000005min", 3ns);
    row("1440min", 24h);
    row("86400", 24h);
    row("0.000000001", 1ns);
    row("0.1000000000000000000000000000000s", 100ms);
    // No detour through a floating-point number: 0.3 has none that is equal to it.
    row("0.3s", 300'000'000ns);
    row("86399.999999999", 24h - 1ns);
    row(QString(100'000, u'0') + u'7', 7s);
    row(QStringLiteral("7.") + QString(100'000, u'0'), 7s);
}

void TestDuration::reads()
{
    QFETCH(const QString, input);
    QFETCH(const Nanoseconds, expected);
    const auto value = parseDuration(input);
    QVERIFY(value.has_value());
    QCOMPARE(value->count(), expected.count());
}

void TestDuration::refuses_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<DurationFault>("expected");
    const auto row = [](const char *name, const QString &input, DurationFault expected) {
        QTest::newRow(name) << input << expected;
    };
    using Fault = DurationFault;
    row("empty", "", Fault::NotANumber);
    row("blanks", "   ", Fault::NotANumber);
    row("a point", ".", Fault::NotANumber);
    row("a unit", "ms", Fault::NotANumber);
    row("below zero", "-1s", Fault::NotANumber);
    row("a plus sign", "+1s", Fault::NotANumber);
    row("a comma", ",5s", Fault::NotANumber);
    row("full-width digits", QStringLiteral(u"\uFF11s"), Fault::NotANumber);
    row("Arabic digits", QStringLiteral(u"\u0663s"), Fault::NotANumber);
    row("not a number", "nan", Fault::NotANumber);
    row("NUL", QString(QChar(u'\0')), Fault::NotANumber);
    row("an hour", "1h", Fault::UnknownUnit);
    row("a capital", "1S", Fault::UnknownUnit);
    row("two units", "1s ms", Fault::UnknownUnit);
    row("two points", "1.2.3s", Fault::UnknownUnit);
    row("an exponent", "1e3", Fault::UnknownUnit);
    row("hexadecimal", "0x10", Fault::UnknownUnit);
    row("NUL behind", QStringLiteral("1s") + QChar(u'\0'), Fault::UnknownUnit);
    row("a long unit", u'1' + QString(100'000, u's'), Fault::UnknownUnit);
    row("a nanosecond more than 24 h", "86400.000000001s", Fault::TooLong);
    row("1441 min", "1441min", Fault::TooLong);
    row("beyond 64 bits in minutes only", "307445735min", Fault::TooLong);
    row("beyond 64 bits", "18446744073709551617ns", Fault::TooLong);
    row("100,000 digits", QString(100'000, u'9'), Fault::TooLong);
    row("a third of a nanosecond, in minutes", "0.000000000005min", Fault::TooFine);
    row("half a nanosecond", "0.5ns", Fault::TooFine);
    row("ten decimals of a second", "0.0000000001s", Fault::TooFine);
    row("a digit far behind", QStringLiteral("1.") + QString(100'000, u'0') + u'1', Fault::TooFine);
}

void TestDuration::refuses()
{
    QFETCH(const QString, input);
    QFETCH(const DurationFault, expected);
    DurationFault why{};
    QVERIFY(!parseDuration(input, &why));
    QCOMPARE(why, expected);
    QVERIFY(!parseDuration(input)); // nobody needs to ask why
}

void TestDuration::notation_data()
{
    QTest::addColumn<Nanoseconds>("duration");
    QTest::addColumn<QString>("expected");
    const auto row = [](Nanoseconds duration, const char *expected) {
        QTest::newRow(expected) << duration << QString::fromUtf8(expected);
    };
    row(0s, "0s");
    row(1ns, "1ns");
    row(999ns, "999ns");
    row(1us, "1us");
    row(1500ns, "1.5us");
    row(200ms, "200ms");
    row(1s - 1ns, "999.999999ms");
    row(1500ms, "1.5s");
    row(1s + 1ns, "1.000000001s");
    row(90s, "90s");
    row(24h, "86400s");
}

void TestDuration::notation()
{
    QFETCH(const Nanoseconds, duration);
    QFETCH(const QString, expected);
    QCOMPARE(durationNotation(duration), expected);
}

void TestDuration::readsItsOwnNotation()
{
    std::mt19937_64 random(1);
    for (int round = 0; round < 20'000; ++round) {
        // Every magnitude is as likely as any other.
        const std::uint64_t most = std::uint64_t{1} << (random() % 47);
        const Nanoseconds duration(static_cast<std::int64_t>(random() % most));
        if (duration > kLongestDuration)
            continue;
        const auto again = parseDuration(durationNotation(duration));
        QVERIFY2(again == duration, qPrintable(durationNotation(duration)));
    }
}

void TestDuration::text_data()
{
    QTest::addColumn<Nanoseconds>("duration");
    QTest::addColumn<QString>("expected");
    const auto row = [](Nanoseconds duration, const char *expected) {
        QTest::newRow(expected) << duration << QString::fromUtf8(expected);
    };
    row(0s, "0 s");
    row(1ns, "1 ns");
    row(999ns, "999 ns");
    row(1us, "1.00 µs");
    row(99'900ns, "99.9 µs");
    row(140us, "0.14 ms");
    row(1500us, "1.50 ms");
    row(200ms, "200 ms");
    row(999'499'999ns, "999 ms");
    row(999'500'000ns, "1.00 s");
    row(1500ms, "1.50 s");
    row(9'994ms, "9.99 s");
    row(9'996ms, "10.0 s");
    row(59'994ms, "60.0 s");
    row(60s, "1 min 0 s");
    row(200s, "3 min 20 s");
    row(3599s, "59 min 59 s");
    row(3600s, "1 h 0 min");
    row(24h, "24 h 0 min");
}

void TestDuration::text()
{
    QFETCH(const Nanoseconds, duration);
    QFETCH(const QString, expected);
    QCOMPARE(durationText(duration), expected);
}

void TestDuration::label_data()
{
    QTest::addColumn<Nanoseconds>("duration");
    QTest::addColumn<QString>("expected");
    const auto row = [](Nanoseconds duration, const char *expected) {
        QTest::newRow(expected) << duration << QString::fromUtf8(expected);
    };
    row(0s, "0 s");
    row(7ns, "7 ns");
    row(80us, "80 µs");
    row(400ms, "400 ms");
    row(999'500us, "1 s");
    row(2s, "2 s");
    row(2500ms, "2.5 s");
    row(2'718'281'828ns, "2.72 s");
    row(60s, "1 min");
    row(61s, "1 min 1 s");
}

void TestDuration::label()
{
    QFETCH(const Nanoseconds, duration);
    QFETCH(const QString, expected);
    QCOMPARE(durationLabel(duration), expected);
}

QTEST_GUILESS_MAIN(TestDuration)
#include "tst_duration.moc"
