// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace interleave {

/// The built-in scenarios, in the order in which they teach. They are scenario files, read by the same
/// reader.
[[nodiscard]] const std::vector<Scenario> &examples();

[[nodiscard]] QStringList exampleNames();

/// The one of that name; capital letters make no difference.
[[nodiscard]] std::optional<Scenario> example(const QString &name);

} // namespace interleave
