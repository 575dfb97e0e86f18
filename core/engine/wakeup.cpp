// SPDX-License-Identifier: MIT
#include "core/engine/wakeup.h"

#ifdef Q_OS_LINUX
#include <QSocketNotifier>

#include <sys/timerfd.h>
#include <unistd.h>
#endif

#include <utility>

namespace interleave {

#ifdef Q_OS_LINUX

// libstdc++'s and libc++'s steady_clock is CLOCK_MONOTONIC, so that its instants are the timerfd's.
WakeUp::WakeUp(std::function<void()> woken)
    : m_woken(std::move(woken))
    , m_timer(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC))
{
    if (m_timer < 0)
        qFatal("No timer could be made: too many open files?");
    m_notifier = new QSocketNotifier(m_timer, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::uint64_t expirations = 0;
        if (read(m_timer, &expirations, sizeof expirations) == sizeof expirations)
            m_woken();
    });
}

WakeUp::~WakeUp()
{
    delete m_notifier; // before the descriptor it watches
    close(m_timer);
}

void WakeUp::arm(std::chrono::steady_clock::time_point instant)
{
    // A timerfd takes 0 for "never": an instant in the past is as good.
    const auto count =
        std::max<std::int64_t>(1, std::chrono::nanoseconds(instant.time_since_epoch()).count());
    itimerspec when{};
    when.it_value.tv_sec = static_cast<time_t>(count / 1'000'000'000);
    when.it_value.tv_nsec = static_cast<long>(count % 1'000'000'000);
    timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &when, nullptr);
}

#else

WakeUp::WakeUp(std::function<void()> woken)
    : m_woken(std::move(woken))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (std::chrono::steady_clock::now() < m_instant)
            arm(m_instant); // a QTimer may be a millisecond early, a wake never
        else
            m_woken();
    });
}

WakeUp::~WakeUp() = default;

void WakeUp::arm(std::chrono::steady_clock::time_point instant)
{
    m_instant = instant;
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(instant - std::chrono::steady_clock::now());
    m_timer.start(std::max(std::chrono::milliseconds::zero(), left));
}

#endif

} // namespace interleave
