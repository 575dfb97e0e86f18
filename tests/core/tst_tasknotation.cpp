// SPDX-License-Identifier: MIT
#include "core/scenario/tasknotation.h"

#include <QTest>

using namespace interleave;

class TestTaskNotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void rejects_data();
    void rejects();
    void findsEveryFault();
    void placesStayInside();
    void longTextsAreQuick();
};

void TestTaskNotation::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<quint32>("count");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<qsizetype>("stepsAt");

    QTest::newRow("plain") << "query db: sleep 2s"
                           << "query db" << 1U << "sleep 2s" << qsizetype(10);
    QTest::newRow("no blanks") << "A:sleep 1s"
                               << "A" << 1U << "sleep 1s" << qsizetype(2);
    QTest::newRow("blanks") << "  A  :  sleep 1s  "
                            << "A" << 1U << "sleep 1s" << qsizetype(8);
    QTest::newRow("several steps") << "A: sleep 1s, 3*(compute 5ms, yield)"
                                   << "A" << 1U << "sleep 1s, 3*(compute 5ms, yield)" << qsizetype(3);
    QTest::newRow("count") << "worker*1000: sleep 1ms..3s"
                           << "worker" << 1000U << "sleep 1ms..3s" << qsizetype(13);
    QTest::newRow("count, blanks") << "worker * 2 : yield"
                                   << "worker" << 2U << "yield" << qsizetype(13);
    QTest::newRow("most") << "w*1000000: yield"
                          << "w" << 1'000'000U << "yield" << qsizetype(11);
    QTest::newRow("leading zero") << "w*007: yield"
                                  << "w" << 7U << "yield" << qsizetype(7);
    QTest::newRow("star in the name") << "a*b: yield"
                                      << "a*b" << 1U << "yield" << qsizetype(5);
    QTest::newRow("last star counts") << "a*b*3: yield"
                                      << "a*b" << 3U << "yield" << qsizetype(7);
    QTest::newRow("colon in the name") << "http://x:80: sleep 1s"
                                       << "http://x:80" << 1U << "sleep 1s" << qsizetype(13);
    QTest::newRow("letters of any script") << "größe ✓: yield"
                                           << "größe ✓" << 1U << "yield" << qsizetype(9);
}

void TestTaskNotation::reads()
{
    QFETCH(QString, text);
    const ParsedTask parsed = parseTask(text);
    QVERIFY(parsed.ok());
    QTEST(parsed.task.name, "name");
    QTEST(quint32(parsed.task.count), "count");
    QTEST(parsed.stepsText, "steps");
    QTEST(parsed.stepsAt.value(), "stepsAt");
    QVERIFY(parsed.task.steps == parseSteps(parsed.stepsText).steps);
}

void TestTaskNotation::rejects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("length");

    const QString noColon = QStringLiteral("there is no “:” between name and steps");
    QTest::newRow("empty") << ""
                           << "there is no task" << qsizetype(0) << qsizetype(1);
    QTest::newRow("blank") << "  "
                           << "there is no task" << qsizetype(0) << qsizetype(2);
    QTest::newRow("no colon") << "query db" << noColon << qsizetype(0) << qsizetype(8);
    QTest::newRow("only steps") << "sleep 1s" << noColon << qsizetype(0) << qsizetype(8);
    QTest::newRow("no name") << ": yield"
                             << "the name is empty" << qsizetype(0) << qsizetype(1);
    QTest::newRow("blank name") << "   : yield"
                                << "the name is empty" << qsizetype(0) << qsizetype(3);
    QTest::newRow("only a count") << "*3: yield"
                                  << "the name is empty" << qsizetype(0) << qsizetype(1);
    QTest::newRow("no steps") << "A:"
                              << "there is no step" << qsizetype(2) << qsizetype(1);
    QTest::newRow("unknown step") << "query db: slep 2s"
                                  << "unknown step “slep”" << qsizetype(10) << qsizetype(4);
    QTest::newRow("second step") << "A: yield, sleep 2x"
                                 << "“2x” has an unknown unit" << qsizetype(16) << qsizetype(2);
    QTest::newRow("count 0") << "w*0: yield"
                             << "“0” is no count" << qsizetype(2) << qsizetype(1);
    QTest::newRow("count too large") << "w*1000001: yield"
                                     << "“1000001” is no count" << qsizetype(2) << qsizetype(7);
    QTest::newRow("count overflows") << "w*99999999999999999999: yield"
                                     << "“99999999999999999999” is no count" << qsizetype(2) << qsizetype(20);
    QTest::newRow("count negative") << "w*-1: yield"
                                    << "“-1” is no count" << qsizetype(2) << qsizetype(2);
    QTest::newRow("count not whole") << "w*2.5: yield"
                                     << "“2.5” is no count" << qsizetype(2) << qsizetype(3);
    QTest::newRow("count with unit") << "w* 3k : yield"
                                     << "“3k” is no count" << qsizetype(3) << qsizetype(2);
    QTest::newRow("count missing") << "w*: yield"
                                   << "there is no count after “*”" << qsizetype(1) << qsizetype(1);
}

void TestTaskNotation::rejects()
{
    QFETCH(QString, text);
    const ParsedTask parsed = parseTask(text);
    QVERIFY(!parsed.ok());
    const NotationFault &fault = parsed.faults.front();
    QTEST(fault.problem, "problem");
    QTEST(fault.position, "position");
    QTEST(fault.length, "length");
    QVERIFY(!fault.expected.isEmpty());
}

void TestTaskNotation::findsEveryFault()
{
    const ParsedTask parsed = parseTask(u"*0: slep 1s, sleep 1s, sleep 2x");
    QCOMPARE(parsed.faults.size(), std::size_t(4)); // the name, the count and two steps
}

void TestTaskNotation::placesStayInside()
{
    const QString alphabet = QStringLiteral("a:* 1s,(),sleep");
    quint32 random = 7;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int length = round % 12; length > 0; --length) {
            random = random * 1664525U + 1013904223U;
            text += alphabet[static_cast<qsizetype>((random >> 16) % static_cast<quint32>(alphabet.size()))];
        }
        for (const NotationFault &fault : parseTask(text).faults) {
            QVERIFY2(fault.position >= 0 && fault.position <= text.size() && fault.length >= 1,
                     qPrintable(text));
        }
    }
}

void TestTaskNotation::longTextsAreQuick()
{
    // Every colon could end the name; trying all of them would take minutes.
    const ParsedTask parsed = parseTask(QString(100'000, u':'));
    QVERIFY(!parsed.ok());
}

QTEST_APPLESS_MAIN(TestTaskNotation)
#include "tst_tasknotation.moc"
