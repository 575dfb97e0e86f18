// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/event.h"

#include <optional>
#include <string_view>

namespace interleave {

/// The name in the trace file: `created`, `turn`, …
[[nodiscard]] std::string_view eventKey(EventKind kind);
/// The other way round; nothing where there is none of that name.
[[nodiscard]] std::optional<EventKind> eventOfKey(std::string_view key);

} // namespace interleave
