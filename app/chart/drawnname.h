// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace interleave {

/// A name as it is drawn: what would break its line, or turn round the text that follows, is seen as a
/// replacement character instead.
[[nodiscard]] QString drawnName(QString name);

} // namespace interleave
