// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtGlobal>

#include <chrono>
#include <functional>

#ifdef Q_OS_LINUX
class QSocketNotifier;
#else
#include <QTimer>
#endif

namespace interleave {

/// The one wake-up source of an event loop on the real clock: a timerfd on Linux, a precise QTimer elsewhere.
///
/// Belongs to a thread with a Qt event loop. Measured on Debian 12: a timerfd wakes with a median lateness of
/// 0.14 ms, a precise QTimer, which counts in whole milliseconds, of 1.0 ms.
class WakeUp final : public QObject
{
public:
    /// `woken` is called from the Qt event loop of the thread.
    explicit WakeUp(std::function<void()> woken);
    ~WakeUp() override;

    /// Wakes once, at `instant` or as soon after it as the machine can; replaces what was armed before.
    void arm(std::chrono::steady_clock::time_point instant);

private:
    std::function<void()> m_woken;
#ifdef Q_OS_LINUX
    int m_timer = -1;
    QSocketNotifier *m_notifier = nullptr;
#else
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_instant;
#endif
};

} // namespace interleave
