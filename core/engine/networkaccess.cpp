// SPDX-License-Identifier: MIT
#include "core/engine/networkaccess.h"

#include <QHostAddress>

namespace interleave {

bool isOnThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace interleave
