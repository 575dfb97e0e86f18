// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>
#include <vector>

namespace interleave {

/// The tasks of a run as the chart needs them: what they are called and which hue they have. A value.
class ChartTasks
{
public:
    ChartTasks()
        : ChartTasks(Scenario())
    {}
    /// Entry number N of the list has hue number N.
    explicit ChartTasks(const Scenario &scenario)
        : m_names(scenario)
    {}
    /// Entry number N of the list has hue number `hueOfEntry[N]`.
    ChartTasks(const Scenario &scenario, std::vector<std::uint32_t> hueOfEntry)
        : m_names(scenario)
        , m_hues(std::move(hueOfEntry))
    {}

    [[nodiscard]] std::uint32_t count() const { return m_names.count(); }
    [[nodiscard]] std::uint32_t entry(std::uint32_t task) const { return m_names.entry(task); }
    [[nodiscard]] QString name(std::uint32_t task) const { return m_names.name(task); }
    [[nodiscard]] std::uint32_t hue(std::uint32_t task) const
    {
        const std::uint32_t index = entry(task);
        return index < m_hues.size() ? m_hues[index] : index;
    }

private:
    TaskNames m_names;
    std::vector<std::uint32_t> m_hues;
};

} // namespace interleave
