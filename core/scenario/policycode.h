// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

namespace interleave {

/// A duration as Python's asyncio takes it, in seconds: `1.5`, `0.2`, `3`. Exact.
[[nodiscard]] QString pythonSeconds(Nanoseconds duration);

/// `Semaphore(2)`
[[nodiscard]] QString semaphoreCode(std::uint32_t limit);
/// `timeout(1.5)`
[[nodiscard]] QString timeoutCode(Nanoseconds timeout);

/// What the concurrent timeline stands for, in one line: `await gather(*tasks)`, `async with TaskGroup()`,
/// `await wait(tasks, FIRST_COMPLETED)`; a limit and a timeout follow behind dots.
[[nodiscard]] QString concurrentCode(const Policies &policies);
/// The same with the bare names: `gather · Semaphore(2)`.
[[nodiscard]] QString shortConcurrentCode(const Policies &policies);

} // namespace interleave
