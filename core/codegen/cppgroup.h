// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"
#include "core/codegen/cpppieces.h"

namespace interleave {

/// Writes what the C++ program needs in order to tell of the ends of its tasks, and to await many of them.
void writeCppGroup(const CodeNeeds &needs, CppPieces &pieces);

} // namespace interleave
