// SPDX-License-Identifier: MIT
// The one test that takes the time it measures. Its bounds are wide: a busy machine is no fault of the
// program.

#include "core/engine/liverun.h"
#include "core/trace/runresult.h"

#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

class TestRealClockSmoke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeSleepers();
};

void TestRealClockSmoke::threeSleepers()
{
    constexpr auto kSlack = 500ms;
    Scenario scenario;
    for (const auto length : {30ms, 60ms, 90ms})
        scenario.tasks.emplace_back(QString::number(length.count()),
                                    Steps{Step(StepKind::Sleep, length, length)});

    LiveRun run(scenario, {Strategy::Sequential, Strategy::Concurrent});
    const auto begun = std::chrono::steady_clock::now();
    run.start();
    run.wait();
    QVERIFY(std::chrono::steady_clock::now() - begun >= 180ms);

    const TimelineResult sequential(Timeline(Strategy::Sequential, 3), run.log(0));
    const TimelineResult concurrent(Timeline(Strategy::Concurrent, 3), run.log(1));
    QCOMPARE(sequential.numbers.outcomes.finished, 3U);
    QCOMPARE(concurrent.numbers.outcomes.finished, 3U);
    // Never early, and not much too late.
    QVERIFY(sequential.numbers.total >= 180ms && sequential.numbers.total < 180ms + kSlack);
    QVERIFY(concurrent.numbers.total >= 90ms && concurrent.numbers.total < 90ms + kSlack);
    for (const TimelineResult *result : {&sequential, &concurrent}) {
        QCOMPARE(result->numbers.wakeLateness.count, std::size_t{3});
        QVERIFY(result->numbers.wakeLateness.p50 >= 0ns && result->numbers.wakeLateness.max < kSlack);
    }
    QCOMPARE(concurrent.numbers.maxInFlight, 3U);
}

QTEST_GUILESS_MAIN(TestRealClockSmoke)
#include "tst_realclock_smoke.moc"
