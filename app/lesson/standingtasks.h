// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"
#include "core/codegen/taskwalk.h"

#include <memory>
#include <optional>
#include <vector>

namespace interleave {

/// A task that has begun and not ended, and where in its coroutine it is.
struct StandingTask
{
    std::uint32_t entry = 0; ///< of the task list
    std::uint32_t hue = 0;   ///< see Theme::hue()
    TaskPlace place;

    friend bool operator==(const StandingTask &, const StandingTask &) = default;
};

/// How many events of the log have happened when so many of the story's have.
[[nodiscard]] std::size_t loggedOf(const Story &story, std::size_t happened);

/// Follows the tasks of one timeline through their coroutines, forwards and backwards; costs what has
/// happened since the last moment, so that a frame of a run is cheap.
///
/// Of `concurrent` only the first kMostFollowed tasks are followed: nobody could tell more of them apart. Of
/// `sequential` it is whichever has the loop, as there is but one.
class StandingTasks
{
public:
    static constexpr std::uint32_t kMostFollowed = 4000;

    /// The record, which may grow, must have that timeline, which runs on a loop. Keeps it.
    StandingTasks(std::shared_ptr<const RunRecord> record, Strategy strategy);

    [[nodiscard]] bool isOf(const RunRecord *record, Strategy strategy) const
    {
        return m_record.get() == record && m_strategy == strategy;
    }
    /// Whether there are tasks that are not followed.
    [[nodiscard]] bool isPartial() const;
    /// In the order of the list, when the first `eventCount` events of the log have happened.
    [[nodiscard]] std::vector<StandingTask> at(std::size_t eventCount, Nanoseconds now);

private:
    struct Followed
    {
        std::vector<std::uint32_t> events; ///< log indices, as far as the log has been read
        std::size_t taken = 0;             ///< of them by `walk`
        std::optional<TaskWalk> walk;      ///< nothing before the first event
    };

    void read(std::size_t eventCount);
    void move(std::uint32_t task, std::size_t eventCount);
    [[nodiscard]] TaskWalk walkOf(std::uint32_t task) const;
    [[nodiscard]] StandingTask standing(std::uint32_t task, const TaskPlace &place) const;
    [[nodiscard]] std::vector<StandingTask> theOnlyOne(std::size_t eventCount, Nanoseconds now) const;

    std::shared_ptr<const RunRecord> m_record;
    Strategy m_strategy;
    std::shared_ptr<const EventLog> m_log;
    std::vector<Followed> m_followed; ///< by task
    std::size_t m_read = 0;           ///< events that are in m_followed
};

} // namespace interleave
