// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"

#include <QString>

#include <optional>

namespace interleave {

/// One of the two ways to run, as far as it has come.
struct VerdictSide
{
    enum class Progress : std::uint8_t { Planned, Running, Finished, Stopped, Failed, TimedOut };

    Progress progress = Progress::Planned;
    bool isMissing = false; ///< neither run nor planned
    Nanoseconds planned{};  ///< the forecast's total
    Outcome plannedOutcome = Outcome::Finished;
    Nanoseconds total{}; ///< the run's, so far

    friend bool operator==(const VerdictSide &, const VerdictSide &) = default;
};

/// What keeps the concurrent timeline from being faster. It takes a walk over all spans to find out, so it is
/// found out once a run is over and not in every frame.
struct ConcurrencyLimits
{
    /// What a task takes when it never has to wait for the loop nor for a permit: of the one that takes
    /// longest, or shortest where the first to end ends the run. Nothing can be faster. Zero where there is
    /// no such simple truth, because something was cut short.
    Nanoseconds floor{};
    bool isShortest = false;
    /// How long the task that ended last was kept from the loop, and by whom for the longest part of it.
    Nanoseconds lost{};
    QString culprit;     ///< empty where it was many, none of them for long
    bool others = false; ///< and by others too

    friend bool operator==(const ConcurrencyLimits &, const ConcurrencyLimits &) = default;
};

[[nodiscard]] ConcurrencyLimits concurrencyLimits(const ChartTrace &concurrent, const ChartTasks &tasks,
                                                  const Policies &policies = {});

struct VerdictFacts
{
    /// Whether there is anything to compare: it takes both of the ways.
    [[nodiscard]] bool hasBothWays() const { return !sequential.isMissing && !concurrent.isMissing; }

    std::uint32_t taskCount = 0;
    bool hasPlan = true;  ///< false where a forecast would take too much, or is still being worked out
    bool isAsked = false; ///< the forecast is kept from view, so that it can be guessed
    VerdictSide sequential;
    VerdictSide concurrent;
    std::optional<VerdictSide> threads;      ///< where it is shown; the words are about the other two
    std::optional<ConcurrencyLimits> limits; ///< of the run when it is over, else of the plan
    std::optional<Nanoseconds> moment;       ///< of a run that is over, at which somebody looks
    QString pinned;                          ///< how it compares with a run that was pinned; may be empty

    friend bool operator==(const VerdictFacts &, const VerdictFacts &) = default;
};

/// The verdict in words; empty lines are left out.
struct Verdict
{
    QString headline; ///< `2.4× faster`
    QString saving;   ///< `59 % less waiting`
    QString floor;    ///< `floor: the longest task, 2.50 s`
    QString loss;     ///< `0.6 s lost to “parse” on the loop`
    QString pinned;   ///< `with a limit of 2: 4.00 s, 1.00 s more`

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// What the timelines say of one side. `run` may be empty; `now` is where it stands while it goes on.
[[nodiscard]] VerdictSide verdictSide(const ChartTrace &plan, const ChartTrace &run, Nanoseconds now);

[[nodiscard]] Verdict verdict(const VerdictFacts &facts);

} // namespace interleave
