// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/fileshare.h"
#include "core/engine/networkaccess.h"
#include "core/engine/realclock.h"
#include "core/scenario/scenario.h"
#include "core/trace/eventlog.h"

#include <QThread>

#include <atomic>
#include <barrier>
#include <chrono>
#include <optional>

namespace interleave {

/// Where the timelines of a run wait for each other, so that all of them start at one instant.
class StartGate
{
public:
    /// `clock` starts when the last of `count` has arrived.
    StartGate(std::ptrdiff_t count, RealClock &clock)
        : m_barrier(count, Start{&clock})
    {}

    void arriveAndWait() { m_barrier.arrive_and_wait(); }
    /// One of them is not going to come.
    void goOnWithout() { m_barrier.arrive_and_drop(); }

private:
    struct Start
    {
        RealClock *clock;
        void operator()() noexcept { clock->start(std::chrono::steady_clock::now()); }
    };
    std::barrier<Start> m_barrier;
};

/// One timeline of a real run: a thread that begins when it is started and ends when the timeline has nothing
/// left to do. What it refers to must outlive it.
class TimelineThread : public QThread
{
public:
    TimelineThread(const Scenario &scenario, Strategy strategy, RealClock &clock, StartGate &gate)
        : m_scenario(scenario)
        , m_clock(clock)
        , m_gate(gate)
    {
        setObjectName(strategyKey(strategy));
    }

    /// start(); where the system has no thread or no files for it, the timeline's first task fails and the
    /// rest of them is not started.
    void begin();

    [[nodiscard]] const EventLog &log() const { return m_log; }

    /// Stop was pressed; the clock is interrupted right after. From any thread, at any moment.
    virtual void cancel() = 0;

    /// True when the timeline has nothing left to do; all that its thread wrote can be read then. From any
    /// thread.
    [[nodiscard]] bool over() const { return m_over.load(std::memory_order_acquire); }

protected:
    void run() final
    {
        runTimeline();
        m_over.store(true, std::memory_order_release);
    }
    virtual void runTimeline() = 0;
    /// In place of a timeline that can't be run: its first task has failed because of `reason`, and the rest
    /// of them is not started. Before the gate.
    void giveUp(const QString &reason);

    const Scenario &m_scenario;
    RealClock &m_clock;
    StartGate &m_gate;
    EventLog m_log;

private:
    void endAtOnce(const QString &reason);

    std::optional<FileShare> m_files; ///< of its event loop
    std::atomic<bool> m_over{false};
};

} // namespace interleave
