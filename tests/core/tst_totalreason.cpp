// SPDX-License-Identifier: MIT
// Why a run took as long as it did: by table, and for random scenarios against the log itself.

#include "core/engine/simulation.h"
#include "core/scenario/stepnotation.h"
#include "core/trace/totalreasontext.h"
#include "scenariogenerator.h"

#include <QTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

using Kind = TotalReason::Kind;

/// A run that is over, and all that is read from it.
class Run
{
public:
    Run(const Scenario &scenario, Strategy strategy)
        : m_scenario(scenario)
        , m_log(simulate(m_scenario, strategy))
        , m_timeline(strategy, m_scenario.taskCount())
        , m_workers(strategy)
    {
        m_timeline.drain(*m_log);
        if (strategy != Strategy::Threads)
            m_loop.drain(*m_log);
        m_workers.drain(*m_log);
    }

    [[nodiscard]] ToldRun told() const
    {
        return {m_log.get(), &m_timeline, &m_loop, &m_workers, &m_scenario, m_timeline.total()};
    }
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] const LoopTrack &loop() const { return m_loop; }
    [[nodiscard]] TotalReason reason(bool isLess) const { return totalReason(told(), isLess); }
    [[nodiscard]] QString text(bool isLess) const { return totalReasonText(reason(isLess), told()); }

    /// Of the events of that kind, how many there are at that time.
    [[nodiscard]] bool has(EventKind kind, std::uint32_t task, Nanoseconds time) const
    {
        for (std::size_t at = 0; at < m_log->size(); ++at)
            if ((*m_log)[at] == Event{time, task, kind})
                return true;
        return false;
    }
    [[nodiscard]] bool hasAny(EventKind kind) const
    {
        for (std::size_t at = 0; at < m_log->size(); ++at)
            if ((*m_log)[at].kind == kind)
                return true;
        return false;
    }

private:
    Scenario m_scenario;
    std::unique_ptr<EventLog> m_log;
    Timeline m_timeline;
    LoopTrack m_loop;
    WorkerTrack m_workers;
};

Scenario scenarioOf(const QStringList &tasks)
{
    Scenario scenario;
    for (const QString &task : tasks)
        scenario.tasks.emplace_back(task.section(u':', 0, 0), parseSteps(task.section(u':', 1)).steps);
    return scenario;
}

/// How long the task was in states that it needs nobody else for.
Nanoseconds ownTime(const Timeline &timeline, std::uint32_t task)
{
    Nanoseconds sum{};
    for (const Span &span : timeline.spans(task))
        if (span.state != State::Ready && span.state != State::Waiting)
            sum += span.length();
    return sum;
}

bool hasSpan(const Timeline &timeline, std::uint32_t task, State state, Nanoseconds length)
{
    const std::vector<Span> spans = timeline.spans(task);
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Span &span) { return span.state == state && span.length() == length; });
}

} // namespace

class TestTotalReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void isTrueOfAnyRun();
    void nothingRan();
};

void TestTotalReason::sentences_data()
{
    QTest::addColumn<QStringList>("tasks");
    QTest::addColumn<Policies>("policies");
    QTest::addColumn<int>("strategy");
    QTest::addColumn<bool>("isLess");
    QTest::addColumn<QString>("text");
    const QStringList abc{"A: sleep 1s", "B: sleep 2s", "C: sleep 3s"};
    const QStringList parse{"A: sleep 1s", "B: block 2s", "C: sleep 3s"};
    const QStringList blocks{"A: block 1s", "B: block 2s", "C: block 3s"};
    const QStringList fails{"A: sleep 1s, fail", "B: sleep 2s", "C: sleep 3s"};
    const int one = static_cast<int>(Strategy::Sequential);
    const int loop = static_cast<int>(Strategy::Concurrent);
    const int threads = static_cast<int>(Strategy::Threads);
    const Policies none;
    const auto with = [](auto change) {
        Policies policies;
        change(policies);
        return policies;
    };
    const Policies limit = with([](Policies &rules) { rules.limit = 2; });
    const Policies cancel = with([](Policies &rules) { rules.onFailure = OnFailure::Cancel; });
    const Policies first = with([](Policies &rules) { rules.until = Until::First; });
    const Policies timeout = with([](Policies &rules) { rules.timeout = 1500ms; });

    QTest::newRow("it adds up") << abc << none << one << false
                                << "one after the other, that is 1.00 s + 2.00 s + 3.00 s";
    QTest::newRow("it adds up, of many")
        << QStringList{"A: sleep 1s", "B: sleep 1s", "C: sleep 1s", "D: sleep 1s", "E: sleep 1s"} << none
        << one << false << "one after the other, the 5 tasks add up to 5.00 s";
    QTest::newRow("it adds up, threads and all") << QStringList{"A: thread 1s", "B: block 2s"} << none << one
                                                 << true << "one after the other, that is 1.00 s + 2.00 s";
    QTest::newRow("one task") << QStringList{"A: sleep 1s"} << none << loop << false
                              << "A is all that ran, and it took 1.00 s";
    QTest::newRow("it overlaps") << abc << none << loop << true
                                 << "added up, the tasks took 6.00 s, but they waited at the same time";
    QTest::newRow("the longest") << abc << none << loop << false
                                 << "C alone takes 3.00 s, and nothing is faster than its longest task";
    QTest::newRow("blocked") << parse << none << loop << false
                             << "B blocked the loop for 2.00 s, so C began 2.00 s late";
    QTest::newRow("blocked, but overlapping")
        << parse << none << loop << true
        << "added up, the tasks took 6.00 s, but they waited at the same time";
    QTest::newRow("woken late") << QStringList{"A: sleep 1s", "B: sleep 500ms, block 2s"} << none << loop
                                << false << "B blocked the loop for 2.00 s, so A woke 1.50 s late";
    QTest::newRow("computes") << QStringList{"B: compute 2s", "C: sleep 3s"} << none << loop << false
                              << "B had the loop for 2.00 s, so C began 2.00 s late";
    QTest::newRow("several") << QStringList{"A: block 1s", "B: block 2s", "C: sleep 3s"} << none << loop
                             << false
                             << "B blocked the loop for 2.00 s, others had it too, so C began 3.00 s late";
    QTest::newRow("gather of blocking calls")
        << blocks << none << loop << false
        << "blocking calls can't overlap on one loop, and together they held it for 6.00 s";
    QTest::newRow("gather of blocking calls, guessed longer")
        << blocks << none << loop << true
        << "blocking calls can't overlap on one loop, and together they held it for 6.00 s";
    QTest::newRow("computing") << QStringList{"A: compute 1s", "B: compute 2s"} << none << loop << false
                               << "computing can't overlap on one loop, and together it took 3.00 s";
    QTest::newRow("both") << QStringList{"A: compute 1s", "B: block 2s"} << none << loop << false
                          << "what blocks or computes can't overlap on one loop, and together it took 3.00 s";
    QTest::newRow("blocking in threads")
        << blocks << none << threads << false
        << "C alone takes 3.00 s, and nothing is faster than its longest task";
    QTest::newRow("a limit") << abc << limit << loop << false << "the limit let C wait 1.00 s for a permit";
    QTest::newRow("a pool of two") << abc << limit << threads << false
                                   << "no worker thread was free, so C waited 1.00 s for one";
    QTest::newRow("a failure goes on") << fails << none << loop << false
                                       << "C alone takes 3.00 s, and nothing is faster than its longest task";
    QTest::newRow("a failure cancels")
        << fails << cancel << loop << true << "A failed at 1.00 s, and that cancelled the others";
    QTest::newRow("a failure stops") << fails << none << one << true
                                     << "A failed at 1.00 s, and what came after it was never started";
    QTest::newRow("the first one") << abc << first << loop << true
                                   << "A was the first to end, at 1.00 s, and that cancelled the others";
    QTest::newRow("timeout") << abc << timeout << loop << true
                             << "the timeout of the whole run cut it off, and it was over at 1.50 s";
    QTest::newRow("timeout, one by one")
        << abc << timeout << one << true
        << "the timeout of the whole run cut it off, and it was over at 1.50 s";
    QTest::newRow("names with signs")
        << QStringList{"%1 %2: sleep 1s, fail", "%3: sleep 2s"} << cancel << loop << true
        << "%1 %2 failed at 1.00 s, and that cancelled the others";
}

void TestTotalReason::sentences()
{
    QFETCH(QStringList, tasks);
    QFETCH(Policies, policies);
    QFETCH(int, strategy);
    QFETCH(bool, isLess);
    QFETCH(QString, text);
    Scenario scenario = scenarioOf(tasks);
    scenario.concurrent = policies;
    QCOMPARE(Run(scenario, static_cast<Strategy>(strategy)).text(isLess), text);
}

/// Whatever it says is in the log, found there in another way.
void TestTotalReason::isTrueOfAnyRun()
{
    std::array<int, 16> seen{};
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        ScenarioGenerator random(seed);
        Scenario scenario = random.scenario(seed % 2 == 0);
        if (seed % 3 == 0)
            random.addPolicies(scenario);
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
            const Run run(scenario, strategy);
            const Timeline &timeline = run.timeline();
            for (const bool isLess : {false, true}) {
                const TotalReason reason = run.reason(isLess);
                ++seen[static_cast<std::size_t>(reason.kind)];
                const QByteArray told = QByteArray::number(qulonglong(seed)) + ' ' +
                                        QByteArray::number(static_cast<int>(strategy)) + ' ' +
                                        run.text(isLess).toUtf8();
                const char *place = told.constData();
                QVERIFY2(reason.total == timeline.total(), place);
                const Nanoseconds ended = reason.task == kNoTask
                                              ? Nanoseconds(-1)
                                              : timeline.ended(reason.task).value_or(Nanoseconds(-1));
                Nanoseconds sum{};
                for (std::uint32_t task = 0; task < timeline.taskCount(); ++task)
                    sum += ownTime(timeline, task);
                switch (reason.kind) {
                case Kind::Nothing:
                    QFAIL(place);
                case Kind::OnlyTask:
                    QVERIFY2(ended == reason.length && reason.length == timeline.total(), place);
                    break;
                case Kind::AddsUp: {
                    QVERIFY2(strategy == Strategy::Sequential && !run.hasAny(EventKind::Waited), place);
                    Nanoseconds stays{};
                    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task)
                        stays += *timeline.ended(task) - *timeline.created(task);
                    QVERIFY2(stays == timeline.total(), place);
                    break;
                }
                case Kind::Overlapped:
                    QVERIFY2(isLess && reason.length == sum && sum > timeline.total(), place);
                    break;
                case Kind::Longest:
                case Kind::OwnTimeout:
                    QVERIFY2(ended == timeline.total(), place);
                    QVERIFY2(reason.length == ownTime(timeline, reason.task), place);
                    for (std::uint32_t task = 0; reason.kind == Kind::Longest && task < timeline.taskCount();
                         ++task)
                        QVERIFY2(ownTime(timeline, task) <= reason.length + timeline.total() / 25, place);
                    QVERIFY2((timeline.outcome(reason.task) == Outcome::TimedOut) ==
                                 (reason.kind == Kind::OwnTimeout),
                             place);
                    break;
                case Kind::LoopIsTaken:
                    QVERIFY2(reason.length == run.loop().busy(timeline.total()), place);
                    QVERIFY2(run.hasAny(EventKind::Blocked) || reason.work == TotalReason::Work::Computing,
                             place);
                    break;
                case Kind::KeptFromLoop: {
                    QVERIFY2(ended == timeline.total(), place);
                    QVERIFY2(hasSpan(timeline, reason.task, State::Ready, reason.late), place);
                    const State held =
                        reason.work == TotalReason::Work::Blocking ? State::Blocking : State::Running;
                    QVERIFY2(hasSpan(timeline, reason.culprit, held, reason.length), place);
                    QVERIFY2(reason.culprit != reason.task, place);
                    QVERIFY2(reason.hasOthers || reason.length >= reason.late - reason.late / 20, place);
                    break;
                }
                case Kind::WaitedForPermit:
                    QVERIFY2(scenario.concurrent.limit && strategy == Strategy::Concurrent, place);
                    QVERIFY2(hasSpan(timeline, reason.task, State::Waiting, reason.length), place);
                    break;
                case Kind::WaitedForThread:
                    QVERIFY2(hasSpan(timeline, reason.task, State::Waiting, reason.length), place);
                    break;
                case Kind::RunTimedOut:
                    QVERIFY2(run.hasAny(EventKind::RunTimedOut), place);
                    break;
                case Kind::FirstEnded:
                    QVERIFY2(scenario.concurrent.until == Until::First && run.hasAny(EventKind::Cancelled),
                             place);
                    QVERIFY2(ended == reason.length, place);
                    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task)
                        QVERIFY2(timeline.outcome(task) == Outcome::Cancelled ||
                                     timeline.ended(task) >= reason.length,
                                 place);
                    break;
                case Kind::FailureCancelled:
                case Kind::FailureStopped:
                    QVERIFY2(ended == reason.length, place);
                    QVERIFY2(run.has(EventKind::Failed, reason.task, reason.length) ||
                                 run.has(EventKind::TimedOut, reason.task, reason.length),
                             place);
                    QVERIFY2(reason.kind == Kind::FailureStopped ? !timeline.created(timeline.taskCount() - 1)
                                                                 : run.hasAny(EventKind::Cancelled),
                             place);
                    break;
                }
            }
        }
    }
    for (const Kind kind :
         {Kind::OnlyTask, Kind::AddsUp, Kind::Overlapped, Kind::Longest, Kind::LoopIsTaken,
          Kind::KeptFromLoop, Kind::WaitedForPermit, Kind::WaitedForThread, Kind::OwnTimeout,
          Kind::RunTimedOut, Kind::FirstEnded, Kind::FailureCancelled, Kind::FailureStopped})
        QVERIFY2(seen[static_cast<std::size_t>(kind)] > 0,
                 QByteArray::number(static_cast<int>(kind)).constData());
}

void TestTotalReason::nothingRan()
{
    const Run run(Scenario(), Strategy::Concurrent);
    QCOMPARE(run.reason(true).kind, Kind::Nothing);
    QCOMPARE(run.text(false), QStringLiteral("there was nothing to do"));
}

QTEST_MAIN(TestTotalReason)
#include "tst_totalreason.moc"
