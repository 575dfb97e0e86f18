// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace interleave {

/// How many files and connections the program may have open at once, after it has asked the system, once, for
/// as many as it gives. From any thread.
[[nodiscard]] std::uint64_t mostOpenFiles();

/// How many it has open now, as far as that can be told: of the first thousands. From any thread.
[[nodiscard]] std::uint64_t openFiles();

} // namespace interleave
