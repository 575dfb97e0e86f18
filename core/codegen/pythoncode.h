// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codetext.h"
#include "core/scenario/scenario.h"

namespace interleave {

/// The scenario as a program for Python 3.11 or newer, with nothing but its standard library: first
/// `sequential`, then `concurrent`, each start, wake and end printed with its time.
///
/// Every task does everything at the time and in the order in which it does in the engine. The environment
/// variable INTERLEAVE_SECOND says how many seconds a second lasts. The scenario must have no
/// scenarioFault().
[[nodiscard]] CodeText pythonCode(const Scenario &scenario);

} // namespace interleave
