// SPDX-License-Identifier: MIT
#include "app/cli/taskarguments.h"

#include "app/cli/quoted.h"
#include "core/scenario/examples.h"
#include "core/scenario/tasknotation.h"
#include "core/translated.h"

namespace interleave {

namespace {

QString placed(qsizetype number, qsizetype column, const QString &message)
{
    return QStringLiteral("--task %1:%2: %3")
        .arg(QString::number(number), QString::number(column), printable(message));
}

/// Counted in characters, of which some take two units of UTF-16.
qsizetype columnOf(const QString &text, qsizetype position)
{
    qsizetype column = 1;
    for (qsizetype at = 0; at < position && at < text.size(); ++at) {
        const bool second = text[at].isLowSurrogate() && at > 0 && text[at - 1].isHighSurrogate();
        column += second ? 0 : 1;
    }
    return column;
}

/// The number of the first task, from 1, with which the tasks up to it are too many or take too long.
qsizetype firstBeyondLimit(const Scenario &scenario)
{
    std::size_t good = 0;
    std::size_t bad = scenario.tasks.size();
    while (bad - good > 1) {
        const std::size_t middle = (good + bad) / 2;
        Scenario part;
        part.tasks.assign(scenario.tasks.begin(),
                          scenario.tasks.begin() + static_cast<std::ptrdiff_t>(middle));
        (scenarioFault(part) ? bad : good) = middle;
    }
    return static_cast<qsizetype>(bad);
}

} // namespace

TaskArguments readTaskArguments(const QStringList &values)
{
    if (values.isEmpty())
        return {*example(QStringLiteral("Asyncio 101")), {}};

    TaskArguments result;
    result.scenario.name = QString::fromUtf8(QT_TRANSLATE_NOOP("Lesson", "Tasks from the command line"));
    qsizetype number = 0;
    for (const QString &value : values) {
        ++number;
        ParsedTask parsed = parseTask(value);
        for (const NotationFault &fault : parsed.faults)
            result.faults << placed(number, columnOf(value, fault.position), fault.text());
        result.scenario.tasks.push_back(std::move(parsed.task));
    }
    if (result.faults.isEmpty()) {
        if (const auto fault = scenarioFault(result.scenario))
            result.faults << placed(firstBeyondLimit(result.scenario), 1, *fault);
    }
    return result;
}

} // namespace interleave
