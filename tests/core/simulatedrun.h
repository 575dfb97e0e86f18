// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/simulation.h"
#include "core/trace/loggedrun.h"

#include <memory>
#include <vector>

namespace interleave {

inline const std::vector<Strategy> kAllStrategies{Strategy::Sequential, Strategy::Concurrent,
                                                  Strategy::Threads};

/// A scenario, and the logs and timelines that came of it.
class SimulatedRun
{
public:
    explicit SimulatedRun(Scenario what, const std::vector<Strategy> &strategies = kAllStrategies)
        : scenario(std::move(what))
    {
        timelines.reserve(strategies.size());
        for (const Strategy strategy : strategies) {
            logs.push_back(simulate(scenario, strategy));
            timelines.emplace_back(strategy, scenario.taskCount());
            timelines.back().drain(*logs.back());
        }
    }

    [[nodiscard]] LoggedRun logged() const
    {
        LoggedRun run{&scenario, ClockKind::Virtual, {}};
        for (std::size_t i = 0; i < timelines.size(); ++i)
            run.timelines.push_back({&timelines[i], logs[i].get()});
        return run;
    }

    Scenario scenario;
    std::vector<std::shared_ptr<const EventLog>> logs;
    std::vector<Timeline> timelines;
};

} // namespace interleave
