// SPDX-License-Identifier: MIT
// The lessons that are shipped: what they need, and that every number of a moral is what the engine computes.

#include "core/engine/simulation.h"
#include "core/scenario/examples.h"
#include "core/scenario/scenariofile.h"
#include "core/trace/statistics.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// Computes a number from the lesson's scenario, written as a moral writes it.
using Claim = std::function<QString(const Scenario &)>;

struct Run
{
    Run(const Scenario &scenario, Strategy strategy)
        : log(simulate(scenario, strategy))
        , timeline(strategy, scenario.taskCount())
    {
        timeline.drain(*log);
    }

    std::unique_ptr<EventLog> log;
    Timeline timeline;
};

Timeline concurrent(const Scenario &scenario)
{
    return Run(scenario, Strategy::Concurrent).timeline;
}

QString total(const Scenario &scenario, Strategy strategy)
{
    return durationLabel(Run(scenario, strategy).timeline.total());
}

Claim sequentialTotal()
{
    return [](const Scenario &scenario) { return total(scenario, Strategy::Sequential); };
}

Claim concurrentTotal()
{
    return [](const Scenario &scenario) { return total(scenario, Strategy::Concurrent); };
}

/// One number for both sides.
Claim bothTotals()
{
    return [](const Scenario &scenario) {
        const QString one = total(scenario, Strategy::Sequential);
        const QString other = total(scenario, Strategy::Concurrent);
        return one == other ? one : QString(one + QStringLiteral(" and ") + other);
    };
}

/// Of another lesson, or of the same one changed.
Claim elsewhere(const Claim &claim, const std::function<void(Scenario &)> &change)
{
    return [claim, change](Scenario scenario) {
        change(scenario);
        return claim(scenario);
    };
}

/// When the task ended, and in which way.
Claim end(std::uint32_t task, Outcome outcome)
{
    return [task, outcome](const Scenario &scenario) {
        const Timeline timeline = concurrent(scenario);
        return timeline.outcome(task) == outcome ? durationLabel(timeline.ended(task).value())
                                                 : outcomeKey(timeline.outcome(task));
    };
}

/// The task's longest stay in the state.
Span longest(const Scenario &scenario, std::uint32_t task, State state)
{
    Span found;
    for (const Span &span : concurrent(scenario).spans(task)) {
        if (span.state == state && span.length() > found.length())
            found = span;
    }
    return found;
}

Claim leaves(std::uint32_t task, State state)
{
    return [=](const Scenario &scenario) { return durationLabel(longest(scenario, task, state).to); };
}

Claim enters(std::uint32_t task, State state)
{
    return [=](const Scenario &scenario) { return durationLabel(longest(scenario, task, state).from); };
}

Claim stays(std::uint32_t task, State state)
{
    return [=](const Scenario &scenario) { return durationLabel(longest(scenario, task, state).length()); };
}

Claim raised()
{
    return [](const Scenario &scenario) { return durationLabel(concurrent(scenario).raised().value()); };
}

Claim threads()
{
    return [](const Scenario &scenario) {
        const Run run(scenario, Strategy::Concurrent);
        return QString::number(statistics(*run.log, run.timeline).threads);
    };
}

/// The most tasks that run at one moment.
Claim runningAtOnce()
{
    return [](const Scenario &scenario) {
        const Timeline timeline = concurrent(scenario);
        std::vector<Span> running;
        for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
            for (const Span &span : timeline.spans(task)) {
                if (span.state == State::Running)
                    running.push_back(span);
            }
        }
        std::ptrdiff_t most = 0;
        for (const Span &one : running)
            most = std::max(most, std::count_if(running.begin(), running.end(), [&one](const Span &other) {
                                return other.from <= one.from && one.from < other.to;
                            }));
        return QString::number(most);
    };
}

/// What each lesson's moral says, number by number.
std::vector<std::pair<const char *, std::vector<Claim>>> moralTable()
{
    const auto withoutParse = [](Scenario &s) { s.tasks.erase(s.tasks.begin() + 2); };
    const auto otherOrder = [](Scenario &s) { s = *example(QStringLiteral("A limit of two")); };
    const auto untilAll = [](Scenario &s) { s.concurrent.until = Until::All; };
    return {
        {"Asyncio 101", {concurrentTotal(), sequentialTotal()}},
        {"Await in a loop", {bothTotals()}},
        {"A blocking call stops everyone",
         {end(0, Outcome::Finished), leaves(0, State::Sleeping), end(2, Outcome::Finished)}},
        {"Gather of blocking calls", {bothTotals()}},
        {"Threads to the rescue", {concurrentTotal()}},
        {"Parsing blocks the loop",
         {leaves(3, State::Ready), concurrentTotal(), elsewhere(concurrentTotal(), withoutParse)}},
        {"The late heartbeat", {enters(0, State::Ready), leaves(0, State::Ready), stays(0, State::Ready)}},
        {"Computing gains nothing", {bothTotals()}},
        {"Taking turns on one thread", {runningAtOnce(), sequentialTotal(), concurrentTotal()}},
        {"A limit of two", {leaves(2, State::Waiting), concurrentTotal()}},
        {"Order under a limit", {concurrentTotal(), elsewhere(concurrentTotal(), otherOrder)}},
        {"One fails, gather goes on", {raised(), end(2, Outcome::Finished)}},
        {"One fails, the group is cancelled", {end(1, Outcome::Failed)}},
        {"Timeout", {end(0, Outcome::Finished), end(2, Outcome::Cancelled)}},
        {"First one wins", {concurrentTotal(), elsewhere(concurrentTotal(), untilAll)}},
        {"Three real fetches", {concurrentTotal(), sequentialTotal()}},
        {"A thousand sleepers", {threads(), sequentialTotal(), concurrentTotal()}},
    };
}

/// The numbers in a text, with their units.
QStringList numbers(const QString &text)
{
    static const QRegularExpression number(QStringLiteral(
        R"(\d+(?:[.,]\d+)*(?:\s*(?:min(?:\s\d+\ss)?|h|ns|µs|ms|s|seconds?|minutes?|times|x)\b|\s*[×%])?)"));
    QStringList found;
    for (auto match = number.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

} // namespace

class TestLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsSound();
    void numbersAreFound();
    void morals_data();
    void morals();
    void everyMoralIsHeld();
    void examplesMeantByAText_data();
    void examplesMeantByAText();
};

void TestLessons::everyFileIsSound()
{
    QVERIFY(examples().size() >= 14);
    const QDir folder(QStringLiteral(":/lessons"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    QCOMPARE(static_cast<std::size_t>(files.size()), examples().size());
    QSet<QString> names;
    for (const QString &file : files) {
        const Result<ReadScenario> read = readScenarioFile(folder.filePath(file));
        QVERIFY2(read && read.value().ok() && read.value().warnings.empty(), qPrintable(file));
        const Scenario &scenario = read.value().scenario;
        QVERIFY2(!scenario.name.isEmpty() && !scenario.description.isEmpty(), qPrintable(file));
        QVERIFY2(!names.contains(scenario.name), qPrintable(scenario.name));
        names.insert(scenario.name);
        QVERIFY2(scenario.lesson && scenario.lesson->question.contains(u'?'), qPrintable(file));
        QVERIFY2(scenario.lesson->moral.endsWith(u'.'), qPrintable(file));
        QVERIFY(readScenario(writeScenario(scenario)).scenario == scenario);
    }
    QVERIFY(example(QStringLiteral("asyncio 101"))->tasks == asyncio101().tasks);
    QCOMPARE(exampleNames().front(), QStringLiteral("Asyncio 101"));
}

void TestLessons::numbersAreFound()
{
    QCOMPARE(numbers(QStringLiteral("It is 3 s, 600 ms, 24 min 58 s, 2×, 59 %, 1,000 tasks and 1.5 s.")),
             QStringList({QStringLiteral("3 s"), QStringLiteral("600 ms"), QStringLiteral("24 min 58 s"),
                          QStringLiteral("2×"), QStringLiteral("59 %"), QStringLiteral("1,000"),
                          QStringLiteral("1.5 s")}));
    QCOMPARE(numbers(QStringLiteral("Not at all.")), QStringList());
}

void TestLessons::morals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::vector<Claim>>("claims");
    for (const auto &[name, claims] : moralTable())
        QTest::newRow(name) << QString::fromLatin1(name) << claims;
}

void TestLessons::morals()
{
    QFETCH(const QString, name);
    QFETCH(const std::vector<Claim>, claims);
    const auto scenario = example(name);
    QVERIFY(scenario);
    QStringList computed;
    for (const Claim &claim : claims)
        computed << claim(*scenario);
    QCOMPARE(numbers(scenario->lesson->moral), computed);
    // Written out, a duration would escape the comparison.
    static const QRegularExpression words(
        QStringLiteral(
            R"(\b(one|two|three|half a|ten|hundred|thousand) (milli)?(second|minute|time)s?\b|\b(twice|thrice)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    QVERIFY(!words.match(scenario->lesson->moral).hasMatch());
}

void TestLessons::everyMoralIsHeld()
{
    QStringList held;
    for (const auto &[name, claims] : moralTable())
        held << QString::fromLatin1(name);
    QCOMPARE(held, exampleNames());
}

void TestLessons::examplesMeantByAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *text, const QStringList &names) {
        QTest::newRow(text) << QString::fromLatin1(text) << names;
    };
    row("TIMEOUT", {QStringLiteral("Timeout")});
    row("parsing", {QStringLiteral("Parsing blocks the loop")});
    row(" sleepers ", {QStringLiteral("A thousand sleepers")});
    row("limit", {QStringLiteral("A limit of two"), QStringLiteral("Order under a limit")});
    row("one fails",
        {QStringLiteral("One fails, gather goes on"), QStringLiteral("One fails, the group is cancelled")});
    row("deadlock", {});
    row("", {});
    row(" ", {});
}

void TestLessons::examplesMeantByAText()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, names);
    QCOMPARE(examplesMeant(text), names);
}

QTEST_GUILESS_MAIN(TestLessons)
#include "tst_lessons.moc"
