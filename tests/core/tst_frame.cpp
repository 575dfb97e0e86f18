// SPDX-License-Identifier: MIT
// Locals of a task's coroutine are destroyed exactly once, however the task ends. The counting is cppcoro's
// idea.

#include "core/engine/eventloop.h"
#include "core/engine/simulation.h"
#include "core/engine/task.h"
#include "core/engine/virtualclock.h"
#include "core/engine/virtualoutside.h"

#include <QtTest/QtTest>

#include <set>

using namespace interleave;

namespace {

/// Knows which of its kind are alive, and whether one was ever destroyed that was not.
class Counted
{
public:
    Counted() { born(); }
    Counted(const Counted &) { born(); }
    Counted(Counted &&) noexcept { born(); }
    Counted &operator=(const Counted &) = default;
    Counted &operator=(Counted &&) = default;
    ~Counted()
    {
        ++destroyed;
        if (alive.erase(this) == 0)
            ++destroyedTwice;
    }

    static void reset()
    {
        alive.clear();
        constructed = destroyed = destroyedTwice = 0;
    }

    static inline std::set<const Counted *> alive;
    static inline int constructed = 0;
    static inline int destroyed = 0;
    static inline int destroyedTwice = 0;

private:
    void born()
    {
        ++constructed;
        alive.insert(this);
    }
};

/// A task like a BodyTask, with something to count in its frame.
class CountedTask final : public Task
{
public:
    explicit CountedTask(RunContext &context)
        : Task(context, 0)
    {}

    Outcome outcome = Outcome::NotStarted;

protected:
    QCoro::Task<> body() override;
    void recordEnd(Outcome ended) override { outcome = ended; }
};

/// Something that is awaited inside and brings an object of its own.
QCoro::Task<Counted> pause(CountedTask &task, Counted passed)
{
    const Counted local = passed;
    task.sleep(Nanoseconds(10));
    (void)co_await task.nextTurn();
    co_return local;
}

QCoro::Task<> countedBody(CountedTask &task, Counted parameter)
{
    Wake wake = co_await task.nextTurn();
    Counted outer;
    for (int pass = 0; pass < 3 && wake == Wake::Done; ++pass) {
        const Counted inner = parameter;
        task.sleep(Nanoseconds(pass)); // the first one is a yield
        wake = co_await task.nextTurn();
    }
    if (wake == Wake::Done) {
        QCoro::Task<Counted> awaited = pause(task, outer);
        const Counted result = co_await awaited;
        outer = result;
    }
    task.end(outcomeOf(wake));
}

QCoro::Task<> CountedTask::body()
{
    const Counted argument;
    return countedBody(*this, argument);
}

/// A loop with one counted task on it.
class Stage
{
public:
    Stage()
        : loop(clock)
        , context(scenario, loop, log, outside)
        , task(context)
    {
        Counted::reset();
    }

    void runToTheEnd()
    {
        while (const auto due = loop.nextDue()) {
            clock.advanceTo(std::max(clock.now(), *due));
            loop.runOnce();
        }
    }

    VirtualClock clock;
    EventLoop loop;
    Scenario scenario;
    EventLog log;
    VirtualOutside outside;
    RunContext context;
    CountedTask task;
};

void checkNothingIsLeft()
{
    QCOMPARE(Counted::destroyedTwice, 0);
    QCOMPARE(Counted::alive.size(), std::size_t{0});
    QCOMPARE(Counted::constructed, Counted::destroyed);
}

} // namespace

class TestFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finished();
    void cancelled_data();
    void cancelled();
    void cancelledBeforeItsFirstTurn();
    void neverCreated();
    void keptUntilTheRunIsOver();
};

void TestFrame::finished()
{
    Stage stage;
    stage.task.create();
    stage.runToTheEnd();
    QCOMPARE(stage.task.outcome, Outcome::Finished);
    QVERIFY(Counted::constructed >= 8);
    checkNothingIsLeft();
}

void TestFrame::cancelled_data()
{
    QTest::addColumn<int>("turns");
    for (int turns = 1; turns < 7; ++turns)
        QTest::addRow("after %d iterations", turns) << turns;
}

void TestFrame::cancelled()
{
    QFETCH(const int, turns);
    Stage stage;
    stage.task.create();
    for (int i = 0; i < turns; ++i) {
        if (const auto due = stage.loop.nextDue())
            stage.clock.advanceTo(std::max(stage.clock.now(), *due));
        stage.loop.runOnce();
    }
    const bool inside = !stage.task.done();
    QVERIFY(inside);
    QVERIFY(!Counted::alive.empty());
    stage.task.cancel();
    stage.runToTheEnd();
    QVERIFY(stage.task.done());
    checkNothingIsLeft();
}

void TestFrame::cancelledBeforeItsFirstTurn()
{
    {
        Stage stage;
        stage.task.create();
        const int before = Counted::constructed;
        stage.task.cancel();
        stage.runToTheEnd();
        QCOMPARE(stage.task.outcome, Outcome::Cancelled);
        QCOMPARE(Counted::constructed, before); // not one line of it runs
        QCOMPARE(Counted::alive.size(), std::size_t{1});
    }
    checkNothingIsLeft();
}

void TestFrame::neverCreated()
{
    {
        Stage stage;
        stage.runToTheEnd();
    }
    QCOMPARE(Counted::constructed, 0);
}

void TestFrame::keptUntilTheRunIsOver()
{
    Stage stage;
    {
        const QCoro::Task<> kept = stage.task.prepare();
        stage.task.create();
        stage.runToTheEnd();
        QCOMPARE(stage.task.outcome, Outcome::Finished);
    }
    checkNothingIsLeft();
}

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
