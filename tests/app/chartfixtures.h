// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"
#include "core/engine/simulation.h"
#include "core/scenario/stepnotation.h"

#include <initializer_list>
#include <memory>
#include <utility>

namespace interleave {

/// Text of which every character has 7 px, so that positions are the same on every machine.
class FixedMetrics final : public ChartMetrics
{
public:
    double width(const QString &text, TextRole) const override
    {
        return 7.0 * static_cast<double>(text.size());
    }
    double lineHeight(TextRole) const override { return 15.0; }
    double scale() const override { return 1.0; }
    double pixelRatio() const override { return 1.0; }
};

inline Scenario scenarioOf(std::initializer_list<std::pair<const char *, const char *>> tasks)
{
    Scenario scenario;
    for (const auto &[name, steps] : tasks)
        scenario.tasks.emplace_back(QString::fromUtf8(name), parseSteps(QString::fromUtf8(steps)).steps);
    return scenario;
}

/// A log with all that is read from it.
class Recording
{
public:
    Recording(const Scenario &scenario, Strategy strategy)
        : m_log(simulate(scenario, strategy))
        , m_timeline(strategy, scenario.taskCount())
    {
        drain();
    }
    Recording(Strategy strategy, std::uint32_t taskCount, std::initializer_list<Event> events)
        : m_log(std::make_unique<EventLog>())
        , m_timeline(strategy, taskCount)
    {
        for (const Event &event : events)
            m_log->append(event);
        drain();
    }

    [[nodiscard]] ChartTrace trace() const { return {&m_timeline, &m_loop}; }
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] const LoopTrack &loop() const { return m_loop; }

private:
    void drain()
    {
        m_timeline.drain(*m_log);
        m_loop.drain(*m_log);
    }

    std::unique_ptr<EventLog> m_log;
    Timeline m_timeline;
    LoopTrack m_loop;
};

} // namespace interleave
