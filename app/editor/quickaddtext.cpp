// SPDX-License-Identifier: MIT
#include "app/editor/quickaddtext.h"

#include "app/editor/unfinished.h"
#include "core/scenario/tasknotation.h"

#include <algorithm>

namespace interleave {

namespace {

/// Whether a text without a colon is meant as steps rather than as the beginning of a name.
bool looksLikeSteps(const QString &text)
{
    const QString trimmed = text.trimmed();
    const auto end = std::find_if_not(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isLetter(); });
    const QString word = trimmed.first(end - trimmed.begin());
    if (word.isEmpty())
        return trimmed.contains(u'*') && trimmed.contains(u'(');
    return trimmed.size() > word.size() &&
           (parseSteps(word).ok() || parseSteps(QString(word + QStringLiteral(" 1s"))).ok());
}

QuickAddText readNameless(const QString &text)
{
    QuickAddText result;
    ParsedSteps steps = parseSteps(text);
    if (steps.ok())
        result.task = TaskEntry(QString(), text.trimmed());
    result.faults = std::move(steps.faults);
    result.isUnfinished = isUnfinishedSteps(text);
    return result;
}

} // namespace

QuickAddText readQuickAddText(const QString &text)
{
    // Steps may hold colons themselves, in an address.
    if (parseSteps(text).ok())
        return readNameless(text);
    ParsedTask parsed = parseTask(text);
    if (!parsed.stepsAt && looksLikeSteps(text))
        return readNameless(text);
    QuickAddText result;
    if (parsed.ok()) {
        result.task = TaskEntry(parsed.task.name, parsed.stepsText, parsed.task.count);
        return result;
    }
    // A fault before the steps does not go away by typing on behind it.
    const bool onlyStepsAreFaulty =
        parsed.stepsAt &&
        std::all_of(parsed.faults.begin(), parsed.faults.end(),
                    [&](const NotationFault &fault) { return fault.position >= *parsed.stepsAt; });
    result.isUnfinished =
        !parsed.stepsAt || (onlyStepsAreFaulty && isUnfinishedSteps(text.sliced(*parsed.stepsAt)));
    result.faults = std::move(parsed.faults);
    return result;
}

} // namespace interleave
