// SPDX-License-Identifier: MIT
#include "core/codegen/cppwaits.h"

#include "core/codegen/cppbodies.h"
#include "core/codegen/cppturns.h"

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
)";

constexpr auto kStoppableSleep = R"(
// )" QT_TR_NOOP("QCoro::sleepFor() has a coarse timer, which may be 5 % off, and cannot be stopped.") R"(
QCoro::Task<> sleepFor(nanoseconds duration, std::stop_token stop = {})
{
)";

constexpr auto kNoSleep = R"(
    if (duration == 0ms) {
        co_await NextTurn();
        co_return;
    }
)";

constexpr auto kStoppableNoSleep = R"(
    if (duration == 0ms) {
        co_await NextTurn(stop);
        co_return;
    }
)";

constexpr auto kTimer = R"(
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    timer.start(inMilliseconds(duration));
    co_await timer;
)";

constexpr auto kTimersTurns = R"(
    co_await NextTurn(); // )" QT_TR_NOOP("after everybody who is ready by now") R"(
    co_await NextTurn(); // )" QT_TR_NOOP("and after those whom they wake") R"(
)";

constexpr auto kStoppableTimer = R"(
    QPromise<void> over;
    over.start();
    const auto wake = [&over] { over.finish(); };
    const Alarm alarm(duration, wake);
    const std::stop_callback cutShort(stop, wake);
    const QFuture<void> wait = over.future();
    co_await wait;
    if (stop.stop_requested())
        throw Cancelled();
)";

constexpr auto kEnd = R"(
}
)";

constexpr auto kThread = R"(
// )" QT_TR_NOOP("The call blocks a thread of the pool, and this one is free.") R"(
QCoro::Task<> inThread(nanoseconds duration)
{
    const QFuture<void> call = QtConcurrent::run(block, duration);
    co_await call;
)";

constexpr auto kThreadsTurn = R"(
    co_await NextTurn(); // )" QT_TR_NOOP("after everybody who is ready by now") R"(
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
    co_await NextTurn(stop); // )" QT_TR_NOOP("a stop that is due by now comes first") R"(
}
)";

std::vector<const char *> sleepFor(const CodeNeeds &needs)
{
    const bool stops = hasStops(needs);
    std::vector<const char *> parts{stops ? kStoppableSleep : kSleep};
    if (needs.sleepsNoTime)
        parts.push_back(stops ? kStoppableNoSleep : kNoSleep);
    parts.push_back(stops ? kStoppableTimer : kTimer);
    if (countsTurns(needs) && !stops)
        parts.push_back(kTimersTurns);
    parts.push_back(kEnd);
    return parts;
}

std::vector<const char *> inThread(const CodeNeeds &needs)
{
    if (hasStops(needs))
        return {kStoppableThread};
    if (countsTurns(needs))
        return {kThread, kThreadsTurn, kEnd};
    return {kThread, kEnd};
}

} // namespace

void writeCppWaits(const CodeNeeds &needs, CppPieces &pieces)
{
    const bool stops = hasStops(needs);
    const bool timers = needs.sleeps || needs.ownTimeouts || needs.overallTimeout || needs.fetchesLocally;
    pieces.addIf(timers, kMilliseconds);
    pieces.addIf(needs.computes, kCompute);
    pieces.addIf(needs.blocks || needs.usesThreads, kBlock);
    pieces.addIf(stops, kCancelled);
    pieces.addIf(needs.ownTimeouts, kTimeout);
    writeCppTurns(needs, pieces);
    if (needs.sleeps)
        pieces.addJoined(sleepFor(needs));
    if (needs.usesThreads)
        pieces.addJoined(inThread(needs));
}

} // namespace interleave
