// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace interleave {

/// Which task of a scenario is which of another one: that of the same name, and of copies that of the same
/// number. Where several entries have the same name, the first is the first.
class TaskMatch
{
public:
    TaskMatch(const Scenario &now, const Scenario &then);

    /// The number of a task of `now` in `then`; nothing where it has none. Takes logarithmic time.
    [[nodiscard]] std::optional<std::uint32_t> of(std::uint32_t task) const;

private:
    struct Entry
    {
        std::uint32_t first = 0; ///< the number of its first task
        std::uint32_t then = 0;  ///< the same of the other one
        std::uint32_t count = 0; ///< how many tasks both have of it
    };
    std::vector<Entry> m_entries; ///< of `now`, in order
};

} // namespace interleave
