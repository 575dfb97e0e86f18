// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/standingtasks.h"
#include "core/codegen/codetext.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave {

/// A line of a program on which tasks stand.
struct LitLine
{
    /// So many can be told apart.
    static constexpr std::size_t kMostBands = 4;

    std::uint32_t line = 0; ///< from 0
    std::uint32_t tasks = 0;
    std::vector<std::uint32_t> hues;    ///< of the first of them, at most kMostBands
    std::vector<std::uint32_t> entries; ///< of the task list to which they belong, each once, in order

    /// How many tasks have no band.
    [[nodiscard]] std::uint32_t rest() const { return tasks - static_cast<std::uint32_t>(hues.size()); }
    friend bool operator==(const LitLine &, const LitLine &) = default;
};

/// The lines on which the tasks stand, from the top. `standing` is in the order of the list, of the scenario
/// of which the code is.
[[nodiscard]] std::vector<LitLine> litLines(const CodeText &code, const std::vector<StandingTask> &standing);

/// All lines that belong to an entry of the list: its coroutine and where its tasks are made.
[[nodiscard]] std::vector<std::uint32_t> linesOfEntry(const CodeText &code, std::uint32_t entry);

} // namespace interleave
