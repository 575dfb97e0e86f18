// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/networkthread.h"

namespace interleave {

/// A request on its way in the network thread. Destroying it abandons it, without waiting. In any thread.
class NetworkRequest
{
public:
    /// `told` is called with the answer, once, in the network thread or before this returns; never during or
    /// after the destruction. It must not wait nor throw.
    NetworkRequest(FetchOrder order, FetchTicket::Told told)
        : m_ticket(std::make_shared<FetchTicket>(std::move(order), std::move(told)))
    {
        NetworkThread::instance().begin(m_ticket);
    }
    ~NetworkRequest()
    {
        // One whose answer was told is over.
        if (!m_ticket->isVoid())
            NetworkThread::instance().abandon(m_ticket);
    }
    NetworkRequest(const NetworkRequest &) = delete;
    NetworkRequest &operator=(const NetworkRequest &) = delete;

private:
    const std::shared_ptr<FetchTicket> m_ticket;
};

} // namespace interleave
