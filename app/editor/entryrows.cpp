// SPDX-License-Identifier: MIT
#include "app/editor/entryrows.h"

#include <algorithm>
#include <iterator>

namespace interleave {

std::vector<std::pair<int, int>> runsOf(const QList<int> &rows)
{
    std::vector<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().second + 1 == row)
            runs.back().second = row;
        else
            runs.emplace_back(row, row);
    }
    return runs;
}

std::vector<TaskEntry> mergedAt(const QList<int> &rows, std::vector<TaskEntry> entries,
                                std::vector<TaskEntry> others)
{
    std::vector<TaskEntry> merged;
    merged.reserve(others.size() + entries.size());
    auto next = std::make_move_iterator(others.begin());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto missing = rows[static_cast<qsizetype>(i)] - static_cast<int>(merged.size());
        merged.insert(merged.end(), next, next + missing);
        next += missing;
        merged.push_back(std::move(entries[i]));
    }
    merged.insert(merged.end(), next, std::make_move_iterator(others.end()));
    return merged;
}

std::vector<TaskEntry> withoutRows(const QList<int> &rows, std::vector<TaskEntry> all)
{
    std::vector<TaskEntry> kept;
    kept.reserve(all.size() - static_cast<std::size_t>(rows.size()));
    auto gone = rows.begin();
    for (int row = 0; row < static_cast<int>(all.size()); ++row) {
        if (gone != rows.end() && *gone == row)
            ++gone;
        else
            kept.push_back(std::move(all[static_cast<std::size_t>(row)]));
    }
    return kept;
}

std::optional<int> middleOfSwap(const std::vector<int> &order)
{
    const auto isBreak = [](int a, int b) { return a + 1 != b; };
    const auto jump = std::adjacent_find(order.begin(), order.end(), isBreak);
    const bool isSwap = jump != order.end() && *(jump + 1) == 0 &&
                        std::adjacent_find(jump + 1, order.end(), isBreak) == order.end();
    return isSwap ? std::optional(order.front()) : std::nullopt;
}

std::vector<std::uint32_t> freeHues(const std::vector<TaskEntry> &entries, std::size_t count)
{
    std::vector<bool> isTaken(entries.size() + count);
    for (const TaskEntry &entry : entries) {
        if (entry.hue() < isTaken.size())
            isTaken[entry.hue()] = true;
    }
    std::vector<std::uint32_t> hues;
    for (std::uint32_t hue = 0; hues.size() < count; ++hue) {
        if (!isTaken[hue])
            hues.push_back(hue);
    }
    return hues;
}

} // namespace interleave
