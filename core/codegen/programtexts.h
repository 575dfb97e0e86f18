// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"

#include <QString>

namespace interleave {

/// What the programs say of their three functions, in one short sentence each.
[[nodiscard]] QString sequentialText();
[[nodiscard]] QString concurrentText(const CodeNeeds &needs);
[[nodiscard]] QString runText();

} // namespace interleave
