// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/statestyle.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace interleave {

/// Fills a row of cells from left to right, one span after the other. What fills most of a cell shows; of two
/// that fill it equally the one that means trouble does. No span is too short to be seen where it is alone.
///
/// Places are whole numbers, so that a tie is a tie wherever the cell is.
class CrowdCells
{
public:
    static constexpr int kBits = 10;
    static constexpr std::int64_t kUnit = 1 << kBits; ///< how many places a cell has

    /// `cells` are `columns` numbers of states, see CrowdedRows.
    CrowdCells(std::uint8_t *cells, std::uint32_t columns);

    /// The task is in `state` from place `from` to place `to`, which is not before any that was told of.
    void add(State state, std::int64_t from, std::int64_t to)
    {
        const std::int64_t first = from >> kBits;
        const std::int64_t last = to >> kBits;
        if (first != m_column)
            enter(first);
        if (first == last)
            return cover(state, to - from);
        cover(state, ((first + 1) << kBits) - from);
        enter(last);
        std::fill(m_cells + first + 1, m_cells + std::min(last, m_columns), static_cast<std::uint8_t>(state));
        if (to > last << kBits)
            cover(state, to - (last << kBits));
    }
    void finish() { enter(m_columns); }

private:
    void enter(std::int64_t column)
    {
        if (m_column < m_columns)
            m_cells[m_column] = static_cast<std::uint8_t>(m_shown);
        m_filled = {};
        m_shown = State::NotStarted;
        m_column = column;
    }
    void cover(State state, std::int64_t length)
    {
        const std::uint32_t sum = m_filled[static_cast<std::size_t>(state)] +=
            static_cast<std::uint32_t>(length);
        const std::uint32_t most = m_filled[static_cast<std::size_t>(m_shown)];
        if (m_shown == State::NotStarted || sum > most || (sum == most && rank(state) > rank(m_shown)))
            m_shown = state;
    }
    [[nodiscard]] int rank(State state) const { return m_ranks[static_cast<std::size_t>(state)]; }

    std::uint8_t *m_cells;
    std::int64_t m_columns;
    std::int64_t m_column = 0; ///< of the cell that is being filled
    State m_shown = State::NotStarted;
    std::array<std::uint32_t, kStateCount> m_filled{}; ///< by state
    const std::array<int, kStateCount> &m_ranks;
};

} // namespace interleave
