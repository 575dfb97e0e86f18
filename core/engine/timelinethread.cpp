// SPDX-License-Identifier: MIT
#include "core/engine/timelinethread.h"

#include "core/engine/workerpool.h"

namespace interleave {

namespace {

/// Qt's event loop and its wake-up source have one each; without it Qt, or we, would have to end the program.
constexpr std::uint32_t kFiles = 3;

} // namespace

void TimelineThread::begin()
{
    m_files = FileShare::take(kFiles);
    if (!m_files) {
        endAtOnce(noFileReason());
        return;
    }
    start();
    if (!isRunning() && !isFinished())
        endAtOnce(noThreadReason());
}

void TimelineThread::endAtOnce(const QString &reason)
{
    giveUp(reason);
    m_over.store(true, std::memory_order_release);
}

void TimelineThread::giveUp(const QString &reason)
{
    m_gate.goOnWithout();
    m_log.append({Nanoseconds::zero(), 0, EventKind::Created});
    m_log.explain(0, reason);
    m_log.append({Nanoseconds::zero(), 0, EventKind::Failed});
    m_log.append({Nanoseconds::zero(), kNoTask, EventKind::RunFailed});
}

} // namespace interleave
