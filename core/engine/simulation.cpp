// SPDX-License-Identifier: MIT
#include "core/engine/simulation.h"

#include "core/engine/programs.h"
#include "core/engine/virtualclock.h"
#include "core/engine/virtualoutside.h"

#include <new>
#include <optional>

namespace interleave {

std::unique_ptr<EventLog> simulate(const Scenario &scenario, Strategy strategy, const std::stop_token &stop)
{
    auto log = std::make_unique<EventLog>();
    simulate(scenario, strategy, *log, stop);
    return log;
}

void simulate(const Scenario &scenario, Strategy strategy, EventLog &log, const std::stop_token &stop)
{
    VirtualClock clock;
    EventLoop loop(clock);
    VirtualOutside outside;
    RunContext context(scenario, loop, log, outside);
    Caller caller(context, strategy);
    caller.create();

    bool stopped = false;
    while (!caller.done()) {
        if (!stopped && stop.stop_requested())
            stopped = caller.cancel();
        const std::optional<Nanoseconds> due = loop.nextDue();
        if (!due) // there is always something to wait for, unless a task had no memory left to say how it
                  // ended
            throw std::bad_alloc();
        if (*due > clock.now())
            clock.advanceTo(*due);
        loop.runOnce();
    }
}

} // namespace interleave
