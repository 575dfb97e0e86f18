// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace interleave {

/// What was thrown, for people. Only inside a handler.
[[nodiscard]] QString whatWasThrown();

} // namespace interleave
