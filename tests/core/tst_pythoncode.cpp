// SPDX-License-Identifier: MIT
// The exported Python programs: run on a virtual clock, they print what the engine's log says, to the
// nanosecond.

#include "core/codegen/identifiers.h"
#include "core/codegen/pythoncode.h"
#include "core/scenario/examples.h"
#include "core/scenario/stepnotation.h"
#include "hostilescenarios.h"
#include "printedlines.h"
#include "scenariogenerator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest/QtTest>

using namespace interleave;

namespace {

constexpr int kRandomScenarios = 200;

struct Case
{
    Scenario scenario;
    QJsonObject output;
};

Scenario scenarioOf(const QString &name, const QStringList &steps, std::optional<Nanoseconds> timeout)
{
    Scenario scenario;
    scenario.name = name;
    for (const QString &one : steps)
        scenario.tasks.emplace_back(QStringLiteral("t%1").arg(scenario.tasks.size()), parseSteps(one).steps);
    scenario.concurrent.timeout = timeout;
    return scenario;
}

Scenario ownAndOverallTimeout()
{
    using namespace std::chrono_literals;
    Scenario scenario = scenarioOf(QStringLiteral("Out of time, alone and all"),
                                   {"yield, sleep 7us, block 0", "compute 3ms, sleep 1ms, yield",
                                    "compute 7us, sleep 1500us, compute 1ms, yield"},
                                   2ms);
    scenario.tasks[0].timeout = 0ms;
    return scenario;
}

/// What chance seldom makes.
std::vector<Scenario> cornerCases()
{
    using namespace std::chrono_literals;
    return {
        scenarioOf(QStringLiteral("No tasks"), {}, std::nullopt),
        scenarioOf(QStringLiteral("No tasks in no time"), {}, 0ms),
        scenarioOf(QStringLiteral("Out of time before the first turn"), {"compute 1ms", "sleep 1ms"}, 0ms),
        scenarioOf(QStringLiteral("Computed beyond the timeout"), {"compute 2ms", "compute 2ms"}, 1ms),
        // The caller of gather() is cancelled when that has raised, and before it has a turn to learn of it.
        scenarioOf(QStringLiteral("Out of time as one fails"),
                   {"sleep 1ms, fail", "sleep 1ms, compute 1ms", "sleep 10ms"}, 1500us),
        // The caller learns of a task's own timeout when the overall one is over, too.
        ownAndOverallTimeout(),
        scenarioOf(QStringLiteral("More calls than the pool has threads for"),
                   {"3*(thread 1ms)", "thread 2ms", "thread 2ms", "fetch 2ms",
                    "fetch http://a.example/, thread 1ms", "thread 2ms", "thread 1ms"},
                   std::nullopt),
    };
}

std::vector<Case> makeCases()
{
    std::vector<Case> cases;
    for (const Scenario &lesson : examples())
        cases.push_back({lesson, {}});
    for (const Scenario &hostile : hostileScenarios())
        cases.push_back({hostile, {}});
    for (const Scenario &scenario : cornerCases())
        cases.push_back({scenario, {}});
    for (int number = 0; number < kRandomScenarios; ++number) {
        ScenarioGenerator generator(static_cast<std::uint64_t>(number) + 1);
        Scenario scenario = generator.scenario(number % 2 == 1);
        if (number % 4 >= 2)
            generator.addPolicies(scenario);
        scenario.name = QStringLiteral("Random %1").arg(number);
        cases.push_back({scenario, {}});
    }
    return cases;
}

std::vector<PrintedLine> printed(const Case &one, Strategy strategy)
{
    std::vector<PrintedLine> lines;
    for (const QJsonValue &line : one.output[strategyKey(strategy)].toArray()) {
        const QString text = line[1].toString();
        lines.emplace_back(line[0].toInteger(),
                           text.startsWith(u"failed: ") ? QStringLiteral("failed") : text);
    }
    return lines;
}

QString listed(const std::vector<PrintedLine> &lines)
{
    QString text;
    for (const auto &[time, what] : lines)
        text += QStringLiteral("    %1  ").arg(time, 12) + what + u'\n';
    return text;
}

} // namespace

class TestPythonCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsWhatTheEngineSays_data();
    void printsWhatTheEngineSays();
    void namesAreTaken();

private:
    std::vector<Case> m_cases;
};

/// One process for all of them.
void TestPythonCode::initTestCase()
{
    m_cases = makeCases();
    QByteArray input;
    for (const Case &one : m_cases) {
        const QJsonObject line{{QStringLiteral("code"), pythonCode(one.scenario).text()}};
        input += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral(INTERLEAVE_PYTHON), {QStringLiteral(INTERLEAVE_EXPORTED_PYTHON)});
    QVERIFY2(python.waitForStarted(), qPrintable(python.errorString()));
    python.write(input);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished(120'000));
    for (Case &one : m_cases) {
        one.output = QJsonDocument::fromJson(python.readLine()).object();
        QVERIFY2(!one.output.isEmpty(), qPrintable(pythonCode(one.scenario).text()));
    }
    QCOMPARE(python.exitCode(), 0);
    QVERIFY(python.atEnd());
}

void TestPythonCode::printsWhatTheEngineSays_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Strategy>("strategy");
    for (int number = 0; number < static_cast<int>(m_cases.size()); ++number) {
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent})
            QTest::addRow("%s, %s", qPrintable(m_cases[static_cast<std::size_t>(number)].scenario.name),
                          qPrintable(strategyKey(strategy)))
                << number << strategy;
    }
}

void TestPythonCode::printsWhatTheEngineSays()
{
    QFETCH(const int, number);
    QFETCH(const Strategy, strategy);
    const Case &one = m_cases[static_cast<std::size_t>(number)];
    const std::vector<PrintedLine> expected = PrintedLines(one.scenario, strategy).lines();
    const std::vector<PrintedLine> found = printed(one, strategy);
    if (found != expected)
        QFAIL(qPrintable(QStringLiteral("the engine:\n%1  the program:\n%2\n%3")
                             .arg(listed(expected), listed(found), pythonCode(one.scenario).text())));
}

/// Whatever the programs call something is none of a task.
void TestPythonCode::namesAreTaken()
{
    QStringList free;
    for (const Case &one : m_cases) {
        for (const QJsonValue &value : one.output[QStringLiteral("names")].toArray()) {
            const QString name = value.toString();
            const bool canComeOut = Identifiers(NameStyle::Snake, {}).unique(identifierWords(name)) == name;
            if (canComeOut && !pythonTakenNames().contains(name) && !free.contains(name))
                free << name;
        }
    }
    QCOMPARE(free.join(u' '), QString());
}

QTEST_GUILESS_MAIN(TestPythonCode)
#include "tst_pythoncode.moc"
