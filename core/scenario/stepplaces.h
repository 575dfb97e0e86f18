// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <cstddef>
#include <vector>

namespace interleave {

/// Which step of a list: its index, or that of a repeat, then the index in the repeat's body, and so on.
using StepPath = std::vector<std::size_t>;

/// Where a step stands in the text of a step list, in UTF-16 units from the start of the text.
struct StepPlace
{
    qsizetype from = 0;
    qsizetype to = 0; ///< behind its last character
    /// The durations, the text in its quotation marks, the address, the number of a repeat. Of no length,
    /// behind the keyword, where there is none.
    qsizetype argumentFrom = 0;
    qsizetype argumentTo = 0;
    std::vector<StepPlace> body; ///< of a repeat
};

/// The places of the steps that parseSteps() reads from the text, in the same order and nested the same way.
/// Only for a text without faults.
[[nodiscard]] std::vector<StepPlace> stepPlaces(QStringView text);

} // namespace interleave
