// SPDX-License-Identifier: MIT
// One thread writes, others read: what is published is complete, in order, and never moves.

#include "core/trace/eventlog.h"

#include <QtTest/QtTest>

#include <atomic>
#include <thread>

using namespace interleave;

namespace {

/// Says its own place in the log.
Event numbered(std::size_t index)
{
    return {Nanoseconds(static_cast<std::int64_t>(index)), static_cast<std::uint32_t>(index * 7),
            static_cast<EventKind>(index % 12)};
}

} // namespace

class TestEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void keepsEverything();
    void neverMoves();
    void readersSeeWholeEvents();
    void explains();
};

void TestEventLog::startsEmpty()
{
    const EventLog log;
    QCOMPARE(log.size(), std::size_t{0});
    QCOMPARE(log.reason(0), QString());
}

void TestEventLog::keepsEverything()
{
    EventLog log;
    constexpr std::size_t kCount = 100'000;
    for (std::size_t i = 0; i < kCount; ++i) {
        log.append(numbered(i));
        QCOMPARE(log.size(), i + 1);
    }
    for (std::size_t i = 0; i < kCount; ++i)
        QVERIFY(log[i] == numbered(i));
}

void TestEventLog::neverMoves()
{
    EventLog log;
    log.append(numbered(0));
    const Event *first = &log[0];
    for (std::size_t i = 1; i < 50'000; ++i)
        log.append(numbered(i));
    QCOMPARE(&log[0], first);
}

void TestEventLog::readersSeeWholeEvents()
{
    constexpr std::size_t kCount = 300'000;
    EventLog log;
    std::atomic<int> faults{0};
    const auto read = [&log, &faults] {
        std::size_t seen = 0;
        while (seen < kCount) {
            const std::size_t size = log.size();
            if (size == seen)
                std::this_thread::yield();
            for (; seen < size; ++seen) {
                if (!(log[seen] == numbered(seen)))
                    ++faults;
            }
        }
    };
    std::thread one(read);
    std::thread two(read);
    for (std::size_t i = 0; i < kCount; ++i)
        log.append(numbered(i));
    one.join();
    two.join();
    QCOMPARE(faults.load(), 0);
}

/// Who sees that a task has failed finds the reason.
void TestEventLog::explains()
{
    constexpr std::uint32_t kTasks = 2'000;
    EventLog log;
    std::atomic<int> faults{0};
    std::thread reader([&log, &faults] {
        for (std::size_t seen = 0; seen < kTasks;) {
            if (seen == log.size()) {
                std::this_thread::yield();
                continue;
            }
            const std::uint32_t task = log[seen++].task;
            if (log.reason(task) != QString::number(task))
                ++faults;
        }
    });
    for (std::uint32_t task = 0; task < kTasks; ++task) {
        log.explain(task, QString::number(task));
        log.append({Nanoseconds(0), task, EventKind::Failed});
    }
    reader.join();
    QCOMPARE(faults.load(), 0);
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
