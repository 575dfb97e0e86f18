// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <QHash>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace interleave {

class ChartMetrics;

/// The hue of each entry of a task list, see Theme::hue().
using EntryHues = std::vector<std::uint32_t>;

/// The tasks of a run as the chart needs them: what they are called and which hue they have. A value.
class ChartTasks
{
public:
    ChartTasks()
        : ChartTasks(Scenario())
    {}
    /// Entry number N of the list has the colour it was given, else hue number `hues[N]`, or N where that is
    /// missing.
    explicit ChartTasks(const Scenario &scenario, EntryHues hues = {});

    [[nodiscard]] std::uint32_t count() const { return m_names.count(); }
    [[nodiscard]] std::uint32_t entry(std::uint32_t task) const { return m_names.entry(task); }
    [[nodiscard]] std::uint32_t firstOf(std::uint32_t entry) const { return m_names.firstOf(entry); }
    [[nodiscard]] QString name(std::uint32_t task) const { return m_names.name(task); }
    [[nodiscard]] std::uint32_t hue(std::uint32_t task) const
    {
        const std::uint32_t index = entry(task);
        return index < m_hues.size() ? m_hues[index] : index;
    }
    /// Whether some fetch of the task goes to an address, and not to the built-in server.
    [[nodiscard]] bool hasAddress(std::uint32_t task) const { return m_addresses.contains(entry(task)); }
    /// The address of the task's fetch number `fetch`, from 0; empty where it asks the built-in server.
    [[nodiscard]] QString address(std::uint32_t task, std::size_t fetch) const;

private:
    TaskNames m_names;
    EntryHues m_hues;
    QHash<std::uint32_t, QStringList>
        m_addresses; ///< by entry: of every fetch in turn, where there is an address
};

/// How wide the widest name is. Of very many names a sample has to do; what is wider than all of it gets an
/// ellipsis.
[[nodiscard]] double widestName(const ChartTasks &tasks, const ChartMetrics &metrics);

} // namespace interleave
