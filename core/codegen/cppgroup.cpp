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
