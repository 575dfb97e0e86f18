// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/runrules.h"

#include <QString>

namespace interleave {

/// What a rule means: asyncio's name for it, and the same in words.
struct RuleMeaning
{
    QString code;
    QString words;
};

[[nodiscard]] RuleMeaning limitMeaning(const RunRules &rules);
[[nodiscard]] RuleMeaning timeoutMeaning(const RunRules &rules);
[[nodiscard]] RuleMeaning onFailureMeaning(const RunRules &rules);
[[nodiscard]] RuleMeaning untilMeaning(const RunRules &rules);
[[nodiscard]] RuleMeaning seedMeaning();

/// What differs from the ordinary, in a few words: `limit 2 · cancel on failure`; `all at once` where nothing
/// does.
[[nodiscard]] QString rulesSummary(const RunRules &rules);

} // namespace interleave
