// SPDX-License-Identifier: MIT
#include "app/lesson/standingtasks.h"

#include <algorithm>
#include <utility>

namespace interleave {

/// The events that the story tells elsewhere than where they were logged say nothing of a place, and the
/// others are in the order of the log.
std::size_t loggedOf(const Story &story, std::size_t happened)
{
    while (happened > 0) {
        const EventKind kind = story[--happened].kind;
        if (kind != EventKind::Due && kind != EventKind::Completed)
            return story.logIndex(happened) + std::size_t{1};
    }
    return 0;
}

StandingTasks::StandingTasks(std::shared_ptr<const RunRecord> record, Strategy strategy)
    : m_record(std::move(record))
    , m_strategy(strategy)
    , m_log(m_record->find(strategy)->log)
    , m_followed(strategy == Strategy::Concurrent ? std::min(m_record->tasks.count(), kMostFollowed) : 0)
{}

bool StandingTasks::isPartial() const
{
    return m_strategy == Strategy::Concurrent && m_record->tasks.count() > m_followed.size();
}

std::vector<StandingTask> StandingTasks::at(std::size_t eventCount, Nanoseconds now)
{
    if (m_strategy == Strategy::Sequential)
        return theOnlyOne(eventCount, now);
    read(eventCount);
    std::vector<StandingTask> all;
    for (std::uint32_t task = 0; task < m_followed.size(); ++task) {
        move(task, eventCount);
        const std::optional<TaskWalk> &walk = m_followed[task].walk;
        if (const auto place = walk ? walk->place(now) : std::nullopt)
            all.push_back(standing(task, *place));
    }
    return all;
}

void StandingTasks::read(std::size_t eventCount)
{
    for (; m_read < eventCount; ++m_read) {
        const std::uint32_t task = (*m_log)[m_read].task;
        if (task < m_followed.size())
            m_followed[task].events.push_back(static_cast<std::uint32_t>(m_read));
    }
}

void StandingTasks::move(std::uint32_t task, std::size_t eventCount)
{
    Followed &one = m_followed[task];
    if (one.taken > 0 && one.events[one.taken - 1] >= eventCount) { // a walk knows no way back
        one.walk.reset();
        one.taken = 0;
    }
    while (one.taken < one.events.size() && one.events[one.taken] < eventCount) {
        if (!one.walk)
            one.walk.emplace(walkOf(task));
        one.walk->take((*m_log)[one.events[one.taken++]]);
    }
}

TaskWalk StandingTasks::walkOf(std::uint32_t task) const
{
    return {m_record->scenario.tasks[m_record->tasks.entry(task)], m_record->scenario.seed, task};
}

StandingTask StandingTasks::standing(std::uint32_t task, const TaskPlace &place) const
{
    return {m_record->tasks.entry(task), m_record->tasks.hue(task), place};
}

/// All its events are together in the log.
std::vector<StandingTask> StandingTasks::theOnlyOne(std::size_t eventCount, Nanoseconds now) const
{
    if (eventCount == 0 || (*m_log)[eventCount - 1].task == kNoTask)
        return {};
    const std::uint32_t task = (*m_log)[eventCount - 1].task;
    std::size_t first = eventCount - 1;
    while (first > 0 && (*m_log)[first - 1].task == task)
        --first;
    TaskWalk walk = walkOf(task);
    for (std::size_t index = first; index < eventCount; ++index)
        walk.take((*m_log)[index]);
    const auto place = walk.place(now);
    return place ? std::vector{standing(task, *place)} : std::vector<StandingTask>();
}

} // namespace interleave
