// SPDX-License-Identifier: MIT
// The chart, the table, the narration and the run record of one random run say the same.

#include "app/playback/spantable.h"
#include "app/window/preview.h"
#include "chartfixtures.h"
#include "core/engine/simulation.h"
#include "core/trace/narration.h"
#include "core/trace/runrecord.h"
#include "tests/core/scenariogenerator.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

namespace interleave {

namespace {

using namespace std::chrono_literals;

constexpr int kRuns = 150;
const std::vector<Strategy> kAll{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

/// A stay in one state, as anybody may tell it.
using Stay = std::tuple<std::uint32_t, State, qint64, qint64>;

struct Told
{
    std::vector<Stay> stays; ///< in order of task and time
    QStringList outcomes;
};

State stateFromKey(const QString &key)
{
    for (int state = 0; state <= static_cast<int>(State::Fetching); ++state)
        if (stateKey(static_cast<State>(state)) == key)
            return static_cast<State>(state);
    qFatal("no such state");
}

/// As `--summary full` writes it, read back.
Told fromRecord(const Scenario &scenario, Strategy strategy)
{
    const std::unique_ptr<EventLog> log = simulate(scenario, strategy);
    Timeline timeline(strategy, scenario.taskCount());
    timeline.drain(*log);
    RunResult run(scenario, ClockKind::Virtual);
    run.timelines.emplace_back(std::move(timeline), *log);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writeRunRecord(buffer, run, RecordDetail::Tasks))
        qFatal("not written");
    Told told;
    const QJsonArray timelines = QJsonDocument::fromJson(buffer.data()).object()[u"timelines"].toArray();
    std::uint32_t number = 0;
    for (const QJsonValue task : timelines.at(0).toObject()[u"tasks"].toArray()) {
        told.outcomes << task.toObject()[u"outcome"].toString();
        for (const QJsonValue span : task.toObject()[u"spans"].toArray())
            told.stays.emplace_back(number, stateFromKey(span[0].toString()), span[1].toInteger(),
                                    span[2].toInteger());
        ++number;
    }
    return told;
}

std::vector<Stay> fromTable(const SpanTable &table, Strategy strategy)
{
    std::vector<Stay> stays;
    for (const SpanRow &row : table.rows())
        if (row.way == strategy)
            stays.emplace_back(row.task, row.state, row.from.count(), row.to.count());
    return stays;
}

/// What is drawn, without what takes no time: every stay as wide as it is long, every end with its glyph.
class Drawn
{
public:
    Drawn(const RunRecord &record, Strategy strategy)
    {
        ChartContent content;
        content.strategy = strategy;
        content.tasks = &record.tasks;
        content.run = record.find(strategy)->trace(true);
        content.window = {0ns, record.total() + 1ns};
        const FixedMetrics metrics;
        const QSizeF size(200.0 * static_cast<double>(content.window.length().count()) + 400.0, 2000.0);
        m_list = chartLayout(content, size, metrics);
        const ChartGeometry geometry(size, record.tasks.count(), content.nameWidth, metrics);
        m_scale.emplace(content.window, geometry.plotLeft, geometry.plotRight);
    }

    /// The bars, in nanoseconds: a bar may give up to 3 px to a neighbour that would not be seen otherwise.
    [[nodiscard]] std::vector<Stay> stays() const
    {
        std::vector<Stay> found;
        for (const Mark &mark : m_list.marks) {
            const qint64 from = instant(mark.rect.left());
            const qint64 to = instant(mark.rect.right());
            if (mark.kind == MarkKind::Bar && from < to)
                found.emplace_back(mark.task, mark.state, from, to);
        }
        std::sort(found.begin(), found.end(), [](const Stay &a, const Stay &b) {
            return std::pair(std::get<0>(a), std::get<2>(a)) < std::pair(std::get<0>(b), std::get<2>(b));
        });
        return found;
    }
    [[nodiscard]] QString outcome(std::uint32_t task) const
    {
        for (const Mark &mark : m_list.marks)
            if (mark.kind == MarkKind::EndGlyph && mark.task == task)
                return outcomeKey(mark.outcome);
        return QStringLiteral("not_started");
    }

private:
    [[nodiscard]] qint64 instant(double x) const
    {
        const double pixelsPerNanosecond = m_scale->width(1ns);
        return std::llround((x - m_scale->x(0ns)) / pixelsPerNanosecond);
    }

    DisplayList m_list;
    std::optional<TimeScale> m_scale;
};

/// The record's stays that take time, as bars: those before the first step are dotted lines.
std::vector<Stay> asBars(const std::vector<Stay> &stays)
{
    std::vector<Stay> bars;
    std::copy_if(stays.begin(), stays.end(), std::back_inserter(bars), [](const Stay &stay) {
        return std::get<1>(stay) != State::NotStarted && std::get<2>(stay) < std::get<3>(stay);
    });
    return bars;
}

/// How a sentence tells that end.
QString endWord(const QString &outcome)
{
    if (outcome == u"finished")
        return QStringLiteral(" has finished");
    if (outcome == u"failed")
        return QStringLiteral(" has failed");
    return outcome == u"timed_out" ? QStringLiteral(" has timed out") : QStringLiteral(" ends as cancelled");
}

} // namespace

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomRuns_data();
    void randomRuns();
    void cleanupTestCase();

private:
    static void narrates(const RunRecord &record, Strategy strategy, const Told &told);

    std::size_t m_bars = 0; ///< that were compared
};

void TestAgreement::randomRuns_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < kRuns; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestAgreement::randomRuns()
{
    QFETCH(int, seed);
    ScenarioGenerator generator(static_cast<std::uint64_t>(seed));
    Scenario scenario = generator.scenario(true);
    generator.addPolicies(scenario);
    const std::shared_ptr<const RunRecord> record = makePreview(scenario, {}, kAll);
    const SpanTable table(record);
    for (const Strategy strategy : kAll) {
        const Told told = fromRecord(scenario, strategy);
        QCOMPARE(fromTable(table, strategy), told.stays);
        const Drawn drawn(*record, strategy);
        const std::vector<Stay> bars = asBars(told.stays);
        QCOMPARE(drawn.stays(), bars);
        m_bars += bars.size();
        for (std::uint32_t task = 0; task < record->tasks.count(); ++task)
            QCOMPARE(drawn.outcome(task), told.outcomes.value(static_cast<int>(task)));
        narrates(*record, strategy, told);
    }
}

void TestAgreement::cleanupTestCase()
{
    QVERIFY2(m_bars > 1000, qPrintable(QString::number(m_bars)));
}

/// Each end is told once, at its time and with the right word; each sleep when it begins.
void TestAgreement::narrates(const RunRecord &record, Strategy strategy, const Told &told)
{
    const TimelineRecord &one = *record.find(strategy);
    const Narration narration(
        {one.log.get(), &one.timeline, &one.loop, &one.workers, &record.scenario, record.total()});
    for (std::uint32_t task = 0; task < record.tasks.count(); ++task) {
        const QString end = record.tasks.name(task) + endWord(told.outcomes.value(static_cast<int>(task)));
        int ends = 0;
        std::vector<qint64> sleeps;
        for (std::size_t place = 0; place < narration.size(); ++place) {
            const NarratedLine line = narration.line(place);
            if (line.task != task)
                continue;
            if (line.text.startsWith(end)) {
                ++ends;
                QCOMPARE(line.time, *one.timeline.ended(task));
            }
            if (line.text.startsWith(record.tasks.name(task) + QStringLiteral(" sleeps ")))
                sleeps.push_back(line.time.count());
        }
        QCOMPARE(ends, one.timeline.ended(task) ? 1 : 0);
        for (const auto &[number, state, from, to] : told.stays) {
            if (number == task && state == State::Sleeping && from < to)
                QVERIFY2(std::find(sleeps.begin(), sleeps.end(), from) != sleeps.end(),
                         qPrintable(QStringLiteral("%1 sleeps at %2").arg(task).arg(from)));
        }
    }
}

} // namespace interleave

QTEST_GUILESS_MAIN(interleave::TestAgreement)
#include "tst_agreement.moc"
