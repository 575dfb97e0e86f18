// SPDX-License-Identifier: MIT
#include "app/editor/taskentry.h"

#include "core/translated.h"

#include <QStringList>

#include <algorithm>

namespace interleave {

namespace {

bool anyRange(const Steps &steps)
{
    return std::any_of(steps.begin(), steps.end(),
                       [](const Step &step) { return step.shortest != step.longest || anyRange(step.body); });
}

/// Whole tenths of seconds keep their tenth, so that the numbers stand in a column; and all but very short
/// ones have one unit, so that they can be compared.
QString lengthOf(const Steps &steps)
{
    using namespace std::chrono_literals;
    const Nanoseconds length = longestTotal(steps);
    QString text = durationLabel(length);
    if (length >= 100ms && length < 1min && length % 100ms == 0ns) {
        const auto tenths = length / 100ms;
        text = QStringLiteral("%1.%2 s").arg(tenths / 10).arg(tenths % 10);
    } else if (length >= 100ms && length < 1s) {
        text = QString::number(static_cast<double>(length.count()) / 1e9, 'g', 3) + QStringLiteral(" s");
    }
    return anyRange(steps) ? QStringLiteral("≤ ") + text : text;
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
    if (task.timeout)
        m_timeoutText = durationNotation(*task.timeout);
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
    m_hasRange = anyRange(m_steps);
    m_stepFaults = std::move(parsed.faults);
}

void TaskEntry::retell()
{
    if (!m_stepFaults.empty())
        setStepsText(QString(m_stepsText));
}

std::vector<NotationFault> TaskEntry::nameFaults() const
{
    if (!nameIsEmpty())
        return {};
    return {{0, std::max<qsizetype>(1, m_name.size()), interleave::tr("the name is empty"),
             interleave::tr("any text")}};
}

void TaskEntry::setTimeoutText(const QString &text)
{
    m_timeoutText = text;
    m_extra.timeout = parseDuration(text.trimmed());
    m_isTimeoutFaulty = !m_extra.timeout && !text.trimmed().isEmpty();
}

std::vector<NotationFault> TaskEntry::timeoutFaults() const
{
    if (!m_isTimeoutFaulty)
        return {};
    return {{0, m_timeoutText.size(), interleave::tr("the timeout is no duration up to 24 h"),
             interleave::tr("a duration such as 1.5s or 200ms")}};
}

QString TaskEntry::faultText() const
{
    QStringList lines;
    for (const NotationFault &fault : nameFaults())
        lines << fault.text();
    for (const NotationFault &fault : m_stepFaults)
        lines << fault.text();
    for (const NotationFault &fault : timeoutFaults())
        lines << fault.text();
    return lines.join(u'\n');
}

} // namespace interleave
