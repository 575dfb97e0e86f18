// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codetext.h"
#include "core/scenario/scenario.h"

namespace interleave {

/// The scenario as a program for Qt 6 and QCoro 0.8 or newer: first `sequential`, then `concurrent`, each
/// start, wake and end printed with its time. Its head says how to build it.
///
/// Who is stopped, and when, is as in the engine, except behind a `yield`: its turn is a timer of 0 ms, which
/// Qt runs after those that are due, and asyncio before them. Where the loop was busy beyond a timeout, that
/// one comes first; the head of such a program says so. Tasks that are stopped together are so in any order.
///
/// `fileName` is that of the program, without a folder. The environment variable INTERLEAVE_SECOND says how
/// many seconds a second lasts. The scenario must have no scenarioFault().
[[nodiscard]] CodeText cppCode(const Scenario &scenario, const QString &fileName);

} // namespace interleave
