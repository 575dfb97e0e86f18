// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/taskentry.h"

#include <QList>

#include <optional>
#include <utility>
#include <vector>

namespace interleave {

// Changing many rows of a list at once, in time proportional to its length. Rows are ascending, without
// duplicates.

/// Splits rows into runs [first, last] without gaps.
[[nodiscard]] std::vector<std::pair<int, int>> runsOf(const QList<int> &rows);

/// `others` with `entries` between them, which come to stand in `rows`.
[[nodiscard]] std::vector<TaskEntry> mergedAt(const QList<int> &rows, std::vector<TaskEntry> entries,
                                              std::vector<TaskEntry> others);

/// `all` without those in `rows`.
[[nodiscard]] std::vector<TaskEntry> withoutRows(const QList<int> &rows, std::vector<TaskEntry> all);

/// Where the order (a permutation of 0, 1, …) is two blocks that changed places, the first row of the second
/// block.
[[nodiscard]] std::optional<int> middleOfSwap(const std::vector<int> &order);

/// The `count` lowest hues that no entry has.
[[nodiscard]] std::vector<std::uint32_t> freeHues(const std::vector<TaskEntry> &entries, std::size_t count);

} // namespace interleave
