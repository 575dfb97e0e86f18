// SPDX-License-Identifier: MIT
#include "core/engine/workerpool.h"

#include "core/translated.h"

#include <utility>

namespace interleave {

QString noThreadReason()
{
    return tr("the system does not let Interleave have another thread");
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool WorkerPool::start(std::function<void()> call)
{
    const std::lock_guard lock(m_mutex);
    try {
        m_calls.push_back(std::move(call));
    } catch (...) {
        return false;
    }
    if (m_free >= m_calls.size()) {
        m_wake.notify_one();
        return true;
    }
    try {
        m_threads.emplace_back([this] { work(); });
    } catch (...) { // no thread, or no memory: what stayed in the queue would still be made
        m_calls.pop_back();
        return false;
    }
    return true;
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_free;
        m_wake.wait(lock, [this] { return m_over || !m_calls.empty(); });
        --m_free;
        if (m_calls.empty())
            return;
        const std::function<void()> call = std::move(m_calls.front());
        m_calls.pop_front();
        lock.unlock();
        call();
        lock.lock();
    }
}

} // namespace interleave
