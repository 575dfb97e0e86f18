// SPDX-License-Identifier: MIT
#include "core/engine/timelinethread.h"

#include "core/engine/workerpool.h"

namespace interleave {

void TimelineThread::begin()
{
    start();
    if (isRunning() || isFinished())
        return;
    m_gate.goOnWithout();
    m_log.append({Nanoseconds::zero(), 0, EventKind::Created});
    m_log.explain(0, noThreadReason());
    m_log.append({Nanoseconds::zero(), 0, EventKind::Failed});
    m_log.append({Nanoseconds::zero(), kNoTask, EventKind::RunFailed});
    m_over.store(true, std::memory_order_release);
}

} // namespace interleave
