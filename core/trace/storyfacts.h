// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/looptrack.h"
#include "core/trace/taskevents.h"
#include "core/trace/timeline.h"
#include "core/trace/workertrack.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace interleave {

/// A run that does not change any more, and what has been read from its log. Only refers to them.
struct ToldRun
{
    const EventLog *log = nullptr;
    const Timeline *timeline = nullptr;
    const LoopTrack *loop = nullptr; ///< empty for `threads`
    const WorkerTrack *workers = nullptr;
    const Scenario *scenario = nullptr;
    Nanoseconds longest{}; ///< where the longest timeline of the same run ends, if that is another one
};

/// Who or what has cancelled a task.
enum class CancelReason : std::uint8_t {
    Unknown,
    OwnTimeout,
    FirstEnded,  ///< another task was the first to end
    FirstFailed, ///< another task failed
    RunTimeout,
    Stop,
};

/// Who had the loop at an instant.
struct LoopHolder
{
    std::uint32_t task = kNoTask;
    bool blocks = false;
    bool hasBegun = false; ///< before that instant; otherwise in it
};

/// What the events of a run have to do with each other. Finding it out takes one walk over the log; each
/// answer takes at most logarithmic time. A value.
///
/// Events are named by their log index.
class StoryFacts
{
public:
    explicit StoryFacts(const ToldRun &run);

    [[nodiscard]] const Event &event(std::uint32_t at) const { return (*m_run.log)[at]; }
    /// What the same task did before and after; nothing where there is nothing.
    [[nodiscard]] std::optional<std::uint32_t> before(std::uint32_t at) const;
    [[nodiscard]] std::optional<std::uint32_t> after(std::uint32_t at) const;
    /// What the same task had begun before its Due or Completed.
    [[nodiscard]] EventKind callOf(std::uint32_t at) const;

    /// From the instant a sleep, a call or a request was over to this Turn; nothing where it is due to
    /// anything else.
    [[nodiscard]] std::optional<Nanoseconds> lateness(std::uint32_t turn) const;
    /// Who has the loop at that instant and goes on with it, other than `task`.
    [[nodiscard]] LoopHolder holder(Nanoseconds time, std::uint32_t task) const;

    /// The turn in which the task began with its steps; nothing if it never did.
    [[nodiscard]] std::optional<std::uint32_t> entry(std::uint32_t task) const;
    /// How many tasks had begun with their steps and not ended, right after that event.
    [[nodiscard]] std::uint32_t inBody(std::uint32_t at) const;
    /// This Waited is for a worker thread, and not for a permit of the limit.
    [[nodiscard]] bool waitsForWorker(std::uint32_t waited) const;
    /// How many requests the task had sent before.
    [[nodiscard]] std::size_t fetchesBefore(std::uint32_t at) const;
    /// The lane of the worker thread that an EnteredThread, or a Turn of `threads`, is about.
    [[nodiscard]] std::optional<std::uint32_t> lane(std::uint32_t at) const;

    [[nodiscard]] CancelReason cancelReason(std::uint32_t at) const;
    /// The first task that ended, and the first that failed; kNoTask where none did.
    [[nodiscard]] std::uint32_t firstEnded() const;
    [[nodiscard]] std::uint32_t firstFailed() const;
    /// What was typed for the task.
    [[nodiscard]] const TaskSpec &spec(std::uint32_t task) const;
    [[nodiscard]] const TaskNames &names() const { return m_names; }
    [[nodiscard]] const ToldRun &run() const { return m_run; }
    [[nodiscard]] Strategy strategy() const { return m_run.timeline->strategy(); }

private:
    void read();
    void readEnd(std::uint32_t at, bool failed);
    [[nodiscard]] bool isEntry(std::uint32_t turn) const;
    [[nodiscard]] bool ownTimeIsUp(std::uint32_t at) const;

    ToldRun m_run;
    TaskNames m_names;
    TaskEvents m_own;
    std::vector<std::uint32_t> m_entered; ///< each task's entry()
    std::vector<std::uint32_t> m_left;    ///< the end of each of them
    std::vector<std::uint32_t> m_calls;   ///< each EnteredThread
    std::optional<std::uint32_t> m_firstEnd;
    std::optional<std::uint32_t> m_firstFailure;
};

} // namespace interleave
