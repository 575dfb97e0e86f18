// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>

namespace interleave {

/// Calls `work(first, last)` for stretches of rows that together are 0 to `count`, and returns when all of
/// them are done: some in this thread, some in others if these have time. Stretches of different threads
/// touch different rows, and `work` must not throw.
///
/// This thread never waits for one that has not begun: on a busy machine it does everything itself.
void forRowsInParallel(std::uint32_t count, const std::function<void(std::uint32_t, std::uint32_t)> &work);

} // namespace interleave
