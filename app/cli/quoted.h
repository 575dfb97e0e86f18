// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace interleave {

/// The text as something to print on a terminal: control characters, which could move its cursor or break a
/// line in two, and what is no valid Unicode are replaced.
[[nodiscard]] QString printable(QString text);

/// What somebody wrote, for a message: printable, in quotation marks, and shortened in the middle where it is
/// long.
[[nodiscard]] QString quoted(const QString &text);

} // namespace interleave
