// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/statestyle.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace interleave {

/// Fills a row of cells from left to right, one span after the other. What fills most of a cell shows; of two
/// that fill it equally the one that means trouble does. No span is too short to be seen where it is alone.
///
/// Places are whole numbers, so that a tie is a tie wherever the cell is.
///
/// A million spans go through here for a picture. So the sums of a cell are the bytes of one number, by
/// state, and all is inline: what is in registers need not be read again after each write to the cells.
class CrowdCells
{
public:
    static constexpr int kBits = 7; ///< a cell has 2 to the power of this places; a cell's sum fits a byte

    /// `cells` are `columns` zeros; see CrowdedRows. The first span begins at place `begin`, in the row.
    CrowdCells(std::uint8_t *cells, std::uint32_t columns, std::int64_t begin)
        : m_cells(cells)
        , m_columns(columns)
        , m_place(begin)
        , m_column(begin >> kBits)
        , m_ranks(ranks())
    {}

    /// From where the last span ended up to place `to` the task is in `state`.
    void add(State state, std::int64_t to)
    {
        const std::int64_t last = to >> kBits;
        if (last == m_column) {
            cover(state, to - m_place);
        } else {
            cover(state, ((m_column + 1) << kBits) - m_place);
            put();
            fill(state, last);
            m_column = last;
            if (const std::int64_t rest = to - (last << kBits); rest > 0)
                cover(state, rest);
        }
        m_place = to;
    }
    /// Has to be called once, after all spans.
    void finish()
    {
        put();
        for (std::int64_t column = m_column + 1; column < m_touched; ++column)
            m_cells[column] = 0;
    }

private:
    /// std::fill is mostly asked for a few cells here, and its call takes longer than they.
    static constexpr std::int64_t kAtOnce = 8;

    /// The ranks of all states, a byte each.
    [[nodiscard]] static std::uint64_t ranks();

    void put()
    {
        if (m_column < m_columns)
            m_cells[m_column] = m_shown;
        m_filled = 0;
        m_shownWeight = 0;
        m_shown = 0;
    }
    /// All cells between the one that is being filled and `last`. May overrun: later cells are put later.
    void fill(State state, std::int64_t last)
    {
        const std::int64_t first = m_column + 1;
        if (first + kAtOnce <= m_columns && last - first <= kAtOnce) {
            std::memset(m_cells + first, static_cast<int>(state), kAtOnce);
            m_touched = first + kAtOnce;
        } else if (first < m_columns) {
            std::fill(m_cells + first, m_cells + std::min(last, m_columns), static_cast<std::uint8_t>(state));
        }
    }
    void cover(State state, std::int64_t length)
    {
        const int shift = 8 * static_cast<int>(state);
        m_filled += static_cast<std::uint64_t>(length) << shift;
        const std::uint64_t weight = ((m_filled >> shift & 0xFF) << 8) | (m_ranks >> shift & 0xFF);
        m_shown = weight > m_shownWeight ? static_cast<std::uint8_t>(state) : m_shown;
        m_shownWeight = std::max(m_shownWeight, weight);
    }

    std::uint8_t *m_cells;
    std::int64_t m_columns;
    std::int64_t m_place;
    std::int64_t m_column;      ///< of the cell that is being filled
    std::int64_t m_touched = 0; ///< cells from here on are as they were
    std::uint64_t m_ranks;
    std::uint64_t m_filled = 0;      ///< how much of the cell, by state
    std::uint64_t m_shownWeight = 0; ///< the same of what shows, then its rank
    std::uint8_t m_shown = 0;        ///< a state
};

} // namespace interleave
