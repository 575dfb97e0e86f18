// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QStringView>

namespace interleave {

/// How the word before the cursor can go on. A value.
struct StepCompletions
{
    qsizetype from = 0; ///< where the word begins
    QStringList words;  ///< what could stand in its place, with a blank where more has to follow

    friend bool operator==(const StepCompletions &, const StepCompletions &) = default;
};

/// The words for the steps `text`, where the cursor stands behind `cursor` characters: keywords, and units
/// behind a number. Where nothing of a word is typed there are only some if somebody asks for them, and none
/// where all of it is.
[[nodiscard]] StepCompletions stepCompletions(QStringView text, qsizetype cursor, bool isAskedFor = false);

/// The same for a whole task, `NAME: STEPS`: a name has none.
[[nodiscard]] StepCompletions taskCompletions(QStringView text, qsizetype cursor, bool isAskedFor = false);

} // namespace interleave
