// SPDX-License-Identifier: MIT
// The exported Python programs of the lessons, run as somebody runs them, only faster.

#include "core/codegen/pythoncode.h"
#include "core/scenario/examples.h"
#include "realoutput.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace interleave;

class TestPythonCodeRealClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lessonRuns_data();
    void lessonRuns();
};

void TestPythonCodeRealClock::lessonRuns_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario &lesson : examples())
        QTest::addRow("%s", qPrintable(lesson.name)) << lesson;
}

void TestPythonCodeRealClock::lessonRuns()
{
    QFETCH(const Scenario, scenario);
    // With a thousand tasks one after the other, a run of minutes; too fast then for an order of lines.
    const bool crowd = scenario.taskCount() >= 1000;
    const Nanoseconds margin = crowd ? kLongestDuration : Nanoseconds(std::chrono::milliseconds(400));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("program.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pythonCode(scenario).text().toUtf8());
    file.close();

    QString fault;
    for (int attempts = 3; attempts > 0; --attempts) { // where the machine has better things to do
        QProcess python;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("INTERLEAVE_SECOND"),
                           crowd ? QStringLiteral("0.0005") : QStringLiteral("0.05"));
        python.setProcessEnvironment(environment);
        python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        python.start(QStringLiteral(INTERLEAVE_PYTHON), {file.fileName()});
        QVERIFY(python.waitForFinished(60'000));
        QCOMPARE(python.exitCode(), 0);
        fault = RealOutput(QString::fromUtf8(python.readAll()), margin).fault(scenario);
        if (fault.isEmpty())
            return;
    }
    QFAIL(qPrintable(fault));
}

QTEST_GUILESS_MAIN(TestPythonCodeRealClock)
#include "tst_pythoncode_realclock.moc"
