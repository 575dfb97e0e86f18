// SPDX-License-Identifier: MIT
// What must hold for any scenario, on the virtual clock.

#include "core/engine/simulation.h"
#include "core/scenario/draw.h"
#include "core/scenario/scenario.h"
#include "core/scenario/stepcursor.h"
#include "core/trace/statistics.h"
#include "core/trace/timeline.h"
#include "scenariogenerator.h"

#include <QtTest/QtTest>

#include <map>

using namespace interleave;

namespace {

constexpr int kScenarios = 1000;

struct Outcomes
{
    std::unique_ptr<EventLog> log;
    Timeline timeline;
};

Outcomes run(const Scenario &scenario, Strategy strategy)
{
    Outcomes result{simulate(scenario, strategy), Timeline(strategy, scenario.taskCount())};
    result.timeline.drain(*result.log);
    return result;
}

/// The time the task's own steps take: all but waiting for its turn or for a permit.
Nanoseconds ownTime(const Timeline &timeline, std::uint32_t task)
{
    Nanoseconds total{};
    for (const Span &span : timeline.spans(task)) {
        if (span.state != State::Ready && span.state != State::Waiting)
            total += span.length();
    }
    return total;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansAreGapless();
    void oneTaskAtATimeHasTheLoop();
    void sequentialTakesTheSumOfTheSteps();
    void concurrentTakesAtLeastTheLongestTask();
    void limitHolds();
    void limitOneIsSequential();
    void sameSeedSameResult();
    void everyTaskThatWasCreatedEnds();
};

void TestProperties::spansAreGapless()
{
    for (int number = 0; number < kScenarios; ++number) {
        ScenarioGenerator generator(static_cast<std::uint64_t>(number));
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
            const Outcomes result = run(scenario, strategy);
            for (std::uint32_t task = 0; task < scenario.taskCount(); ++task) {
                const auto spans = result.timeline.spans(task);
                const auto created = result.timeline.created(task);
                if (!created) {
                    QVERIFY(spans.empty());
                    continue;
                }
                Nanoseconds at = *created;
                for (const Span &span : spans) {
                    QCOMPARE(span.from.count(), at.count());
                    QVERIFY(span.to > span.from);
                    at = span.to;
                }
                QCOMPARE(at.count(), result.timeline.ended(task)->count());
            }
        }
    }
}

void TestProperties::oneTaskAtATimeHasTheLoop()
{
    for (int number = 0; number < kScenarios; ++number) {
        ScenarioGenerator generator(static_cast<std::uint64_t>(number));
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        const Outcomes result = run(scenario, Strategy::Concurrent);
        std::map<Nanoseconds, Nanoseconds> taken; // from, to
        for (std::uint32_t task = 0; task < scenario.taskCount(); ++task) {
            for (const Span &span : result.timeline.spans(task)) {
                if (span.state == State::Running || span.state == State::Blocking)
                    QVERIFY(taken.emplace(span.from, span.to).second);
            }
        }
        Nanoseconds free{};
        for (const auto &[from, to] : taken) {
            QVERIFY(from >= free);
            free = to;
        }
    }
}

/// What the scenario says that the task's steps take, without running them.
Nanoseconds sumOfSteps(const Scenario &scenario, const TaskSpec &spec, std::uint32_t task)
{
    Nanoseconds sum{};
    StepCursor steps(spec.steps);
    Draw draw(scenario.seed, task);
    while (const Step *step = steps.next())
        sum += draw.between(step->shortest, step->longest);
    return sum;
}

void TestProperties::sequentialTakesTheSumOfTheSteps()
{
    for (int number = 0; number < kScenarios; ++number) {
        const Scenario scenario = ScenarioGenerator(static_cast<std::uint64_t>(number)).scenario(false);
        const Outcomes result = run(scenario, Strategy::Sequential);
        Nanoseconds sum{};
        std::uint32_t task = 0;
        for (const TaskSpec &spec : scenario.tasks) {
            for (std::uint32_t copy = 0; copy < spec.count; ++copy, ++task) {
                const Nanoseconds own = sumOfSteps(scenario, spec, task);
                QCOMPARE(ownTime(result.timeline, task).count(), own.count());
                sum += own;
            }
        }
        QCOMPARE(result.timeline.total().count(), sum.count());
    }
}

void TestProperties::concurrentTakesAtLeastTheLongestTask()
{
    for (int number = 0; number < kScenarios; ++number) {
        const Scenario scenario = ScenarioGenerator(static_cast<std::uint64_t>(number)).scenario(false);
        const Outcomes alone = run(scenario, Strategy::Sequential);
        const Outcomes together = run(scenario, Strategy::Concurrent);
        for (std::uint32_t task = 0; task < scenario.taskCount(); ++task) {
            // The same values are drawn both ways, so a task's own time is the same.
            QCOMPARE(ownTime(together.timeline, task).count(), ownTime(alone.timeline, task).count());
            QVERIFY(together.timeline.total() >= ownTime(alone.timeline, task));
        }
        QVERIFY(together.timeline.total() <= alone.timeline.total());
    }
}

void TestProperties::limitHolds()
{
    for (int number = 0; number < kScenarios; ++number) {
        ScenarioGenerator generator(static_cast<std::uint64_t>(number));
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        if (!scenario.concurrent.limit)
            continue;
        const Outcomes result = run(scenario, Strategy::Concurrent);
        QVERIFY(statistics(*result.log, result.timeline).maxInFlight <= *scenario.concurrent.limit);
    }
}

void TestProperties::limitOneIsSequential()
{
    for (int number = 0; number < kScenarios; ++number) {
        Scenario scenario = ScenarioGenerator(static_cast<std::uint64_t>(number)).scenario(false);
        scenario.concurrent.limit = 1;
        const Outcomes result = run(scenario, Strategy::Concurrent);
        QCOMPARE(statistics(*result.log, result.timeline).maxInFlight, 1U);
        QCOMPARE(result.timeline.total().count(),
                 run(scenario, Strategy::Sequential).timeline.total().count());
    }
}

void TestProperties::sameSeedSameResult()
{
    int different = 0;
    for (int number = 0; number < 200; ++number) {
        Scenario scenario = ScenarioGenerator(static_cast<std::uint64_t>(number)).scenario(true);
        const Outcomes once = run(scenario, Strategy::Concurrent);
        const Outcomes again = run(scenario, Strategy::Concurrent);
        QCOMPARE(once.log->size(), again.log->size());
        for (std::size_t i = 0; i < once.log->size(); ++i)
            QVERIFY((*once.log)[i] == (*again.log)[i]);
        ++scenario.seed;
        different += run(scenario, Strategy::Concurrent).timeline.total() != once.timeline.total() ? 1 : 0;
    }
    QVERIFY(different > 50);
}

void TestProperties::everyTaskThatWasCreatedEnds()
{
    for (int number = 0; number < kScenarios; ++number) {
        ScenarioGenerator generator(static_cast<std::uint64_t>(number));
        Scenario scenario = generator.scenario(true);
        generator.addPolicies(scenario);
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
            const Outcomes result = run(scenario, strategy);
            QVERIFY(result.timeline.runOutcome().has_value());
            for (std::uint32_t task = 0; task < scenario.taskCount(); ++task) {
                QVERIFY(result.timeline.outcome(task) != Outcome::Unfinished);
                QVERIFY(strategy == Strategy::Sequential ||
                        result.timeline.outcome(task) != Outcome::NotStarted);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
