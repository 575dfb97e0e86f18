// SPDX-License-Identifier: MIT
#include "core/codegen/cppwaits.h"

#include "core/codegen/cppbodies.h"

namespace interleave {

namespace {

constexpr auto kMilliseconds = R"(
// )" QT_TR_NOOP("The unit of Qt's timers. Rounded up: nobody wakes too early.") R"(
milliseconds inMilliseconds(nanoseconds duration)
{
    return std::chrono::ceil<milliseconds>(scaled(duration));
}
)";

constexpr auto kCompute = R"(
// )" QT_TR_NOOP("Work: nobody else gets a turn meanwhile.") R"(
void compute(nanoseconds duration)
{
    const auto end = std::chrono::steady_clock::now() + scaled(duration);
    while (std::chrono::steady_clock::now() < end) {
    }
}
)";

constexpr auto kBlock = R"(
void block(nanoseconds duration)
{
    std::this_thread::sleep_for(scaled(duration));
}
)";

constexpr auto kCancelled = R"(
// )" QT_TR_NOOP("Thrown by whatever waits, when it is stopped: QCoro itself cannot cancel a task.") R"(
struct Cancelled : std::runtime_error
{
    Cancelled()
        : std::runtime_error("cancelled")
    {}
};
)";

constexpr auto kTimeout = R"(
struct TimedOut : std::runtime_error
{
    TimedOut()
        : std::runtime_error("out of time")
    {}
};
)";

constexpr auto kSleep = R"(
// )" QT_TR_NOOP("QCoro::sleepFor() has a coarse timer, which may be 5 % off.") R"(
QCoro::Task<> sleepFor(nanoseconds duration)
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    timer.start(inMilliseconds(duration));
    co_await timer;
}
)";

constexpr auto kStoppableSleep = R"(
// )" QT_TR_NOOP("QCoro::sleepFor() has a coarse timer, which may be 5 % off, and cannot be stopped.") R"(
QCoro::Task<> sleepFor(nanoseconds duration, std::stop_token stop = {})
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    timer.start(inMilliseconds(duration));
    const std::stop_callback cutShort(stop, [&timer] { timer.start(0); });
    co_await timer;
    if (stop.stop_requested())
        throw Cancelled();
    if (duration > 0ms)
        co_await sleepFor(0ms, stop); // )" QT_TR_NOOP("a stop that is due by now comes first") R"(
}
)";

constexpr auto kThread = R"(
// )" QT_TR_NOOP("The call blocks a thread of the pool, and this one is free.") R"(
QCoro::Task<> inThread(nanoseconds duration)
{
    const QFuture<void> call = QtConcurrent::run(block, duration);
    co_await call;
}
)";

constexpr auto kStoppableThread = R"(
// )" QT_TR_NOOP("The call blocks a thread of the pool, and this one is free. A thread cannot be stopped: it "
                 "is left alone.") R"(
QCoro::Task<> inThread(nanoseconds duration, std::stop_token stop = {})
{
    const auto call = std::make_shared<QPromise<void>>();
    call->start();
    QThreadPool::globalInstance()->start([call, duration] {
        block(duration);
        call->finish();
    });
    const std::stop_callback cutShort(stop, [call] { call->finish(); });
    const QFuture<void> finished = call->future();
    co_await finished;
    if (stop.stop_requested())
        throw Cancelled();
    co_await sleepFor(0ms, stop); // )" QT_TR_NOOP("a stop that is due by now comes first") R"(
}
)";

constexpr auto kTimeoutClass = R"(
// )" QT_TR_NOOP("Stops whoever has its token when the time is over.") R"(
class Timeout
{
public:
    explicit Timeout(nanoseconds duration)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { m_source.request_stop(); });
        m_timer.start(inMilliseconds(duration));
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    QTimer m_timer;
};
)";

constexpr auto kStoppableTimeoutClass = R"(
// )" QT_TR_NOOP("Stops whoever has its token when the time is over, or when it is stopped itself.") R"(
class Timeout
{
public:
    Timeout(nanoseconds duration, std::stop_token outer)
        : m_outer(outer, Stop{m_source})
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, Stop{m_source});
        m_timer.start(inMilliseconds(duration));
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    struct Stop
    {
        std::stop_source source;
        void operator()() { source.request_stop(); }
    };

    std::stop_source m_source;
    std::stop_callback<Stop> m_outer;
    QTimer m_timer;
};
)";

} // namespace

void writeCppWaits(const CodeNeeds &needs, CppPieces &pieces)
{
    const bool stops = hasStops(needs);
    const bool sleeps = needs.sleeps || needs.yields || needs.overallTimeout || isGrouped(needs) ||
                        (needs.usesThreads && stops);
    const bool timers = sleeps || needs.ownTimeouts || needs.overallTimeout || needs.fetchesLocally;
    pieces.addIf(timers, kMilliseconds);
    pieces.addIf(needs.computes, kCompute);
    pieces.addIf(needs.blocks || needs.usesThreads, kBlock);
    pieces.addIf(stops, kCancelled);
    pieces.addIf(needs.ownTimeouts, kTimeout);
    pieces.addIf(sleeps, stops ? kStoppableSleep : kSleep);
    pieces.addIf(needs.usesThreads, stops ? kStoppableThread : kThread);
    pieces.addIf(needs.ownTimeouts, needs.cancels() ? kStoppableTimeoutClass : kTimeoutClass);
}

} // namespace interleave
