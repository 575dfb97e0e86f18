// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace interleave {

/// More tasks are not asked for the order of their ends.
inline constexpr std::uint32_t kMostOrderedTasks = 12;

/// What somebody expects of a run. A value.
struct Prediction
{
    /// In the order of Strategy; nothing where there is no guess.
    std::array<std::optional<Nanoseconds>, 3> totals;
    /// The tasks as they are thought to end in the concurrent timeline; empty: no guess.
    std::vector<std::uint32_t> order;
    QString name; ///< whose it is; may be empty

    [[nodiscard]] const std::optional<Nanoseconds> &total(Strategy strategy) const
    {
        return totals[static_cast<std::size_t>(strategy)];
    }
    [[nodiscard]] bool hasTotal() const { return totals[0] || totals[1] || totals[2]; }
    [[nodiscard]] bool isEmpty() const { return !hasTotal() && order.empty(); }

    friend bool operator==(const Prediction &, const Prediction &) = default;
};

/// A guess beside what came of it.
struct GuessCheck
{
    Strategy strategy = Strategy::Concurrent;
    Nanoseconds guess{};
    Nanoseconds truth{};

    /// As good as right: the rest is what a guess is round for.
    [[nodiscard]] bool isRight() const;
    [[nodiscard]] bool isLess() const { return truth < guess; }
    /// How many times as long the longer of the two is.
    [[nodiscard]] double miss() const;

    friend bool operator==(const GuessCheck &, const GuessCheck &) = default;
};

/// Whether `guess` is off by at most `part` of the truth.
[[nodiscard]] bool isWithin(Nanoseconds guess, Nanoseconds truth, double part);
/// `2.00 s too long`; `right`.
[[nodiscard]] QString missText(const GuessCheck &check);

/// What a run says of a guess.
struct PredictionResult
{
    std::vector<GuessCheck> totals; ///< of what was guessed and has run
    std::vector<bool> order;        ///< whether each of the guessed places is right
    QString sentence;

    [[nodiscard]] const GuessCheck *find(Strategy strategy) const;
};

/// Which of the places are right. Tasks that end as good as together may stand in any order.
[[nodiscard]] std::vector<bool> checkedOrder(const std::vector<std::uint32_t> &order,
                                             const Timeline &concurrent);

/// Whose guess it is that is told about.
enum class Guesser : std::uint8_t { You, Class };

/// `run` is over. The sentence is about the guess that is the farthest off, with the reason from the log;
/// where somebody stopped the run there is nothing to compare, and it says that.
[[nodiscard]] PredictionResult checked(const Prediction &guess, const RunRecord &run,
                                       Guesser guesser = Guesser::You);

} // namespace interleave
