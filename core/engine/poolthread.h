// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/timelinethread.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace interleave {

/// The `threads` timeline: worker threads that take one task after the other, and block in every step.
///
/// Stop ends the call that a worker is in; the tasks that were not begun end cancelled as well.
class PoolThread final : public TimelineThread
{
public:
    PoolThread(const Scenario &scenario, RealClock &clock, StartGate &gate, NetworkAccess access);

    void cancel() override;

protected:
    /// Starts the workers and waits for them.
    void runTimeline() override;

private:
    /// A worker's life: task after task until none is left.
    void work();
    void failNext();
    void runTask(std::uint32_t task, const TaskSpec &spec);
    /// True if it went well.
    bool runStep(std::uint32_t task, const Step &step, Nanoseconds duration);
    bool fetch(std::uint32_t task, const Step &step, Nanoseconds duration);

    /// Writes that this happens now. From every worker; the log has one writer at a time, and times that do
    /// not fall.
    Nanoseconds record(std::uint32_t task, EventKind kind);
    void recordSleep(std::uint32_t task, Nanoseconds duration);
    [[nodiscard]] bool cancelled() const { return m_cancelled.load(std::memory_order_acquire); }

    const NetworkAccess m_access;
    const TaskNames m_names;
    std::mutex m_logMutex;
    std::mutex m_fetchMutex;              ///< guards the answers that workers await
    std::condition_variable m_fetchWake;  ///< one has come, or Stop has
    std::atomic<std::uint32_t> m_next{0}; ///< the task that is begun next
    std::atomic<bool> m_failed{false};
    std::atomic<bool> m_cancelled{false};
};

} // namespace interleave
