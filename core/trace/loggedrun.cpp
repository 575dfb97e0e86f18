// SPDX-License-Identifier: MIT
#include "core/trace/loggedrun.h"

#include "core/translated.h"

#include <algorithm>

namespace interleave {

Failure runIsNotOver()
{
    return {tr("the run is not over yet")};
}

bool isOver(const LoggedRun &run)
{
    return !run.timelines.empty() &&
           std::all_of(run.timelines.begin(), run.timelines.end(), [](const LoggedTimeline &one) {
               return one.timeline->runOutcome() && one.timeline->eventCount() == one.log->size();
           });
}

std::uint64_t taskCount(const LoggedRun &run)
{
    std::uint64_t count = 0;
    for (const LoggedTimeline &one : run.timelines)
        count += one.timeline->taskCount();
    return count;
}

} // namespace interleave
