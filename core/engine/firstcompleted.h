// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/body.h"

namespace interleave {

/// The future inside asyncio.wait(…, return_when=FIRST_COMPLETED): done when one task has ended, however it
/// did.
class FirstCompleted final : public Future, private TaskObserver
{
public:
    /// Observes the tasks of `context` from now until it is destroyed.
    explicit FirstCompleted(RunContext &context)
        : m_context(context)
    {
        m_context.observer = this;
    }
    ~FirstCompleted() { m_context.observer = nullptr; }

private:
    void taskDone(Task &) override
    {
        if (!done())
            settle(Wake::Done);
    }

    RunContext &m_context;
};

} // namespace interleave
