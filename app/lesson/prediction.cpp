// SPDX-License-Identifier: MIT
#include "app/lesson/prediction.h"

#include "app/chart/comparedtext.h"
#include "app/chart/panelheading.h"
#include "core/trace/totalreasontext.h"
#include "core/translated.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace interleave {

namespace {

constexpr double kRightPart = 0.02;
/// Ends that are closer together than this part of the run are one.
constexpr int kTogetherPart = 100;

QString differenceOf(const GuessCheck &check)
{
    const Nanoseconds longest = std::max(check.guess, check.truth);
    return comparedText(longest - std::min(check.guess, check.truth), longest);
}

ToldRun toldRun(const RunRecord &run, const TimelineRecord &record)
{
    return {record.log.get(), &record.timeline, &record.loop, &record.workers, &run.scenario, run.total()};
}

QString missSentence(const GuessCheck &check, const RunRecord &run, Guesser guesser)
{
    const ToldRun told = toldRun(run, *run.find(check.strategy));
    const bool isYou = guesser == Guesser::You;
    const QString text = check.isLess() ? isYou ? tr("%1 took %2 less than you guessed: %3.")
                                                : tr("%1 took %2 less than the middle guess: %3.")
                         : isYou ? tr("%1 took %2 more than you guessed: %3.")
                                        : tr("%1 took %2 more than the middle guess: %3.");
    return text.arg(panelHeading(check.strategy, {}).title, differenceOf(check),
                    totalReasonText(totalReason(told, check.isLess()), told));
}

/// The first place that is wrong, and who ended there.
QString orderSentence(const std::vector<std::uint32_t> &order, const std::vector<bool> &isRight,
                      const RunRecord &run, bool hasTotals)
{
    const auto wrong = std::find(isRight.begin(), isRight.end(), false);
    if (wrong == isRight.end())
        return hasTotals ? tr("All of it is right, the order too. Well guessed!")
                         : tr("The order is right. Well guessed!");
    const Timeline &timeline = *run.timelineOf(Strategy::Concurrent);
    std::vector<std::uint32_t> ended = order;
    std::stable_sort(ended.begin(), ended.end(), [&](std::uint32_t one, std::uint32_t other) {
        return timeline.ended(one) < timeline.ended(other);
    });
    const auto place = static_cast<std::size_t>(wrong - isRight.begin());
    const Nanoseconds longest = run.total();
    const auto endText = [&](std::uint32_t task) { return comparedText(*timeline.ended(task), longest); };
    const QString text = hasTotals
                             ? tr("The totals are right, but not the order: %1 ended at %2, and %3 at %4.")
                             : tr("The order was another: %1 ended at %2, and %3 at %4.");
    return text.arg(run.tasks.name(ended[place]), endText(ended[place]), run.tasks.name(order[place]),
                    endText(order[place]));
}

} // namespace

bool isWithin(Nanoseconds guess, Nanoseconds truth, double part)
{
    const double apart = std::abs(static_cast<double>(guess.count()) - static_cast<double>(truth.count()));
    return apart <= part * static_cast<double>(truth.count());
}

bool GuessCheck::isRight() const
{
    return isWithin(guess, truth, kRightPart);
}

double GuessCheck::miss() const
{
    if (guess == truth)
        return 1.0;
    const auto one = static_cast<double>(std::min(guess, truth).count());
    const auto other = static_cast<double>(std::max(guess, truth).count());
    return one > 0.0 ? other / one : std::numeric_limits<double>::infinity();
}

QString missText(const GuessCheck &check)
{
    if (check.isRight())
        return tr("right");
    return (check.isLess() ? tr("%1 too long") : tr("%1 too short")).arg(differenceOf(check));
}

const GuessCheck *PredictionResult::find(Strategy strategy) const
{
    const auto found = std::find_if(totals.begin(), totals.end(), [strategy](const GuessCheck &check) {
        return check.strategy == strategy;
    });
    return found == totals.end() ? nullptr : &*found;
}

std::vector<bool> checkedOrder(const std::vector<std::uint32_t> &order, const Timeline &concurrent)
{
    const Nanoseconds together = concurrent.total() / kTogetherPart;
    const auto endOf = [&](std::uint32_t task) {
        return concurrent.ended(task).value_or(Nanoseconds::max());
    };
    std::vector<bool> isRight;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const Nanoseconds end = endOf(order[place]);
        std::size_t before = 0;
        std::size_t with = 0;
        for (const std::uint32_t task : order) {
            const Nanoseconds other = endOf(task);
            const Nanoseconds apart = std::max(end, other) - std::min(end, other);
            with += apart <= together ? 1 : 0;
            before += other < end && apart > together ? 1 : 0;
        }
        isRight.push_back(place >= before && place < before + with);
    }
    return isRight;
}

PredictionResult checked(const Prediction &guess, const RunRecord &run, Guesser guesser)
{
    PredictionResult result;
    if (run.isStopped()) {
        result.sentence = tr("The run was stopped, so there is nothing to compare with.");
        return result;
    }
    for (const TimelineRecord &record : run.timelines) {
        const Strategy strategy = record.timeline.strategy();
        if (const auto total = guess.total(strategy))
            result.totals.push_back({strategy, *total, record.timeline.total()});
    }
    const Timeline *concurrent = run.timelineOf(Strategy::Concurrent);
    const bool isOrdered = concurrent && !guess.order.empty() &&
                           std::all_of(guess.order.begin(), guess.order.end(), [&](std::uint32_t task) {
                               return task < concurrent->taskCount() && concurrent->ended(task);
                           });
    if (isOrdered)
        result.order = checkedOrder(guess.order, *concurrent);
    const auto worst = std::max_element(
        result.totals.begin(), result.totals.end(), [](const GuessCheck &one, const GuessCheck &other) {
            return (one.isRight() ? 0.0 : one.miss()) < (other.isRight() ? 0.0 : other.miss());
        });
    if (worst != result.totals.end() && !worst->isRight())
        result.sentence = missSentence(*worst, run, guesser);
    else if (isOrdered)
        result.sentence = orderSentence(guess.order, result.order, run, worst != result.totals.end());
    else if (worst != result.totals.end())
        result.sentence = result.totals.size() == 1 ? tr("Right. Well guessed!")
                                                    : tr("Right in every panel. Well guessed!");
    else
        result.sentence = tr("Nothing was guessed this time.");
    return result;
}

} // namespace interleave
