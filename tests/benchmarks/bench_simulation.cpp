// SPDX-License-Identifier: MIT
// What a virtual run costs per task, from the engine to the numbers: it should not grow with the number of
// tasks.

#include "app/lesson/sweepmaker.h"
#include "core/engine/simulation.h"
#include "core/scenario/scenario.h"
#include "core/scenario/stepnotation.h"
#include "core/trace/statistics.h"
#include "core/trace/timeline.h"

#include <benchmark/benchmark.h>

using namespace interleave;

namespace {

/// `worker*count: sleep 1ms..3s`
Scenario sleepers(std::int64_t count)
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("worker"), parseSteps(u"sleep 1ms..3s").steps,
                                static_cast<std::uint32_t>(count));
    return scenario;
}

void perTask(benchmark::State &state)
{
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetComplexityN(state.range(0));
}

void simulateOnly(benchmark::State &state, Strategy strategy)
{
    const Scenario scenario = sleepers(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(simulate(scenario, strategy));
    perTask(state);
}

void readTimeline(benchmark::State &state)
{
    const Scenario scenario = sleepers(state.range(0));
    const auto log = simulate(scenario, Strategy::Concurrent);
    for (auto _ : state) {
        Timeline timeline(Strategy::Concurrent, scenario.taskCount());
        timeline.drain(*log);
        benchmark::DoNotOptimize(timeline.total());
    }
    perTask(state);
}

void readStatistics(benchmark::State &state)
{
    const Scenario scenario = sleepers(state.range(0));
    const auto log = simulate(scenario, Strategy::Concurrent);
    Timeline timeline(Strategy::Concurrent, scenario.taskCount());
    timeline.drain(*log);
    for (auto _ : state)
        benchmark::DoNotOptimize(statistics(*log, timeline));
    perTask(state);
}

/// The scaling plot of 100 tasks, ten entries with ten copies each: all of its points.
void sweepHundredTasks(benchmark::State &state, Swept swept)
{
    Scenario scenario;
    for (int task = 0; task < 10; ++task)
        scenario.tasks.emplace_back(QStringLiteral("worker %1").arg(task),
                                    parseSteps(u"sleep 1s..3s, compute 10ms, sleep 500ms").steps, 10U);
    const std::vector<std::uint32_t> values = sweptValues(scenario, swept);
    for (auto _ : state)
        for (const std::uint32_t value : values)
            benchmark::DoNotOptimize(
                sweepPoint(scenario, swept, value, {Strategy::Sequential, Strategy::Concurrent}));
    state.counters["points"] = static_cast<double>(values.size());
}

} // namespace

BENCHMARK_CAPTURE(sweepHundredTasks, limit, Swept::Limit)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sweepHundredTasks, blocking, Swept::Blocking)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(simulateOnly, sequential, Strategy::Sequential)
    ->RangeMultiplier(1000)
    ->Range(1000, kMostTasks)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(simulateOnly, concurrent, Strategy::Concurrent)
    ->RangeMultiplier(10)
    ->Range(1000, kMostTasks)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(readTimeline)->RangeMultiplier(1000)->Range(1000, kMostTasks)->Unit(benchmark::kMillisecond);
BENCHMARK(readStatistics)->RangeMultiplier(1000)->Range(1000, kMostTasks)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
