// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/networkaccess.h"

#include <QString>

#include <chrono>
#include <functional>
#include <mutex>

namespace interleave {

/// What is to be fetched.
class FetchOrder
{
public:
    static constexpr std::chrono::milliseconds kTimeLimit = std::chrono::seconds(30);

    FetchOrder(QString orderAddress, std::chrono::nanoseconds orderDelay, NetworkAccess orderAccess = {},
               std::chrono::milliseconds orderTimeLimit = kTimeLimit)
        : address(std::move(orderAddress))
        , delay(orderDelay)
        , access(std::move(orderAccess))
        , timeLimit(orderTimeLimit)
    {}

    QString address;                ///< empty: what the built-in server answers after `delay`
    std::chrono::nanoseconds delay; ///< in real time
    NetworkAccess access;
    std::chrono::milliseconds timeLimit; ///< of the whole, redirects included; the delay comes on top
};

/// What came of it.
class FetchAnswer
{
public:
    QString fault;     ///< for people; empty if nothing went wrong
    bool sent = false; ///< false if the request was not even made
};

/// A request, as the thread that awaits its answer and the network thread share it.
class FetchTicket
{
public:
    using Told = std::function<void(const FetchAnswer &)>;

    FetchTicket(FetchOrder what, Told told)
        : order(std::move(what))
        , m_told(std::move(told))
    {}

    /// Tells the answer, once, unless the ticket is void().
    void tell(const FetchAnswer &answer);
    /// Nobody awaits the answer any more; after this returns nobody is told.
    void makeVoid();
    [[nodiscard]] bool isVoid() const;

    const FetchOrder order;

private:
    mutable std::mutex m_mutex; ///< held while somebody is told
    Told m_told;                ///< none once told, or void
};

} // namespace interleave
