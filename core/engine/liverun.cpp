// SPDX-License-Identifier: MIT
#include "core/engine/liverun.h"

#include "core/engine/realoutside.h"

#include <QThread>

#include <barrier>
#include <deque>
#include <functional>
#include <mutex>

namespace interleave {

namespace {

/// Everything that is ready is started at the same instant by the last one to arrive.
using Gate = std::barrier<std::function<void()>>;

/// One timeline of a run, in a thread of its own.
class TimelineThread final : public QThread
{
public:
    TimelineThread(const Scenario &scenario, Strategy strategy, RealClock &clock, NetworkAccess access, Gate &gate)
        : m_scenario(scenario)
        , m_strategy(strategy)
        , m_clock(clock)
        , m_access(access)
        , m_gate(gate)
    {
        setObjectName(strategyKey(strategy));
    }

    [[nodiscard]] const EventLog &log() const { return m_log; }

    /// From any thread.
    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        if (m_driver)
            m_driver->post([this] { m_caller->cancel(); });
    }

protected:
    void run() override
    {
        EventLoop loop(m_clock);
        LoopDriver driver(m_clock, loop);
        RealOutside outside(m_clock, driver, m_access);
        RunContext context(m_scenario, loop, m_log, outside);
        Caller caller(context, m_strategy);
        m_gate.arrive_and_wait();
        caller.create();
        {
            const std::lock_guard lock(m_mutex);
            m_driver = &driver;
            m_caller = &caller;
            if (m_cancelled)
                caller.cancel();
        }
        driver.run(caller);
        const std::lock_guard lock(m_mutex);
        m_driver = nullptr;
    }

private:
    const Scenario &m_scenario;
    const Strategy m_strategy;
    RealClock &m_clock;
    const NetworkAccess m_access;
    Gate &m_gate;
    EventLog m_log;
    std::mutex m_mutex; ///< guards the three below
    LoopDriver *m_driver = nullptr;
    Caller *m_caller = nullptr;
    bool m_cancelled = false;
};

} // namespace

struct LiveRun::Private
{
    Private(Scenario runScenario, std::vector<Strategy> runStrategies, double speed, NetworkAccess access)
        : scenario(std::move(runScenario))
        , strategies(std::move(runStrategies))
        , clock(speed)
        , gate(static_cast<std::ptrdiff_t>(strategies.size()),
               [this] { clock.start(std::chrono::steady_clock::now()); })
    {
        for (const Strategy strategy : strategies)
            threads.emplace_back(scenario, strategy, clock, access, gate);
    }

    const Scenario scenario;
    const std::vector<Strategy> strategies;
    RealClock clock;
    Gate gate;
    std::deque<TimelineThread> threads;
    bool begun = false;
};

LiveRun::LiveRun(Scenario scenario, std::vector<Strategy> strategies, double speed, NetworkAccess access)
    : d(std::make_unique<Private>(std::move(scenario), std::move(strategies), speed, access))
{}

LiveRun::~LiveRun()
{
    stop();
    wait();
}

void LiveRun::start()
{
    Q_ASSERT(!d->begun);
    d->begun = true;
    for (TimelineThread &thread : d->threads)
        thread.start();
}

void LiveRun::stop()
{
    d->clock.interrupt();
    for (TimelineThread &thread : d->threads)
        thread.cancel();
}

bool LiveRun::finished() const
{
    if (!d->begun)
        return false;
    for (const TimelineThread &thread : d->threads) {
        if (!thread.isFinished())
            return false;
    }
    return true;
}

void LiveRun::wait()
{
    for (TimelineThread &thread : d->threads)
        thread.wait();
}

const Scenario &LiveRun::scenario() const
{
    return d->scenario;
}

const std::vector<Strategy> &LiveRun::strategies() const
{
    return d->strategies;
}

const EventLog &LiveRun::log(std::size_t index) const
{
    return d->threads[index].log();
}

Nanoseconds LiveRun::now() const
{
    return d->clock.started() ? d->clock.now() : Nanoseconds::zero();
}

} // namespace interleave
