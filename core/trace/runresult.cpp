// SPDX-License-Identifier: MIT
#include "core/trace/runresult.h"

#include <algorithm>

namespace interleave {

namespace {

/// Whoever reads of so many has understood.
constexpr std::size_t kMostReasons = 5;

} // namespace

QString clockKey(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Virtual:
        return QStringLiteral("virtual");
    case ClockKind::Real:
        return QStringLiteral("real");
    }
    return {};
}

TimelineResult::TimelineResult(Timeline drained, const EventLog &log)
    : timeline(std::move(drained))
{
    timeline.drain(log);
    numbers = statistics(log, timeline);
    reason = log.reason(kNoTask);
    const std::size_t failures = std::min<std::size_t>(numbers.outcomes.failed, kMostReasons);
    for (std::uint32_t task = 0; failed.size() < failures; ++task) {
        if (timeline.outcome(task) == Outcome::Failed)
            failed.push_back({task, log.reason(task)});
    }
}

std::vector<EndCount> endCounts(const OutcomeCounts &counts)
{
    return {
        {"finished", counts.finished},  {"failed", counts.failed},          {"cancelled", counts.cancelled},
        {"timed_out", counts.timedOut}, {"not_started", counts.notStarted},
    };
}

const TimelineResult *RunResult::find(Strategy strategy) const
{
    for (const TimelineResult &result : timelines) {
        if (result.timeline.strategy() == strategy)
            return &result;
    }
    return nullptr;
}

std::optional<double> RunResult::speedup() const
{
    const TimelineResult *sequential = find(Strategy::Sequential);
    const TimelineResult *concurrent = find(Strategy::Concurrent);
    if (!sequential || !concurrent)
        return std::nullopt;
    return interleave::speedup(sequential->numbers, concurrent->numbers);
}

} // namespace interleave
