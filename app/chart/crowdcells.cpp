// SPDX-License-Identifier: MIT
#include "app/chart/crowdcells.h"

namespace interleave {

namespace {

std::array<int, kStateCount> ranks()
{
    std::array<int, kStateCount> all{};
    for (std::size_t state = 0; state < all.size(); ++state)
        all[state] = stateStyle(static_cast<State>(state)).rank;
    return all;
}

} // namespace

CrowdCells::CrowdCells(std::uint8_t *cells, std::uint32_t columns)
    : m_cells(cells)
    , m_columns(columns)
    , m_ranks([]() -> const std::array<int, kStateCount> & {
        static const std::array<int, kStateCount> kRanks = ranks();
        return kRanks;
    }())
{}

} // namespace interleave
