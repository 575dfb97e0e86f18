// SPDX-License-Identifier: MIT
#include "core/codegen/cppgroup.h"

#include "core/codegen/cppbodies.h"

namespace interleave {

namespace {

constexpr auto kStops = R"(
// )" QT_TR_NOOP("Stops whoever has joined, in that order.") R"(
class Group
{
public:
    std::stop_token join() { return m_members->emplace_back().get_token(); }

    void stop()
    {
        for (std::stop_source &member : *m_members)
            member.request_stop();
    }

private:
    using Members = std::vector<std::stop_source>;
    std::shared_ptr<Members> m_members = std::make_shared<Members>();
};
)";

constexpr auto kToldHead = R"(
// )" QT_TR_NOOP("Says how a task ends, whichever way that is.") R"(
QCoro::Task<> told(std::string name, QCoro::Task<> task)
{
    try {
        co_await task;
        say(name + " ends");
)";

constexpr auto kToldCancelled = R"(
    } catch (const Cancelled &) {
        say(name + " is cancelled");
        throw;
)";

constexpr auto kToldTimedOut = R"(
    } catch (const TimedOut &) {
        say(name + " times out");
        throw;
)";

constexpr auto kToldFailed = R"(
    } catch (const std::exception &error) {
        say(name + " fails: " + error.what());
        throw;
)";

constexpr auto kToldTail = R"(
    }
}
)";

constexpr auto kStopGroup = R"(
// )" QT_TR_NOOP("Stops a group in the caller's next turn: whoever is due by now comes first.") R"(
QCoro::Task<> stopGroup(Group group)
{
    co_await NextTurn();
    group.stop();
}
)";

constexpr auto kGroup = R"(
// )" QT_TR_NOOP("One of a group: when it fails, the others are stopped.") R"(
QCoro::Task<> inGroup(QCoro::Task<> task, Group group)
{
    try {
        co_await task;
    } catch (...) {
        stopGroup(group);
        throw;
    }
}
)";

constexpr auto kFirst = R"(
QCoro::Task<> stopOthers(Group group)
{
    co_await NextTurn(); // )" QT_TR_NOOP("the turn in which the caller learns of the end") R"(
    stopGroup(group);
}

// )" QT_TR_NOOP("One of a group: when it has ended, the others are stopped.") R"(
QCoro::Task<> inGroup(QCoro::Task<> task, Group group)
{
    const auto atTheEnd = qScopeGuard([&group] { stopOthers(group); });
    co_await task;
}
)";

constexpr auto kAllOf = R"(
// )" QT_TR_NOOP("Waits for all of them, and throws what the first of the list has thrown that failed.") R"(
QCoro::Task<> allOf(std::vector<QCoro::Task<>> tasks)
{
    std::exception_ptr failure;
    for (QCoro::Task<> &task : tasks) {
        try {
            co_await task;
)";

constexpr auto kAllOfIgnored = R"(
        } catch (const Cancelled &) {
)";

constexpr auto kAllOfCaught = R"(
        } catch (...) {
            failure = failure ? failure : std::current_exception();
        }
    }
)";

constexpr auto kAllOfTurn = R"(
    co_await timeoutsTurn();
)";

constexpr auto kAllOfTail = R"(
    if (failure)
        std::rethrow_exception(failure);
}
)";

constexpr auto kGatherHead = R"(
// )" QT_TR_NOOP(
    "As asyncio.gather(): its caller hears of the first failure at once, and the others go on.") R"(
class Gather
{
public:
)";

constexpr auto kStoppableGatherHead = R"(
    explicit Gather(std::stop_token outOfTime)
        : m_outOfTime(outOfTime)
    {}

)";

constexpr auto kGatherJoinHead = R"(
    // )" QT_TR_NOOP("One of its tasks.") R"(
    QCoro::Task<> join(QCoro::Task<> task)
    {
        try {
            co_await task;
)";

constexpr auto kGatherStopped = R"(
        } catch (const Cancelled &) {
            m_hasStopped = true;
)";

constexpr auto kGatherJoinTail = R"(
        } catch (...) {
            learn(std::current_exception());
        }
    }

    // )" QT_TR_NOOP("Waits for all of them, and throws what the first one that failed has thrown.") R"(
    QCoro::Task<> wait(std::vector<QCoro::Task<>> tasks)
    {
        for (QCoro::Task<> &task : tasks)
            co_await task;
        co_await NextTurn();
        co_await NextTurn();
        if (raises())
            std::rethrow_exception(m_failure);
    }

private:
)";

constexpr auto kGatherRaises = R"(
    bool raises() const { return m_failure != nullptr; }

)";

constexpr auto kStoppableGatherRaises = R"(
    // )" QT_TR_NOOP(
    "A caller that is out of time hears only of what has failed while others were stopped.") R"(
    bool raises() const
    {
        return m_failure && (!m_outOfTime.stop_requested() || (m_isLate && m_hasStopped));
    }

)";

constexpr auto kGatherLearn = R"(
    QCoro::Task<> learn(std::exception_ptr failure)
    {
        co_await NextTurn();
        if (m_failure)
            co_return;
        m_failure = failure;
)";

constexpr auto kGatherLate = R"(
        m_isLate = m_outOfTime.stop_requested();
)";

constexpr auto kGatherTold = R"(
        co_await NextTurn(); // )" QT_TR_NOOP("the turn in which the caller learns of it") R"(
        if (raises())
            say("gather raises, the others go on");
    }

)";

constexpr auto kStoppableGatherTail = R"(
    std::stop_token m_outOfTime;
    bool m_isLate = false;
    bool m_hasStopped = false;
)";

constexpr auto kGatherTail = R"(
    std::exception_ptr m_failure;
};
)";

void writeGather(const CodeNeeds &needs, CppPieces &pieces)
{
    if (needs.cancels())
        pieces.addJoined({kGatherHead, kStoppableGatherHead, kGatherJoinHead, kGatherStopped, kGatherJoinTail,
                          kStoppableGatherRaises, kGatherLearn, kGatherLate, kGatherTold,
                          kStoppableGatherTail, kGatherTail});
    else
        pieces.addJoined({kGatherHead, kGatherJoinHead, kGatherJoinTail, kGatherRaises, kGatherLearn,
                          kGatherTold, kGatherTail});
}

} // namespace

void writeCppGroup(const CodeNeeds &needs, CppPieces &pieces)
{
    if (!needs.canFail() && !needs.cancels())
        return;
    pieces.addIf(needs.cancels(), kStops);
    std::vector<const char *> told{kToldHead};
    if (hasStops(needs))
        told.push_back(kToldCancelled);
    if (needs.ownTimeouts)
        told.push_back(kToldTimedOut);
    if (needs.fails || needs.fetches())
        told.push_back(kToldFailed);
    told.push_back(kToldTail);
    pieces.addJoined(told);
    pieces.addIf(isGrouped(needs) || stopsInTurn(needs), kStopGroup);
    pieces.addIf(needs.untilFirst, kFirst);
    pieces.addIf(isGrouped(needs) && !needs.untilFirst, kGroup);
    if (isGathered(needs)) {
        writeGather(needs, pieces);
        return;
    }
    std::vector<const char *> all{kAllOf};
    if (needs.cancels())
        all.push_back(kAllOfIgnored);
    all.push_back(kAllOfCaught);
    if (needs.overallTimeout)
        all.push_back(kAllOfTurn);
    all.push_back(kAllOfTail);
    pieces.addJoined(all);
}

} // namespace interleave
