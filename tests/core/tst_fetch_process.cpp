// SPDX-License-Identifier: MIT
// What needs a program of its own: few files to open, and the end of a program. This test is that program
// too.

#include "core/engine/liverun.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/timeline.h"
#include "tests/core/hostileserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QtTest/QtTest>

#include <cstdio>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace interleave;

namespace {

/// What is wrong takes five seconds, or for ever.
constexpr qint64 kAtOnce = 3500; // milliseconds

const std::vector<Strategy> kAll{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

QString outcomeOf(const LiveRun &run, std::size_t index)
{
    Timeline timeline(run.strategies()[index], run.scenario().taskCount());
    timeline.drain(run.log(index));
    return timeline.runOutcome() == Outcome::Finished ? QStringLiteral("finished") : run.log(index).reason(0);
}

/// The child: FILES TASK MILLISECONDS. Runs the task in all three ways, stops it after a while (0: never),
/// and prints what came of it, each in a line.
int child(const QStringList &arguments)
{
#ifdef Q_OS_UNIX
    if (const rlim_t files = arguments[0].toUInt(); files > 0) {
        const rlimit limit{files, files};
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            return 2;
    }
#endif
    Scenario scenario;
    scenario.tasks.push_back(parseTask(arguments[1]).task);
    LiveRun run(scenario, kAll);
    run.start();
    if (const int length = arguments[2].toInt(); length > 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(length));
        run.stop();
    }
    run.wait();
    for (std::size_t i = 0; i < kAll.size(); ++i)
        std::printf("%s\n", qPrintable(outcomeOf(run, i)));
    std::fflush(stdout);
    return 0;
}

/// A child that is under way.
class Child
{
public:
    Child(int files, const QString &task, int milliseconds)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--child"), QString::number(files), task, QString::number(milliseconds)});
    }

    /// True if it has ended by itself, and well.
    bool ended()
    {
        return m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::NormalExit &&
               m_process.exitCode() == 0;
    }
    [[nodiscard]] QStringList lines()
    {
        return QString::fromUtf8(m_process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    QProcess m_process;
};

} // namespace

class TestFetchProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewFiles_data();
    void fewFiles();
    void tooFewFiles_data();
    void tooFewFiles();
    void endsAtOnce_data();
    void endsAtOnce();
};

void TestFetchProcess::fewFiles_data()
{
    QTest::addColumn<int>("files");
    for (const int files : {48, 128, 256, 512})
        QTest::newRow(qPrintable(QString::number(files))) << files;
}

void TestFetchProcess::fewFiles()
{
#ifdef Q_OS_UNIX
    QFETCH(const int, files);
    Child child(files, QStringLiteral("w*100: fetch 5ms"), 0);
    QVERIFY(child.ended());
    QCOMPARE(child.lines(), QStringList(3, QStringLiteral("finished")));
#else
    QSKIP("needs a way to run out of files");
#endif
}

void TestFetchProcess::tooFewFiles_data()
{
    QTest::addColumn<int>("files");
    for (const int files : {10, 14, 16, 18, 20, 22, 24})
        QTest::newRow(qPrintable(QString::number(files))) << files;
}

/// Whatever it is that finds no room: a task has failed, with a reason, and the program lives.
void TestFetchProcess::tooFewFiles()
{
#ifdef Q_OS_UNIX
    QFETCH(const int, files);
    Child child(files, QStringLiteral("w*10: fetch 5ms"), 0);
    QVERIFY(child.ended());
    const QStringList lines = child.lines();
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines) {
        QVERIFY2(line == QStringLiteral("finished") ||
                     line == QStringLiteral("the built-in server could not be started") ||
                     line.startsWith(QStringLiteral("the system does not let Interleave have more files")),
                 qPrintable(line));
    }
    QVERIFY(files > 20 || lines != QStringList(3, QStringLiteral("finished")));
#else
    QSKIP("needs a way to run out of files");
#endif
}

void TestFetchProcess::endsAtOnce_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"headers", "status", "continue", "flood", "never"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

/// Stopped and ended while a server keeps Qt's threads busy.
void TestFetchProcess::endsAtOnce()
{
    QFETCH(const QString, path);
    constexpr int kLength = 300;
    HostileServer server;
    QElapsedTimer timer;
    timer.start();
    Child child(0, QString(u"w*18: fetch " + server.url(path)), kLength);
    QVERIFY(child.ended());
    QVERIFY2(timer.elapsed() < kLength + kAtOnce, qPrintable(QString::number(timer.elapsed())));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--child"))
        return child(arguments.mid(2));
    TestFetchProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fetch_process.moc"
