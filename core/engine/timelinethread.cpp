// SPDX-License-Identifier: MIT
#include "core/engine/timelinethread.h"

#include "core/engine/workerpool.h"

namespace interleave {

void TimelineThread::begin()
{
    start();
    if (isRunning() || isFinished())
        return;
    giveUp(noThreadReason());
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
