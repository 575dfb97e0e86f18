// SPDX-License-Identifier: MIT
#include "app/editor/ruletexts.h"

#include "core/scenario/policycode.h"
#include "core/translated.h"

#include <QStringList>

namespace interleave {

RuleMeaning limitMeaning(const RunRules &rules)
{
    if (!rules.limit)
        return {QStringLiteral("gather"), tr("all begin at once")};
    if (*rules.limit == 1)
        return {semaphoreCode(1), tr("one at a time, in order")};
    return {semaphoreCode(*rules.limit), tr("the others wait in order")};
}

RuleMeaning timeoutMeaning(const RunRules &rules)
{
    if (const auto timeout = rules.timeout())
        return {timeoutCode(*timeout), tr("then cancels what is left")};
    return {QStringLiteral("timeout(None)"), tr("takes what it takes")};
}

RuleMeaning onFailureMeaning(const RunRules &rules)
{
    if (rules.until == Until::First)
        return {QStringLiteral("wait"), tr("the first end counts, failed or not")};
    return rules.onFailure == OnFailure::Cancel
               ? RuleMeaning{QStringLiteral("TaskGroup"), tr("the first failure cancels the rest")}
               : RuleMeaning{QStringLiteral("gather"), tr("a failure stops nobody else")};
}

RuleMeaning untilMeaning(const RunRules &rules)
{
    if (rules.until == Until::First)
        return {QStringLiteral("wait(FIRST_COMPLETED)"), tr("cancels the rest")};
    return {rules.onFailure == OnFailure::Cancel ? QStringLiteral("TaskGroup") : QStringLiteral("gather"),
            tr("waits for every task")};
}

RuleMeaning seedMeaning()
{
    return {QStringLiteral("Random(seed)"), tr("same seed, same A..B")};
}

QString rulesSummary(const RunRules &rules)
{
    QStringList parts;
    if (rules.limit)
        parts << tr("limit %1").arg(*rules.limit);
    if (const auto timeout = rules.timeout())
        parts << tr("timeout %1").arg(durationNotation(*timeout));
    if (rules.onFailure == OnFailure::Cancel)
        parts << tr("cancel on failure");
    if (rules.until == Until::First)
        parts << tr("until the first");
    return parts.isEmpty() ? tr("all at once") : parts.join(QStringLiteral(" · "));
}

} // namespace interleave
