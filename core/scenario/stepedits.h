// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/step.h"
#include "core/scenario/stepplaces.h"

#include <QString>

namespace interleave {

// Changes of one step in the text of a step list, which leave all the rest as somebody typed it. The text
// has no faults, and there is a step at each path, if not said otherwise.

/// The step at that path; null where there is none.
[[nodiscard]] const Step *stepAt(const Steps &steps, const StepPath &path);

/// With other durations, another text, address or number. An empty one is taken away.
[[nodiscard]] QString withArgument(const QString &text, const StepPath &path, const QString &argument);

/// With one more step, which comes to stand at that path: before a step or behind the last one of a list.
/// The text may be blank.
[[nodiscard]] QString withStep(const QString &text, const StepPath &path, const QString &step);

/// Without the step. A repeat of which it was the only one goes with it.
[[nodiscard]] QString withoutStep(const QString &text, const StepPath &path);

/// With the step before the one that is at `before` now, or behind the last one of its list. The same text
/// where that is where it stands, or inside itself.
[[nodiscard]] QString withStepMoved(const QString &text, const StepPath &path, const StepPath &before);

} // namespace interleave
