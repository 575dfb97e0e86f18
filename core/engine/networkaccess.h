// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>
#include <QUrl>

#include <cstdint>
#include <utility>

namespace interleave {

/// Which machines a run may ask. This one always, others where somebody has agreed to that. A value.
class NetworkAccess
{
public:
    enum Reach : std::uint8_t {
        ThisMachine, ///< loopback addresses only
        SomeHosts,   ///< and the hosts that somebody has agreed to
        Everywhere,  ///< somebody has agreed to all there are
    };

    NetworkAccess(Reach reach = ThisMachine)
        : m_reach(reach)
    {}
    /// `hosts` as QUrl::host() gives them: in lower case.
    explicit NetworkAccess(QSet<QString> hosts)
        : m_reach(SomeHosts)
        , m_hosts(std::move(hosts))
    {}

    /// Holds for each address on the way of a request, so also for those that a server redirects to.
    [[nodiscard]] bool allows(const QUrl &url) const;

    friend bool operator==(const NetworkAccess &, const NetworkAccess &) = default;

private:
    Reach m_reach;
    QSet<QString> m_hosts;
};

/// True if the address is on this machine, so that nobody needs to agree.
[[nodiscard]] bool isOnThisMachine(const QUrl &url);

} // namespace interleave
