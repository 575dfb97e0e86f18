// SPDX-License-Identifier: MIT
// Which worker thread had which task when, read from logs of every kind.

#include "core/engine/simulation.h"
#include "core/scenario/stepnotation.h"
#include "core/trace/workertrack.h"

#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

Scenario scenarioOf(std::initializer_list<std::pair<const char *, const char *>> tasks)
{
    Scenario scenario;
    for (const auto &[name, steps] : tasks)
        scenario.tasks.emplace_back(QString::fromUtf8(name), parseSteps(QString::fromUtf8(steps)).steps);
    return scenario;
}

WorkerTrack trackOf(const Scenario &scenario, Strategy strategy)
{
    WorkerTrack track(strategy);
    track.drain(*simulate(scenario, strategy));
    return track;
}

using Spans = std::vector<WorkerSpan>;

} // namespace

class TestWorkerTrack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTaskHasAThread();
    void theLowestFreeLaneIsTaken();
    void threadStepsOfALoop();
    void aLoopWithoutThreadStepsHasNoLanes();
    void cancellingFreesTheLane();
    void aliveEndIsUnknown();
    void piecewiseIsTheSame();
    void lanesNeverOverlap();
    void lanesAreFoundByTask();
};

void TestWorkerTrack::eachTaskHasAThread()
{
    const WorkerTrack track = trackOf(asyncio101(), Strategy::Threads);
    QCOMPARE(track.laneCount(), 3U);
    const Spans expected{{0, 0, 0s, 1s}, {1, 1, 0s, 2s}, {2, 2, 0s, 3s}};
    QVERIFY(track.spans() == expected);
}

void TestWorkerTrack::theLowestFreeLaneIsTaken()
{
    Scenario scenario =
        scenarioOf({{"A", "sleep 2s"}, {"B", "sleep 1s"}, {"C", "sleep 2s"}, {"D", "sleep 1s"}});
    scenario.concurrent.limit = 2;
    const WorkerTrack track = trackOf(scenario, Strategy::Threads);
    QCOMPARE(track.laneCount(), 2U);
    const Spans expected{{0, 0, 0s, 2s}, {1, 1, 0s, 1s}, {1, 2, 1s, 3s}, {0, 3, 2s, 3s}};
    QVERIFY(track.spans() == expected);
    QVERIFY((track.lane(0) == std::vector<std::uint32_t>{0, 3}));
    QVERIFY((track.lane(1) == std::vector<std::uint32_t>{1, 2}));
}

void TestWorkerTrack::threadStepsOfALoop()
{
    const Scenario scenario =
        scenarioOf({{"A", "sleep 1s, thread 1s"}, {"B", "thread 500ms, sleep 1s, thread 1s"}});
    const WorkerTrack concurrent = trackOf(scenario, Strategy::Concurrent);
    QCOMPARE(concurrent.laneCount(), 2U);
    const Spans both{{0, 1, 0s, 500ms}, {0, 0, 1s, 2s}, {1, 1, 1500ms, 2500ms}};
    QVERIFY(concurrent.spans() == both);
    QCOMPARE(trackOf(scenario, Strategy::Sequential).laneCount(), 1U);
}

void TestWorkerTrack::aLoopWithoutThreadStepsHasNoLanes()
{
    QCOMPARE(trackOf(asyncio101(), Strategy::Concurrent).laneCount(), 0U);
    QVERIFY(trackOf(asyncio101(), Strategy::Concurrent).spans().empty());
}

void TestWorkerTrack::cancellingFreesTheLane()
{
    Scenario scenario = scenarioOf({{"A", "thread 3s"}, {"B", "sleep 1s, fail"}});
    scenario.concurrent.onFailure = OnFailure::Cancel;
    const WorkerTrack track = trackOf(scenario, Strategy::Concurrent);
    const Spans expected{{0, 0, 0s, 1s}};
    QVERIFY(track.spans() == expected);
}

void TestWorkerTrack::aliveEndIsUnknown()
{
    EventLog log;
    WorkerTrack track(Strategy::Threads);
    log.append({0s, 0, EventKind::Created});
    log.append({5ms, 0, EventKind::Turn});
    track.drain(log);
    const Spans running{{0, 0, 5ms, Nanoseconds::max()}};
    QVERIFY(track.spans() == running); // at once, though nothing else has happened
    log.append({1s, 0, EventKind::Turn});
    log.append({2s, 0, EventKind::Failed});
    track.drain(log);
    const Spans over{{0, 0, 5ms, 2s}};
    QVERIFY(track.spans() == over);
}

void TestWorkerTrack::piecewiseIsTheSame()
{
    Scenario scenario = scenarioOf({{"w", "sleep 100ms..1s, thread 50ms..300ms"}});
    scenario.tasks.front().count = 40;
    scenario.concurrent.limit = 5;
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        const auto log = simulate(scenario, strategy);
        WorkerTrack whole(strategy);
        whole.drain(*log);
        WorkerTrack pieces(strategy);
        for (std::size_t taken = 0; taken < log->size(); ++taken)
            pieces.drain(*log, 1);
        QVERIFY(pieces.spans() == whole.spans());
        QVERIFY(whole.spans().size() == 40);
    }
}

void TestWorkerTrack::lanesNeverOverlap()
{
    Scenario scenario =
        scenarioOf({{"w", "sleep 1ms..1s, thread 1ms..300ms, compute 1ms..2ms, thread 1ms..1s"}});
    scenario.tasks.front().count = 500;
    for (const Strategy strategy : {Strategy::Concurrent, Strategy::Threads}) {
        const WorkerTrack track = trackOf(scenario, strategy);
        QVERIFY(track.laneCount() > 10);
        if (strategy == Strategy::Threads)
            QCOMPARE(track.laneCount(), kMostWorkers);
        std::size_t seen = 0;
        for (std::uint32_t lane = 0; lane < track.laneCount(); ++lane) {
            Nanoseconds free{};
            for (const std::uint32_t index : track.lane(lane)) {
                const WorkerSpan &span = track.spans()[index];
                QCOMPARE(span.lane, lane);
                QVERIFY(span.from >= free);
                free = span.to;
                ++seen;
            }
        }
        QCOMPARE(seen, track.spans().size());
    }
}

void TestWorkerTrack::lanesAreFoundByTask()
{
    const WorkerTrack track =
        trackOf(scenarioOf({{"A", "thread 1s"}, {"B", "thread 1s"}}), Strategy::Concurrent);
    QCOMPARE(track.laneOf(1, 0s), std::optional<std::uint32_t>(1));
    QCOMPARE(track.laneOf(0, 0s), std::optional<std::uint32_t>(0));
    QCOMPARE(track.laneOf(0, 1ms), std::nullopt);
}

QTEST_APPLESS_MAIN(TestWorkerTrack)
#include "tst_workertrack.moc"
