// SPDX-License-Identifier: MIT
#include "app/lesson/ghost.h"

#include "app/chart/comparedtext.h"
#include "core/scenario/taskmatch.h"
#include "core/translated.h"

#include <QStringList>

#include <algorithm>

namespace interleave {

namespace {

/// Shorter ones say nothing of a real run.
constexpr int kLeastPart = 1000;

bool hasEnded(const TimelineRecord *record)
{
    return record && record->timeline.runOutcome() &&
           *record->timeline.runOutcome() != Outcome::Cancelled; // somebody stopped it
}

/// Whether both have the same tasks, though not in the same places.
bool isAnotherOrder(const Scenario &pinned, const Scenario &now)
{
    if (pinned.tasks.size() != now.tasks.size())
        return false;
    const TaskMatch match(now, pinned);
    const TaskNames names(pinned);
    std::uint32_t first = 0;
    return std::all_of(now.tasks.begin(), now.tasks.end(), [&](const TaskSpec &task) {
        const auto then = match.of(first);
        first += task.count;
        return then && pinned.tasks[names.entry(*then)] == task;
    });
}

} // namespace

QString differenceText(const Scenario &pinned, const Scenario &now)
{
    const Policies &before = pinned.concurrent;
    const Policies &after = now.concurrent;
    QStringList parts;
    if (before.limit != after.limit)
        parts << (after.limit ? tr("with a limit of %1").arg(*after.limit) : tr("without a limit"));
    if (before.timeout != after.timeout)
        parts << (after.timeout ? tr("with a timeout of %1").arg(durationText(*after.timeout))
                                : tr("without a timeout"));
    if (before.onFailure != after.onFailure)
        parts << (after.onFailure == OnFailure::Cancel ? tr("with a failure that cancels the others")
                                                       : tr("with a failure that stops nobody else"));
    if (before.until != after.until)
        parts << (after.until == Until::First ? tr("until the first one ends") : tr("until all have ended"));
    const bool areAsTheyWere = pinned.tasks == now.tasks;
    const bool areOthers = !areAsTheyWere && !isAnotherOrder(pinned, now);
    if (!areAsTheyWere)
        parts << (areOthers ? tr("with other tasks") : tr("in another order"));
    if (!areOthers && pinned.seed != now.seed)
        parts << tr("with the seed %1").arg(now.seed);
    return parts.isEmpty() ? tr("once more") : parts.join(tr(", ", "between clauses"));
}

QString ghostText(const RunRecord &pinned, const RunRecord &now)
{
    const TimelineRecord *before = pinned.find(Strategy::Concurrent);
    const TimelineRecord *after = now.find(Strategy::Concurrent);
    if (!hasEnded(before) || !hasEnded(after))
        return {};
    const Nanoseconds one = before->timeline.total();
    const Nanoseconds other = after->timeline.total();
    const Nanoseconds longest = std::max(one, other);
    const Nanoseconds apart = longest - std::min(one, other);
    const QString change = apart <= longest / kLeastPart ? tr("the same")
                           : other > one                 ? tr("%1 more").arg(comparedText(apart, longest))
                                                         : tr("%1 less").arg(comparedText(apart, longest));
    return QStringLiteral("%1: %2, %3")
        .arg(differenceText(pinned.scenario, now.scenario), comparedText(other, longest), change);
}

} // namespace interleave
