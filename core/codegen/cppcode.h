// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codetext.h"
#include "core/scenario/scenario.h"

namespace interleave {

/// The scenario as a program for Qt 6 and QCoro 0.8 or newer: first `sequential`, then `concurrent`, each
/// start, wake and end printed with its time. Its head says how to build it.
///
/// Who has a turn before whom, who is stopped, and when, is as in the engine, with one exception: a thread or
/// a request that ends while the loop is busy wakes its task before the timers that are due by then, though
/// some of them may have been due earlier; real asyncio does the same.
///
/// `fileName` is that of the program, without a folder. The environment variable INTERLEAVE_SECOND says how
/// many seconds a second lasts. The scenario must have no scenarioFault().
[[nodiscard]] CodeText cppCode(const Scenario &scenario, const QString &fileName);

} // namespace interleave
