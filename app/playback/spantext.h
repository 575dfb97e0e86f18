// SPDX-License-Identifier: MIT
#pragma once

#include "app/playback/spantable.h"

namespace interleave {

/// Whether the span and, for `hasWoken`, the wake after it have ended at `moment`; without one they have.
[[nodiscard]] bool isOver(const SpanRow &span, std::optional<Nanoseconds> moment);
[[nodiscard]] bool hasWoken(const SpanRow &span, std::optional<Nanoseconds> moment);

/// The names of the columns, with tabs between them, and a row for a spreadsheet: exact, in seconds. What is
/// not over at `moment` has no end yet.
[[nodiscard]] QString spanHeaderText();
[[nodiscard]] QString spanText(const QString &name, const SpanRow &span, std::optional<Nanoseconds> moment);

} // namespace interleave
