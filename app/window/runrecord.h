// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"
#include "app/chart/charttasks.h"
#include "app/chart/markset.h"
#include "app/chart/verdict.h"
#include "core/scenario/scenario.h"
#include "core/trace/chrometracereader.h"
#include "core/trace/eventlog.h"
#include "core/trace/looptrack.h"
#include "core/trace/statistics.h"
#include "core/trace/story.h"
#include "core/trace/timeline.h"
#include "core/trace/workertrack.h"

#include <memory>
#include <optional>
#include <vector>

namespace interleave {

/// One log and what has been read from it so far. For one thread at a time.
class TimelineRecord
{
public:
    TimelineRecord(Strategy strategy, std::uint32_t taskCount, std::shared_ptr<const EventLog> events);

    /// Takes at most `most` of the events published since the last call. True if there were any.
    bool drain(std::size_t most);
    /// True when nothing that is published is left to be taken.
    [[nodiscard]] bool isDrained() const { return timeline.eventCount() == log->size(); }
    /// `isVirtual` as in RunRecord::isReal, the other way round.
    [[nodiscard]] ChartTrace trace(bool isVirtual) const
    {
        return {&timeline, &loop, &workers, log.get(), isVirtual};
    }

    std::shared_ptr<const EventLog> log;
    Timeline timeline;
    LoopTrack loop; ///< empty for `threads`, where there is none
    WorkerTrack workers;
    std::optional<Statistics> numbers;  ///< where somebody has read the whole log for them
    std::optional<MarkSet> marks;       ///< likewise
    std::shared_ptr<const Story> story; ///< likewise
};

class RunRecord;

/// What takes a walk over a whole run to find out, so that it is done once and in another thread.
struct RunNumbers
{
    std::vector<Statistics> timelines;
    std::vector<MarkSet> marks; ///< of each of them
    std::vector<std::shared_ptr<const Story>> stories;
    ConcurrencyLimits limits;

    [[nodiscard]] static RunNumbers of(const RunRecord &record);
};

/// A scenario with the timelines that came of it, virtual or real. Shared by those who show it; only who
/// makes it changes it.
class RunRecord
{
public:
    explicit RunRecord(Scenario what, EntryHues hues = {})
        : scenario(std::move(what))
        , tasks(scenario, std::move(hues))
    {}

    /// Null where that timeline is missing.
    [[nodiscard]] const TimelineRecord *find(Strategy strategy) const;
    /// Where the longest timeline ends so far.
    [[nodiscard]] Nanoseconds total() const;
    [[nodiscard]] std::size_t eventCount() const;
    /// Whether all timelines have come to their end.
    [[nodiscard]] bool isOver() const;
    /// Whether somebody stopped it, so that it shows nothing.
    [[nodiscard]] bool isStopped() const;

    [[nodiscard]] const Timeline *timelineOf(Strategy strategy) const;
    /// Why the task failed in the concurrent timeline or else in another; empty if it did not.
    [[nodiscard]] QString failureOf(std::uint32_t task) const;

    void setNumbers(const RunNumbers &numbers);

    Scenario scenario;
    ChartTasks tasks;
    std::vector<TimelineRecord> timelines;
    std::optional<ConcurrencyLimits> limits; ///< likewise
    bool isReal = false;                     ///< the times were taken from a real clock
    bool isSecret = false; ///< stands for a forecast that somebody is to guess, and has no timelines
};

/// Empty without a record, or where that timeline is missing.
[[nodiscard]] ChartTrace traceOf(const RunRecord *record, Strategy strategy);

/// The run that was read from a trace file, with its numbers. `trace` must be without faults.
[[nodiscard]] std::shared_ptr<const RunRecord> recordOf(const ReadTrace &trace, EntryHues hues = {});

} // namespace interleave
