// SPDX-License-Identifier: MIT
#include "app/lesson/classtext.h"

#include "app/chart/panelheading.h"
#include "app/lesson/guessspread.h"
#include "core/translated.h"

#include <QStringList>

#include <algorithm>

namespace interleave {

namespace {

constexpr std::array kStrategies{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

} // namespace

std::vector<Nanoseconds> totalsOf(const std::vector<Prediction> &guesses, Strategy strategy)
{
    std::vector<Nanoseconds> totals;
    for (const Prediction &guess : guesses) {
        if (const std::optional<Nanoseconds> &total = guess.total(strategy))
            totals.push_back(*total);
    }
    std::sort(totals.begin(), totals.end());
    return totals;
}

Prediction middleGuess(const std::vector<Prediction> &guesses)
{
    Prediction middle;
    for (const Strategy strategy : kStrategies) {
        const std::vector<Nanoseconds> totals = totalsOf(guesses, strategy);
        if (!totals.empty())
            middle.totals[static_cast<std::size_t>(strategy)] = guessSpread(totals).median;
    }
    return middle;
}

QString closestName(const std::vector<Prediction> &guesses, Nanoseconds concurrent)
{
    QString name;
    Nanoseconds least = Nanoseconds::max();
    for (const Prediction &guess : guesses) {
        const std::optional<Nanoseconds> &total = guess.total(Strategy::Concurrent);
        if (!total)
            continue;
        const Nanoseconds apart = std::max(*total, concurrent) - std::min(*total, concurrent);
        if (apart == least && !guess.name.isEmpty() && !name.isEmpty())
            name = tr("%1 and %2").arg(name, guess.name);
        else if (apart < least || (apart == least && name.isEmpty()))
            name = guess.name;
        least = std::min(least, apart);
    }
    return name;
}

QString classText(const std::vector<Prediction> &guesses, const RunRecord *run, bool withThreads)
{
    if (guesses.empty())
        return {};
    QStringList parts;
    if (!run)
        parts << (guesses.size() == 1 ? tr("1 guess") : tr("%1 guesses").arg(guesses.size()));
    for (const Strategy strategy : kStrategies) {
        const Timeline *timeline = run ? run->timelineOf(strategy) : nullptr;
        const QString text = spreadText(totalsOf(guesses, strategy),
                                        timeline ? std::optional(timeline->total()) : std::nullopt);
        if (!text.isEmpty() && (withThreads || strategy != Strategy::Threads))
            parts << tr("%1: %2").arg(panelHeading(strategy, {}).title, text);
    }
    const Timeline *concurrent = run ? run->timelineOf(Strategy::Concurrent) : nullptr;
    const QString closest = concurrent ? closestName(guesses, concurrent->total()) : QString();
    if (!closest.isEmpty())
        parts << tr("closest: %1").arg(closest);
    return parts.join(QStringLiteral(" · "));
}

} // namespace interleave
