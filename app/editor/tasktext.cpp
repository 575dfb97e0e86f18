// SPDX-License-Identifier: MIT
#include "app/editor/tasktext.h"

#include "app/editor/quickaddtext.h"
#include "core/scenario/tasknotation.h"

#include <QRegularExpression>

#include <algorithm>

namespace interleave {

namespace {

QString onOneLine(QString text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    return text.replace(breaks, QStringLiteral(" "));
}

TaskEntry readLine(const QString &line)
{
    if (const std::optional<TaskEntry> task = readQuickAddText(line).task)
        return *task;
    const ParsedTask parsed = parseTask(line);
    const bool onlyStepsAreFaulty =
        parsed.stepsAt &&
        std::all_of(parsed.faults.begin(), parsed.faults.end(),
                    [&](const NotationFault &fault) { return fault.position >= *parsed.stepsAt; });
    if (onlyStepsAreFaulty)
        return {parsed.task.name, parsed.stepsText, parsed.task.count};
    return {QString(), line.trimmed()};
}

} // namespace

QString taskText(const TaskEntry &entry)
{
    QString text = entry.name().trimmed();
    // A star in the name could be taken for that of a count.
    if (entry.count() != 1 || text.contains(u'*'))
        text += u'*' + QString::number(entry.count());
    return onOneLine(text + QStringLiteral(": ") + entry.stepsText().trimmed());
}

std::vector<TaskEntry> readTaskLines(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]"));
    std::vector<TaskEntry> entries;
    for (const QString &line : text.split(breaks, Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            entries.push_back(readLine(line));
    }
    return entries;
}

} // namespace interleave
