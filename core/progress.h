// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/translated.h"

#include <cstdint>
#include <functional>

namespace interleave {

/// Told now and then how much of something long is done, from 0 to 1. Where it returns false, that is given
/// up and fails. May be empty: then nobody wants to know.
using Progress = std::function<bool(double done)>;

/// With what it fails then.
[[nodiscard]] inline Failure givenUp()
{
    return {tr("it was cancelled")};
}

/// Tells a Progress of steps of which there are very many.
class StepCounter
{
public:
    /// `progress` must outlive it.
    StepCounter(const Progress &progress, std::uint64_t steps)
        : m_progress(progress)
        , m_steps(steps)
    {}

    /// One more is done. False from when it is to be given up.
    bool step()
    {
        if (++m_done % kStepsAtOnce == 0 && m_goesOn && m_progress)
            m_goesOn = m_progress(static_cast<double>(m_done) / static_cast<double>(m_steps));
        return m_goesOn;
    }
    [[nodiscard]] bool goesOn() const { return m_goesOn; }

private:
    static constexpr std::uint64_t kStepsAtOnce = 1 << 14;

    const Progress &m_progress;
    std::uint64_t m_steps;
    std::uint64_t m_done = 0;
    bool m_goesOn = true;
};

} // namespace interleave
