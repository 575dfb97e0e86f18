// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace interleave {

/// Why a task fails whose call no thread can make, for people.
[[nodiscard]] QString noThreadReason();

/// Worker threads for blocking calls: made where none is free, used again, and ended with the pool.
///
/// Not a QThreadPool, which never runs a call whose thread the system refuses to make, and doesn't say so.
class WorkerPool
{
public:
    WorkerPool() = default;
    /// Waits for the calls that were started.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// Has a worker thread make the call. False if none is free and none can be made. Always from the same
    /// thread.
    [[nodiscard]] bool start(std::function<void()> call);

private:
    void work();

    std::mutex m_mutex; ///< guards what follows, but for m_threads
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_calls; ///< that no thread has taken yet
    std::size_t m_free = 0;                    ///< threads that wait for a call
    bool m_over = false;
    std::vector<std::thread> m_threads;
};

} // namespace interleave
