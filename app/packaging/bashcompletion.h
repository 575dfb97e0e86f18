// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace interleave {

/// What bash has to know in order to complete the program's options and their values, as a script for
/// bash-completion or for `source`.
[[nodiscard]] QString bashCompletion();

} // namespace interleave
