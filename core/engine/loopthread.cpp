// SPDX-License-Identifier: MIT
#include "core/engine/loopthread.h"

#include "core/engine/realoutside.h"
#include "core/translated.h"

#include <new>
#include <optional>

namespace interleave {

LoopThread::LoopThread(const Scenario &scenario, Strategy strategy, RealClock &clock, StartGate &gate,
                       NetworkAccess access)
    : TimelineThread(scenario, strategy, clock, gate)
    , m_strategy(strategy)
    , m_access(std::move(access))
{}

void LoopThread::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_cancelled = true;
    if (m_driver)
        m_driver->requestCancel();
}

void LoopThread::runTimeline()
{
    EventLoop loop(m_clock);
    LoopDriver driver(m_clock, loop);
    RealOutside outside(m_clock, driver, m_access);
    RunContext context(m_scenario, loop, m_log, outside);
    std::optional<Caller> caller;
    try {
        caller.emplace(context, m_strategy);
    } catch (const std::bad_alloc &) {
        return giveUp(interleave::tr("there is not enough memory for so many tasks"));
    }
    m_gate.arriveAndWait();
    caller->create();
    {
        const std::lock_guard lock(m_mutex);
        m_driver = &driver;
        if (m_cancelled)
            driver.requestCancel();
    }
    driver.run(*caller);
    const std::lock_guard lock(m_mutex);
    m_driver = nullptr;
}

} // namespace interleave
