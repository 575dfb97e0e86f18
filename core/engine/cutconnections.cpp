// SPDX-License-Identifier: MIT
#include "core/engine/cutconnections.h"

#include "core/engine/openfiles.h"

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#endif

namespace interleave {

#ifdef Q_OS_UNIX

namespace {

/// The other end's port; 0 where the file is no connection.
quint16 portOf(const sockaddr_storage &peer)
{
    if (peer.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in *>(&peer)->sin_port);
    if (peer.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 *>(&peer)->sin6_port);
    return 0;
}

} // namespace

void cutConnections(const QList<QHostAddress> &addresses, quint16 port)
{
    const int end = static_cast<int>(std::min<std::uint64_t>(mostOpenFiles(), 65'536));
    for (int file = 0; file < end; ++file) {
        sockaddr_storage peer{};
        socklen_t size = sizeof peer;
        if (getpeername(file, reinterpret_cast<sockaddr *>(&peer), &size) != 0 || portOf(peer) != port)
            continue;
        const QHostAddress address(reinterpret_cast<const sockaddr *>(&peer));
        const bool meant = std::any_of(addresses.begin(), addresses.end(), [&](const QHostAddress &one) {
            return one.isEqual(address, QHostAddress::TolerantConversion);
        });
        if (meant)
            shutdown(file, SHUT_RDWR);
    }
}

#else

void cutConnections(const QList<QHostAddress> &, quint16) {}

#endif

} // namespace interleave
