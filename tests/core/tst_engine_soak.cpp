// SPDX-License-Identifier: MIT
// A thousand runs that are started and stopped at random moments: nothing hangs, and memory does not grow.

#include "core/engine/liverun.h"
#include "core/scenario/stepnotation.h"
#include "core/trace/timeline.h"

#include <QFile>
#include <QtTest/QtTest>

#include <random>
#include <thread>

using namespace interleave;

namespace {

/// Every state a task can be in is met by some Stop.
Scenario scenario()
{
    Scenario made;
    const auto add = [&made](const char *steps) {
        made.tasks.emplace_back(QString::fromLatin1(steps), parseSteps(QString::fromLatin1(steps)).steps, 3);
    };
    add("sleep 1ms..40ms");
    add("100*(yield, sleep 100us)");
    add("thread 1ms..20ms");
    add("compute 1ms, block 1ms");
    add("fetch 5ms");
    made.concurrent.limit = 12;
    made.concurrent.timeout = std::chrono::milliseconds(30);
    return made;
}

/// Bytes of memory in use; 0 where the system does not tell.
qint64 residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

class TestEngineSoak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandRuns();
};

void TestEngineSoak::aThousandRuns()
{
    constexpr int kRuns = 1000;
    constexpr int kWarmUp = 300;
    std::mt19937 random(1);
    Scenario what = scenario();
    const std::vector<Strategy> strategies{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};
    qint64 before = 0;
    for (int number = 0; number < kRuns; ++number) {
        what.concurrent.until = number % 4 == 1 ? Until::First : Until::All;
        what.concurrent.onFailure = number % 4 == 2 ? OnFailure::Cancel : OnFailure::Continue;
        LiveRun run(what, strategies);
        run.start();
        // A moment of the machine's choosing, from none to a few milliseconds; nothing waits for it.
        for (std::uint32_t left = random() % 400; left > 0 && !run.finished(); --left)
            std::this_thread::yield();
        if (number % 3 != 0)
            run.stop();
        if (number % 2 == 0)
            run.wait();
        if (number % 2 == 0) {
            for (std::size_t i = 0; i < strategies.size(); ++i) {
                Timeline timeline(strategies[i], what.taskCount());
                timeline.drain(run.log(i));
                QVERIFY(timeline.runOutcome().has_value());
            }
        }
        if (number == kWarmUp)
            before = residentMemory();
    }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // Sanitizers keep freed memory for a while, and find leaks by themselves.
    const qint64 grown = residentMemory() - before;
    QVERIFY2(grown < 16 * 1024 * 1024, qPrintable(QStringLiteral("grown by %1 KiB").arg(grown / 1024)));
#else
    Q_UNUSED(before)
#endif
}

QTEST_GUILESS_MAIN(TestEngineSoak)
#include "tst_engine_soak.moc"
