// SPDX-License-Identifier: MIT
#include "app/chart/verdict.h"

#include "app/chart/comparedtext.h"
#include "core/translated.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace interleave {

namespace {

using namespace std::chrono_literals;
using Progress = VerdictSide::Progress;

/// With as many nines as it takes: nothing saves all of the waiting.
QString percentText(double share)
{
    constexpr int kMostDecimals = 3;
    if (share < 0.99 || share >= 1.0)
        return QString::number(std::round(100.0 * share), 'f', 0) + QStringLiteral(" %");
    const int nines = static_cast<int>(std::floor(-std::log10(1.0 - share) + 1e-9));
    const int decimals = std::min(nines - 1, kMostDecimals);
    const double unit = std::pow(10.0, decimals);
    const double percent = std::floor(100.0 * share * unit + 1e-6) / unit;
    return QString::number(percent, 'g', 2 + decimals) + QStringLiteral(" %");
}

Verdict said(const QString &headline, const QString &saving)
{
    Verdict words;
    words.headline = headline;
    words.saving = saving;
    return words;
}

/// The words that compare two totals.
void compare(Verdict &words, Nanoseconds sequential, Nanoseconds concurrent)
{
    const double one = static_cast<double>(sequential.count());
    const double other = static_cast<double>(concurrent.count());
    if (std::abs(one - other) <= 0.005 * std::max(one, other)) {
        words.headline = tr("Equally fast");
        words.saving = tr("doing things at once saves nothing here");
    } else if (one > other) {
        words.headline = other > 0 ? tr("%1 faster").arg(ratioText(one / other)) : tr("Takes no time at all");
        words.saving = tr("%1 less waiting").arg(percentText(1.0 - other / one));
    } else {
        words.headline = one > 0 ? tr("%1 slower").arg(ratioText(other / one)) : tr("Slower");
        words.saving = one > 0 ? tr("%1 more waiting").arg(percentText(other / one - 1.0)) : QString();
    }
}

void addLimits(Verdict &words, const VerdictFacts &facts, Nanoseconds total, Nanoseconds longest)
{
    if (!facts.limits || facts.taskCount < 2)
        return;
    const ConcurrencyLimits &limits = *facts.limits;
    if (limits.floor > 0ns)
        words.floor =
            (limits.isShortest ? tr("floor: the shortest task, %1") : tr("floor: the longest task, %1"))
                .arg(comparedText(limits.floor, longest));
    // What a wake takes on any machine is no loss to speak of.
    if (limits.lost < std::max<Nanoseconds>(1ms, total / 100))
        return;
    const QString lost = comparedText(limits.lost, longest);
    if (limits.culprit.isEmpty()) {
        words.loss = tr("%1 lost because the loop was busy").arg(lost);
        return;
    }
    const QString text =
        limits.others ? tr("%1 lost to “%2” and others on the loop") : tr("%1 lost to “%2” on the loop");
    words.loss = text.arg(lost, limits.culprit);
}

Verdict runningVerdict(const VerdictFacts &facts)
{
    Verdict words;
    words.headline = facts.moment ? tr("At %1").arg(durationText(*facts.moment)) : tr("Running…");
    if (facts.concurrent.progress == Progress::Running) {
        if (facts.sequential.progress != Progress::Running)
            words.saving = tr("sequential is done, concurrent is not");
        else if (facts.threads && facts.threads->progress != Progress::Running)
            words.saving = tr("threads are done, the others are not");
        else
            words.saving =
                facts.threads ? tr("all three are still running") : tr("sequential and concurrent still run");
        return words;
    }
    if (facts.concurrent.progress != Progress::Finished) {
        words.saving = tr("concurrent has ended early, sequential goes on");
        return words;
    }
    const double soFar = static_cast<double>(facts.sequential.total.count());
    const double done = static_cast<double>(facts.concurrent.total.count());
    if (done > 0 && soFar > 1.005 * done)
        words.headline = tr("%1 faster, so far").arg(ratioText(soFar / done));
    words.saving = tr("concurrent is done, sequential is not");
    return words;
}

Nanoseconds shownTotal(const VerdictSide &side)
{
    return side.progress == Progress::Planned ? side.planned : side.total;
}

Progress progressOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Finished:
        return Progress::Finished;
    case Outcome::Failed:
        return Progress::Failed;
    case Outcome::TimedOut:
        return Progress::TimedOut;
    default:
        return Progress::Stopped;
    }
}

/// What went wrong on either side: `sequential failed after 1.00 s`; empty if nothing did.
QString failureText(const VerdictSide &sequential, const VerdictSide &concurrent)
{
    QStringList parts;
    const auto add = [&](const VerdictSide &side, const QString &failed, const QString &timedOut) {
        const bool planned = side.progress == Progress::Planned;
        const Progress progress = planned ? progressOf(side.plannedOutcome) : side.progress;
        const QString total =
            comparedText(shownTotal(side), std::max(shownTotal(sequential), shownTotal(concurrent)));
        if (progress == Progress::Failed)
            parts.append(failed.arg(total));
        else if (progress == Progress::TimedOut)
            parts.append(timedOut.arg(total));
    };
    add(sequential, tr("sequential fails after %1"), tr("sequential times out after %1"));
    add(concurrent, tr("concurrent fails after %1"), tr("concurrent times out after %1"));
    return parts.join(QStringLiteral(" · "));
}

/// How long the task was kept from the loop before `end`, and by whom.
void addLoss(ConcurrencyLimits &limits, const ChartTrace &concurrent, const ChartTasks &tasks,
             std::uint32_t task, Nanoseconds end)
{
    std::map<std::uint32_t, Nanoseconds> lostTo;
    const std::vector<TurnSpan> &turns = concurrent.loop->turns();
    auto turn = turns.begin();
    concurrent.timeline->visitSpans(task, end, [&](const Span &span) {
        if (span.state != State::Ready)
            return;
        limits.lost += span.length();
        turn = std::partition_point(turn, turns.end(),
                                    [&](const TurnSpan &other) { return other.to <= span.from; });
        for (; turn != turns.end() && turn->from < span.to; ++turn) {
            lostTo[turn->task] += std::min(turn->to, span.to) - std::max(turn->from, span.from);
            if (turn->to > span.to)
                break;
        }
    });
    const auto worst = std::max_element(lostTo.begin(), lostTo.end(), [](const auto &one, const auto &other) {
        return one.second < other.second;
    });
    if (worst != lostTo.end() && worst->second >= limits.lost / 4) {
        limits.culprit = tasks.name(worst->first);
        limits.others = worst->second < limits.lost - limits.lost / 20;
    }
}

/// What the tasks took, each without its waiting for the loop and for permits.
struct Needs
{
    Nanoseconds longest{};
    Nanoseconds shortest = Nanoseconds::max(); ///< however far the task came
    Nanoseconds sum{};
    bool isCut = false;            ///< some task did not get to its end
    std::uint32_t last = kNoTask;  ///< ended last
    std::uint32_t first = kNoTask; ///< got to its end before all others
    Nanoseconds firstNeeded{};
};

Needs needsOf(const Timeline &timeline)
{
    Needs needs;
    const auto endOf = [&](std::uint32_t task) { return timeline.ended(task).value_or(Nanoseconds::max()); };
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
        Nanoseconds needed{};
        const std::optional<Nanoseconds> ended = timeline.ended(task);
        timeline.visitSpans(task, ended.value_or(timeline.newest()), [&](const Span &span) {
            if (span.state != State::Ready && span.state != State::Waiting)
                needed += span.length();
        });
        needs.longest = std::max(needs.longest, needed);
        needs.shortest = std::min(needs.shortest, needed);
        needs.sum += std::min(needed, Nanoseconds::max() - needs.sum);
        if (ended && (needs.last == kNoTask || *ended >= endOf(needs.last)))
            needs.last = task;
        if (timeline.outcome(task) != Outcome::Finished)
            needs.isCut = true;
        else if (needs.first == kNoTask || *ended < endOf(needs.first)) {
            needs.first = task;
            needs.firstNeeded = needed;
        }
    }
    return needs;
}

} // namespace

ConcurrencyLimits concurrencyLimits(const ChartTrace &concurrent, const ChartTasks &tasks,
                                    const Policies &policies)
{
    ConcurrencyLimits limits;
    const Timeline &timeline = *concurrent.timeline;
    const Needs needs = needsOf(timeline);
    limits.isShortest = policies.until == Until::First;
    const std::uint32_t deciding = limits.isShortest ? needs.first : needs.last;
    if (deciding == kNoTask)
        return limits;
    addLoss(limits, concurrent, tasks, deciding, *timeline.ended(deciding));
    if (limits.isShortest) {
        // A task that had not come as far as the winner may have been the shorter one.
        const Nanoseconds slack = std::max<Nanoseconds>(1ms, needs.firstNeeded / 100);
        if (needs.shortest + slack >= needs.firstNeeded)
            limits.floor = needs.firstNeeded;
        return limits;
    }
    // With a limit, all tasks together are the higher floor where they take longer than the longest one.
    const bool isLimitHigher = policies.limit && needs.sum / *policies.limit > needs.longest;
    if (!needs.isCut && !isLimitHigher)
        limits.floor = needs.longest;
    return limits;
}

VerdictSide verdictSide(const ChartTrace &plan, const ChartTrace &run, Nanoseconds now)
{
    VerdictSide side;
    side.isMissing = !plan && !run;
    if (plan) {
        side.planned = plan.timeline->total();
        side.plannedOutcome = plan.timeline->runOutcome().value_or(Outcome::Finished);
    }
    if (!run)
        return side;
    std::optional<Outcome> outcome = run.timeline->runOutcome();
    if (outcome && now < run.timeline->total())
        outcome.reset(); // it is played, and not yet over
    side.total = outcome ? run.timeline->total() : now;
    side.progress = outcome ? progressOf(*outcome) : Progress::Running;
    return side;
}

namespace {

Verdict verdictOfWays(const VerdictFacts &facts)
{
    if (facts.taskCount == 0)
        return said(tr("No tasks yet"), tr("add some to compare the two ways to run them"));
    if (facts.isAsked && facts.sequential.progress == Progress::Planned)
        return said(tr("What do you think?"), tr("guess how long each way takes, then run"));
    if (!facts.hasPlan && facts.sequential.progress == Progress::Planned)
        return said(tr("Not run yet"), tr("there is no forecast of it"));
    if (!facts.hasBothWays())
        return said(tr("No comparison"), tr("it takes both sequential and concurrent"));

    const VerdictSide &sequential = facts.sequential;
    const VerdictSide &concurrent = facts.concurrent;
    if (sequential.progress == Progress::Running || concurrent.progress == Progress::Running)
        return runningVerdict(facts);
    if (sequential.progress == Progress::Stopped || concurrent.progress == Progress::Stopped)
        return said(tr("Stopped"), tr("after %1, so there is no verdict")
                                       .arg(durationText(std::max(sequential.total, concurrent.total))));

    const QString failure = failureText(sequential, concurrent);
    if (!failure.isEmpty())
        return said(tr("No fair comparison"), failure);

    Verdict words;
    const bool planned = sequential.progress == Progress::Planned || concurrent.progress == Progress::Planned;
    const Nanoseconds one = planned ? sequential.planned : sequential.total;
    const Nanoseconds other = planned ? concurrent.planned : concurrent.total;
    compare(words, one, other);
    if (planned && !words.saving.isEmpty())
        words.saving = tr("planned: %1").arg(words.saving);
    Nanoseconds longest = std::max(one, other);
    if (facts.threads)
        longest = std::max(longest, shownTotal(*facts.threads));
    addLimits(words, facts, other, longest);
    return words;
}

} // namespace

Verdict verdict(const VerdictFacts &facts)
{
    Verdict words = verdictOfWays(facts);
    words.pinned = facts.pinned;
    return words;
}

} // namespace interleave
