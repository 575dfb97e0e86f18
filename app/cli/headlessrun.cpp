// SPDX-License-Identifier: MIT
#include "app/cli/headlessrun.h"

#include "app/cli/interrupt.h"
#include "app/cli/progressline.h"
#include "core/engine/freedmemory.h"
#include "core/engine/liverun.h"
#include "core/engine/simulation.h"
#include "core/translated.h"

#include <optional>
#include <thread>

namespace interleave {

namespace {

/// How long Ctrl+C, the end of a run and the progress line may have to wait.
constexpr std::chrono::milliseconds kGlance(20);

constexpr std::chrono::milliseconds kReadingPause(1);

/// Counts the tasks of a timeline that have ended.
class EndCounter
{
public:
    EndCounter(Strategy strategy, std::uint32_t taskCount)
        : m_strategy(strategy)
        , m_taskCount(taskCount)
    {}

    void drain(const EventLog &log)
    {
        for (const std::size_t size = log.size(); m_read < size; ++m_read)
            m_ended += isEnd(log[m_read].kind) ? 1 : 0;
    }

    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1 %2/%3").arg(strategyKey(m_strategy)).arg(m_ended).arg(m_taskCount);
    }

private:
    static bool isEnd(EventKind kind)
    {
        return kind == EventKind::Finished || kind == EventKind::Failed || kind == EventKind::Cancelled ||
               kind == EventKind::TimedOut;
    }

    Strategy m_strategy;
    std::uint32_t m_taskCount;
    std::size_t m_read = 0;
    std::uint32_t m_ended = 0;
};

QString progressText(const LiveRun &run, std::vector<EndCounter> &counters, bool stopping)
{
    const double seconds = std::chrono::duration<double>(run.now()).count();
    QString text = QStringLiteral("%1 s").arg(seconds, 0, 'f', 1);
    for (std::size_t i = 0; i < counters.size(); ++i) {
        counters[i].drain(run.log(i));
        text += QStringLiteral("   ") + counters[i].text();
    }
    return stopping ? QString(text + QStringLiteral("   ") + tr("stopping")) : text;
}

void waitFor(LiveRun &run)
{
    std::vector<EndCounter> counters;
    for (const Strategy strategy : run.strategies())
        counters.emplace_back(strategy, run.scenario().taskCount());
    const Interrupt interrupt;
    ProgressLine line;
    bool stopped = false;
    while (!run.finished()) {
        if (interrupt.requested() && !stopped) {
            run.stop();
            stopped = true;
        }
        if (line.visible())
            line.show(progressText(run, counters, stopped));
        std::this_thread::sleep_for(kGlance);
    }
}

/// Simulates, and reads the log and counts at the same time: with a million tasks a fifth less to wait.
TimelineResult simulateAndRead(const Scenario &scenario, Strategy strategy, EventLog &log)
{
    std::optional<TimelineResult> result;
    std::jthread reader([&] {
        Timeline timeline(strategy, scenario.taskCount());
        while (!timeline.runOutcome()) {
            if (!timeline.drain(log))
                std::this_thread::sleep_for(kReadingPause);
        }
        result.emplace(std::move(timeline), log);
    });
    simulate(scenario, strategy, log);
    reader.join();
    return std::move(*result);
}

} // namespace

const EventLog *FinishedRun::log(Strategy strategy) const
{
    for (std::size_t i = 0; i < logs.size(); ++i) {
        if (result.timelines[i].timeline.strategy() == strategy)
            return logs[i].get();
    }
    return nullptr;
}

FinishedRun runPreview(const Scenario &scenario, const std::vector<Strategy> &strategies, Logs logs)
{
    FinishedRun run(RunResult(scenario, ClockKind::Virtual));
    for (const Strategy strategy : strategies) {
        const auto log = std::make_shared<EventLog>();
        if (scenario.taskCount() >= kManyTasks) {
            run.result.timelines.push_back(simulateAndRead(scenario, strategy, *log));
        } else {
            simulate(scenario, strategy, *log);
            run.result.timelines.emplace_back(Timeline(strategy, scenario.taskCount()), *log);
        }
        if (logs == Logs::Keep)
            run.logs.push_back(log);
    }
    return run;
}

FinishedRun recordedRun(const ReadTrace &trace)
{
    FinishedRun run(RunResult(trace.scenario, trace.clock));
    for (const ReadTimeline &one : trace.timelines) {
        run.result.timelines.emplace_back(Timeline(one.strategy, trace.scenario.taskCount()), *one.log);
        run.logs.push_back(one.log);
    }
    return run;
}

FinishedRun runReal(const Scenario &scenario, const std::vector<Strategy> &strategies, double speed,
                    const NetworkAccess &access)
{
    const auto live = std::make_shared<LiveRun>(scenario, strategies, speed, access);
    live->start();
    waitFor(*live);
    live->wait();
    if (scenario.taskCount() >= kManyTasks)
        returnFreedMemory();

    FinishedRun run(RunResult(scenario, ClockKind::Real));
    for (std::size_t i = 0; i < strategies.size(); ++i) {
        run.result.timelines.emplace_back(Timeline(strategies[i], scenario.taskCount()), live->log(i));
        run.logs.emplace_back(live, &live->log(i)); // which lives as long as the run
    }
    return run;
}

} // namespace interleave
