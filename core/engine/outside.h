// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/task.h"
#include "core/scenario/step.h"

#include <QCoroTask>

namespace interleave {

/// What tasks await that does not happen in the loop's thread: calls in worker threads, requests over the network.
/// Used in the loop's thread only.
class Outside
{
public:
    Outside() = default;
    Outside(const Outside &) = delete;
    Outside &operator=(const Outside &) = delete;
    virtual ~Outside() = default;

    /// `await asyncio.to_thread(time.sleep, duration)`
    [[nodiscard]] virtual QCoro::Task<Wake> thread(Task &task, Nanoseconds duration) = 0;
    /// An HTTP GET, from the built-in server where `step` names no address. Wake::Failed tells of a bad answer or none.
    [[nodiscard]] virtual QCoro::Task<Wake> fetch(Task &task, const Step &step, Nanoseconds duration) = 0;
};

} // namespace interleave
