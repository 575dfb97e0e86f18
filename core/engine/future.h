// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/callback.h"

#include <cstdint>

namespace interleave {

class Task;

/// What a suspended coroutine is told when its turn comes.
enum class Wake : std::uint8_t {
    Done,      ///< what it awaited has happened
    Failed,    ///< what it awaited has raised
    Cancelled, ///< somebody cancelled it: asyncio would raise CancelledError here
};

/// asyncio's Future: something that is not there yet, and at most one task that awaits it.
///
/// The task gets its turn one hop after the future is done, never at once.
class Future : public Callback
{
public:
    Future() = default;
    Future(const Future &) = delete;
    Future &operator=(const Future &) = delete;

    [[nodiscard]] bool done() const { return m_done; }
    /// What the task that awaits it is told; only when done().
    [[nodiscard]] Wake wake() const { return m_wake; }

    /// Asks for its end. False if it is done already; true does not mean that it is done now.
    virtual bool cancel();

    /// `task` is the one that awaits it. Only while it is not done.
    void setWaiter(Task &task) { m_waiter = &task; }

    /// As a timer's callback: it completes, unless it is done already.
    void run() override;

protected:
    ~Future() = default;

    [[nodiscard]] const Task *waiter() const { return m_waiter; }
    /// Makes it done; only once.
    void settle(Wake wake);
    /// Makes it a new, pending future, which `task` is going to await.
    void reuse(Task &task);

private:
    Task *m_waiter = nullptr;
    bool m_done = false;
    Wake m_wake = Wake::Done; ///< only once m_done
};

} // namespace interleave
