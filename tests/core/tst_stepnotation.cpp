// SPDX-License-Identifier: MIT
#include "core/scenario/stepnotation.h"
#include "core/scenario/tasknotation.h"

#include <QtTest/QtTest>

using namespace interleave;

namespace {

/// `position+length problem`, a line for each.
QString told(const std::vector<NotationFault> &faults)
{
    QStringList lines;
    for (const NotationFault &fault : faults)
        lines << QStringLiteral("%1+%2 %3")
                     .arg(QString::number(fault.position), QString::number(fault.length), fault.problem);
    return lines.join(u'\n');
}

/// What holds for every fault, however hostile the text.
bool isSound(const std::vector<NotationFault> &faults, qsizetype size)
{
    return std::all_of(faults.begin(), faults.end(), [size](const NotationFault &fault) {
        return fault.position >= 0 && fault.position <= size && fault.length >= 1 &&
               !fault.problem.isEmpty() && !fault.expected.isEmpty();
    });
}

QString nested(int depth)
{
    return QStringLiteral("1*(").repeated(depth) + QStringLiteral("yield") +
           QStringLiteral(")").repeated(depth);
}

} // namespace

class TestStepNotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void saysWhatWasExpected();
    void survives_data();
    void survives();
    void readsTasks_data();
    void readsTasks();
    void refusesTasks_data();
    void refusesTasks();
};

void TestStepNotation::reads_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected"); // as stepsNotation() writes it
    const auto row = [](const char *input, const char *expected) {
        QTest::newRow(input) << QString::fromUtf8(input) << QString::fromUtf8(expected);
    };
    row("sleep 1s", "sleep 1s");
    row("  sleep   1  ", "sleep 1s");
    row("sleep 1 s", "sleep 1s");
    row("sleep 1s,compute 200ms,block 3,yield", "sleep 1s, compute 200ms, block 3s, yield");
    row("sleep 800ms..1.2s", "sleep 800ms..1.2s");
    row("sleep 0.5 .. 1.5", "sleep 500ms..1.5s");
    row("sleep 1..1", "sleep 1s");
    row("sleep .5...7", "sleep 500ms..700ms");
    row("sleep 80µs", "sleep 80us");
    row("sleep\t1s\n,\nyield", "sleep 1s, yield");
    row("sleep 0", "sleep 0s");
    row("3*(sleep 120ms, yield)", "3*(sleep 120ms, yield)");
    row("3 * ( yield )", "3*(yield)");
    row("2*(3*(yield), sleep 1s), block 1s", "2*(3*(yield), sleep 1s), block 1s");
    row("10000*(yield)", "10000*(yield)");
    row("thread 1s", "thread 1s");
    row("fetch 120ms", "fetch 120ms");
    row("fetch 1ms..2ms", "fetch 1ms..2ms");
    row("fetch http://127.0.0.1:8080/a?b=c, yield", "fetch http://127.0.0.1:8080/a?b=c, yield");
    row("2*(fetch https://example.org/x)", "2*(fetch https://example.org/x)");
    row("fail", "fail");
    row("fail \"no such page\"", "fail \"no such page\"");
    row("fail \"a \\\"quoted\\\" \\\\ text, with (marks)\", yield",
        "fail \"a \\\"quoted\\\" \\\\ text, with (marks)\", yield");
    row("fail \"\"", "fail");
}

void TestStepNotation::reads()
{
    QFETCH(const QString, input);
    QFETCH(const QString, expected);
    const ParsedSteps parsed = parseSteps(input);
    QCOMPARE(told(parsed.faults), QString());
    QCOMPARE(stepsNotation(parsed.steps), expected);
    QCOMPARE(parseSteps(expected).steps, parsed.steps);
}

void TestStepNotation::refuses_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *input, const char *expected) {
        QTest::newRow(input) << QString::fromUtf8(input) << QString::fromUtf8(expected);
    };
    row("", "0+1 there is no step");
    row("   ", "3+1 there is no step");
    row("slep 1s", "0+4 unknown step “slep”");
    row("Sleep 1s", "0+5 unknown step “Sleep”");
    row("sleep", "5+1 a duration is missing");
    row("sleep ,yield", "6+1 a duration is missing");
    row("sleep soon", "6+4 “soon” is no duration");
    row("sleep -1s", "6+3 “-1s” is no duration");
    row("sleep 1h", "6+2 “1h” has an unknown unit");
    row("sleep 1441min", "6+7 “1441min” is too long");
    row("sleep 0.1ns", "6+5 “0.1ns” is finer than a nanosecond");
    row("sleep 2s..1s", "10+2 the range ends before it begins");
    row("sleep 2s..", "10+1 a duration is missing");
    row("sleep 1s yield", "9+5 “yield” follows a complete step");
    row("sleep 1s, , yield", "10+1 a step is missing");
    row("sleep 1s,", "9+1 a step is missing");
    row(",,,", "0+1 a step is missing\n1+1 a step is missing\n2+1 a step is missing\n3+1 a step is missing");
    row("3x", "0+2 a number begins no step");
    row("3", "0+1 a number begins no step");
    row("3 yield", "0+7 a number begins no step");
    row("0*(yield)", "0+1 0 repeats");
    row("10001*(yield)", "0+5 10001 repeats");
    row("99999999999999999999*(yield)", "0+20 99999999999999999999 repeats");
    row("3*yield", "2+1 “(” is missing");
    row("3*(yield", "2+1 “(” is never closed");
    row("3*()", "3+1 a step is missing");
    row("yield)", "5+1 “)” follows a complete step");
    row(")", "0+1 “)” closes nothing");
    row("101*(100*(yield))", "0+17 10100 steps after repeats");
    row("slep 1s, yield, bock 2s", "0+4 unknown step “slep”\n16+4 unknown step “bock”");
    row("2*(slep 1s, yield), bock 2s", "3+4 unknown step “slep”\n20+4 unknown step “bock”");
    row("sleep １s", "6+2 “１s” is no duration");
    row("３*(yield)", "0+2 a number begins no step");
    row("#", "0+1 “#” begins no step");
    row("fetch ftp://example.org", "6+17 “ftp://example.org” is no address");
    row("fetch http://", "6+7 “http://” is no address");
    row("fail \"never closed, yield", "5+20 the text is never closed");
}

void TestStepNotation::refuses()
{
    QFETCH(const QString, input);
    QFETCH(const QString, expected);
    const ParsedSteps parsed = parseSteps(input);
    QCOMPARE(told(parsed.faults), expected);
    QVERIFY(parsed.steps.empty());
    QVERIFY(isSound(parsed.faults, input.size()));
}

void TestStepNotation::saysWhatWasExpected()
{
    QCOMPARE(parseSteps(u"sleep 2s..1500ms").faults.at(0).text(),
             QStringLiteral("the range ends before it begins (2s or more was expected)"));
}

void TestStepNotation::survives_data()
{
    QTest::addColumn<QString>("input");
    const QString nul(QChar(u'\0'));
    const QString lone(QChar(0xD800));
    QTest::newRow("10,000 open parentheses") << QStringLiteral("1*(").repeated(10'000);
    QTest::newRow("10,000 nested repeats") << nested(10'000);
    QTest::newRow("10,000 closed parentheses") << QString(10'000, u')');
    QTest::newRow("100,000 commas") << QString(100'000, u',');
    QTest::newRow("a million letters") << QString(1'000'000, u'x');
    QTest::newRow("a million digits") << QString(1'000'000, u'9');
    QTest::newRow("a duration of a million digits") << QStringLiteral("sleep ") + QString(1'000'000, u'9');
    QTest::newRow("100,000 steps") << QStringLiteral("yield, ").repeated(100'000) + QStringLiteral("yield");
    QTest::newRow("100,000 faulty steps") << QStringLiteral("yeld, ").repeated(100'000);
    QTest::newRow("repeats that overflow 64 bits")
        << QStringLiteral("10000*(").repeated(20) + QStringLiteral("yield") + QString(20, u')');
    QTest::newRow("NUL") << nul;
    QTest::newRow("NUL behind a step") << QStringLiteral("sleep 1s") + nul;
    QTest::newRow("NUL in a keyword") << QStringLiteral("sle") + nul + QStringLiteral("ep 1s");
    QTest::newRow("a lone surrogate") << lone;
    QTest::newRow("a lone surrogate as a unit") << QStringLiteral("sleep 1") + lone;
    QTest::newRow("right-to-left override") << QStringLiteral(u"sleep \u202E1s");
    QTest::newRow("combining marks") << QStringLiteral("s") + QString(10'000, QChar(0x0301));
    QTest::newRow("an emoji") << QStringLiteral("\U0001F600 1s");
    QTest::newRow("a text of quotation marks") << QStringLiteral("fail ") + QString(10'001, u'"');
    QTest::newRow("an address of a million letters")
        << QStringLiteral("fetch http://") + QString(1'000'000, u'a') + QStringLiteral(" :");
}

void TestStepNotation::survives()
{
    QFETCH(const QString, input);
    const ParsedSteps parsed = parseSteps(input);
    QVERIFY(!parsed.ok());
    QVERIFY(parsed.steps.empty());
    QVERIFY(isSound(parsed.faults, input.size()));
}

void TestStepNotation::readsTasks_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("name");
    QTest::addColumn<quint32>("count");
    QTest::addColumn<QString>("steps");
    const auto row = [](const char *input, const char *name, quint32 count, const char *steps) {
        QTest::newRow(input) << QString::fromUtf8(input) << QString::fromUtf8(name) << count
                             << QString::fromUtf8(steps);
    };
    row("A: sleep 1s", "A", 1, "sleep 1s");
    row("  query db  :  sleep 2s  ", "query db", 1, "sleep 2s");
    row("worker*3: yield", "worker", 3, "yield");
    row("worker * 1000000 : yield", "worker", 1'000'000, "yield");
    row("a*b: yield", "a*b", 1, "yield");
    row("a*b*2: yield", "a*b", 2, "yield");
    row("step 2: parse: yield", "step 2: parse", 1, "yield");
    row("get: fetch http://127.0.0.1:80/", "get", 1, "fetch http://127.0.0.1:80/");
    row("😀: yield", "😀", 1, "yield");
}

void TestStepNotation::readsTasks()
{
    QFETCH(const QString, input);
    QFETCH(const QString, name);
    QFETCH(const quint32, count);
    QFETCH(const QString, steps);
    const ParsedTask parsed = parseTask(input);
    QCOMPARE(told(parsed.faults), QString());
    QCOMPARE(parsed.task.name, name);
    QCOMPARE(parsed.task.count, count);
    QCOMPARE(stepsNotation(parsed.task.steps), steps);
}

void TestStepNotation::refusesTasks_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *input, const char *expected) {
        QTest::newRow(input) << QString::fromUtf8(input) << QString::fromUtf8(expected);
    };
    row("", "0+1 there is no task");
    row("A", "0+1 there is no “:” between name and steps");
    row(": sleep 1s", "0+1 the name is empty");
    row("A:", "2+1 there is no step");
    row("A*0: yield", "2+1 “0” is no count");
    row("A*-1: yield", "2+2 “-1” is no count");
    row("A*1000001: yield", "2+7 “1000001” is no count");
    row("A*99999999999: yield", "2+11 “99999999999” is no count");
    row("A*: yield", "1+1 there is no count after “*”");
    row("*3: yield", "0+1 the name is empty");
    row("A: slep 1s, bock 2s", "3+4 unknown step “slep”\n12+4 unknown step “bock”");
}

void TestStepNotation::refusesTasks()
{
    QFETCH(const QString, input);
    QFETCH(const QString, expected);
    const ParsedTask parsed = parseTask(input);
    QCOMPARE(told(parsed.faults), expected);
    QVERIFY(isSound(parsed.faults, input.size()));
}

QTEST_GUILESS_MAIN(TestStepNotation)
#include "tst_stepnotation.moc"
