// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/runrules.h"
#include "app/editor/taskentry.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace interleave {

/// The scenario that a task list stands for. While somebody types, one task of 100,000 changes with every
/// key: only that one is put into it anew. There are two copies, as a preview in another thread may still
/// read the last one.
class ScenarioAssembly
{
public:
    /// The list has changed in some other way than below.
    void invalidate();
    /// Only the task in that row has changed.
    void invalidate(int row);

    /// Puts it together. All entries and the rules have to be without faults.
    void assemble(const Scenario &frame, const RunRules &rules, const std::vector<TaskEntry> &entries);
    /// As it was put together last.
    [[nodiscard]] const std::optional<Scenario> &scenario() const { return m_copies[m_last].held->scenario; }
    /// The same, for who reads it in another thread while the list goes on changing.
    [[nodiscard]] std::shared_ptr<const Scenario> shared() const;

private:
    struct Held
    {
        std::optional<Scenario> scenario;
        std::atomic<std::uint32_t> readers{0}; ///< in other threads, or on the way there
    };
    struct Copy
    {
        std::shared_ptr<Held> held = std::make_shared<Held>();
        bool isOutdated = true;
        std::vector<int> changed; ///< rows, where nothing else is outdated

        [[nodiscard]] bool isOnlyOurs() const;
    };

    std::array<Copy, 2> m_copies;
    std::size_t m_last = 0;
};

} // namespace interleave
