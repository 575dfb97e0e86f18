// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>

#include <cstdint>

namespace interleave {

/// Which addresses a run may ask.
enum class NetworkAccess : std::uint8_t {
    ThisMachine, ///< loopback addresses only
    Everywhere,  ///< somebody has agreed to that
};

/// True if the address is on this machine, so that nobody needs to agree.
[[nodiscard]] bool isOnThisMachine(const QUrl &url);

} // namespace interleave
