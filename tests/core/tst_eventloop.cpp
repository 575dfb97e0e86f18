// SPDX-License-Identifier: MIT
// The rules of the turn order one by one, and the heap of timers against Python's heapq.

#include "core/engine/eventloop.h"
#include "core/engine/simulation.h"
#include "core/engine/virtualclock.h"
#include "core/scenario/tasknotation.h"

#include <QtTest/QtTest>

#include <functional>

using namespace interleave;

namespace {

/// Writes its name down when its turn comes, and may do something then.
class Note final : public Callback
{
public:
    Note(QString &list, QChar name, std::function<void()> action = {})
        : m_list(list)
        , m_name(name)
        , m_action(std::move(action))
    {}

    void run() override
    {
        m_list += m_name;
        if (m_action)
            m_action();
    }

private:
    QString &m_list;
    QChar m_name;
    std::function<void()> m_action;
};

/// The order of turns in a concurrent run of tasks that are separated by bars.
QString turns(const QString &tasks)
{
    Scenario scenario;
    for (const QString &text : tasks.split(u'|'))
        scenario.tasks.push_back(parseTask(text).task);
    const TaskNames names(scenario);
    const auto log = simulate(scenario, Strategy::Concurrent);
    QString order;
    for (std::size_t i = 0; i < log->size(); ++i) {
        if ((*log)[i].kind == EventKind::Turn)
            order += names.name((*log)[i].task);
    }
    return order;
}

/// What a heap is put through: a number of at least 0 pushes a timer that is due then, kPop takes the first
/// one out.
constexpr int kPop = -1;

/// The order in which timers leave, named by the order in which they came: `0` is the first that was pushed.
std::vector<std::uint32_t> leaving(const std::vector<int> &operations)
{
    TimerHeap heap;
    std::vector<std::uint32_t> order;
    std::uint32_t pushed = 0;
    const auto pop = [&] {
        order.push_back(heap.front().timer);
        heap.pop();
    };
    for (const int operation : operations) {
        if (operation == kPop)
            pop();
        else
            heap.push({Nanoseconds(operation), pushed++});
    }
    while (!heap.empty())
        pop();
    return order;
}

} // namespace

class TestEventLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToDo();
    void firstInFirstOut();
    void whatIsAddedWaitsForTheNextIteration();
    void dueTimersComeBehindWhatIsReady();
    void timersComeByDueTime();
    void timerThatFallsDueMeanwhileWaits();
    void cancelledTimerDoesNotRun();
    void cancelledInTheFifo();
    void forgetsCancelledTimers();
    void reusesTimerNames();
    void dueSleepTakesTwoHops();
    void yieldTakesOneHop();
    void sleepOfNoLengthIsAYield();
    void heapMovesLikeHeapq_data();
    void heapMovesLikeHeapq();
    void heapIsRebuiltLikeHeapq();
};

void TestEventLoop::nothingToDo()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QVERIFY(!loop.nextDue());
    loop.runOnce();
    QVERIFY(!loop.nextDue());
}

void TestEventLoop::firstInFirstOut()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note a(list, u'a'), b(list, u'b'), c(list, u'c');
    loop.callSoon(b);
    loop.callSoon(a);
    loop.callSoon(c);
    loop.callSoon(a);
    QCOMPARE(loop.nextDue(), std::optional(Nanoseconds(0)));
    loop.runOnce();
    QCOMPARE(list, QStringLiteral("baca"));
}

void TestEventLoop::whatIsAddedWaitsForTheNextIteration()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note late(list, u'x');
    Note a(list, u'a', [&] { loop.callSoon(late); });
    Note b(list, u'b');
    loop.callSoon(a);
    loop.callSoon(b);
    loop.runOnce();
    QCOMPARE(list, QStringLiteral("ab"));
    loop.runOnce();
    QCOMPARE(list, QStringLiteral("abx"));
}

void TestEventLoop::dueTimersComeBehindWhatIsReady()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note timer(list, u't'), soon(list, u's');
    (void)loop.callAt(Nanoseconds(5), timer);
    clock.advanceTo(Nanoseconds(9));
    loop.callSoon(soon);
    loop.runOnce();
    QCOMPARE(list, QStringLiteral("st"));
}

void TestEventLoop::timersComeByDueTime()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note a(list, u'a'), b(list, u'b'), c(list, u'c');
    (void)loop.callAt(Nanoseconds(7), a);
    (void)loop.callAt(Nanoseconds(3), b);
    (void)loop.callAt(Nanoseconds(8), c);
    QCOMPARE(loop.nextDue(), std::optional(Nanoseconds(3)));
    clock.advanceTo(Nanoseconds(7));
    loop.runOnce();
    QCOMPARE(list, QStringLiteral("ba"));
    QCOMPARE(loop.nextDue(), std::optional(Nanoseconds(8)));
}

void TestEventLoop::timerThatFallsDueMeanwhileWaits()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note timer(list, u't');
    Note work(list, u'w', [&] { clock.compute(Nanoseconds(10)); });
    Note next(list, u'n');
    (void)loop.callAt(Nanoseconds(5), timer);
    loop.callSoon(work);
    loop.callSoon(next);
    loop.runOnce();
    QCOMPARE(list, QStringLiteral("wn"));
    loop.runOnce();
    QCOMPARE(list, QStringLiteral("wnt"));
}

void TestEventLoop::cancelledTimerDoesNotRun()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note a(list, u'a'), b(list, u'b');
    const TimerId first = loop.callAt(Nanoseconds(1), a);
    (void)loop.callAt(Nanoseconds(2), b);
    loop.cancel(first);
    QCOMPARE(loop.nextDue(), std::optional(Nanoseconds(2)));
    clock.advanceTo(Nanoseconds(2));
    loop.runOnce();
    QCOMPARE(list, QStringLiteral("b"));
}

void TestEventLoop::cancelledInTheFifo()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note b(list, u'b');
    TimerId second = kNoTimer;
    Note a(list, u'a', [&] { loop.cancel(second); });
    (void)loop.callAt(Nanoseconds(1), a);
    second = loop.callAt(Nanoseconds(2), b);
    clock.advanceTo(Nanoseconds(2));
    loop.runOnce(); // both are due and in the FIFO; the first cancels the second
    QCOMPARE(list, QStringLiteral("a"));
    QVERIFY(!loop.nextDue());
}

/// More than a hundred timers, more than half of them cancelled: asyncio rebuilds its heap, and so must the
/// loop.
void TestEventLoop::forgetsCancelledTimers()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note kept(list, u'k'), dropped(list, u'd');
    std::vector<TimerId> victims;
    for (int i = 0; i < 1000; ++i) {
        if (i % 4 == 0)
            (void)loop.callAt(Nanoseconds(i), kept);
        else
            victims.push_back(loop.callAt(Nanoseconds(i), dropped));
    }
    for (const TimerId timer : victims)
        loop.cancel(timer);
    while (const auto due = loop.nextDue()) {
        clock.advanceTo(std::max(clock.now(), *due));
        loop.runOnce();
    }
    QCOMPARE(list, QString(250, u'k'));
}

void TestEventLoop::reusesTimerNames()
{
    VirtualClock clock;
    EventLoop loop(clock);
    QString list;
    Note note(list, u'n');
    TimerId most = 0;
    for (int i = 1; i <= 1000; ++i) {
        const TimerId timer = loop.callAt(Nanoseconds(i), note);
        most = std::max(most, timer);
        if (i % 2 == 0)
            loop.cancel(timer);
        (void)loop.nextDue();
        clock.advanceTo(Nanoseconds(i));
        loop.runOnce();
    }
    QCOMPARE(list.size(), 500);
    QVERIFY2(most < 4,
             "names of timers that are gone are to be given again, or a long run takes more and more memory");
}

/// At 1 the FIFO holds B's turn, then A's timer. The timer only completes A's sleep; A's turn comes behind
/// B's next one.
void TestEventLoop::dueSleepTakesTwoHops()
{
    QCOMPARE(turns(QStringLiteral("A: sleep 1ns | B: compute 1ns, yield, yield")), QStringLiteral("ABBBA"));
}

void TestEventLoop::yieldTakesOneHop()
{
    QCOMPARE(turns(QStringLiteral("A: yield, yield | B: yield | C: yield, yield")),
             QStringLiteral("ABCABCAC"));
}

void TestEventLoop::sleepOfNoLengthIsAYield()
{
    QCOMPARE(turns(QStringLiteral("A: sleep 0, sleep 0 | B: yield | C: sleep 0s, yield")),
             QStringLiteral("ABCABCAC"));
}

void TestEventLoop::heapMovesLikeHeapq_data()
{
    QTest::addColumn<std::vector<int>>("operations");
    QTest::addColumn<std::vector<std::uint32_t>>("expected");
    using Operations = std::vector<int>;
    using Order = std::vector<std::uint32_t>;
    // What CPython 3.11's heapq gave for objects that compare by due time only, once and for all.
    QTest::newRow("eight at once") << Operations(8, 1) << Order{0, 2, 6, 5, 7, 4, 1, 3};
    QTest::newRow("twelve at once") << Operations(12, 1) << Order{0, 2, 6, 11, 10, 9, 8, 5, 7, 4, 1, 3};
    QTest::newRow("at one of two instants")
        << Operations{2, 1, 2, 1, 2, 1, 1, 2, 1, 2} << Order{1, 5, 6, 3, 8, 9, 2, 0, 4, 7};
    QTest::newRow("earlier and earlier") << Operations{3, 3, 2, 2, 1, 1} << Order{4, 5, 2, 3, 1, 0};
    QTest::newRow("in and out") << Operations{1, 1, 1, 1, kPop, 1, 1, kPop, 1, kPop, 0, 1, kPop, 1}
                                << Order{0, 2, 3, 7, 6, 8, 9, 1, 5, 4};
    QTest::newRow("one") << Operations{4} << Order{0};
}

void TestEventLoop::heapMovesLikeHeapq()
{
    QFETCH(const std::vector<int>, operations);
    QFETCH(const std::vector<std::uint32_t>, expected);
    QCOMPARE(leaving(operations), expected);
}

/// heapify() of what is left, from the same source: fifteen timers due at number modulo 3, five of them
/// removed.
void TestEventLoop::heapIsRebuiltLikeHeapq()
{
    TimerHeap heap;
    for (std::uint32_t timer = 0; timer < 15; ++timer)
        heap.push({Nanoseconds(timer % 3), timer});
    const std::vector<std::uint32_t> dead{1, 2, 6, 7, 12};
    heap.removeIf(
        [&dead](std::uint32_t timer) { return std::find(dead.begin(), dead.end(), timer) != dead.end(); });
    std::vector<std::uint32_t> order;
    for (; !heap.empty(); heap.pop())
        order.push_back(heap.front().timer);
    QCOMPARE(order, (std::vector<std::uint32_t>{9, 0, 3, 10, 4, 13, 5, 8, 14, 11}));
}

QTEST_GUILESS_MAIN(TestEventLoop)
#include "tst_eventloop.moc"
