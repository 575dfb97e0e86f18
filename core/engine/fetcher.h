// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/loopdriver.h"
#include "core/engine/networkaccess.h"
#include "core/engine/semaphore.h"

#include <QCoroTask>
#include <QString>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace interleave {

/// HTTP GET requests for one timeline, in the thread of its loop.
///
/// Each within the bounds of HttpGet. Whoever comes when mostRequests() are on their way waits.
class Fetcher
{
public:
    /// As many as the files that the program may have open allow: a request to the built-in server takes
    /// two, and its manager some.
    [[nodiscard]] static std::uint32_t mostRequests();

    Fetcher(RealClock &clock, LoopDriver &driver, NetworkAccess access);
    ~Fetcher();
    Fetcher(const Fetcher &) = delete;
    Fetcher &operator=(const Fetcher &) = delete;

    /// Gets `address`, or where that is empty what the built-in server answers after `delay`. Wake::Failed
    /// tells of no answer, a bad one, or a status from 400 up; why is explained in the log.
    [[nodiscard]] QCoro::Task<Wake> fetch(Task &task, QString address, Nanoseconds delay);

private:
    class Request;
    struct Manager
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int requests = 0;
    };

    [[nodiscard]] QCoro::Task<Wake> request(Task &task, QString address, Nanoseconds delay);
    [[nodiscard]] std::size_t leastBusy();

    RealClock &m_clock;
    LoopDriver &m_driver;
    NetworkAccess m_access;
    Semaphore m_permits;
    std::vector<Manager> m_managers;
};

} // namespace interleave
