// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/fetchticket.h"

#include <memory>

namespace interleave {

/// The thread that makes all requests of the program. It outlives the runs and ends with the
/// application, whatever a server does: within a second.
///
/// One, because a request must neither wait for a loop that is busy nor make one wait: what a server sends is
/// counted and limits are kept here, and who does not want an answer any more only says so.
class NetworkThread
{
public:
    /// From any thread.
    static NetworkThread &instance();
    ~NetworkThread();
    NetworkThread(const NetworkThread &) = delete;
    NetworkThread &operator=(const NetworkThread &) = delete;

    /// Makes the request; the ticket is told the answer in the network thread. Never waits. From any thread.
    void begin(std::shared_ptr<FetchTicket> ticket);
    /// Ends the request soon; the ticket is told nothing from here on. Never waits. From any thread.
    void abandon(const std::shared_ptr<FetchTicket> &ticket);

private:
    NetworkThread();

    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace interleave
