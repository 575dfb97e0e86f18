// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace interleave {

/// From so many tasks on it pays to spare memory and time by other means.
inline constexpr std::uint32_t kManyTasks = 50'000;

/// Gives memory that was freed back to the system, as far as this C library can be told to. From any thread.
///
/// After a run of a million tasks that is 300 MB which a few small blocks in between would otherwise keep.
void returnFreedMemory();

} // namespace interleave
