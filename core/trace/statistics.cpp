// SPDX-License-Identifier: MIT
#include "core/trace/statistics.h"

#include "core/trace/workertrack.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace interleave {

namespace {

constexpr Nanoseconds kNoDue = Nanoseconds::min();
constexpr std::size_t kLookAhead = 24; // events

/// Goes through the log once, event by event.
class Counter
{
public:
    explicit Counter(std::uint32_t taskCount)
        : m_due(taskCount, kNoDue)
        , m_inBody(taskCount, false)
    {
        m_lateness.reserve(taskCount);
    }

    /// take() for an event of this task is going to follow, in a while: with a million tasks most of the work
    /// is waiting for memory.
    void expect(std::uint32_t task) const
    {
        if (task != kNoTask)
            __builtin_prefetch(&m_due[task]);
    }

    void take(const Event &event)
    {
        enterBody(event);
        switch (event.kind) {
        case EventKind::Turn:
            m_turnBegan = event.time;
            m_entering = event.task;
            if (m_due[event.task] != kNoDue)
                m_lateness.push_back(event.time - m_due[event.task]);
            m_due[event.task] = kNoDue;
            break;
        case EventKind::Due:
            if (m_previous == EventKind::Slept)
                m_due[event.task] = event.time;
            break;
        case EventKind::CancelRequested: // that wake is no longer the sleep's doing
            m_due[event.task] = kNoDue;
            break;
        case EventKind::Slept:
        case EventKind::Yielded:
        case EventKind::Waited:
        case EventKind::Fetched:
            m_busy += event.time - std::exchange(m_turnBegan, event.time);
            break;
        case EventKind::EnteredThread:
            m_usesWorkers = true;
            m_busy += event.time - std::exchange(m_turnBegan, event.time);
            break;
        case EventKind::Finished:
        case EventKind::Failed:
        case EventKind::Cancelled:
        case EventKind::TimedOut:
            m_busy += event.time - std::exchange(m_turnBegan, event.time);
            if (m_inBody[event.task])
                --m_inFlight;
            m_inBody[event.task] = false;
            break;
        default:
            break;
        }
        m_previous = event.kind;
    }

    /// A loop has handed calls to worker threads.
    [[nodiscard]] bool usesWorkers() const { return m_usesWorkers; }

    void writeTo(Statistics &numbers)
    {
        numbers.maxInFlight = m_most;
        numbers.loopBusy = m_busy;
        numbers.wakeLateness.count = m_lateness.size();
        if (m_lateness.empty())
            return;
        numbers.wakeLateness.p50 = percentile(50);
        numbers.wakeLateness.p99 = percentile(99);
        numbers.wakeLateness.max = *std::max_element(m_lateness.begin(), m_lateness.end());
    }

private:
    Nanoseconds percentile(std::size_t percent)
    {
        const std::size_t rank = (m_lateness.size() * percent + 99) / 100;
        const auto at = m_lateness.begin() + static_cast<std::ptrdiff_t>(rank - 1);
        std::nth_element(m_lateness.begin(), at, m_lateness.end());
        return *at;
    }

    /// A task is inside its body from the first turn that leads to more than waiting for a permit or its
    /// cancellation.
    void enterBody(const Event &event)
    {
        const std::uint32_t task = std::exchange(m_entering, kNoTask);
        if (task == kNoTask || m_inBody[task] || event.kind == EventKind::Cancelled ||
            event.kind == EventKind::Waited || event.task != task)
            return;
        m_inBody[task] = true;
        m_most = std::max(m_most, ++m_inFlight);
    }

    std::vector<Nanoseconds> m_due;
    std::vector<bool> m_inBody;
    std::vector<Nanoseconds> m_lateness;
    EventKind m_previous = EventKind::Created;
    std::uint32_t m_entering = kNoTask; ///< whose turn has begun without anything having come of it yet
    Nanoseconds m_turnBegan{};
    Nanoseconds m_busy{};
    std::uint32_t m_inFlight = 0;
    std::uint32_t m_most = 0;
    bool m_usesWorkers = false;
};

/// How many worker threads a loop kept busy at once.
std::uint32_t mostWorkers(const EventLog &log, const Timeline &timeline)
{
    WorkerTrack workers(timeline.strategy());
    workers.drain(log, timeline.eventCount());
    return workers.laneCount();
}

} // namespace

Statistics statistics(const EventLog &log, const Timeline &timeline)
{
    Counter counter(timeline.taskCount());
    const std::size_t count = timeline.eventCount();
    for (std::size_t i = 0; i < count; ++i) {
        if (i + kLookAhead < count)
            counter.expect(log[i + kLookAhead].task);
        counter.take(log[i]);
    }

    Statistics numbers;
    numbers.outcome = timeline.runOutcome().value_or(Outcome::Unfinished);
    numbers.total = timeline.total();
    numbers.raised = timeline.raised();
    counter.writeTo(numbers);
    if (timeline.strategy() == Strategy::Threads) {
        numbers.loopBusy = Nanoseconds::zero(); // there is none
        numbers.threads = numbers.maxInFlight;
    } else if (counter.usesWorkers()) {
        numbers.threads += mostWorkers(log, timeline);
    }
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
        switch (timeline.outcome(task)) {
        case Outcome::Finished:
            ++numbers.outcomes.finished;
            break;
        case Outcome::Failed:
            ++numbers.outcomes.failed;
            break;
        case Outcome::TimedOut:
            ++numbers.outcomes.timedOut;
            break;
        case Outcome::Cancelled:
            ++numbers.outcomes.cancelled;
            break;
        case Outcome::NotStarted:
            ++numbers.outcomes.notStarted;
            break;
        case Outcome::Unfinished:
            break;
        }
    }
    return numbers;
}

std::optional<double> speedup(const Statistics &sequential, const Statistics &concurrent)
{
    if (sequential.outcome != Outcome::Finished || concurrent.outcome != Outcome::Finished ||
        concurrent.total <= Nanoseconds::zero())
        return std::nullopt;
    return static_cast<double>(sequential.total.count()) / static_cast<double>(concurrent.total.count());
}

} // namespace interleave
