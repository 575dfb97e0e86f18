// SPDX-License-Identifier: MIT
#include "core/engine/networkaccess.h"

#include <QHostAddress>

namespace interleave {

bool NetworkAccess::allows(const QUrl &url) const
{
    return m_reach == Everywhere || isOnThisMachine(url) || m_hosts.contains(url.host());
}

bool isOnThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace interleave
