// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/toldevent.h"

namespace interleave {

/// A Turn: why the task has it, how late, and for how long: `A wakes 200 ms late, and has the loop for
/// 100 ms.`
[[nodiscard]] QString turnSentence(const ToldEvent &told);
/// A Blocked: `parse blocks the loop for 600 ms: nobody else can run.`
[[nodiscard]] QString blockedSentence(const ToldEvent &told);
/// An Unblocked, with how long the task keeps the loop after it.
[[nodiscard]] QString unblockedSentence(const ToldEvent &told);

} // namespace interleave
