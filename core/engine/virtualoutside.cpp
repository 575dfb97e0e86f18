// SPDX-License-Identifier: MIT
#include "core/engine/virtualoutside.h"

#include "core/engine/fetchestimate.h"

namespace interleave {

QCoro::Task<Wake> VirtualOutside::thread(Task &task, Nanoseconds duration)
{
    co_return co_await task.elsewhere(EventKind::EnteredThread, duration);
}

QCoro::Task<Wake> VirtualOutside::fetch(Task &task, const Step &step, Nanoseconds duration)
{
    const Nanoseconds length = step.text.isEmpty() ? duration : fetchEstimate(step.text);
    co_return co_await task.elsewhere(EventKind::Fetched, length);
}

} // namespace interleave
