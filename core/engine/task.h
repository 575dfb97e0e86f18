// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/future.h"
#include "core/engine/runcontext.h"
#include "core/engine/sleep.h"
#include "core/trace/state.h"

#include <QCoroTask>

#include <coroutine>

namespace interleave {

/// How a coroutine ends that was told `wake` and did nothing about it.
[[nodiscard]] Outcome outcomeOf(Wake wake);

/// asyncio's Task: a coroutine that gets turns from an event loop, can be cancelled, and is awaited like a
/// future.
///
/// QCoro::Task is the coroutine's frame and starts at once; this class gives it asyncio's manners: it awaits
/// its first turn, resumes at its later ones, and remembers who asked for its cancellation. It must live
/// until done().
class Task : public Future
{
public:
    /// What its coroutine awaits: it suspends until the task's next turn. The result says how it was woken.
    class [[nodiscard]] Suspension
    {
    public:
        explicit Suspension(Task &task)
            : m_task(task)
        {}
        [[nodiscard]] bool await_ready() const noexcept;
        void await_suspend(std::coroutine_handle<> coroutine) noexcept;
        [[nodiscard]] Wake await_resume() const noexcept;

    private:
        Task &m_task;
    };

    /// `number` is its index in the run, or kNoTask for the caller, which leaves no marks in the log.
    Task(RunContext &context, std::uint32_t number);

    [[nodiscard]] std::uint32_t number() const { return m_number; }
    [[nodiscard]] RunContext &context() const { return m_context; }
    /// True once its end was told to the observer.
    [[nodiscard]] bool reported() const { return m_reported; }

    /// Calls the coroutine function, so that there is a coroutine, of which no line has run. Whoever keeps
    /// what is returned keeps its memory; otherwise the coroutine's end frees it.
    [[nodiscard]] QCoro::Task<> prepare() { return body(); }
    /// asyncio.create_task(): the first turn is in the FIFO from now on. Prepares the task if nobody has.
    void create();
    /// Asks the task to end: its coroutine is told Wake::Cancelled at its next turn. False if it is done.
    bool cancel() override;

    /// How many requests to cancel it are open.
    [[nodiscard]] int cancelling() const { return m_cancelRequests; }
    /// Whoever asked for its cancellation takes that back; how many requests are left.
    int uncancel();

    /// Its turn: resumes the coroutine. Once it is done: tells the observer.
    void run() override;
    /// Its turn is going to come soon.
    void expect() const override;
    /// Its turn comes one hop from now: a future that it awaits is done.
    void wakeSoon() { m_context.loop.callSoon(*this); }

    // The first half of an await: what is to happen before the task's next turn. The second is `co_await
    // nextTurn()`.

    /// asyncio.sleep(duration). Without a length it only gives up its turn.
    void sleep(Nanoseconds duration);
    /// Something goes on elsewhere and is over after `duration`, as on the virtual clock `thread` and `fetch`
    /// are. `kind` says what: EnteredThread or Fetched.
    void elsewhere(EventKind kind, Nanoseconds duration);

    /// Nothing but time passes, elsewhere; as in a worker thread.
    void elapse(Nanoseconds duration);

    [[nodiscard]] Suspension nextTurn() { return Suspension(*this); }
    /// `await future`, in one.
    [[nodiscard]] Suspension until(Future &future);

    /// The coroutine's last word.
    void end(Outcome outcome);

protected:
    ~Task();
    /// The coroutine function; the first thing it does is to await nextTurn().
    virtual QCoro::Task<> body() = 0;
    /// Writes the end into the log.
    virtual void recordEnd(Outcome outcome) = 0;

private:
    void awaitTimer(Nanoseconds due);

    std::uint32_t m_number;
    int m_cancelRequests = 0;
    bool m_begun = false;
    bool m_reported = false;
    bool m_mustCancel = false; ///< the next turn brings Wake::Cancelled
    Wake m_wake = Wake::Done;
    RunContext &m_context;
    Future *m_awaited = nullptr; ///< asyncio's _fut_waiter: null while it has its turn and after a yield
    std::coroutine_handle<> m_coroutine;
    Sleep m_sleep;
};

} // namespace interleave
