// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace interleave {

/// How many files and connections the program may have open at once, after it has asked the system, once, for
/// as many as it gives. From any thread.
[[nodiscard]] std::uint64_t mostOpenFiles();

} // namespace interleave
