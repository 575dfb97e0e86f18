// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace interleave {

/// The text of a menu or a button without what marks its key: `&Run`, `运行(&R)`, and `运行(R)`, which Qt
/// makes of the latter, become `Run` and `运行`.
[[nodiscard]] QString withoutKeyMark(QString text);

} // namespace interleave
