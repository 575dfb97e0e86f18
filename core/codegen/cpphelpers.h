// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"
#include "core/codegen/codewriter.h"

namespace interleave {

/// Writes what C++, Qt and QCoro do not have and a scenario needs: waits that can be stopped, a semaphore, a
/// timeout, and so on, each as small as it can be and only where it is used.
void writeCppHelpers(const Scenario &scenario, const CodeNeeds &needs, CodeWriter &writer);

} // namespace interleave
