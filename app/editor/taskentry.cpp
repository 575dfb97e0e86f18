// SPDX-License-Identifier: MIT
#include "app/editor/taskentry.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace interleave {

namespace {

bool hasRange(const Steps &steps)
{
    return std::any_of(steps.begin(), steps.end(),
                       [](const Step &step) { return step.shortest != step.longest || hasRange(step.body); });
}

/// Whole tenths of seconds keep their tenth, so that the numbers stand in a column.
QString lengthOf(const Steps &steps)
{
    using namespace std::chrono_literals;
    const Nanoseconds length = longestTotal(steps);
    QString text = durationLabel(length);
    if (length >= 1s && length < 1min && length % 100ms == 0ns) {
        const auto tenths = length / 100ms;
        text = QStringLiteral("%1.%2 s").arg(tenths / 10).arg(tenths % 10);
    }
    return hasRange(steps) ? QStringLiteral("≤ ") + text : text;
}

} // namespace

TaskEntry::TaskEntry(const QString &name, const QString &stepsText, std::uint32_t count)
    : m_name(name)
{
    m_extra.count = count;
    setStepsText(stepsText);
}

TaskEntry::TaskEntry(const TaskSpec &task)
    : m_name(task.name)
    , m_extra(task)
{
    m_extra.name.clear();
    m_extra.steps.clear();
    setStepsText(stepsNotation(task.steps));
}

TaskSpec TaskEntry::spec() const
{
    TaskSpec task = m_extra;
    task.name = m_name.trimmed();
    task.steps = m_steps;
    return task;
}

void TaskEntry::setStepsText(const QString &text)
{
    ParsedSteps parsed = parseSteps(text);
    m_stepsText = text;
    m_lengthText = parsed.ok() ? lengthOf(parsed.steps) : QString();
    m_steps = std::move(parsed.steps);
    m_stepFaults = std::move(parsed.faults);
}

std::vector<NotationFault> TaskEntry::nameFaults() const
{
    if (!nameIsEmpty())
        return {};
    return {{0, std::max<qsizetype>(1, m_name.size()),
             QCoreApplication::translate("TaskEntry", "the name is empty"),
             QCoreApplication::translate("TaskEntry", "any text")}};
}

QString TaskEntry::faultText() const
{
    QStringList lines;
    for (const NotationFault &fault : nameFaults())
        lines << fault.text();
    for (const NotationFault &fault : m_stepFaults)
        lines << fault.text();
    return lines.join(u'\n');
}

} // namespace interleave
