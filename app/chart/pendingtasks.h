// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <unordered_map>

namespace interleave {

/// In the middle of an instant: the tasks, or kNoTask for the caller, that have events of that instant still
/// to come, and how many.
using PendingTasks = std::unordered_map<std::uint32_t, std::uint32_t>;

} // namespace interleave
