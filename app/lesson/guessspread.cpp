// SPDX-License-Identifier: MIT
#include "app/lesson/guessspread.h"

#include "app/lesson/prediction.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr double kClosePart = 0.1;
/// A half of fewer is not worth telling.
constexpr std::size_t kLeastForHalf = 4;

} // namespace

GuessSpread guessSpread(std::vector<Nanoseconds> guesses)
{
    if (guesses.empty())
        return {};
    std::sort(guesses.begin(), guesses.end());
    const auto ranked = [&guesses](std::size_t quarters) {
        return guesses[(guesses.size() * quarters + 3) / 4 - 1];
    };
    return {guesses.size(), guesses.front(), ranked(1), ranked(2), ranked(3), guesses.back()};
}

QString spreadText(const std::vector<Nanoseconds> &guesses, std::optional<Nanoseconds> truth)
{
    const GuessSpread spread = guessSpread(guesses);
    if (spread.count == 0)
        return {};
    if (!truth) {
        if (spread.lowest == spread.highest)
            return durationLabel(spread.median);
        return tr("from %1 to %2, the middle one %3")
            .arg(durationLabel(spread.lowest), durationLabel(spread.highest), durationLabel(spread.median));
    }
    const auto close = std::count_if(guesses.begin(), guesses.end(), [truth](Nanoseconds guess) {
        return isWithin(guess, *truth, kClosePart);
    });
    const QString right =
        tr("%1 of %2 within 10 %").arg(QString::number(close), QString::number(spread.count));
    if (spread.count < kLeastForHalf)
        return right;
    return tr("%1; half of the guesses lay between %2 and %3")
        .arg(right, durationLabel(spread.lowerQuartile), durationLabel(spread.upperQuartile));
}

} // namespace interleave
