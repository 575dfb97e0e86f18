// SPDX-License-Identifier: MIT
// The engine against CPython's asyncio: the same random scenarios through both, every span equal to the
// nanosecond.

#include "core/engine/simulation.h"
#include "core/scenario/scenario.h"
#include "core/trace/state.h"
#include "core/trace/timeline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest/QtTest>

#include <random>
#include <utility>
#include <vector>

using namespace interleave;

namespace {

/// What a family of random scenarios is made of. Short lists make ties: the fewer durations there are to
/// choose from, the more tasks are due at the same instant.
struct Family
{
    const char *name;
    int scenarios;
    int fewestTasks;
    int mostTasks;
    int mostSteps;
    /// Drawn from with equal chance, so a kind that stands there twice is twice as frequent.
    std::vector<StepKind> kinds;
    std::vector<int> nanoseconds;
    /// One in how many scenarios has each policy, and one in how many tasks a timeout of its own; 0: none.
    int policies = 0;
    /// Every task has a timeout, far ahead: it is cancelled and stays in the heap.
    bool farTimeouts = false;
};

const std::vector<StepKind> kAllKinds{StepKind::Sleep, StepKind::Sleep,   StepKind::Yield,
                                      StepKind::Block, StepKind::Compute, StepKind::Compute};
const std::vector<StepKind> kAllAndRepeats{StepKind::Sleep, StepKind::Sleep,   StepKind::Yield,
                                           StepKind::Block, StepKind::Compute, StepKind::Repeat};
/// Equal timers only show their order where somebody works after waking.
const std::vector<StepKind> kWakeAndWork{StepKind::Sleep, StepKind::Compute};

/// Every kind, failures now and then.
const std::vector<StepKind> kEverything{StepKind::Sleep,   StepKind::Sleep,  StepKind::Sleep,
                                        StepKind::Yield,   StepKind::Block,  StepKind::Compute,
                                        StepKind::Compute, StepKind::Thread, StepKind::Fetch,
                                        StepKind::Repeat,  StepKind::Fail};
/// Cancellations that meet tasks which are ready, because somebody computes.
const std::vector<StepKind> kBusy{StepKind::Sleep, StepKind::Compute, StepKind::Compute,
                                  StepKind::Yield, StepKind::Thread,  StepKind::Fail};

// asyncio keeps its timers in a heap, which does not keep the order of equal ones. From three of them on it
// shows, and from eight on it takes turns that nobody would guess.
const std::vector<Family> kFamilies{
    {"a few tasks", 300, 1, 4, 5, kAllKinds, {0, 1, 2, 3, 5, 8}},
    {"ties", 300, 2, 8, 4, kAllKinds, {0, 1, 1, 2}},
    {"zero lengths", 150, 2, 8, 5, kAllKinds, {0, 0, 0, 1}},
    {"repeats", 150, 1, 6, 3, kAllAndRepeats, {0, 1, 2, 3}},
    {"equal timers", 150, 5, 12, 3, kWakeAndWork, {1, 1, 2}},
    {"many equal timers", 40, 20, 150, 3, kWakeAndWork, {1, 2, 3}},
    {"lengths as people write them",
     60,
     2,
     6,
     5,
     kAllKinds,
     {1'000'000, 2'000'000, 100'000'000, 1'000'000'000}},
    {"every step", 300, 1, 6, 4, kEverything, {0, 1, 2, 3, 5}},
    {"every policy", 900, 2, 7, 4, kEverything, {0, 1, 2, 3, 5}, 2},
    {"every policy, ties", 900, 2, 8, 4, kEverything, {0, 1, 1, 2}, 2},
    {"every policy, busy loop", 500, 2, 8, 5, kBusy, {1, 2, 3}, 2},
    {"policies with many timers", 40, 100, 260, 4, kBusy, {1, 2, 3}, 3},
    {"many cancelled timers", 40, 100, 260, 8, kWakeAndWork, {1, 1, 2}, 0, true},
};

class Generator
{
public:
    Generator(const Family &family, std::uint64_t seed)
        : m_family(family)
        , m_random(seed)
    {}

    Scenario scenario()
    {
        Scenario made;
        const int tasks = between(m_family.fewestTasks, m_family.mostTasks);
        for (int index = 0; index < tasks; ++index)
            made.tasks.emplace_back(QStringLiteral("t%1").arg(index), steps(0));
        if (m_family.policies > 0)
            addPolicies(made);
        for (TaskSpec &task : made.tasks) {
            if (m_family.farTimeouts)
                task.timeout = 1000 * timeout();
        }
        return made;
    }

private:
    bool seldom() { return between(1, m_family.policies) == 1; }

    /// Timeouts add up a few durations, so that they meet what the tasks do at the same instant.
    Nanoseconds timeout()
    {
        Nanoseconds sum{};
        for (int left = between(1, 4); left > 0; --left)
            sum += Nanoseconds(oneOf(m_family.nanoseconds));
        return sum;
    }

    void addPolicies(Scenario &made)
    {
        const int tasks = static_cast<int>(made.tasks.size());
        if (seldom())
            made.concurrent.limit = static_cast<std::uint32_t>(between(1, tasks));
        if (seldom())
            made.concurrent.timeout = timeout();
        const int end = between(1, 3);
        if (end == 1)
            made.concurrent.onFailure = OnFailure::Cancel;
        else if (end == 2)
            made.concurrent.until = Until::First;
        for (TaskSpec &task : made.tasks) {
            if (seldom())
                task.timeout = timeout();
        }
    }

    // Not the standard distributions: they may draw differently with another library.
    int between(int least, int most)
    {
        return least + static_cast<int>(m_random() % static_cast<std::uint64_t>(most - least + 1));
    }
    template <typename T>
    T oneOf(const std::vector<T> &values)
    {
        return values[static_cast<std::size_t>(between(0, static_cast<int>(values.size()) - 1))];
    }

    Steps steps(int depth)
    {
        Steps made;
        const int count = between(1, m_family.mostSteps);
        for (int index = 0; index < count; ++index)
            made.push_back(step(depth));
        return made;
    }

    Step step(int depth)
    {
        constexpr int kDeepest = 2;
        const StepKind kind = oneOf(m_family.kinds);
        if (kind == StepKind::Repeat) {
            if (depth == kDeepest)
                return Step(StepKind::Yield);
            Step repeat(kind);
            repeat.count = static_cast<std::uint32_t>(between(1, 3));
            repeat.body = steps(depth + 1);
            return repeat;
        }
        if (kind == StepKind::Yield || kind == StepKind::Fail)
            return Step(kind);
        const Nanoseconds length(oneOf(m_family.nanoseconds));
        return Step(kind, length, length);
    }

    const Family &m_family;
    std::mt19937_64 m_random;
};

// The reference's formats are described in asyncio_reference.py.

QJsonArray stepsForReference(const Steps &steps)
{
    QJsonArray list;
    for (const Step &step : steps) {
        const qint64 length = step.shortest.count();
        switch (step.kind) {
        case StepKind::Sleep:
            list.append(QJsonArray{QStringLiteral("sleep"), length});
            break;
        case StepKind::Yield:
            list.append(QJsonArray{QStringLiteral("yield")});
            break;
        case StepKind::Compute:
            list.append(QJsonArray{QStringLiteral("compute"), length});
            break;
        case StepKind::Block:
            list.append(QJsonArray{QStringLiteral("block"), length});
            break;
        case StepKind::Thread:
            list.append(QJsonArray{QStringLiteral("thread"), length});
            break;
        case StepKind::Fetch:
            list.append(QJsonArray{QStringLiteral("fetch"), length});
            break;
        case StepKind::Fail:
            list.append(QJsonArray{QStringLiteral("fail")});
            break;
        case StepKind::Repeat:
            list.append(QJsonArray{QStringLiteral("repeat"), static_cast<qint64>(step.count),
                                   stepsForReference(step.body)});
            break;
        }
    }
    return list;
}

QJsonValue lengthForReference(std::optional<Nanoseconds> length)
{
    return length ? QJsonValue(static_cast<qint64>(length->count())) : QJsonValue();
}

QByteArray lineForReference(const Scenario &scenario)
{
    QJsonArray tasks;
    for (const TaskSpec &task : scenario.tasks)
        tasks.append(QJsonObject{{QStringLiteral("name"), task.name},
                                 {QStringLiteral("timeout"), lengthForReference(task.timeout)},
                                 {QStringLiteral("steps"), stepsForReference(task.steps)}});
    const Policies &policies = scenario.concurrent;
    const bool cancels = policies.onFailure == OnFailure::Cancel;
    const QJsonObject line{
        {QStringLiteral("tasks"), tasks},
        {QStringLiteral("limit"),
         policies.limit ? QJsonValue(static_cast<qint64>(*policies.limit)) : QJsonValue()},
        {QStringLiteral("timeout"), lengthForReference(policies.timeout)},
        {QStringLiteral("on_failure"), cancels ? QStringLiteral("cancel") : QStringLiteral("continue")},
        {QStringLiteral("until"),
         policies.until == Until::First ? QStringLiteral("first") : QStringLiteral("all")}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject simulated(const Scenario &scenario, Strategy strategy)
{
    const auto log = simulate(scenario, strategy);
    Timeline timeline(strategy, scenario.taskCount());
    timeline.drain(*log);

    const TaskNames names(scenario);
    QJsonArray tasks;
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
        QJsonArray spans;
        for (const Span &span : timeline.spans(task))
            spans.append(QJsonArray{stateKey(span.state), static_cast<qint64>(span.from.count()),
                                    static_cast<qint64>(span.to.count())});
        tasks.append(QJsonObject{{QStringLiteral("name"), names.name(task)},
                                 {QStringLiteral("outcome"), outcomeKey(timeline.outcome(task))},
                                 {QStringLiteral("spans"), spans}});
    }
    return {{QStringLiteral("outcome"), outcomeKey(timeline.runOutcome().value_or(Outcome::Unfinished))},
            {QStringLiteral("total"), static_cast<qint64>(timeline.total().count())},
            {QStringLiteral("raised"), lengthForReference(timeline.raised())},
            {QStringLiteral("tasks"), tasks}};
}

QByteArray text(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

/// What somebody needs in order to look into a difference: the scenario as one would write it, and both
/// answers.
QString difference(const Scenario &scenario, const QJsonObject &expected, const QJsonObject &found)
{
    QString message;
    for (const TaskSpec &task : scenario.tasks)
        message += QStringLiteral("  --task \"%1: %2\"\n").arg(task.name, stepsNotation(task.steps));
    for (const QString &key : expected.keys()) {
        if (key != QLatin1String("tasks") && expected[key] != found[key])
            message += QStringLiteral("  %1: asyncio %2, interleave %3\n")
                           .arg(key, expected[key].toVariant().toString(), found[key].toVariant().toString());
    }
    const QJsonArray expectedTasks = expected[QLatin1String("tasks")].toArray();
    const QJsonArray foundTasks = found[QLatin1String("tasks")].toArray();
    for (qsizetype index = 0; index < std::max(expectedTasks.size(), foundTasks.size()); ++index) {
        if (expectedTasks[index] != foundTasks[index])
            message += QStringLiteral("  asyncio    %1\n  interleave %2\n")
                           .arg(QString::fromUtf8(text(expectedTasks[index])),
                                QString::fromUtf8(text(foundTasks[index])));
    }
    return message + QStringLiteral("  reference's input: ") + QString::fromUtf8(lineForReference(scenario));
}

} // namespace

class TestDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalsAsyncio_data();
    void equalsAsyncio();

private:
    struct Case
    {
        Scenario scenario;
        QJsonObject expected;
    };

    std::vector<std::vector<Case>> m_cases; ///< by family
};

/// One process for all of them: starting Python takes longer than running a hundred scenarios.
void TestDifferential::initTestCase()
{
    QByteArray input;
    for (const Family &family : kFamilies) {
        auto &cases = m_cases.emplace_back();
        for (int number = 0; number < family.scenarios; ++number) {
            Generator generator(family, static_cast<std::uint64_t>(number) + 1);
            cases.push_back({generator.scenario(), {}});
            input += lineForReference(cases.back().scenario);
        }
    }

    QProcess reference;
    reference.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reference.start(QStringLiteral(INTERLEAVE_PYTHON), {QStringLiteral(INTERLEAVE_ASYNCIO_REFERENCE)});
    QVERIFY2(reference.waitForStarted(), qPrintable(reference.errorString()));
    reference.write(input);
    reference.closeWriteChannel();
    QVERIFY(reference.waitForFinished(120'000));
    QCOMPARE(reference.exitCode(), 0);

    for (auto &cases : m_cases) {
        for (Case &one : cases) {
            one.expected = QJsonDocument::fromJson(reference.readLine()).object();
            QVERIFY(!one.expected.isEmpty());
        }
    }
    QVERIFY(reference.atEnd());
}

void TestDifferential::equalsAsyncio_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<Strategy>("strategy");
    for (int family = 0; family < static_cast<int>(kFamilies.size()); ++family) {
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent})
            QTest::addRow("%s, %s", kFamilies[static_cast<std::size_t>(family)].name,
                          qPrintable(strategyKey(strategy)))
                << family << strategy;
    }
}

void TestDifferential::equalsAsyncio()
{
    QFETCH(const int, family);
    QFETCH(const Strategy, strategy);

    int differences = 0;
    QString first;
    const auto &cases = m_cases[static_cast<std::size_t>(family)];
    for (const Case &one : cases) {
        const QJsonObject expected = one.expected[strategyKey(strategy)].toObject();
        const QJsonObject found = simulated(one.scenario, strategy);
        if (found == expected)
            continue;
        if (++differences == 1)
            first = difference(one.scenario, expected, found);
    }
    if (differences > 0)
        QFAIL(qPrintable(QStringLiteral("%1 of %2 scenarios differ; the first:\n%3")
                             .arg(differences)
                             .arg(cases.size())
                             .arg(first)));
}

QTEST_GUILESS_MAIN(TestDifferential)
#include "tst_differential.moc"
