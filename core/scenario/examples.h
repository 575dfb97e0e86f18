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

/// A text of a built-in scenario, its name or one of its lesson, in the language of the program. Any other
/// text as it is.
[[nodiscard]] QString lessonText(const QString &text);

/// The one of that name, which may also be the one that is shown; capital letters make no difference.
[[nodiscard]] std::optional<Scenario> example(const QString &name);

/// The names, as they are shown, that somebody may mean who writes `text`: the one that it is, or else all
/// that it is a part of. Capital letters make no difference. No text means none.
[[nodiscard]] QStringList examplesMeant(const QString &text);

} // namespace interleave
