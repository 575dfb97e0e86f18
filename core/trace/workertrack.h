// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/event.h"
#include "core/trace/eventlog.h"

#include <functional>
#include <optional>
#include <queue>
#include <unordered_map>
#include <vector>

namespace interleave {

/// A worker thread was busy with a task from `from` until `to`.
struct WorkerSpan
{
    std::uint32_t lane = 0;
    std::uint32_t task = kNoTask;
    Nanoseconds from{};
    Nanoseconds to{}; ///< Nanoseconds::max() while nobody knows

    friend bool operator==(const WorkerSpan &, const WorkerSpan &) = default;
};

/// The log, read from the worker threads' side. Each has a lane: whoever begins takes the lowest that is
/// free.
///
/// In `threads` a task is with its worker from its first turn to its end; on an event loop a worker has no
/// more than the task's `thread` step. A value that belongs to the thread that reads the log.
class WorkerTrack
{
public:
    explicit WorkerTrack(Strategy strategy)
        : m_wholeTasks(strategy == Strategy::Threads)
    {}

    /// Takes the events published since the last call, at most `most` of them.
    void drain(const EventLog &log, std::size_t most = static_cast<std::size_t>(-1));

    /// How many lanes there were at most.
    [[nodiscard]] std::uint32_t laneCount() const { return static_cast<std::uint32_t>(m_lanes.size()); }
    /// All spans, in the order in which they began.
    [[nodiscard]] const std::vector<WorkerSpan> &spans() const { return m_spans; }
    /// Indices of spans(): those of one lane, in order of time, never two at once.
    [[nodiscard]] const std::vector<std::uint32_t> &lane(std::uint32_t index) const { return m_lanes[index]; }
    /// The lane of what `task` began at `from`.
    [[nodiscard]] std::optional<std::uint32_t> laneOf(std::uint32_t task, Nanoseconds from) const;

private:
    struct Release
    {
        Nanoseconds time{};
        std::uint32_t span = 0;

        friend bool operator>(const Release &a, const Release &b) { return a.time > b.time; }
    };

    template <typename Item>
    using LowestFirst = std::priority_queue<Item, std::vector<Item>, std::greater<>>;

    void takeOfLoop(const Event &event);
    void takeOfPool(const Event &event);
    void begin(const Event &event);
    void knowEnd(std::uint32_t task, Nanoseconds time);
    void end(std::uint32_t task, Nanoseconds time);
    std::uint32_t freeLane(Nanoseconds time);

    bool m_wholeTasks;
    std::size_t m_drained = 0;
    std::vector<WorkerSpan> m_spans;
    std::vector<std::vector<std::uint32_t>> m_lanes;
    std::unordered_map<std::uint32_t, std::uint32_t>
        m_open;                        ///< by task: its span, while it may still be cut short
    LowestFirst<Release> m_releases;   ///< ends that are known ahead
    LowestFirst<std::uint32_t> m_free; ///< lanes
    std::uint32_t m_entered = kNoTask; ///< whose EnteredThread was the newest event
    std::optional<Event>
        m_turn; ///< the newest event: a task's first turn, unless it only began to wait in it
};

} // namespace interleave
