// SPDX-License-Identifier: MIT
#include "core/engine/liverun.h"

#include "core/engine/loopthread.h"
#include "core/engine/poolthread.h"

#include <memory>

namespace interleave {

struct LiveRun::Private
{
    Private(Scenario runScenario, std::vector<Strategy> runStrategies, double speed,
            const NetworkAccess &access)
        : scenario(std::move(runScenario))
        , strategies(std::move(runStrategies))
        , clock(speed)
        , gate(static_cast<std::ptrdiff_t>(strategies.size()), clock)
    {
        for (const Strategy strategy : strategies)
            threads.push_back(makeThread(strategy, access));
    }

    std::unique_ptr<TimelineThread> makeThread(Strategy strategy, const NetworkAccess &access)
    {
        if (strategy == Strategy::Threads)
            return std::make_unique<PoolThread>(scenario, clock, gate, access);
        return std::make_unique<LoopThread>(scenario, strategy, clock, gate, access);
    }

    const Scenario scenario;
    const std::vector<Strategy> strategies;
    RealClock clock;
    StartGate gate;
    std::vector<std::unique_ptr<TimelineThread>> threads;
    bool begun = false;
};

LiveRun::LiveRun(Scenario scenario, std::vector<Strategy> strategies, double speed,
                 const NetworkAccess &access)
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
    for (auto &thread : d->threads)
        thread->begin();
}

void LiveRun::stop()
{
    for (auto &thread : d->threads)
        thread->cancel();
    d->clock.interrupt(); // last, so that who comes back from a call finds that it is over
}

bool LiveRun::finished() const
{
    if (!d->begun)
        return false;
    for (const auto &thread : d->threads) {
        if (!thread->over())
            return false;
    }
    return true;
}

void LiveRun::wait()
{
    for (auto &thread : d->threads) {
        thread->wait();
        (void)thread->over(); // what the thread wrote is ours from here on
    }
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
    return d->threads[index]->log();
}

Nanoseconds LiveRun::now() const
{
    return d->clock.started() ? d->clock.now() : Nanoseconds::zero();
}

} // namespace interleave
