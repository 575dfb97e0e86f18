// SPDX-License-Identifier: MIT
// How many tasks are in each state, over time, beside what the spans of all tasks add up to.

#include "core/engine/simulation.h"
#include "core/trace/densitytrack.h"
#include "core/trace/timeline.h"
#include "scenariogenerator.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

constexpr int kScenarios = 300;

using Counts = DensityTrack::Counts;

std::size_t index(State state)
{
    return static_cast<std::size_t>(state);
}

/// `ready 2, sleeping 1`
QString told(const Counts &counts)
{
    QStringList parts;
    for (std::size_t state = index(State::Ready); state < counts.size(); ++state)
        if (counts[state] != 0)
            parts << QStringLiteral("%1 %2").arg(stateKey(State(state))).arg(counts[state]);
    return parts.join(QStringLiteral(", "));
}

/// The same from the spans of every task, right before `instant`.
Counts counted(const Timeline &timeline, Nanoseconds instant)
{
    Counts counts{};
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task)
        for (const Span &span : timeline.spans(task))
            if (span.from < instant && instant <= span.to)
                ++counts[index(span.state)];
    return counts;
}

/// How long tasks were in each state between `from` and `to`, all tasks together.
Counts lengths(const Timeline &timeline, Nanoseconds from, Nanoseconds to)
{
    Counts sums{};
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task)
        for (const Span &span : timeline.spans(task)) {
            const Nanoseconds length = std::min(span.to, to) - std::max(span.from, from);
            sums[index(span.state)] += std::max(length, Nanoseconds::zero()).count();
        }
    return sums;
}

std::vector<DensityTrack::Stretch> stretches(const DensityTrack &track, Nanoseconds from, Nanoseconds to,
                                             Nanoseconds longest = {})
{
    std::vector<DensityTrack::Stretch> list;
    track.visit(from, to, longest,
                [&list](const DensityTrack::Stretch &stretch) { list.push_back(stretch); });
    return list;
}

/// Every duration of the steps `factor` times as long.
void stretch(Steps &steps, std::int64_t factor)
{
    for (Step &step : steps) {
        step.shortest *= factor;
        step.longest *= factor;
        stretch(step.body, factor);
    }
}

} // namespace

class TestDensityTrack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingMoved();
    void theEndOfTime();
    void movesAreCounted();
    void lastsAfterTheLastMove();
    void movesCanBeTakenBack();
    void noStayIsTooShort();
    void stretchesAreFine_data();
    void stretchesAreFine();
    void manyMovesInOneStretch();
    void bucketsAreTakenTogether();
    void knowsWhereNothingMoves();
    void announcedMovesCountFromTheirTime();
    void agreesWithTheSpans_data();
    void agreesWithTheSpans();
    void agreesWithTheSpansWhileTheLogGrows();
};

void TestDensityTrack::nothingMoved()
{
    const DensityTrack track;
    const auto list = stretches(track, 1s, 2s);
    QCOMPARE(list.size(), std::size_t{1});
    QCOMPARE(list[0].from.count(), Nanoseconds(1s).count());
    QCOMPARE(list[0].to.count(), Nanoseconds(2s).count());
    QCOMPARE(list[0].mean[index(State::Running)], 0.0);
    QCOMPARE(told(track.countsBefore(5ns)), QString());
}

void TestDensityTrack::theEndOfTime()
{
    DensityTrack track;
    track.move(Nanoseconds::max() - 1s, State::NotStarted, State::Sleeping);
    const auto list = stretches(track, Nanoseconds::max() - 1h, Nanoseconds::max());
    QVERIFY(!list.empty());
    QCOMPARE(list.back().to, Nanoseconds::max());
    for (std::size_t i = 1; i < list.size(); ++i)
        QCOMPARE(list[i].from, list[i - 1].to);
}

void TestDensityTrack::movesAreCounted()
{
    DensityTrack track;
    track.move(2ns, State::NotStarted, State::Ready);
    track.move(2ns, State::NotStarted, State::Ready);
    track.move(4ns, State::Ready, State::Running);
    track.move(5ns, State::Running, State::NotStarted);
    QCOMPARE(told(track.countsBefore(2ns)), QString());
    QCOMPARE(told(track.countsBefore(3ns)), QStringLiteral("ready 2"));
    QCOMPARE(told(track.countsBefore(4ns)), QStringLiteral("ready 2"));
    QCOMPARE(told(track.countsBefore(5ns)), QStringLiteral("ready 1, running 1"));
    QCOMPARE(told(track.countsBefore(6ns)), QStringLiteral("ready 1"));
    QCOMPARE(stretches(track, 4ns, 5ns).front().mean[index(State::Running)], 1.0);
}

void TestDensityTrack::lastsAfterTheLastMove()
{
    DensityTrack track;
    track.move(3ns, State::NotStarted, State::Sleeping);
    const auto list = stretches(track, 0ns, 10s);
    QCOMPARE(list.back().to.count(), Nanoseconds(10s).count());
    QCOMPARE(list.back().mean[index(State::Sleeping)], 1.0);
    QCOMPARE(told(track.countsBefore(DensityTrack::countedInstant(10s))), QStringLiteral("sleeping 1"));
}

void TestDensityTrack::movesCanBeTakenBack()
{
    DensityTrack track;
    track.move(1'234'567ns, State::NotStarted, State::Sleeping);
    track.move(9'876'543'210ns, State::Sleeping, State::Ready);
    track.move(9'876'543'210ns, State::Ready, State::Sleeping);
    track.visit(0ns, 20s, 0ns, [](const DensityTrack::Stretch &stretch) {
        QCOMPARE(stretch.mean[index(State::Ready)], 0.0);
        if (stretch.from > 1'300'000ns)
            QCOMPARE(stretch.mean[index(State::Sleeping)], 1.0);
    });
    QVERIFY(!track.movesAround(9'876'543'210ns));
}

/// However wide a bucket is, one nanosecond in it is seen.
void TestDensityTrack::noStayIsTooShort()
{
    for (const Nanoseconds time : {Nanoseconds(7ns), Nanoseconds(1s + 1ns), Nanoseconds(20min + 3ns)}) {
        DensityTrack track;
        track.move(time, State::NotStarted, State::Running);
        track.move(time + 1ns, State::Running, State::NotStarted);
        const auto list = stretches(track, time, time + 1ns);
        QVERIFY(list.front().mean[index(State::Running)] > 0.0);
        QVERIFY(stretches(track, list.front().to, 1h).front().mean[index(State::Running)] == 0.0);
    }
}

void TestDensityTrack::stretchesAreFine_data()
{
    QTest::addColumn<qint64>("time");
    for (const Nanoseconds time : {Nanoseconds(0), Nanoseconds(2047), Nanoseconds(2048), Nanoseconds(4095),
                                   Nanoseconds(4096), Nanoseconds(1s), Nanoseconds(24h), Nanoseconds(8760h)})
        QTest::addRow("%lld", static_cast<long long>(time.count())) << qint64(time.count());
}

void TestDensityTrack::stretchesAreFine()
{
    QFETCH(const qint64, time);
    DensityTrack track;
    track.move(Nanoseconds(time), State::NotStarted, State::Ready);
    Nanoseconds end{};
    for (const auto &stretch : stretches(track, 0ns, Nanoseconds(time) + 1ns)) {
        QCOMPARE(stretch.from.count(), end.count()); // gapless
        QCOMPARE(DensityTrack::countedInstant(stretch.from).count(), stretch.from.count());
        QCOMPARE(DensityTrack::countedInstant(stretch.to - 1ns).count(), stretch.from.count());
        QVERIFY((stretch.to - stretch.from) <= std::max(Nanoseconds(1), stretch.from / 1024));
        end = stretch.to;
    }
    QVERIFY(end.count() > time);
}

void TestDensityTrack::manyMovesInOneStretch()
{
    constexpr int kTasks = 1'000'000;
    const Nanoseconds begin = DensityTrack::countedInstant(24h);
    DensityTrack track;
    for (int task = 0; task < kTasks; ++task)
        track.move(begin, State::NotStarted, State::Sleeping);
    const auto list = stretches(track, begin, begin + 1ns);
    QCOMPARE(list.front().mean[index(State::Sleeping)], double(kTasks));
}

/// Each is as wide as was asked for, and the tasks' time in a state is the same.
void TestDensityTrack::bucketsAreTakenTogether()
{
    DensityTrack track;
    std::mt19937_64 random(1);
    for (int task = 0; task < 1000; ++task) {
        const Nanoseconds from(static_cast<std::int64_t>(random() % 1'000'000'000));
        track.move(from, State::NotStarted, State::Fetching);
        track.move(from + 250ms, State::Fetching, State::NotStarted);
    }
    const auto total = [&](Nanoseconds longest, Nanoseconds until) {
        double sum = 0.0;
        Nanoseconds end{};
        for (const auto &stretch : stretches(track, 0ns, until, longest)) {
            const bool isFine = stretch.from == end && stretch.to > end;
            const bool isLong = stretch.to - stretch.from > std::max(longest, stretch.from / 1024 + 1ns);
            if (!isFine || (isLong && stretch.from < 1200ms))
                return -1.0;
            end = stretch.to;
            sum += stretch.mean[index(State::Fetching)] * double((stretch.to - stretch.from).count());
        }
        return sum;
    };
    for (const Nanoseconds longest : {Nanoseconds(0), Nanoseconds(1us), Nanoseconds(3ms), Nanoseconds(1s)})
        QVERIFY(std::abs(total(longest, 2s) - 250e9) < 1.0);
    QVERIFY(stretches(track, 0ns, 1s, 3ms).size() < 500);
}

void TestDensityTrack::knowsWhereNothingMoves()
{
    DensityTrack track;
    const Nanoseconds begin = DensityTrack::countedInstant(1s);
    track.move(begin, State::NotStarted, State::Ready);
    track.move(begin + 9ns, State::Ready, State::NotStarted);
    QVERIFY(track.movesAround(1s));
    QVERIFY(!track.movesAround(begin - 1ns));
    QVERIFY(!track.movesAround(2s));
}

void TestDensityTrack::announcedMovesCountFromTheirTime()
{
    EventLog log;
    log.append({0ns, 0, EventKind::Created});
    log.append({1ns, 0, EventKind::Turn});
    log.append({2ns, 0, EventKind::Slept});
    log.append({9ns, 0, EventKind::Due});
    Timeline timeline(Strategy::Concurrent, 1);
    timeline.drain(log);
    QCOMPARE(told(timeline.density().countsBefore(9ns)), QStringLiteral("sleeping 1"));
    QCOMPARE(told(timeline.density().countsBefore(10ns)), QStringLiteral("ready 1"));

    log.append({5ns, 0, EventKind::CancelRequested});
    log.append({7ns, 0, EventKind::Cancelled});
    timeline.drain(log);
    QCOMPARE(told(timeline.density().countsBefore(6ns)), QStringLiteral("ready 1"));
    QCOMPARE(told(timeline.density().countsBefore(10ns)), QString());
}

void TestDensityTrack::agreesWithTheSpans_data()
{
    QTest::addColumn<int>("factor");
    QTest::addRow("every bucket is 1 ns wide") << 1;
    QTest::addRow("wide buckets") << 7'000'001;
}

void TestDensityTrack::agreesWithTheSpans()
{
    QFETCH(const int, factor);
    for (int number = 0; number < kScenarios; ++number) {
        ScenarioGenerator generator(static_cast<std::uint64_t>(number));
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        for (TaskSpec &task : scenario.tasks)
            stretch(task.steps, factor);
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
            Timeline timeline(strategy, scenario.taskCount());
            timeline.drain(*simulate(scenario, strategy));
            std::mt19937_64 random(static_cast<std::uint64_t>(number));
            for (int look = 0; look < 8; ++look) {
                const std::int64_t end = timeline.total().count() + 3;
                const Nanoseconds time(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(end)));
                const Nanoseconds instant = DensityTrack::countedInstant(time);
                QCOMPARE(told(timeline.density().countsBefore(instant)), told(counted(timeline, instant)));
                timeline.density().visit(time, time + 1ns, 0ns, [&](const DensityTrack::Stretch &stretch) {
                    const Counts sums = lengths(timeline, stretch.from, stretch.to);
                    for (std::size_t state = index(State::Ready); state < sums.size(); ++state)
                        QCOMPARE(
                            std::llround(stretch.mean[state] * double((stretch.to - stretch.from).count())),
                            sums[state]);
                });
            }
        }
    }
}

void TestDensityTrack::agreesWithTheSpansWhileTheLogGrows()
{
    for (int number = 0; number < kScenarios / 10; ++number) {
        ScenarioGenerator generator(static_cast<std::uint64_t>(number));
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        const auto log = simulate(scenario, Strategy::Concurrent);
        Timeline timeline(Strategy::Concurrent, scenario.taskCount());
        while (timeline.drain(*log, 1))
            for (const Nanoseconds ahead : {0ns, 1ns, 3ns, 40ns}) {
                const Nanoseconds instant = timeline.newest() + ahead;
                QCOMPARE(told(timeline.density().countsBefore(instant)), told(counted(timeline, instant)));
            }
    }
}

QTEST_GUILESS_MAIN(TestDensityTrack)

#include "tst_densitytrack.moc"
