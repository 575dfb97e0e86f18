// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/fetchticket.h"
#include "core/engine/httpget.h"
#include "core/engine/managerpool.h"

#include <QObject>

#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace interleave {

/// The requests of the whole program: those on their way, and those that wait until there is room for them.
///
/// Lives in the network thread, and is used there but for post().
class FetchQueue final : public QObject
{
public:
    FetchQueue();
    ~FetchQueue() override;

    /// Begins the request, as soon as those that were posted before have begun and there is room for it. Of a
    /// ticket that was posted and is void: ends its request, or forgets it. From any thread.
    void post(std::shared_ptr<FetchTicket> ticket);
    /// Ends them all. Waits, but not for long, until Qt has noticed.
    void close();

protected:
    void customEvent(QEvent *event) override;

private:
    void drop(const std::shared_ptr<FetchTicket> &ticket);
    void admit();
    void admitSoon();
    /// False where there is no room for it now.
    [[nodiscard]] bool begin(const std::shared_ptr<FetchTicket> &ticket);
    void finished(const std::shared_ptr<FetchTicket> &ticket);

    std::mutex m_inboxMutex;                           ///< guards m_inbox
    std::vector<std::shared_ptr<FetchTicket>> m_inbox; ///< what was posted and has not been looked at yet
    ManagerPool m_pool;
    std::deque<std::shared_ptr<FetchTicket>> m_waiting;
    std::unordered_map<std::shared_ptr<FetchTicket>, std::unique_ptr<HttpGet>> m_ongoing;
    bool m_admitQueued = false;
};

} // namespace interleave
