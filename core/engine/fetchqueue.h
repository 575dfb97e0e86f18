// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/fetchticket.h"
#include "core/engine/httpget.h"
#include "core/engine/managerpool.h"

#include <QObject>

#include <deque>
#include <memory>
#include <unordered_map>

namespace interleave {

/// The requests of the whole program: those on their way, and those that wait until there is room for them.
///
/// Lives in the network thread.
class FetchQueue final : public QObject
{
public:
    FetchQueue();
    ~FetchQueue() override;

    /// Begins the request, as soon as those that were added before have begun and there is room for it.
    void add(std::shared_ptr<FetchTicket> ticket);
    /// The ticket is void: ends its request, or forgets it.
    void drop(const std::shared_ptr<FetchTicket> &ticket);
    /// Ends them all. Waits, but not for long, until Qt has noticed.
    void close();

private:
    void admit();
    void admitSoon();
    /// False where there is no room for it now.
    [[nodiscard]] bool begin(const std::shared_ptr<FetchTicket> &ticket);
    void finished(const std::shared_ptr<FetchTicket> &ticket);

    ManagerPool m_pool;
    std::deque<std::shared_ptr<FetchTicket>> m_waiting;
    std::unordered_map<std::shared_ptr<FetchTicket>, std::unique_ptr<HttpGet>> m_ongoing;
    bool m_admitQueued = false;
};

} // namespace interleave
