// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace interleave {

/// Whether steps that can't be read yet become readable by typing on: `sle`, `sleep`, `sleep 2m`,
/// `3*(yield,`. Used to stay calm while nothing wrong has been typed. False for steps that are valid as they
/// are.
[[nodiscard]] bool isUnfinishedSteps(QStringView text);

} // namespace interleave
