// SPDX-License-Identifier: MIT
#include "core/codegen/cppturns.h"

#include "core/codegen/cppbodies.h"

namespace interleave {

namespace {

constexpr auto kNextTurn = R"(
// )" QT_TR_NOOP("Gives up the turn: the next one comes after everybody who is ready by now.") R"(
class NextTurn
{
public:
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> task) const
    {
        QMetaObject::invokeMethod(qApp, [task] { task.resume(); }, Qt::QueuedConnection);
    }
    void await_resume() const {}
};
)";

constexpr auto kStoppableNextTurn = R"(
// )" QT_TR_NOOP("Gives up the turn: the next one comes after everybody who is ready by now.") R"(
class NextTurn
{
public:
    explicit NextTurn(std::stop_token stop = {})
        : m_stop(stop)
    {}

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> task) const
    {
        QMetaObject::invokeMethod(qApp, [task] { task.resume(); }, Qt::QueuedConnection);
    }
    void await_resume() const
    {
        if (m_stop.stop_requested())
            throw Cancelled();
    }

private:
    std::stop_token m_stop;
};
)";

constexpr auto kAlarmHead = R"(
// )" QT_TR_NOOP("Calls something when the time has come, after everybody who is ready by then.") R"(
class Alarm
{
public:
    Alarm(nanoseconds duration, std::function<void()> call)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, call, Qt::QueuedConnection);
)";

constexpr auto kAlarmStarts = R"(
        m_timer.start(inMilliseconds(duration));
)";

constexpr auto kAlarmMayBeDue = R"(
        if (duration > 0ms)
            m_timer.start(inMilliseconds(duration));
        else
            QMetaObject::invokeMethod(&m_timer, call, Qt::QueuedConnection);
)";

constexpr auto kAlarmTail = R"(
    }

private:
    QTimer m_timer;
};
)";

constexpr auto kTimeout = R"(
// )" QT_TR_NOOP("Stops whoever has its token when the time is over.") R"(
class Timeout
{
public:
    explicit Timeout(nanoseconds duration)
        : m_alarm(duration, [this] { m_source.request_stop(); })
    {}

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    Alarm m_alarm;
};
)";

constexpr auto kStoppableTimeout = R"(
// )" QT_TR_NOOP("Stops whoever has its token when the time is over, or when it is stopped itself.") R"(
class Timeout
{
public:
    Timeout(nanoseconds duration, std::stop_token outer)
        : m_outer(outer, [this] { m_source.request_stop(); })
        , m_alarm(duration, [this] { m_source.request_stop(); })
    {}

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_outer;
    Alarm m_alarm;
};
)";

constexpr auto kTimeoutsTurn = R"(
// )" QT_TR_NOOP(
    "A timeout that is due by now comes first: it has its turn after everybody who is ready.") R"(
QCoro::Task<> timeoutsTurn(std::stop_token stop = {})
{
    co_await NextTurn();
    co_await NextTurn(stop);
}
)";

/// Whether somebody who is stopped may be in such a turn.
bool stopsTurns(const CodeNeeds &needs)
{
    return hasStops(needs) && (needs.yields || needs.sleepsNoTime || needs.usesThreads || needs.fetches() ||
                               needs.overallTimeout);
}

} // namespace

bool countsTurns(const CodeNeeds &needs)
{
    return hasStops(needs) || needs.yields || needs.sleepsNoTime;
}

bool givesTurns(const CodeNeeds &needs)
{
    return stopsTurns(needs) || isGrouped(needs) || isGathered(needs) || needs.yields || needs.sleepsNoTime;
}

bool setsAlarms(const CodeNeeds &needs)
{
    return needs.ownTimeouts || needs.overallTimeout || (needs.sleeps && hasStops(needs));
}

void writeCppTurns(const CodeNeeds &needs, CppPieces &pieces)
{
    if (givesTurns(needs))
        pieces.add(stopsTurns(needs) ? kStoppableNextTurn : kNextTurn);
    if (setsAlarms(needs))
        pieces.addJoined({kAlarmHead, needs.dueAtOnce ? kAlarmMayBeDue : kAlarmStarts, kAlarmTail});
    pieces.addIf(needs.ownTimeouts, needs.cancels() ? kStoppableTimeout : kTimeout);
    pieces.addIf(needs.overallTimeout, kTimeoutsTurn);
}

} // namespace interleave
