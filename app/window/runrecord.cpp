// SPDX-License-Identifier: MIT
#include "app/window/runrecord.h"

#include "core/translated.h"

#include <algorithm>
#include <utility>

namespace interleave {

TimelineRecord::TimelineRecord(Strategy strategy, std::uint32_t taskCount,
                               std::shared_ptr<const EventLog> events)
    : log(std::move(events))
    , timeline(strategy, taskCount)
    , workers(strategy)
{}

bool TimelineRecord::drain(std::size_t most)
{
    const std::size_t before = timeline.eventCount();
    if (!timeline.drain(*log, most))
        return false;
    // Not one event more than the timeline.
    if (timeline.strategy() != Strategy::Threads)
        loop.drain(*log, timeline.eventCount() - before);
    workers.drain(*log, timeline.eventCount() - before);
    return true;
}

RunNumbers RunNumbers::of(const RunRecord &record)
{
    RunNumbers numbers;
    for (const TimelineRecord &one : record.timelines) {
        numbers.timelines.push_back(statistics(*one.log, one.timeline));
        numbers.marks.push_back(marksOf(*one.log));
        numbers.stories.push_back(std::make_shared<const Story>(*one.log, one.timeline.eventCount()));
    }
    if (const TimelineRecord *concurrent = record.find(Strategy::Concurrent))
        numbers.limits =
            concurrencyLimits(concurrent->trace(!record.isReal), record.tasks, record.scenario.concurrent);
    return numbers;
}

void RunRecord::setNumbers(const RunNumbers &numbers)
{
    for (std::size_t i = 0; i < numbers.timelines.size(); ++i) {
        timelines[i].numbers = numbers.timelines[i];
        timelines[i].marks = numbers.marks[i];
        timelines[i].story = numbers.stories[i];
    }
    limits = numbers.limits;
}

const TimelineRecord *RunRecord::find(Strategy strategy) const
{
    const auto found =
        std::find_if(timelines.begin(), timelines.end(), [strategy](const TimelineRecord &record) {
            return record.timeline.strategy() == strategy;
        });
    return found == timelines.end() ? nullptr : &*found;
}

const Timeline *RunRecord::timelineOf(Strategy strategy) const
{
    const TimelineRecord *found = find(strategy);
    return found ? &found->timeline : nullptr;
}

QString RunRecord::failureOf(std::uint32_t task) const
{
    for (const Strategy strategy : {Strategy::Concurrent, Strategy::Sequential, Strategy::Threads}) {
        const TimelineRecord *found = find(strategy);
        const bool failed =
            found && task < found->timeline.taskCount() && found->timeline.outcome(task) == Outcome::Failed;
        if (!failed)
            continue;
        const QString reason = found->log->reason(task);
        return reason.isEmpty() ? interleave::tr("it was told to") : reason;
    }
    return {};
}

Nanoseconds RunRecord::total() const
{
    Nanoseconds latest{};
    for (const TimelineRecord &record : timelines)
        latest = std::max(latest, record.timeline.total());
    return latest;
}

bool RunRecord::isOver() const
{
    return std::all_of(timelines.begin(), timelines.end(),
                       [](const TimelineRecord &one) { return one.timeline.runOutcome().has_value(); });
}

bool RunRecord::isStopped() const
{
    return std::any_of(timelines.begin(), timelines.end(), [](const TimelineRecord &one) {
        return one.timeline.runOutcome() == Outcome::Cancelled;
    });
}

std::size_t RunRecord::eventCount() const
{
    std::size_t sum = 0;
    for (const TimelineRecord &record : timelines)
        sum += record.timeline.eventCount();
    return sum;
}

ChartTrace traceOf(const RunRecord *record, Strategy strategy)
{
    const TimelineRecord *found = record ? record->find(strategy) : nullptr;
    return found ? found->trace(!record->isReal) : ChartTrace();
}

std::shared_ptr<const RunRecord> recordOf(const ReadTrace &trace, EntryHues hues)
{
    auto record = std::make_shared<RunRecord>(trace.scenario, std::move(hues));
    record->isReal = trace.clock == ClockKind::Real;
    for (const ReadTimeline &one : trace.timelines) {
        record->timelines.emplace_back(one.strategy, record->tasks.count(), one.log);
        record->timelines.back().drain(one.log->size());
    }
    record->setNumbers(RunNumbers::of(*record));
    return record;
}

} // namespace interleave
