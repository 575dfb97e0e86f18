// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"

#include <memory>
#include <optional>

namespace interleave {

/// What the charts show, and what follows from it for the verdict, the legend and the numbers in the panels.
/// Keeps the records. A value.
struct ChartSubject
{
    using Record = std::shared_ptr<const RunRecord>;

    Record plan;
    Record run;
    Record pinned;                  ///< an earlier run
    std::optional<Nanoseconds> now; ///< while a run goes on or is played
    bool isMoment = false;          ///< `now` is a moment of a run that is over
    bool isReplay = false;          ///< the forecast is shown as if it ran
    bool isThreadsShown = false;

    /// What the rows are of; null before there is anything.
    [[nodiscard]] const Record &shown() const { return run ? run : plan; }
    /// Whether the bars of the pinned run lie below those of the run.
    [[nodiscard]] bool hasGhost() const { return pinned && run && run != pinned; }

    /// Which of the tasks is which of the pinned run's; null without one.
    [[nodiscard]] std::shared_ptr<const TaskMatch> ghostTasks() const;

    [[nodiscard]] VerdictFacts verdictFacts() const;
    [[nodiscard]] MarkSet marks() const;

private:
    [[nodiscard]] VerdictSide side(Strategy strategy) const;
};

/// The longest total that the facts have, planned or not.
[[nodiscard]] Nanoseconds longestTotal(const VerdictFacts &facts);

} // namespace interleave
