// SPDX-License-Identifier: MIT
#include "core/engine/realclock.h"

#include <algorithm>
#include <cmath>

namespace interleave {

RealClock::RealClock(double speed)
    : m_speed(speed)
{
    Q_ASSERT(speed > 0);
}

void RealClock::start(Instant instant)
{
    m_start = instant;
    m_started.store(true, std::memory_order_release);
}

Nanoseconds RealClock::now() const
{
    const auto passed =
        std::max(Nanoseconds::zero(), Nanoseconds(std::chrono::steady_clock::now() - m_start));
    if (m_speed == 1.0)
        return passed;
    return Nanoseconds(static_cast<std::int64_t>(std::floor(static_cast<double>(passed.count()) * m_speed)));
}

std::chrono::nanoseconds RealClock::realLength(Nanoseconds duration) const
{
    if (m_speed == 1.0)
        return duration;
    return Nanoseconds(static_cast<std::int64_t>(std::ceil(static_cast<double>(duration.count()) / m_speed)));
}

RealClock::Instant RealClock::instantOf(Nanoseconds time) const
{
    return m_start + realLength(time);
}

bool RealClock::compute(Nanoseconds duration)
{
    const Instant end = std::chrono::steady_clock::now() + realLength(duration);
    // Work that no compiler can leave out, in portions short enough to notice an interruption at once.
    volatile std::uint64_t work = 1;
    while (std::chrono::steady_clock::now() < end && !m_interrupted.load(std::memory_order_relaxed)) {
        for (int i = 0; i < 1000; ++i)
            work = work * 6364136223846793005U + 1442695040888963407U;
    }
    return !m_interrupted.load(std::memory_order_relaxed);
}

bool RealClock::block(Nanoseconds duration)
{
    const Instant end = std::chrono::steady_clock::now() + realLength(duration);
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_until(lock, end, [this] { return m_interrupted.load(std::memory_order_relaxed); });
}

void RealClock::interrupt()
{
    {
        const std::lock_guard lock(m_mutex);
        m_interrupted.store(true, std::memory_order_relaxed);
    }
    m_wake.notify_all();
}

} // namespace interleave
