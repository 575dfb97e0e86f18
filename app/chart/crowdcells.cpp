// SPDX-License-Identifier: MIT
#include "app/chart/crowdcells.h"

namespace interleave {

static_assert(kStateCount <= sizeof(std::uint64_t));

std::uint64_t CrowdCells::ranks()
{
    static const std::uint64_t kRanks = [] {
        std::uint64_t all = 0;
        for (std::uint64_t state = 0; state < kStateCount; ++state)
            all |= static_cast<std::uint64_t>(stateStyle(static_cast<State>(state)).rank) << 8 * state;
        return all;
    }();
    return kRanks;
}

} // namespace interleave
