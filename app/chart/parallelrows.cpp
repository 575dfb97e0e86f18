// SPDX-License-Identifier: MIT
#include "app/chart/parallelrows.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <memory>

namespace interleave {

namespace {

/// Below this, waking a thread takes longer than the rows. About 0.2 ms of them where spans are many.
constexpr std::uint32_t kStretch = 32;

class Stretches
{
public:
    Stretches(std::uint32_t count, const std::function<void(std::uint32_t, std::uint32_t)> &work)
        : m_count(count)
        , m_left((count + kStretch - 1) / kStretch)
        , m_work(work)
    {}

    /// Does stretches until none is left. Looks at the work only where there is one: after the last, the
    /// caller of forRowsInParallel() goes on, and what it gave may be gone.
    void run()
    {
        while (true) {
            const std::uint32_t first = m_next.fetch_add(kStretch);
            if (first >= m_count)
                return;
            m_work(first, std::min(first + kStretch, m_count));
            if (m_left.fetch_sub(1) == 1)
                m_left.notify_all();
        }
    }
    void wait()
    {
        for (std::uint32_t left = m_left; left != 0; left = m_left)
            m_left.wait(left);
    }

private:
    std::uint32_t m_count;
    std::atomic<std::uint32_t> m_next{0};
    std::atomic<std::uint32_t> m_left;
    const std::function<void(std::uint32_t, std::uint32_t)> &m_work;
};

} // namespace

void forRowsInParallel(std::uint32_t count, const std::function<void(std::uint32_t, std::uint32_t)> &work)
{
    if (count == 0)
        return;
    const auto stretches = std::make_shared<Stretches>(count, work);
    const auto most = static_cast<int>(count / kStretch);
    for (int helper = 1; helper < std::min(QThread::idealThreadCount(), most); ++helper)
        if (!QThreadPool::globalInstance()->tryStart([stretches] { stretches->run(); }))
            break;
    stretches->run();
    stretches->wait();
}

} // namespace interleave
