// SPDX-License-Identifier: MIT
#include "app/chart/panelheading.h"

#include "core/scenario/policycode.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

QString tr(const char *text, const char *note = nullptr, int count = -1)
{
    return QCoreApplication::translate("ChartPanel", text, note, count);
}

QString inFlightText(Strategy strategy, std::uint32_t most, std::uint32_t workers)
{
    if (strategy == Strategy::Threads && workers == 0)
        return tr("a thread for each task");
    if (strategy == Strategy::Threads)
        return workers == 1 ? tr("1 thread") : tr("%1 threads").arg(workers);
    if (strategy == Strategy::Sequential || most == 1)
        return tr("1 thread · 1 task in flight");
    return most == 0 ? tr("1 thread") : tr("1 thread · up to %1 in flight").arg(most);
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
    heading.caption = inFlightText(strategy, facts.mostInFlight, facts.workers);
    if (facts.total) {
        const bool over = facts.outcome != Outcome::Unfinished;
        heading.total = over ? durationText(*facts.total)
                             : runningText(*facts.total, facts.planned.value_or(*facts.total));
        if (facts.outcome == Outcome::Cancelled)
            heading.caption = tr("stopped · %1").arg(heading.caption);
        else if (facts.outcome == Outcome::Failed)
            heading.caption = tr("failed · %1").arg(heading.caption);
        else if (facts.outcome == Outcome::TimedOut)
            heading.caption = tr("timed out · %1").arg(heading.caption);
    } else if (facts.planned) {
        heading.planned = true;
        heading.total = durationText(*facts.planned);
        heading.caption = tr("planned · %1").arg(heading.caption);
    }
    return heading;
}

QString runningText(Nanoseconds total, Nanoseconds expected)
{
    using namespace std::chrono_literals;
    const Nanoseconds size = std::max(total, expected);
    if (size >= 60s)
        return total < 60s ? QString::number(total / 1s) + QStringLiteral(" s") : durationText(total);
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
