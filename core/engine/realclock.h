// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/clock.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace interleave {

/// The machine's monotonic clock, counted from the start of a run and multiplied by its speed.
///
/// start() comes first; after it every member may be called from any thread.
class RealClock final : public Clock
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    /// `speed`: seconds of scenario time in one real second, above 0.
    explicit RealClock(double speed);

    /// Scenario time 0 is at `instant`.
    void start(Instant instant);
    [[nodiscard]] bool started() const { return m_started.load(std::memory_order_acquire); }

    [[nodiscard]] Nanoseconds now() const override;
    /// Keeps the processor busy. Ends early after interrupt().
    bool compute(Nanoseconds duration) override;
    /// Ends early after interrupt().
    bool block(Nanoseconds duration) override;

    /// When, for the machine, it is scenario time `time` (rounded up, so that a timer is never early).
    [[nodiscard]] Instant instantOf(Nanoseconds time) const;

    /// How long `duration` of scenario time is for the machine, rounded up.
    [[nodiscard]] std::chrono::nanoseconds realLength(Nanoseconds duration) const;

    /// From now on nothing takes time any more: Stop was pressed.
    void interrupt();

private:
    const double m_speed;
    Instant m_start{};
    std::atomic<bool> m_started{false};
    std::atomic<bool> m_interrupted{false};
    std::mutex m_mutex;
    std::condition_variable m_wake;
};

} // namespace interleave
