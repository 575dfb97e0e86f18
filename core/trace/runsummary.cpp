// SPDX-License-Identifier: MIT
#include "core/trace/runsummary.h"

#include "core/scenario/examples.h"
#include "core/textcolumns.h"
#include "core/translated.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <functional>

namespace interleave {

namespace {

const QString kNothing = QStringLiteral("–");

/// Three significant digits, like the durations.
QString digits(double value)
{
    return QString::number(value, 'f', value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

QString shareText(Nanoseconds part, Nanoseconds whole)
{
    if (whole <= Nanoseconds::zero())
        return kNothing;
    const double percent = 100.0 * static_cast<double>(part.count()) / static_cast<double>(whole.count());
    if (percent > 0 && percent < 0.05)
        return QStringLiteral("< 0.1 %");
    return QString::number(percent, 'f', percent > 0 && percent < 9.95 ? 1 : 0) + QStringLiteral(" %");
}

/// Nothing in a name may move the cursor or colour the terminal.
QString oneLine(QString text)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return text;
}

/// What the record calls by these keys, in words.
QString words(const QString &key)
{
    [[maybe_unused]] static constexpr std::array kKnown{QT_TR_NOOP("sequential"), QT_TR_NOOP("concurrent"),
                                                        QT_TR_NOOP("threads"),    QT_TR_NOOP("finished"),
                                                        QT_TR_NOOP("failed"),     QT_TR_NOOP("cancelled"),
                                                        QT_TR_NOOP("timed out"),  QT_TR_NOOP("not started")};
    return tr(QString(key).replace(u'_', u' ').toUtf8().constData());
}

/// A label, and a cell for each timeline.
class Table
{
public:
    explicit Table(const std::vector<TimelineResult> &timelines)
        : m_timelines(timelines)
    {}

    void row(const QString &label, const std::function<QString(const TimelineResult &)> &cell)
    {
        QStringList cells{label};
        for (const TimelineResult &result : m_timelines)
            cells << cell(result);
        m_rows.push_back(cells);
    }

    [[nodiscard]] QString text() const
    {
        std::vector<qsizetype> widths(m_timelines.size() + 1, 0);
        for (const QStringList &cells : m_rows) {
            for (qsizetype column = 0; column < cells.size(); ++column) {
                qsizetype &width = widths[static_cast<std::size_t>(column)];
                width = std::max(width, columnsOf(cells[column]));
            }
        }
        QString all;
        for (const QStringList &cells : m_rows) {
            QString line;
            for (qsizetype column = 0; column < cells.size(); ++column)
                line +=
                    filled(cells[column], widths[static_cast<std::size_t>(column)]) + QStringLiteral("   ");
            while (line.endsWith(u' '))
                line.chop(1);
            all += line + u'\n';
        }
        return all;
    }

private:
    const std::vector<TimelineResult> &m_timelines;
    std::vector<QStringList> m_rows;
};

QString speedupText(const RunResult &run, const TimelineResult &result)
{
    const TimelineResult *sequential = run.find(Strategy::Sequential);
    if (!sequential || sequential == &result)
        return kNothing;
    const auto times = speedup(sequential->numbers, result.numbers);
    return times ? QString(digits(*times) + QStringLiteral("×")) : kNothing;
}

void addLateness(Table &table)
{
    const auto row = [&table](const QString &label, Nanoseconds WakeLateness::*value) {
        table.row(label, [value](const TimelineResult &result) -> QString {
            const WakeLateness &lateness = result.numbers.wakeLateness;
            return lateness.count == 0 ? kNothing : durationText(lateness.*value);
        });
    };
    row(tr("woken late, median"), &WakeLateness::p50);
    row(QStringLiteral("  ") + tr("99 % of wakes within"), &WakeLateness::p99);
    row(QStringLiteral("  ") + tr("at most"), &WakeLateness::max);
}

/// A row for each way to end that occurs.
void addEnds(Table &table, const RunResult &run)
{
    table.row(tr("tasks"),
              [](const TimelineResult &result) { return QString::number(result.timeline.taskCount()); });
    const std::size_t ways = endCounts({}).size();
    for (std::size_t way = 0; way < ways; ++way) {
        const auto tasks = [way](const TimelineResult &result) {
            return endCounts(result.numbers.outcomes)[way].tasks;
        };
        if (std::none_of(run.timelines.begin(), run.timelines.end(), tasks))
            continue;
        const QString label = words(QString::fromLatin1(endCounts({})[way].key));
        table.row(QStringLiteral("  ") + label,
                  [tasks](const TimelineResult &result) { return QString::number(tasks(result)); });
    }
}

/// Why tasks failed, a line for each.
QString failureText(const RunResult &run)
{
    const TaskNames names(run.scenario);
    QString text;
    for (const TimelineResult &result : run.timelines) {
        const QString strategy = words(strategyKey(result.timeline.strategy()));
        if (!result.reason.isEmpty())
            text += tr("%1: the run failed: %2").arg(strategy, oneLine(result.reason)) + u'\n';
        for (const FailedTask &failed : result.failed) {
            const QString name = oneLine(names.name(failed.task));
            text += (failed.reason.isEmpty()
                         ? tr("%1: %2 failed").arg(strategy, name)
                         : tr("%1: %2 failed: %3").arg(strategy, name, oneLine(failed.reason))) +
                    u'\n';
        }
        if (const std::size_t more = result.numbers.outcomes.failed - result.failed.size(); more > 0)
            text += tr("%1: and %2 more").arg(strategy).arg(more) + u'\n';
    }
    return text.isEmpty() ? text : u'\n' + text;
}

} // namespace

QString runSummary(const RunResult &run)
{
    Table table(run.timelines);
    table.row({},
              [](const TimelineResult &result) { return words(strategyKey(result.timeline.strategy())); });
    table.row(tr("outcome"),
              [](const TimelineResult &result) { return words(outcomeKey(result.numbers.outcome)); });
    table.row(tr("total"), [](const TimelineResult &result) { return durationText(result.numbers.total); });
    table.row(tr("speed-up"), [&run](const TimelineResult &result) { return speedupText(run, result); });
    table.row(tr("most in flight"),
              [](const TimelineResult &result) { return QString::number(result.numbers.maxInFlight); });
    const bool usesWorkers =
        std::any_of(run.timelines.begin(), run.timelines.end(),
                    [](const TimelineResult &result) { return result.numbers.threads > 1; });
    if (run.find(Strategy::Threads) || usesWorkers) {
        table.row(tr("threads"),
                  [](const TimelineResult &result) { return QString::number(result.numbers.threads); });
    }
    table.row(tr("loop busy"), [](const TimelineResult &result) {
        const bool hasLoop = result.timeline.strategy() != Strategy::Threads;
        return hasLoop ? shareText(result.numbers.loopBusy, result.numbers.total) : kNothing;
    });
    addLateness(table);
    addEnds(table, run);

    const QString clock =
        run.clock == ClockKind::Virtual ? tr("preview on the virtual clock") : tr("run on the real clock");
    return tr("%1, %2").arg(oneLine(lessonText(run.scenario.name)), clock) + QStringLiteral("\n\n") +
           table.text() + failureText(run);
}

} // namespace interleave
