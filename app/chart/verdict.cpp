// SPDX-License-Identifier: MIT
#include "app/chart/verdict.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace interleave {

namespace {

using namespace std::chrono_literals;
using Progress = VerdictSide::Progress;

QString tr(const char *text)
{
    return QCoreApplication::translate("Verdict", text);
}

/// `0.6 s` where it is a part of seconds that is meant.
QString lostText(Nanoseconds time)
{
    if (time >= 100ms && time < 999500us)
        return QString::number(static_cast<double>(time.count()) / 1e9, 'g', 2) + QStringLiteral(" s");
    return durationLabel(time);
}

QString ratioText(double ratio)
{
    const int decimals = ratio < 1.095 ? 2 : ratio < 9.95 ? 1 : 0;
    return QLocale::c().toString(ratio, 'f', decimals) + QChar(0x00D7);
}

QString percentText(double share)
{
    // Nothing saves all of the waiting.
    const double percent =
        share < 1.0 ? std::min(99.0, std::round(100.0 * share)) : std::round(100.0 * share);
    return QString::number(percent, 'f', 0) + QStringLiteral(" %");
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

void addLimits(Verdict &words, const VerdictFacts &facts, Nanoseconds total)
{
    if (!facts.limits || facts.taskCount < 2)
        return;
    const ConcurrencyLimits &limits = *facts.limits;
    if (limits.floor > 0ns)
        words.floor = tr("floor: the longest task, %1").arg(durationLabel(limits.floor));
    // What a wake takes on any machine is no loss to speak of.
    if (limits.lost < std::max<Nanoseconds>(1ms, total / 100))
        return;
    if (limits.culprit.isEmpty()) {
        words.loss = tr("%1 lost because the loop was busy").arg(lostText(limits.lost));
        return;
    }
    const QString text =
        limits.others ? tr("%1 lost to “%2” and others on the loop") : tr("%1 lost to “%2” on the loop");
    words.loss = text.arg(lostText(limits.lost), limits.culprit);
}

Verdict runningVerdict(const VerdictFacts &facts)
{
    Verdict words;
    if (facts.concurrent.progress == Progress::Running) {
        words.headline = tr("Running…");
        words.saving = facts.sequential.progress == Progress::Running ? tr("both are on their way")
                                                                      : tr("sequential is done first");
        return words;
    }
    const double soFar = static_cast<double>(facts.sequential.total.count());
    const double done = static_cast<double>(facts.concurrent.total.count());
    words.headline = tr("Running…");
    if (done > 0 && soFar > 1.005 * done)
        words.headline = tr("%1 faster, so far").arg(ratioText(soFar / done));
    words.saving = tr("concurrent is done, sequential is not");
    return words;
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
    const auto add = [&parts](const VerdictSide &side, const QString &failed, const QString &timedOut) {
        const bool planned = side.progress == Progress::Planned;
        const Progress progress = planned ? progressOf(side.plannedOutcome) : side.progress;
        const QString total = durationText(planned ? side.planned : side.total);
        if (progress == Progress::Failed)
            parts.append(failed.arg(total));
        else if (progress == Progress::TimedOut)
            parts.append(timedOut.arg(total));
    };
    add(sequential, tr("sequential fails after %1"), tr("sequential times out after %1"));
    add(concurrent, tr("concurrent fails after %1"), tr("concurrent times out after %1"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ConcurrencyLimits concurrencyLimits(const ChartTrace &concurrent, const ChartTasks &tasks)
{
    ConcurrencyLimits limits;
    const Timeline &timeline = *concurrent.timeline;
    std::uint32_t last = kNoTask;
    Nanoseconds end{};
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
        Nanoseconds needed{};
        const std::optional<Nanoseconds> ended = timeline.ended(task);
        timeline.visitSpans(task, ended.value_or(timeline.newest()), [&](const Span &span) {
            if (span.state != State::Ready && span.state != State::Waiting)
                needed += span.length();
        });
        limits.floor = std::max(limits.floor, needed);
        if (ended && *ended >= end) {
            end = *ended;
            last = task;
        }
    }
    if (last == kNoTask)
        return limits;

    std::map<std::uint32_t, Nanoseconds> lostTo;
    const std::vector<TurnSpan> &turns = concurrent.loop->turns();
    auto turn = turns.begin();
    timeline.visitSpans(last, end, [&](const Span &span) {
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
    return limits;
}

VerdictSide verdictSide(const ChartTrace &plan, const ChartTrace &run, Nanoseconds now)
{
    VerdictSide side;
    if (plan) {
        side.planned = plan.timeline->total();
        side.plannedOutcome = plan.timeline->runOutcome().value_or(Outcome::Finished);
    }
    if (!run)
        return side;
    const std::optional<Outcome> outcome = run.timeline->runOutcome();
    side.total = outcome ? run.timeline->total() : now;
    side.progress = outcome ? progressOf(*outcome) : Progress::Running;
    return side;
}

Verdict verdict(const VerdictFacts &facts)
{
    if (facts.taskCount == 0)
        return {tr("No tasks yet"), tr("add some to compare the two ways to run them"), {}, {}};
    if (!facts.hasPlan && facts.sequential.progress == Progress::Planned)
        return {tr("Not run yet"), tr("there is no forecast of it"), {}, {}};

    const VerdictSide &sequential = facts.sequential;
    const VerdictSide &concurrent = facts.concurrent;
    if (sequential.progress == Progress::Running || concurrent.progress == Progress::Running)
        return runningVerdict(facts);
    if (sequential.progress == Progress::Stopped || concurrent.progress == Progress::Stopped)
        return {tr("Stopped"),
                tr("after %1, so there is no verdict")
                    .arg(durationText(std::max(sequential.total, concurrent.total))),
                {},
                {}};

    const QString failure = failureText(sequential, concurrent);
    if (!failure.isEmpty())
        return {tr("No fair comparison"), failure, {}, {}};

    Verdict words;
    const bool planned = sequential.progress == Progress::Planned || concurrent.progress == Progress::Planned;
    const Nanoseconds one = planned ? sequential.planned : sequential.total;
    const Nanoseconds other = planned ? concurrent.planned : concurrent.total;
    compare(words, one, other);
    if (planned && !words.saving.isEmpty())
        words.saving = tr("planned: %1").arg(words.saving);
    addLimits(words, facts, other);
    return words;
}

} // namespace interleave
