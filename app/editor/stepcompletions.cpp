// SPDX-License-Identifier: MIT
#include "app/editor/stepcompletions.h"

#include "app/editor/chiplist.h"
#include "core/scenario/stepnotation.h"
#include "core/scenario/tasknotation.h"

#include <algorithm>

namespace interleave {

namespace {

bool isInQuotes(QStringView head)
{
    bool isIn = false;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (isIn && head[i] == u'\\')
            ++i;
        else if (head[i] == u'"')
            isIn = !isIn;
    }
    return isIn;
}

/// With a blank where a duration has to follow.
QStringList keywords()
{
    QStringList words;
    for (const StepKind kind :
         {StepKind::Sleep, StepKind::Compute, StepKind::Block, StepKind::Thread, StepKind::Fetch})
        words << stepKeyword(kind) + u' ';
    return words << stepKeyword(StepKind::Yield) << stepKeyword(StepKind::Fail);
}

/// Whether a unit can stand behind a step that has come so far.
bool takesUnit(QStringView step)
{
    const QString finished = step.toString() + u's';
    const ParsedSteps parsed = parseSteps(finished);
    return parsed.ok() && parsed.steps.back().text.isEmpty(); // an address ends in anything
}

} // namespace

StepCompletions stepCompletions(QStringView text, qsizetype cursor, bool isAskedFor)
{
    const QStringView head = text.first(std::clamp<qsizetype>(cursor, 0, text.size()));
    StepCompletions found;
    found.from = head.size();
    while (found.from > 0 && head[found.from - 1].isLetter())
        --found.from;
    const QStringView word = head.sliced(found.from);
    const bool isInAWord = head.size() < text.size() && text[head.size()].isLetterOrNumber();
    if ((word.isEmpty() && !isAskedFor) || isInAWord || isInQuotes(head))
        return found;
    QStringView before = head.first(found.from);
    while (!before.isEmpty() && before.back().isSpace())
        before.chop(1);
    QStringList words;
    if (before.isEmpty() || before.back() == u',' || before.back() == u'(') {
        words = keywords();
    } else if (before.back().isDigit()) {
        const qsizetype step = std::max(before.lastIndexOf(u','), before.lastIndexOf(u'(')) + 1;
        if (takesUnit(before.sliced(step)))
            words = {QStringLiteral("ms"), QStringLiteral("s"), QStringLiteral("min"), QStringLiteral("us"),
                     QStringLiteral("ns")};
    }
    for (const QString &one : words) {
        if (QStringView(one).trimmed() == word) { // it may be what was meant
            found.words.clear();
            break;
        }
        if (one.startsWith(word))
            found.words << one;
    }
    return found;
}

StepCompletions taskCompletions(QStringView text, qsizetype cursor, bool isAskedFor)
{
    const qsizetype steps = parseTask(text).stepsAt.value_or(text.size() + 1);
    if (cursor < steps)
        return {cursor, {}};
    StepCompletions found = stepCompletions(text.sliced(steps), cursor - steps, isAskedFor);
    found.from += steps;
    return found;
}

} // namespace interleave
