// SPDX-License-Identifier: MIT
#include "app/chart/panelheading.h"

#include "app/chart/comparedtext.h"
#include "core/scenario/policycode.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

/// What the running total has the unit and the decimals of.
Nanoseconds expectedTotal(const HeadingFacts &facts)
{
    const Nanoseconds planned = facts.planned.value_or(*facts.total);
    return facts.longest < std::chrono::minutes(1) ? std::max(facts.longest, planned) : planned;
}

QString inFlightText(Strategy strategy, const HeadingFacts &facts)
{
    if (strategy == Strategy::Threads && facts.workers == 0)
        return tr("a thread for each task");
    if (strategy == Strategy::Threads)
        return facts.workers == 1 ? tr("1 thread") : tr("%1 threads").arg(countText(facts.workers));
    const QString threads = facts.loopWorkers == 0 ? tr("1 thread")
                            : facts.loopWorkers == 1
                                ? tr("1 thread + 1 worker")
                                : tr("1 thread + %1 workers").arg(countText(facts.loopWorkers));
    if (strategy == Strategy::Sequential || facts.mostInFlight == 1)
        return tr("%1 · 1 task in flight").arg(threads);
    return facts.mostInFlight == 0
               ? threads
               : tr("%1 · up to %2 in flight").arg(threads, countText(facts.mostInFlight));
}

} // namespace

ChartHeading panelHeading(Strategy strategy, const HeadingFacts &facts)
{
    ChartHeading heading;
    switch (strategy) {
    case Strategy::Sequential:
        heading.title = tr("Sequential");
        heading.code = QStringLiteral("for task in tasks: await task");
        heading.shortCode = QStringLiteral("await task");
        if (facts.policies.timeout) {
            const QString limit = QStringLiteral(" · ") + timeoutCode(*facts.policies.timeout);
            heading.code += limit;
            heading.shortCode += limit;
        }
        break;
    case Strategy::Concurrent:
        heading.title = tr("Concurrent");
        heading.code = concurrentCode(facts.policies);
        heading.shortCode = shortConcurrentCode(facts.policies);
        break;
    case Strategy::Threads:
        heading.title = tr("Threads");
        heading.code = facts.workers > 0 ? QStringLiteral("ThreadPoolExecutor(%1)").arg(facts.workers)
                                         : QStringLiteral("ThreadPoolExecutor()");
        heading.shortCode = heading.code;
        break;
    }
    heading.caption = inFlightText(strategy, facts);
    if (facts.total) {
        const bool over = facts.outcome != Outcome::Unfinished;
        heading.total = over ? comparedText(*facts.total, facts.longest)
                             : runningText(*facts.total, expectedTotal(facts));
        if (facts.outcome == Outcome::Cancelled)
            heading.caption = tr("stopped · %1").arg(heading.caption);
        else if (facts.outcome == Outcome::Failed)
            heading.caption = tr("failed · %1").arg(heading.caption);
        else if (facts.outcome == Outcome::TimedOut)
            heading.caption = tr("timed out · %1").arg(heading.caption);
    } else if (facts.planned) {
        heading.planned = true;
        heading.total = comparedText(*facts.planned, facts.longest);
        heading.caption = tr("planned · %1").arg(heading.caption);
    } else if (facts.isAsked) {
        heading.planned = true;
        heading.total = QStringLiteral("?");
        heading.caption = tr("make your guess");
    }
    return heading;
}

ChartHeading panelHeading(const ChartContent &content, HeadingFacts facts)
{
    if (content.plan)
        facts.planned = content.plan.timeline->total();
    if (content.run) {
        const Timeline &run = *content.run.timeline;
        const bool over = isOver(content) && run.runOutcome();
        facts.outcome = over ? *run.runOutcome() : Outcome::Unfinished;
        facts.total = over ? run.total() : content.now.value_or(run.newest());
    }
    return panelHeading(content.strategy, facts);
}

QString runningText(Nanoseconds total, Nanoseconds expected)
{
    using namespace std::chrono_literals;
    const Nanoseconds size = std::max(total, expected);
    if (size >= 60s)
        return total < 60s ? QStringLiteral("%1.%2 s").arg(total / 1s).arg(total % 1s / 100ms)
                           : durationText(total);
    if (size < 1ms)
        return durationText(total);
    const bool inSeconds = size >= 1s;
    const double unit = inSeconds ? 1e9 : 1e6;
    const double whole = static_cast<double>(size.count()) / unit;
    const int decimals = whole < 9.995 ? 2 : whole < 99.95 ? 1 : 0;
    return QString::number(static_cast<double>(total.count()) / unit, 'f', decimals) +
           (inSeconds ? QStringLiteral(" s") : QStringLiteral(" ms"));
}

} // namespace interleave
