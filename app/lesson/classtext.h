// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/prediction.h"

namespace interleave {

/// What those have guessed of that total who did, in rising order.
[[nodiscard]] std::vector<Nanoseconds> totalsOf(const std::vector<Prediction> &guesses, Strategy strategy);

/// The middle of all guesses, total by total.
[[nodiscard]] Prediction middleGuess(const std::vector<Prediction> &guesses);

/// Whose guess of the concurrent total was the closest; empty where that is nobody who has a name.
[[nodiscard]] QString closestName(const std::vector<Prediction> &guesses, Nanoseconds concurrent);

/// What a class has guessed: `3 guesses · Concurrent: from 3 s to 5 s, the middle one 4 s`; with the run that
/// it was about, how many were close. Empty where there are no guesses.
[[nodiscard]] QString classText(const std::vector<Prediction> &guesses, const RunRecord *run,
                                bool withThreads);

} // namespace interleave
