// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"
#include "core/codegen/cpppieces.h"

namespace interleave {

/// Whether the C++ program has to give turns in asyncio's order: where a task gives up its turn or is
/// stopped, it matters who has been there before. Elsewhere Qt's timers do.
///
/// In such a program tasks run only as posted events, of which Qt handles those of one round and then looks
/// for timers that are due: these are asyncio's rounds, as long as a timer posts what it has to do.
[[nodiscard]] bool countsTurns(const CodeNeeds &needs);

/// Whether somebody gives up a turn there.
[[nodiscard]] bool givesTurns(const CodeNeeds &needs);

/// Whether something is to happen there when a time has come.
[[nodiscard]] bool setsAlarms(const CodeNeeds &needs);

/// Writes what the C++ program gives and counts turns with, and its timeouts.
void writeCppTurns(const CodeNeeds &needs, CppPieces &pieces);

} // namespace interleave
