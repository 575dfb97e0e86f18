// SPDX-License-Identifier: MIT
// What the program itself can't do fails a task, with a reason, and the run goes on.

#include "core/engine/liverun.h"
#include "core/engine/loopthread.h"
#include "core/engine/outside.h"
#include "core/engine/poolthread.h"
#include "core/engine/programs.h"
#include "core/engine/runlimits.h"
#include "core/engine/virtualclock.h"
#include "core/engine/workerpool.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/timeline.h"

#include <QtTest/QtTest>

#include <atomic>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

using namespace interleave;

namespace {

Scenario scenarioOf(const QString &tasks)
{
    Scenario scenario;
    for (const QString &text : tasks.split(u'|'))
        scenario.tasks.push_back(parseTask(text).task);
    return scenario;
}

/// Throws: for a `thread` step at once, for a `fetch` step when it has slept for a while.
class ThrowingOutside final : public Outside
{
public:
    QCoro::Task<Wake> begin(Task &task, const Step &step, Nanoseconds duration) override
    {
        if (step.kind == StepKind::Thread)
            throw std::bad_alloc();
        return sleepAndThrow(task, duration);
    }

private:
    static QCoro::Task<Wake> sleepAndThrow(Task &task, Nanoseconds duration)
    {
        task.sleep(duration);
        (void)co_await task.nextTurn();
        throw std::runtime_error("it was too much");
    }
};

void simulate(const Scenario &scenario, Strategy strategy, EventLog &log)
{
    VirtualClock clock;
    EventLoop loop(clock);
    ThrowingOutside outside;
    RunContext context(scenario, loop, log, outside);
    Caller caller(context, strategy);
    caller.create();
    while (!caller.done()) {
        clock.advanceTo(std::max(clock.now(), loop.nextDue().value()));
        loop.runOnce();
    }
}

Timeline timelineOf(const EventLog &log, Strategy strategy, std::uint32_t tasks)
{
    Timeline timeline(strategy, tasks);
    timeline.drain(log);
    return timeline;
}

#ifdef Q_OS_LINUX
/// As long as one lives, the system has no room for the stack of a new thread, but for one that asks for a
/// stack of a certain size.
class NoNewThreads
{
public:
    NoNewThreads()
    {
        pthread_getattr_default_np(&m_before);
        pthread_attr_t huge;
        pthread_getattr_default_np(&huge);
        pthread_attr_setstacksize(&huge, std::size_t{1} << 50);
        pthread_setattr_default_np(&huge);
        pthread_attr_destroy(&huge);
    }
    ~NoNewThreads()
    {
        pthread_setattr_default_np(&m_before);
        pthread_attr_destroy(&m_before);
    }
    NoNewThreads(const NoNewThreads &) = delete;
    NoNewThreads &operator=(const NoNewThreads &) = delete;

private:
    pthread_attr_t m_before{};
};

constexpr uint kStack = 8 << 20; // bytes
#endif

} // namespace

class TestEngineFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThrownFailsTheTask_data();
    void whatIsThrownFailsTheTask();
    void noThreadForACall();
    void noThreadForTheWorkers();
    void noThreadForTheTimelines();
    void workersAreUsedAgain();
    void limitsAreTold();
    void limitsOfWhatIsRun();
    void refusedCallIsNotMade();
};

void TestEngineFaults::whatIsThrownFailsTheTask_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("reason");
    QTest::newRow("at once") << QStringLiteral("thread 1s") << QStringLiteral("there is not enough memory");
    QTest::newRow("later") << QStringLiteral("fetch 1s")
                           << QStringLiteral("Interleave could not go on with it: it was too much");
}

/// The permit that the task had goes to the next, and its timeout does not come any more.
void TestEngineFaults::whatIsThrownFailsTheTask()
{
    QFETCH(const QString, step);
    QFETCH(const QString, reason);
    Scenario scenario = scenarioOf(QStringLiteral("A: %1, sleep 9s | B: sleep 5s").arg(step));
    scenario.tasks[0].timeout = std::chrono::seconds(3);
    scenario.concurrent.limit = 1;
    EventLog log;
    simulate(scenario, Strategy::Concurrent, log);
    const Timeline timeline = timelineOf(log, Strategy::Concurrent, 2);
    QCOMPARE(timeline.outcome(0), Outcome::Failed);
    QCOMPARE(log.reason(0), reason);
    QCOMPARE(timeline.outcome(1), Outcome::Finished);
    QCOMPARE(timeline.runOutcome(), std::optional(Outcome::Failed));
}

void TestEngineFaults::noThreadForACall()
{
#ifdef Q_OS_LINUX
    const Scenario scenario = scenarioOf(QStringLiteral("A: sleep 1ms, thread 1s | B: sleep 2ms"));
    RealClock clock(1);
    StartGate gate(1, clock);
    LoopThread thread(scenario, Strategy::Concurrent, clock, gate, NetworkAccess::ThisMachine);
    const NoNewThreads none;
    thread.setStackSize(kStack);
    thread.begin();
    QVERIFY(thread.wait() && thread.over());
    const Timeline timeline = timelineOf(thread.log(), Strategy::Concurrent, 2);
    QCOMPARE(timeline.outcome(0), Outcome::Failed);
    QCOMPARE(thread.log().reason(0), noThreadReason());
    QCOMPARE(timeline.outcome(1), Outcome::Finished);
#else
    QSKIP("needs a way to run out of threads");
#endif
}

void TestEngineFaults::noThreadForTheWorkers()
{
#ifdef Q_OS_LINUX
    const Scenario scenario = scenarioOf(QStringLiteral("A*100: sleep 1s"));
    RealClock clock(1);
    StartGate gate(1, clock);
    PoolThread thread(scenario, clock, gate, NetworkAccess::ThisMachine);
    const NoNewThreads none;
    thread.setStackSize(kStack);
    thread.begin();
    QVERIFY(thread.wait() && thread.over());
    const Timeline timeline = timelineOf(thread.log(), Strategy::Threads, 100);
    for (std::uint32_t task = 0; task < 100; ++task) {
        QCOMPARE(timeline.outcome(task), Outcome::Failed);
        QCOMPARE(thread.log().reason(task), noThreadReason());
    }
    QCOMPARE(timeline.runOutcome(), std::optional(Outcome::Failed));
#else
    QSKIP("needs a way to run out of threads");
#endif
}

void TestEngineFaults::noThreadForTheTimelines()
{
#ifdef Q_OS_LINUX
    const std::vector<Strategy> strategies{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};
    LiveRun run(scenarioOf(QStringLiteral("A: sleep 1s | B: sleep 1s")), strategies);
    {
        const NoNewThreads none;
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("Thread creation error")));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("Thread creation error")));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("Thread creation error")));
        run.start();
    }
    QVERIFY(run.finished());
    for (std::size_t i = 0; i < strategies.size(); ++i) {
        const Timeline timeline = timelineOf(run.log(i), strategies[i], 2);
        QCOMPARE(timeline.outcome(0), Outcome::Failed);
        QCOMPARE(run.log(i).reason(0), noThreadReason());
        QCOMPARE(timeline.outcome(1), Outcome::NotStarted);
        QCOMPARE(timeline.runOutcome(), std::optional(Outcome::Failed));
    }
#else
    QSKIP("needs a way to run out of threads");
#endif
}

void TestEngineFaults::workersAreUsedAgain()
{
    std::atomic<int> calls = 0;
    std::mutex mutex;
    std::set<std::thread::id> threads;
    {
        WorkerPool pool;
        for (int round = 0; round < 100; ++round) {
            const bool started = pool.start([&] {
                const std::lock_guard lock(mutex);
                threads.insert(std::this_thread::get_id());
                ++calls;
            });
            QVERIFY(started);
            while (calls == round)
                std::this_thread::yield();
        }
    }
    QCOMPARE(calls.load(), 100);
    QVERIFY(threads.size() < 100);
}

void TestEngineFaults::limitsAreTold()
{
    const std::vector<Strategy> loops{Strategy::Sequential, Strategy::Concurrent};
    Scenario scenario = scenarioOf(QStringLiteral("A*5000: 2*(thread 1s) | B*10000: sleep 1s"));
    QCOMPARE(runLimits(scenario, loops),
             QStringList(QStringLiteral(
                 "5,000 tasks use worker threads, and a real run has 4,096 of them: the others wait")));
    scenario.concurrent.limit = 4096;
    QCOMPARE(runLimits(scenario, loops), QStringList());
    const Scenario both = scenarioOf(QStringLiteral("A*5000: fetch 1s, thread 1s"));
    const QStringList notes = runLimits(both, loops);
    QCOMPARE(notes.size(), 2);
    QVERIFY2(notes[1].startsWith(QStringLiteral("5,001 tasks fetch, and a real run has ")),
             qPrintable(notes[1]));
}

/// One task after the other needs no more than one of anything; threads have no more than 64.
void TestEngineFaults::limitsOfWhatIsRun()
{
    const Scenario scenario = scenarioOf(QStringLiteral("A*5000: fetch 1s, thread 1s"));
    QCOMPARE(runLimits(scenario, {Strategy::Sequential}), QStringList());
    QCOMPARE(runLimits(scenario, {Strategy::Threads}), QStringList());
    QCOMPARE(runLimits(scenario, {Strategy::Concurrent}).size(), 2);
}

/// A worker pool that can't queue or make a call says so, and does not make it later.
void TestEngineFaults::refusedCallIsNotMade()
{
#ifdef Q_OS_LINUX
    bool called = false;
    {
        WorkerPool pool;
        const NoNewThreads none;
        QVERIFY(!pool.start([&called] { called = true; }));
    }
    QVERIFY(!called);
#else
    QSKIP("needs a way to run out of threads");
#endif
}

QTEST_GUILESS_MAIN(TestEngineFaults)
#include "tst_engine_faults.moc"
