// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/task.h"
#include "core/scenario/step.h"

#include <QCoroTask>

namespace interleave {

/// What tasks await that does not happen in the loop's thread: calls in worker threads, requests over the
/// network. Used in the loop's thread only.
class Outside
{
public:
    Outside() = default;
    Outside(const Outside &) = delete;
    Outside &operator=(const Outside &) = delete;
    virtual ~Outside() = default;

    /// Begins what a `thread` or `fetch` step asks for; done when it is over. Wake::Failed tells of a bad
    /// answer or none.
    [[nodiscard]] virtual QCoro::Task<Wake> begin(Task &task, const Step &step, Nanoseconds duration) = 0;
};

} // namespace interleave
