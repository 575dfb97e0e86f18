// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/step.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace interleave {

/// A fault in a piece of notation: where it is and how to mend it.
struct NotationFault
{
    /// In UTF-16 units from the start of the text; never past its end.
    qsizetype position = 0;
    /// How many units are at fault, at least 1 even at the end of the text.
    qsizetype length = 1;
    QString problem;  ///< what is wrong: `unknown step "slep"`
    QString expected; ///< what was expected: `sleep, yield, compute or block`

    /// `what is wrong (what was expected)`
    [[nodiscard]] QString text() const;

    friend bool operator==(const NotationFault &, const NotationFault &) = default;
};

/// Steps, or all that is wrong with their text. Exactly one of the two is not empty.
struct ParsedSteps
{
    Steps steps;
    std::vector<NotationFault> faults;

    [[nodiscard]] bool ok() const { return faults.empty(); }
};

/// The most steps a task may have after its repeats.
inline constexpr std::uint64_t kMostSteps = 10'000;

/// Reads a step list: `sleep 1s, compute 200ms, sleep 800ms..1.2s, 3*(sleep 120ms, yield)`.
[[nodiscard]] ParsedSteps parseSteps(QStringView text);

} // namespace interleave
