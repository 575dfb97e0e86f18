// SPDX-License-Identifier: MIT
#include "core/codegen/cpphelpers.h"

#include "core/codegen/cppbodies.h"
#include "core/codegen/cppgroup.h"
#include "core/codegen/cppservertext.h"
#include "core/codegen/cppwaits.h"

namespace interleave {

namespace {

constexpr auto kSay = R"(
// )" QT_TR_NOOP("How many seconds a second lasts.") R"(
double second()
{
    return qEnvironmentVariable("INTERLEAVE_SECOND", "1").toDouble();
}

nanoseconds scaled(nanoseconds duration)
{
    return std::chrono::duration_cast<nanoseconds>(duration * second());
}

QElapsedTimer started;

// )" QT_TR_NOOP("Prints what happens, and when.") R"(
void say(const std::string &what)
{
    std::printf("%8.3f s  %s\n", double(started.nsecsElapsed()) / 1e9 / second(), what.c_str());
}
)";

constexpr auto kDraw = R"(
// )" QT_TR_NOOP("The random durations of one task: SplitMix64, as Interleave has it. From this seed they "
                 "come out as there.") R"(
class Draw
{
public:
    explicit Draw(std::uint64_t task)
        : m_state(mix(kSeed + kStep) ^ mix(task * kStep + 1))
    {}

    nanoseconds between(nanoseconds shortest, nanoseconds longest)
    {
        const std::uint64_t values = std::uint64_t((longest - shortest).count()) + 1;
        std::uint64_t drawn = next();
        while (drawn < (0 - values) % values) // )" QT_TR_NOOP("else the small ones came more often") R"(
            drawn = next();
        return shortest + nanoseconds(drawn % values);
    }

private:
    static constexpr std::uint64_t kSeed = SEEDU;
    static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;

    static std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

    std::uint64_t next() { return mix(m_state += kStep); }

    std::uint64_t m_state;
};
)";

constexpr auto kSemaphore = R"(
// )" QT_TR_NOOP("So many have a permit; the others wait in order.") R"(
class Semaphore
{
public:
    explicit Semaphore(int permits)
        : m_free(permits)
    {}

    QCoro::Task<> acquire()
    {
        if (m_free > 0) {
            --m_free;
            co_return;
        }
        m_waiting.emplace_back().start();
        const QFuture<void> permit = m_waiting.back().future();
        co_await permit;
    }

    // )" QT_TR_NOOP("Hands the permit to whoever has waited longest.") R"(
    void release()
    {
        if (m_waiting.empty()) {
            ++m_free;
            return;
        }
        m_waiting.front().finish();
        m_waiting.pop_front();
    }

private:
    int m_free;
    std::deque<QPromise<void>> m_waiting;
};
)";

constexpr auto kStoppableSemaphore = R"(
// )" QT_TR_NOOP("So many have a permit; the others wait in order.") R"(
class Semaphore
{
public:
    explicit Semaphore(int permits)
        : m_free(permits)
    {}

    QCoro::Task<> acquire(std::stop_token stop = {})
    {
        if (m_free > 0) {
            --m_free;
            co_return;
        }
        const auto permit = std::make_shared<QPromise<void>>();
        permit->start();
        m_waiting.push_back(permit);
        const std::stop_callback cutShort(stop, [permit] { permit->finish(); });
        const QFuture<void> handed = permit->future();
        co_await handed;
        if (!stop.stop_requested())
            co_return;
        if (std::erase(m_waiting, permit) == 0)
            release(); // )" QT_TR_NOOP("it came, but too late") R"(
        throw Cancelled();
    }

    // )" QT_TR_NOOP("Hands the permit to whoever has waited longest.") R"(
    void release()
    {
        if (m_waiting.empty()) {
            ++m_free;
            return;
        }
        m_waiting.front()->finish();
        m_waiting.pop_front();
    }

private:
    int m_free;
    std::deque<std::shared_ptr<QPromise<void>>> m_waiting;
};
)";

} // namespace

void writeCppHelpers(const Scenario &scenario, const CodeNeeds &needs, CodeWriter &writer)
{
    CppPieces pieces(writer);
    pieces.add(kSay);
    writeCppWaits(needs, pieces);
    pieces.addIf(needs.fetchesLocally, cppSlowServer());
    pieces.addIf(needs.fetches(), cppFetch(hasStops(needs)));
    if (needs.draws)
        pieces.add(
            QString::fromLatin1(kDraw).replace(QStringLiteral("SEED"), QString::number(scenario.seed)));
    if (needs.limited) {
        pieces.add(needs.cancels() ? kStoppableSemaphore : kSemaphore);
        pieces.add(QStringLiteral("Semaphore limit(%1);").arg(*scenario.concurrent.limit));
    }
    writeCppGroup(needs, pieces);
}

} // namespace interleave
