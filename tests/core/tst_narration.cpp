// SPDX-License-Identifier: MIT
// A run in plain sentences: each kind of event, and that they agree with the other readings of the log.

#include "core/engine/liverun.h"
#include "core/engine/simulation.h"
#include "core/scenario/tasknotation.h"
#include "core/trace/narration.h"
#include "core/trace/statistics.h"
#include "scenariogenerator.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

#include <numeric>
#include <set>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

constexpr std::array kStrategies{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

/// A run that is over, with all that is read from its log.
class ReadRun
{
public:
    ReadRun(Scenario what, Strategy strategy, std::unique_ptr<EventLog> events)
        : scenario(std::move(what))
        , log(std::move(events))
        , timeline(strategy, scenario.taskCount())
        , workers(strategy)
    {
        timeline.drain(*log);
        if (strategy != Strategy::Threads)
            loop.drain(*log);
        workers.drain(*log);
    }
    ReadRun(const Scenario &what, Strategy strategy)
        : ReadRun(what, strategy, simulate(what, strategy))
    {}

    [[nodiscard]] ToldRun told() const { return {log.get(), &timeline, &loop, &workers, &scenario, {}}; }

    Scenario scenario;
    std::unique_ptr<EventLog> log;
    Timeline timeline;
    LoopTrack loop;
    WorkerTrack workers;
};

QStringList textOf(const Narration &narration)
{
    QStringList lines;
    for (std::size_t place = 0; place < narration.size(); ++place) {
        const NarratedLine line = narration.line(place);
        lines << narration.grid().number(line.time) + QStringLiteral(" ") + line.text;
    }
    return lines;
}

/// Tasks with bars between them; policies with blanks: `limit=2`, `timeout=1s`, `own=1s`, `first`, `cancel`.
Scenario scenarioOf(const QString &tasks, const QString &policies)
{
    Scenario scenario;
    for (const QString &text : tasks.split(u'|'))
        scenario.tasks.push_back(parseTask(text.trimmed()).task);
    for (const QString &policy : policies.split(u' ', Qt::SkipEmptyParts)) {
        const QString value = policy.section(u'=', 1);
        if (policy.startsWith(u"limit"))
            scenario.concurrent.limit = value.toUInt();
        else if (policy.startsWith(u"timeout"))
            scenario.concurrent.timeout = parseDuration(value);
        else if (policy.startsWith(u"own"))
            scenario.tasks.front().timeout = parseDuration(value);
        else if (policy == u"first")
            scenario.concurrent.until = Until::First;
        else if (policy == u"cancel")
            scenario.concurrent.onFailure = OnFailure::Cancel;
    }
    return scenario;
}

/// A duration that stands in each sentence that matches.
std::vector<Nanoseconds> durationsIn(const Narration &narration, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    std::vector<Nanoseconds> found;
    for (std::size_t place = 0; place < narration.size(); ++place) {
        const QRegularExpressionMatch match = expression.match(narration.line(place).text);
        if (match.hasMatch())
            found.push_back(match.captured(1).isEmpty() ? Nanoseconds::zero()
                                                        : *parseDuration(match.captured(1)));
    }
    return found;
}

Nanoseconds sum(const std::vector<Nanoseconds> &durations)
{
    return std::accumulate(durations.begin(), durations.end(), Nanoseconds::zero());
}

Scenario randomScenario(int number)
{
    ScenarioGenerator generator(static_cast<std::uint64_t>(number));
    Scenario scenario = generator.scenario(true);
    generator.addPolicies(scenario);
    return scenario;
}

} // namespace

Q_DECLARE_METATYPE(Event)

class TestNarration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void simulated_data();
    void simulated();
    void logged_data();
    void logged();
    void everyKindIsTold();
    void namesMayLookLikePlaces();
    void oneGridForTheWholeRun_data();
    void oneGridForTheWholeRun();
    void oneLineForEachPlace();
    void agreesWithStatistics();
    void agreesWithTheTimeline();
    void realRunsAreTold_data();
    void realRunsAreTold();
    void manyTasksAreToldAtOnce();
};

void TestNarration::simulated_data()
{
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<QString>("policies");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<QStringList>("lines"); ///< that must be there, in this order
    const auto row = [](const char *title, const char *tasks, const char *policies, Strategy strategy,
                        const QStringList &lines) {
        QTest::newRow(title) << QString::fromUtf8(tasks) << QString::fromUtf8(policies) << strategy << lines;
    };
    row("a sleep", "A: sleep 1s", "", Strategy::Concurrent,
        {"0.000 A is created and lines up for its first turn.", "0.000 A gets its first turn.",
         "0.000 A sleeps 1 s, until 1.000 s.", "1.000 A is due, and the loop is free.",
         "1.000 A wakes on time.", "1.000 A has finished.",
         "1.000 All is done: the run took 1.000 s in total."});
    row("sequential", "A: compute 1s | B: sleep 1s", "", Strategy::Sequential,
        {"0.000 A is created, and the caller awaits it.",
         "0.000 A gets its first turn, and has the loop for 1 s.", "1.000 A has finished.",
         "1.000 B is created, and the caller awaits it."});
    row("a blocked loop", "A: sleep 1s, yield | B: block 1.5s, compute 100ms", "", Strategy::Concurrent,
        {"0.000 B blocks the loop for 1.5 s: nobody else can run.",
         "1.000 A is due, but B is blocking the loop; A waits.",
         "1.500 B comes back from its blocking call, and has the loop for 100 ms.",
         "1.600 A wakes 600 ms late.", "1.600 A gives its turn up and lines up again.",
         "1.600 A gets its next turn."});
    row("a busy loop", "A: sleep 1s | B: compute 1.5s", "", Strategy::Concurrent,
        {"1.000 A is due, but B has the loop; A waits.", "1.500 A wakes 500 ms late."});
    row("two at once", "A: sleep 1s, block 1s | B: sleep 1s", "", Strategy::Concurrent,
        {"1.000 A is due, and the loop is free.", "1.000 B is due, but A gets its turn first; B waits."});
    row("a limit", "A: sleep 1s | B: sleep 1s | C: sleep 1s", "limit=2", Strategy::Concurrent,
        {"0.000 C waits for a permit: 2 tasks are in already.",
         "1.000 C is handed the permit that has become free.", "1.000 C goes in with its permit."});
    row("a limit of one", "A: sleep 1s | B: sleep 1s", "limit=1", Strategy::Concurrent,
        {"0.000 B waits for a permit: 1 task is in already."});
    row("a call in a thread", "A: thread 1s | B: thread 1s, yield", "", Strategy::Concurrent,
        {"0.000 Worker thread 1 makes a blocking call for A, until 1.000 s; the loop is free.",
         "0.000 Worker thread 2 makes a blocking call for B, until 1.000 s; the loop is free.",
         "1.000 The call for A in a worker thread is over, and the loop is free.",
         "1.000 A goes on right after its call."});
    row("a call that is over late", "A: thread 1s | B: block 2s", "", Strategy::Concurrent,
        {"1.000 The call for A in a worker thread is over, but B is blocking the loop; A waits.",
         "2.000 A goes on 1.00 s after its call was over."});
    row("a request", "A: fetch 1s", "", Strategy::Concurrent,
        {"0.000 A asks the built-in server and waits for the answer until 1.000 s.",
         "1.000 The answer for A is there, and the loop is free.",
         "1.000 A has its answer and goes on at once."});
    row("a request to an address", "A: fetch 2s, sleep 1ms, fetch http://a.org/p", "", Strategy::Concurrent,
        {"2.001 A asks http://a.org/p and waits for the answer until 2.301 s, which is an estimate."});
    row("a failure", "A: sleep 1s, fail \"no such page\" | B: sleep 2s", "", Strategy::Concurrent,
        {"1.000 A has failed: no such page",
         "1.000 The caller learns of the first failure; the other tasks go on.",
         "2.000 The run has failed after 2.000 s in total."});
    row("a failure, and nothing after it", "A: sleep 1s, fail | B: sleep 2s", "", Strategy::Sequential,
        {"1.000 A has failed.",
         "1.000 The run has failed after 1.000 s in total; the tasks after it never start."});
    row("a failure that cancels", "A: sleep 1s, fail | B: sleep 2s", "cancel", Strategy::Concurrent,
        {"1.000 B is cancelled, because A has failed.", "1.000 B learns that it is cancelled.",
         "1.000 B ends as cancelled."});
    row("the first one wins", "A: sleep 2s | B: sleep 1s", "first", Strategy::Concurrent,
        {"1.000 A is cancelled, because B was the first to end."});
    row("before its first step", "A: sleep 2s | B: sleep 1s", "limit=1 timeout=1s", Strategy::Concurrent,
        {"1.000 B ends as cancelled, before its first step."});
    row("a timeout of its own", "A: sleep 3s | B: sleep 2s", "own=1s", Strategy::Concurrent,
        {"1.000 A is cancelled: its own timeout of 1 s is up.",
         "1.000 A has timed out, which counts as a failure."});
    row("a timeout of the run", "A: sleep 1s | B: sleep 2s", "timeout=1.5s", Strategy::Concurrent,
        {"1.500 B is cancelled: the timeout of the whole run, 1.5 s, is up.",
         "1.500 The run has timed out after 1.500 s in total."});
    row("threads", "A: sleep 1s, compute 1s | B: block 1s | C: thread 1s", "limit=2", Strategy::Threads,
        {"0.000 A is handed to the worker threads.", "0.000 A starts in worker thread 1.",
         "0.000 B starts in worker thread 2.", "0.000 B blocks its thread for 1 s, and nobody else.",
         "0.000 C looks for a free worker thread.", "0.000 C waits for a free worker thread.",
         "1.000 A is due.", "1.000 A wakes on time, and works for 1 s.",
         "1.000 B comes back from its blocking call.", "1.000 A worker thread has become free for C.",
         "1.000 C starts in worker thread 2.", "1.000 C makes a call in its thread, until 2.000 s.",
         "2.000 The call of C is over.", "2.000 A goes on."});
}

void TestNarration::simulated()
{
    QFETCH(QString, tasks);
    QFETCH(QString, policies);
    QFETCH(Strategy, strategy);
    QFETCH(QStringList, lines);
    const ReadRun run(scenarioOf(tasks, policies), strategy);
    const QStringList told = textOf(Narration(run.told()));
    qsizetype from = 0;
    for (const QString &line : lines) {
        const qsizetype found = told.indexOf(line, from);
        QVERIFY2(found >= 0, qPrintable(line + QStringLiteral("\nis missing in\n") + told.join(u'\n')));
        from = strategy == Strategy::Threads ? 0 : found;
    }
}

void TestNarration::logged_data()
{
    QTest::addColumn<std::vector<Event>>("events");
    QTest::addColumn<QString>("line"); ///< the last but one
    using enum EventKind;
    const auto row = [](const char *title, std::vector<Event> events, const char *line) {
        events.insert(events.begin(), Event{0s, 0, Created});
        events.push_back({9s, kNoTask, RunFinished});
        QTest::newRow(title) << events << QString::fromUtf8(line);
    };
    row("stopped", {{0s, 0, Turn}, {0s, 0, Slept}, {2s, 0, Due}, {1s, 0, CancelRequested}},
        "1.000 A is cancelled, because the run was stopped.");
    row("a call whose end was not known", {{0s, 0, Turn}, {0s, 0, EnteredThread}, {5s, 0, Completed}},
        "5.000 The call for A in a worker thread is over.");
    row("an answer", {{0s, 0, Turn}, {0s, 0, Fetched}, {5s, 0, Completed}, {5s, 0, Turn}},
        "5.000 A has its answer and goes on at once.");
    row("an answer, told as it came",
        {{0s, 0, Turn}, {0s, 0, Fetched}, {6s, 0, Completed}, {7s, 0, Turn}, {8s, 0, Slept}},
        "8.000 A goes to sleep.");
    row("late for another reason",
        {{0s, 0, Turn}, {0s, 0, EnteredThread}, {2s, 0, Completed}, {2'500ms, 0, Turn}},
        "2.500 A goes on 500 ms after its call was over.");
    row("a wait for a worker thread", {{0s, 0, Turn}, {0s, 0, Waited}},
        "0.000 A waits for a free worker thread.");
    row("a worker thread", {{0s, 0, Turn}, {0s, 0, Waited}, {1s, 0, Permitted}},
        "1.000 A worker thread has become free for A.");
    row("a request without a known end", {{0s, 0, Turn}, {1s, 0, Fetched}},
        "1.000 A asks the built-in server and waits for the answer.");
    row("a block without an end", {{0s, 0, Turn}, {1s, 0, Blocked}},
        "1.000 A blocks the loop: nobody else can run.");
}

void TestNarration::logged()
{
    QFETCH(std::vector<Event>, events);
    QFETCH(QString, line);
    auto log = std::make_unique<EventLog>();
    for (const Event &event : events)
        log->append(event);
    // A total to write the times by: without an end of the task there is none.
    ReadRun run(scenarioOf(QStringLiteral("A: sleep 1s"), {}), Strategy::Concurrent, std::move(log));
    ToldRun told = run.told();
    told.longest = 9s;
    const Narration narration(told);
    QCOMPARE(textOf(narration).at(static_cast<qsizetype>(narration.size()) - 2), line);
}

void TestNarration::everyKindIsTold()
{
    std::set<EventKind> kinds;
    for (int kind = 0; kind <= static_cast<int>(EventKind::RunTimedOut); ++kind)
        kinds.insert(static_cast<EventKind>(kind));
    for (const EventKind kind : kinds) {
        auto log = std::make_unique<EventLog>();
        log->append({0s, 0, EventKind::Created});
        log->append({0s, 0, EventKind::Turn});
        const bool isTaskless = kind >= EventKind::CallerRaised;
        log->append({1s, isTaskless ? kNoTask : 0, kind});
        log->append({1s, 0, EventKind::Turn});
        for (const Strategy strategy : kStrategies) {
            auto copy = std::make_unique<EventLog>();
            for (std::size_t at = 0; at < log->size(); ++at)
                copy->append((*log)[at]);
            const ReadRun run(scenarioOf(QStringLiteral("A: sleep 1s"), {}), strategy, std::move(copy));
            const Narration narration(run.told());
            QCOMPARE(narration.size(), std::size_t(4));
            QVERIFY(!narration.line(2).text.isEmpty());
            QVERIFY(!narration.line(2).text.contains(u'%'));
        }
    }
}

void TestNarration::namesMayLookLikePlaces()
{
    Scenario scenario = asyncio101();
    for (TaskSpec &task : scenario.tasks) {
        task.name = QStringLiteral("%1 %2 %3");
        task.steps.insert(task.steps.begin(), Step(StepKind::Thread, 1s, 1s));
    }
    scenario.concurrent.limit = 2;
    for (const Strategy strategy : kStrategies) {
        const ReadRun run(scenario, strategy);
        const Narration narration(run.told());
        for (std::size_t place = 0; place < narration.size(); ++place) {
            const NarratedLine line = narration.line(place);
            QCOMPARE(line.text.contains(QStringLiteral("%1 %2 %3")), line.task != kNoTask);
        }
    }
}

void TestNarration::oneGridForTheWholeRun_data()
{
    QTest::addColumn<Nanoseconds>("total");
    QTest::addColumn<Nanoseconds>("instant");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << Nanoseconds(3s) << Nanoseconds(1s) << QStringLiteral("1.000 s");
    QTest::newRow("of a long run") << Nanoseconds(1h) << Nanoseconds(61s + 5ms) << QStringLiteral("61.005 s");
    QTest::newRow("rounded") << Nanoseconds(3s) << Nanoseconds(1'999'600'000) << QStringLiteral("2.000 s");
    QTest::newRow("milliseconds") << Nanoseconds(3ms) << Nanoseconds(20us) << QStringLiteral("0.020 ms");
    QTest::newRow("microseconds") << Nanoseconds(3us) << Nanoseconds(7) << QStringLiteral("0.007 µs");
    QTest::newRow("nanoseconds") << Nanoseconds(30) << Nanoseconds(7) << QStringLiteral("7 ns");
    QTest::newRow("nothing") << Nanoseconds(0) << Nanoseconds(0) << QStringLiteral("0 ns");
}

void TestNarration::oneGridForTheWholeRun()
{
    QFETCH(Nanoseconds, total);
    QFETCH(Nanoseconds, instant);
    QFETCH(QString, text);
    QCOMPARE(TimeGrid(total).text(instant), text);
}

void TestNarration::oneLineForEachPlace()
{
    for (int number = 0; number < 300; ++number) {
        const Scenario scenario = randomScenario(number);
        for (const Strategy strategy : kStrategies) {
            const ReadRun run(scenario, strategy);
            const Story story(*run.log, run.log->size());
            const Narration narration(run.told());
            QCOMPARE(narration.size(), story.size());
            for (std::size_t place = 0; place < story.size(); ++place) {
                const NarratedLine line = narration.line(place);
                QCOMPARE(line.time, story[place].time);
                QCOMPARE(line.task, story[place].task);
                QVERIFY2(line.text.endsWith(u'.') && !line.text.contains(u'%'), qPrintable(line.text));
                QVERIFY(line.task == kNoTask || line.text.contains(TaskNames(scenario).name(line.task)));
            }
        }
    }
}

void TestNarration::agreesWithStatistics()
{
    std::size_t late = 0;
    for (int number = 0; number < 500; ++number) {
        const Scenario scenario = randomScenario(number);
        for (const Strategy strategy : kStrategies) {
            const ReadRun run(scenario, strategy);
            const Narration narration(run.told());
            const Statistics numbers = statistics(*run.log, run.timeline);
            std::vector<Nanoseconds> wakes =
                durationsIn(narration, QStringLiteral(" wakes (?:on time|(\\d+ ns) late)[,.]"));
            std::sort(wakes.begin(), wakes.end());
            QCOMPARE(wakes.size(), numbers.wakeLateness.count);
            if (!wakes.empty()) {
                QCOMPARE(wakes.back(), numbers.wakeLateness.max);
                QCOMPARE(wakes[(wakes.size() * 50 + 99) / 100 - 1], numbers.wakeLateness.p50);
                late += wakes.back() > 0ns ? 1 : 0;
            }
            if (strategy != Strategy::Threads)
                QCOMPARE(sum(durationsIn(narration, QStringLiteral("(?:has|blocks) the loop for (\\d+ ns)"))),
                         numbers.loopBusy);
            QCOMPARE(durationsIn(narration, QStringLiteral(" has finished\\.$")).size(),
                     std::size_t(numbers.outcomes.finished));
            QCOMPARE(durationsIn(narration, QStringLiteral(" ends as cancelled")).size(),
                     std::size_t(numbers.outcomes.cancelled));
        }
    }
    QVERIFY2(late > 20, qPrintable(QString::number(late))); // else nothing was compared
}

void TestNarration::agreesWithTheTimeline()
{
    const QRegularExpression blocks(QStringLiteral(" blocks the loop for (\\d+ ns)"));
    std::size_t waits = 0;
    for (int number = 0; number < 500; ++number) {
        const Scenario scenario = randomScenario(number);
        const ReadRun run(scenario, Strategy::Concurrent);
        const Narration narration(run.told());
        for (std::size_t place = 0; place < narration.size(); ++place) {
            const NarratedLine line = narration.line(place);
            if (line.text.contains(QStringLiteral(" waits.")) && line.task != kNoTask) {
                // It is ready from then on, and somebody else has the loop.
                const std::vector<Span> spans = run.timeline.spans(line.task);
                QVERIFY(std::any_of(spans.begin(), spans.end(), [&](const Span &span) {
                    return span.state == State::Ready && span.from == line.time;
                }));
                ++waits;
            }
            const QRegularExpressionMatch match = blocks.match(line.text);
            if (match.hasMatch() && *parseDuration(match.captured(1)) > 0ns) {
                const Span expected{State::Blocking, line.time,
                                    line.time + *parseDuration(match.captured(1))};
                const std::vector<Span> spans = run.timeline.spans(line.task);
                QVERIFY(std::find(spans.begin(), spans.end(), expected) != spans.end());
            }
        }
    }
    QVERIFY(waits > 50);
}

void TestNarration::realRunsAreTold_data()
{
    QTest::addColumn<QString>("tasks");
    QTest::addColumn<QString>("policies");
    QTest::addColumn<bool>("isStopped");
    const QString tasks = QStringLiteral("A*3: sleep 1s, compute 200ms, yield | B*70: thread 500ms | "
                                         "C: fetch 200ms, block 300ms | D: sleep 500ms, fail");
    QTest::newRow("all that there is") << tasks << QString() << false;
    QTest::newRow("with a limit") << tasks << QStringLiteral("limit=4") << false;
    QTest::newRow("failing") << tasks << QStringLiteral("cancel") << false;
    QTest::newRow("stopped") << QStringLiteral("A*9: sleep 60min") << QString() << true;
}

/// Where calls complete, nobody knows ahead when, and every turn takes some time.
void TestNarration::realRunsAreTold()
{
    QFETCH(QString, tasks);
    QFETCH(QString, policies);
    QFETCH(bool, isStopped);
    const Scenario scenario = scenarioOf(tasks, policies);
    LiveRun live(scenario, {kStrategies.begin(), kStrategies.end()}, 100);
    live.start();
    if (isStopped) {
        for (std::size_t index = 0; index < kStrategies.size(); ++index)
            QTRY_VERIFY(live.log(index).size() >= 4); // somebody sleeps
        live.stop();
    }
    live.wait();
    for (std::size_t index = 0; index < kStrategies.size(); ++index) {
        auto log = std::make_unique<EventLog>();
        for (std::size_t at = 0; at < live.log(index).size(); ++at)
            log->append(live.log(index)[at]);
        const ReadRun run(scenario, kStrategies[index], std::move(log));
        const Narration narration(run.told());
        for (std::size_t place = 0; place < narration.size(); ++place) {
            const NarratedLine line = narration.line(place);
            QVERIFY2(line.text.endsWith(u'.') && !line.text.contains(u'%'), qPrintable(line.text));
            QVERIFY(place == 0 || narration.line(place - 1).time <= line.time);
        }
        const Statistics numbers = statistics(*run.log, run.timeline);
        QCOMPARE(durationsIn(narration, QStringLiteral(" wakes (?:on time|.* late)[,.]()")).size(),
                 numbers.wakeLateness.count);
        if (isStopped)
            QVERIFY(textOf(narration).join(u'\n').contains(QStringLiteral("because the run was stopped.")));
    }
}

void TestNarration::manyTasksAreToldAtOnce()
{
    // All of them wake and call at the same instants, which is the hardest to look something up in.
    const ReadRun run(scenarioOf(QStringLiteral("A*100000: thread 1ms, sleep 1s"), {}), Strategy::Concurrent);
    const Narration narration(run.told());
    QElapsedTimer timer;
    timer.start();
    for (std::size_t place = 0; place < narration.size(); place += narration.size() / 1000)
        QVERIFY(!narration.line(place).text.isEmpty());
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestNarration)
#include "tst_narration.moc"
