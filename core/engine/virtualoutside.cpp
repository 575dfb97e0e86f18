// SPDX-License-Identifier: MIT
#include "core/engine/virtualoutside.h"

#include "core/engine/fetchestimate.h"

namespace interleave {

QCoro::Task<Wake> VirtualOutside::begin(Task &task, const Step &step, Nanoseconds duration)
{
    if (step.kind == StepKind::Thread)
        task.elsewhere(EventKind::EnteredThread, duration);
    else
        task.elsewhere(EventKind::Fetched, step.text.isEmpty() ? duration : fetchEstimate(step.text));
    co_return co_await task.nextTurn();
}

} // namespace interleave
