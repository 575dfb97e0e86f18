// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/clock.h"

namespace interleave {

/// Time stands still while code runs; work and blocking calls move it by exactly their length, and whoever
/// drives the loop moves it to the next due time when the loop is idle. So every instant of a run is exact.
class VirtualClock final : public Clock
{
public:
    [[nodiscard]] Nanoseconds now() const override { return m_now; }
    bool compute(Nanoseconds duration) override { return block(duration); }
    bool block(Nanoseconds duration) override
    {
        m_now += duration;
        return true;
    }

    /// Not into the past.
    void advanceTo(Nanoseconds time);

private:
    Nanoseconds m_now{};
};

} // namespace interleave
