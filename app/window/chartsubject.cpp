// SPDX-License-Identifier: MIT
#include "app/window/chartsubject.h"

#include "app/lesson/ghost.h"

#include <algorithm>

namespace interleave {

VerdictSide ChartSubject::side(Strategy strategy) const
{
    const ChartTrace played = traceOf((isReplay ? plan : run).get(), strategy);
    return verdictSide(traceOf(plan.get(), strategy), played,
                       now.value_or(played ? played.timeline->total() : Nanoseconds::zero()));
}

std::shared_ptr<const TaskMatch> ChartSubject::ghostTasks() const
{
    return hasGhost() ? std::make_shared<const TaskMatch>(run->scenario, pinned->scenario) : nullptr;
}

VerdictFacts ChartSubject::verdictFacts() const
{
    VerdictFacts facts;
    if (!shown())
        return facts;
    facts.taskCount = shown()->tasks.count();
    facts.hasPlan = plan && !plan->timelines.empty();
    facts.isAsked = plan && plan->isSecret;
    facts.sequential = side(Strategy::Sequential);
    facts.concurrent = side(Strategy::Concurrent);
    if (isThreadsShown)
        facts.threads = side(Strategy::Threads);
    if (isMoment)
        facts.moment = now;
    if (hasGhost() && !now)
        facts.pinned = ghostText(*pinned, *run);
    facts.limits = run && run->limits ? run->limits : plan ? plan->limits : std::nullopt;
    return facts;
}

MarkSet ChartSubject::marks() const
{
    MarkSet marks;
    const bool isOver = run && !now;
    // While it goes on, a run will come to what the plan says; else the legend would jump about.
    if (const Record &told = isOver ? run : plan)
        for (const TimelineRecord &record : told->timelines)
            if (record.marks && (isThreadsShown || record.timeline.strategy() != Strategy::Threads))
                marks.add(*record.marks);
    if (run && !isOver)
        marks.add(Outcome::Finished);
    if (!run)
        marks.outcomes.reset(); // plans are drawn without ends
    marks.pinned = hasGhost();
    marks.planned = !isOver && plan && !plan->timelines.empty();
    marks.pool = isThreadsShown;
    return marks;
}

Nanoseconds longestTotal(const VerdictFacts &facts)
{
    Nanoseconds longest{};
    for (const VerdictSide &side :
         {facts.sequential, facts.concurrent, facts.threads.value_or(VerdictSide())})
        longest = std::max({longest, side.planned, side.total});
    return longest;
}

} // namespace interleave
