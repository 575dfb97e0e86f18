// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/toldevent.h"

namespace interleave {

/// A Slept: `A sleeps 1 s, until 1.000 s.`
[[nodiscard]] QString sleptSentence(const ToldEvent &told);
/// A Waited: `C waits for a permit: 2 tasks are in already.`
[[nodiscard]] QString waitedSentence(const ToldEvent &told);
/// A Permitted: `C is handed the permit that has become free.`
[[nodiscard]] QString permittedSentence(const ToldEvent &told);
/// An EnteredThread: `Worker thread 2 makes a blocking call for A, until 1.000 s.`
[[nodiscard]] QString threadSentence(const ToldEvent &told);
/// A Fetched: `A asks http://… and waits for the answer.`
[[nodiscard]] QString fetchSentence(const ToldEvent &told);
/// A Due or a Completed: `A is due, but B is blocking the loop; A waits.`
[[nodiscard]] QString overSentence(const ToldEvent &told);

} // namespace interleave
