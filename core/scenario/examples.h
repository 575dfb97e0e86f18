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

/// The names that somebody may mean who writes `text`: the one that it is, or else all that it is a part of.
/// Capital letters make no difference. No text means none.
[[nodiscard]] QStringList examplesMeant(const QString &text);

} // namespace interleave
