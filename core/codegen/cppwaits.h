// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"
#include "core/codegen/cpppieces.h"

namespace interleave {

/// Writes what the C++ program passes its time with, and what ends a wait ahead of its time.
void writeCppWaits(const CodeNeeds &needs, CppPieces &pieces);

} // namespace interleave
