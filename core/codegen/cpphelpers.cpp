// SPDX-License-Identifier: MIT
#include "core/codegen/cpphelpers.h"

#include "core/codegen/cppbodies.h"
#include "core/codegen/cppservertext.h"

namespace interleave {

namespace {

/// Writes a piece of program, and an empty line behind it.
class Pieces
{
public:
    explicit Pieces(CodeWriter &writer)
        : m_writer(writer)
    {}
    void add(const char *text)
    {
        m_writer.lines(QString::fromLatin1(text).trimmed());
        m_writer.line();
    }
    void addIf(bool wanted, const char *text)
    {
        if (wanted)
            add(text);
    }

private:
    CodeWriter &m_writer;
};

constexpr auto kSay = R"(
// How many seconds a second lasts.
double second()
{
    return qEnvironmentVariable("INTERLEAVE_SECOND", "1").toDouble();
}

nanoseconds scaled(nanoseconds duration)
{
    return std::chrono::duration_cast<nanoseconds>(duration * second());
}

QElapsedTimer started;

// Prints what happens, and when.
void say(const std::string &what)
{
    std::printf("%8.3f s  %s\n", double(started.nsecsElapsed()) / 1e9 / second(), what.c_str());
}
)";

constexpr auto kMilliseconds = R"(
// The unit of Qt's timers. Rounded up: nobody wakes too early.
milliseconds inMilliseconds(nanoseconds duration)
{
    return std::chrono::ceil<milliseconds>(scaled(duration));
}
)";

constexpr auto kCompute = R"(
// Work: nobody else gets a turn meanwhile.
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
// Thrown by whatever waits, when it is stopped: QCoro itself cannot cancel a task.
struct Cancelled : std::runtime_error
{
    Cancelled() : std::runtime_error("cancelled") {}
};
)";

constexpr auto kTimeout = R"(
struct TimedOut : std::runtime_error
{
    TimedOut() : std::runtime_error("out of time") {}
};
)";

constexpr auto kSleep = R"(
// QCoro::sleepFor() has a coarse timer, which may be 5 % off.
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
// QCoro::sleepFor() has a coarse timer, which may be 5 % off, and cannot be stopped.
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
}
)";

constexpr auto kThread = R"(
// The call blocks a thread of the pool, and this one is free.
QCoro::Task<> inThread(nanoseconds duration)
{
    const QFuture<void> call = QtConcurrent::run(block, duration);
    co_await call;
}
)";

constexpr auto kStoppableThread = R"(
// The call blocks a thread of the pool, and this one is free. A thread cannot be stopped: it is left alone.
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
}
)";

constexpr auto kSemaphore = R"(
// So many have a permit; the others wait in order.
class Semaphore
{
public:
    explicit Semaphore(int permits) : m_free(permits) {}

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

    // Hands the permit to whoever has waited longest.
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
// So many have a permit; the others wait in order.
class Semaphore
{
public:
    explicit Semaphore(int permits) : m_free(permits) {}

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
            release(); // it came, but too late
        throw Cancelled();
    }

    // Hands the permit to whoever has waited longest.
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

constexpr auto kTimeoutClass = R"(
// Stops whoever has its token when the time is over.
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
// Stops whoever has its token when the time is over, or when it is stopped itself.
class Timeout
{
public:
    Timeout(nanoseconds duration, std::stop_token outer) : m_outer(outer, Stop{m_source})
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

constexpr auto kToldHead = R"(
// Says how a task ends, whichever way that is.
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

constexpr auto kGroup = R"(
// One of a group: when it fails, the others are stopped.
QCoro::Task<> inGroup(QCoro::Task<> task, std::stop_source all)
{
    try {
        co_await task;
    } catch (...) {
        all.request_stop();
        throw;
    }
}
)";

constexpr auto kFirst = R"(
// One of a group: when it has ended, the others are stopped.
QCoro::Task<> inGroup(QCoro::Task<> task, std::stop_source all)
{
    const auto stopOthers = qScopeGuard([&all] { all.request_stop(); });
    co_await task;
}
)";

constexpr auto kAllOf = R"(
// Waits for all of them, and throws what the first of the list has thrown that failed.
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

constexpr auto kAllOfTail = R"(
        } catch (...) {
            failure = failure ? failure : std::current_exception();
        }
    }
    if (failure)
        std::rethrow_exception(failure);
}
)";

void writeDraw(std::uint64_t seed, CodeWriter &writer)
{
    const QString text = QString::fromLatin1(R"(
// The random durations of one task: SplitMix64, as Interleave has it. From this seed they come out as there.
class Draw
{
public:
    explicit Draw(std::uint64_t task) : m_state(mix(kSeed + kStep) ^ mix(task * kStep + 1)) {}

    nanoseconds between(nanoseconds shortest, nanoseconds longest)
    {
        const std::uint64_t values = std::uint64_t((longest - shortest).count()) + 1;
        std::uint64_t drawn = next();
        while (drawn < (0 - values) % values) // else the small ones came more often
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
)");
    writer.lines(QString(text).replace(QStringLiteral("SEED"), QString::number(seed)).trimmed());
    writer.line();
}

void writeBlocks(const QStringList &parts, CodeWriter &writer)
{
    QString text;
    for (const QString &part : parts)
        text += part.sliced(1); // its first line is empty
    writer.lines(text.trimmed());
    writer.line();
}

void writeTold(const CodeNeeds &needs, CodeWriter &writer)
{
    QStringList parts{QString::fromLatin1(kToldHead)};
    if (hasStops(needs))
        parts << QString::fromLatin1(kToldCancelled);
    if (needs.ownTimeouts)
        parts << QString::fromLatin1(kToldTimedOut);
    if (needs.fails || needs.fetches())
        parts << QString::fromLatin1(kToldFailed);
    parts << QStringLiteral("\n    }\n}\n");
    writeBlocks(parts, writer);
}

void writeAllOf(const CodeNeeds &needs, CodeWriter &writer)
{
    QStringList parts{QString::fromLatin1(kAllOf)};
    if (needs.cancels())
        parts << QString::fromLatin1(kAllOfIgnored);
    parts << QString::fromLatin1(kAllOfTail);
    writeBlocks(parts, writer);
}

} // namespace

void writeCppHelpers(const Scenario &scenario, const CodeNeeds &needs, CodeWriter &writer)
{
    Pieces pieces(writer);
    const bool stops = hasStops(needs);
    const bool waits = needs.sleeps || needs.yields;
    const bool told = needs.canFail() || needs.cancels();
    pieces.add(kSay);
    pieces.addIf(waits || needs.ownTimeouts || needs.overallTimeout || needs.fetchesLocally, kMilliseconds);
    pieces.addIf(needs.computes, kCompute);
    pieces.addIf(needs.blocks || needs.usesThreads, kBlock);
    pieces.addIf(stops, kCancelled);
    pieces.addIf(needs.ownTimeouts, kTimeout);
    pieces.addIf(waits, stops ? kStoppableSleep : kSleep);
    pieces.addIf(needs.usesThreads, stops ? kStoppableThread : kThread);
    pieces.addIf(needs.fetchesLocally, cppSlowServer());
    pieces.addIf(needs.fetches(), cppFetch(stops));
    if (needs.draws)
        writeDraw(scenario.seed, writer);
    pieces.addIf(needs.ownTimeouts, needs.cancels() ? kStoppableTimeoutClass : kTimeoutClass);
    if (needs.limited) {
        pieces.add(needs.cancels() ? kStoppableSemaphore : kSemaphore);
        writer.line(QStringLiteral("Semaphore limit(%1);").arg(*scenario.concurrent.limit));
        writer.line();
    }
    if (!told)
        return;
    writeTold(needs, writer);
    pieces.addIf(needs.untilFirst, kFirst);
    pieces.addIf(needs.cancelsOnFailure && needs.canFail(), kGroup);
    writeAllOf(needs, writer);
}

} // namespace interleave
