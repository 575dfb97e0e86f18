// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/loopdriver.h"
#include "core/engine/networkaccess.h"
#include "core/engine/semaphore.h"

#include <QCoroTask>
#include <QString>

namespace interleave {

/// HTTP GET requests for one timeline, in the thread of its loop.
///
/// The network thread makes them, within the bounds of HttpGet, and takes the time at which an answer is
/// complete: a loop that is busy learns of it later, and the chart shows the task as ready from then on.
/// Whoever comes when mostRequests() are on their way waits.
class Fetcher
{
public:
    /// As many as the files that the program may have open allow.
    [[nodiscard]] static std::uint32_t mostRequests();

    Fetcher(RealClock &clock, LoopDriver &driver, NetworkAccess access);
    Fetcher(const Fetcher &) = delete;
    Fetcher &operator=(const Fetcher &) = delete;

    /// Gets `address`, or where that is empty what the built-in server answers after `delay`. Wake::Failed
    /// tells of no answer, a bad one, or a status from 400 up; why is explained in the log.
    [[nodiscard]] QCoro::Task<Wake> fetch(Task &task, QString address, Nanoseconds delay);

private:
    class Request;

    RealClock &m_clock;
    LoopDriver &m_driver;
    const NetworkAccess m_access;
    Semaphore m_permits;
};

} // namespace interleave
