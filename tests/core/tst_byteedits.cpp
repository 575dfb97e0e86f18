// SPDX-License-Identifier: MIT
// Every scenario file that is shipped, with a few bytes that went wrong.

#include "core/scenario/examples.h"
#include "tests/core/readerchecks.h"
#include "tests/core/simulatedrun.h"
#include "tests/core/tracechecks.h"
#include "tests/core/vandal.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace interleave;

namespace {

constexpr int kRounds = 1000;       ///< of each file
constexpr std::uint32_t kFew = 100; ///< tasks: more take longer, and not to other places of the reader

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestByteEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersSurvive_data();
    void readersSurvive();
    void traceReaderSurvives_data();
    void traceReaderSurvives();
};

void TestByteEdits::readersSurvive_data()
{
    QTest::addColumn<QString>("path");
    QVERIFY(!examples().empty()); // they are there once somebody has asked for them
    const QDir folder(QStringLiteral(":/lessons"));
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestByteEdits::readersSurvive()
{
    QFETCH(QString, path);
    const QByteArray whole = contentsOf(path);
    QVERIFY(!whole.isEmpty());
    QCOMPARE(scenarioMistake(whole), QString());
    for (quint32 round = 0; round < kRounds; ++round) {
        const QByteArray text = Vandal(round).edited(whole);
        const QString mistake = scenarioMistake(text);
        QVERIFY2(mistake.isEmpty(), qPrintable(QStringLiteral("seed %1: %2\n").arg(round).arg(mistake) +
                                               QString::fromUtf8(text)));
        QCOMPARE(notationMistake(QString::fromUtf8(text)), QString());
    }
}

void TestByteEdits::traceReaderSurvives_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario &scenario : examples()) {
        if (scenario.taskCount() < kFew)
            QTest::newRow(qPrintable(scenario.name)) << scenario;
    }
}

/// What is there for other viewers means nothing here, so only the rest goes wrong.
void TestByteEdits::traceReaderSurvives()
{
    QFETCH(const Scenario, scenario);
    const QByteArray trace = traceOf(SimulatedRun(scenario).logged());
    const QByteArray whole = '{' + trace.mid(trace.indexOf("\"interleave\":"));
    QCOMPARE(traceMistake(whole), QString());
    for (quint32 round = 0; round < kRounds; ++round) {
        const QByteArray text = Vandal(round).edited(whole);
        const QString mistake = traceMistake(text);
        QVERIFY2(mistake.isEmpty(), qPrintable(QStringLiteral("seed %1: %2\n").arg(round).arg(mistake) +
                                               QString::fromUtf8(text)));
    }
}

QTEST_GUILESS_MAIN(TestByteEdits)
#include "tst_byteedits.moc"
