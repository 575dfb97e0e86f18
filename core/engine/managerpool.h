// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/fileshare.h"

#include <QString>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QNetworkAccessManager;

namespace interleave {

/// QNetworkAccessManagers, as many as the requests that are on their way need and open files allow.
///
/// Qt opens six connections to a host and lets further requests queue up, which would make a lie of
/// "concurrent"; another manager opens six more. A manager asks one server only: each has a thread inside
/// Qt, which a server can keep busy for itself, and then it must not be anybody else's: Qt 6.4 reads headers
/// byte by byte, for as long as some come. Such a server's connections are cut. Belongs to a thread with a Qt
/// event loop.
class ManagerPool
{
    struct Slot;

public:
    /// The right to send one request at a time, to the server it was asked for.
    class Lease
    {
    public:
        Lease(Lease &&other) noexcept;
        Lease &operator=(Lease &&) = delete;
        ~Lease();

        [[nodiscard]] QNetworkAccessManager &manager() const;
        /// A request was ended before its answer: nobody knows when the manager's thread comes to that. The
        /// manager gets no other request until it has.
        void doubt();

    private:
        friend class ManagerPool;
        Lease(ManagerPool &pool, Slot &slot);

        ManagerPool *m_pool;
        Slot *m_slot;
    };

    /// `room` is called when a lease that was not to be had may be had now.
    explicit ManagerPool(std::function<void()> room);
    /// Waits for no manager that is in doubt: it is left behind, for as long as the program still lives.
    ~ManagerPool();
    ManagerPool(const ManagerPool &) = delete;
    ManagerPool &operator=(const ManagerPool &) = delete;

    /// Nothing where there is no room for another request to that server now.
    [[nodiscard]] std::optional<Lease> lease(const QUrl &url);
    /// True if a manager is in doubt, and may soon be so no more.
    [[nodiscard]] bool hopes() const;

private:
    [[nodiscard]] Slot *findOrMake(const QUrl &url);
    [[nodiscard]] Slot *make(const QUrl &url);
    void release(Slot &slot);
    void ask(Slot &slot);
    void trust(Slot &slot);
    void freeTheLost();
    void dropIdle();

    const std::function<void()> m_room;
    std::vector<std::unique_ptr<Slot>> m_slots;
    QTimer m_lost; ///< then managers that are still in doubt are freed by force
    QTimer m_idle; ///< then managers that nobody uses are dropped
};

} // namespace interleave
