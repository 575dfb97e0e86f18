// SPDX-License-Identifier: MIT
// What holds of the readers whatever they are given: shared by the tests and the fuzzers.
#pragma once

#include "core/scenario/scenariofile.h"
#include "core/scenario/stepnotation.h"
#include "core/scenario/tasknotation.h"

#include <QString>

namespace interleave {

/// What is wrong with the places of these faults in `text`; empty where nothing is.
inline QString wrongPlace(const std::vector<NotationFault> &faults, QStringView text)
{
    for (const NotationFault &fault : faults) {
        if (fault.position < 0 || fault.position > text.size() || fault.length < 1)
            return QStringLiteral("a fault is outside of the text");
        if (fault.problem.isEmpty() || fault.expected.isEmpty())
            return QStringLiteral("a fault says nothing");
    }
    return {};
}

/// Reads `text` as steps and as a task. Says what the notation got wrong about it, or nothing.
inline QString notationMistake(QStringView text)
{
    const ParsedSteps steps = parseSteps(text);
    if (QString wrong = wrongPlace(steps.faults, text); !wrong.isEmpty())
        return wrong;
    if (steps.ok()) {
        const ParsedSteps again = parseSteps(stepsNotation(steps.steps));
        if (!again.ok() || again.steps != steps.steps)
            return QStringLiteral("what was written is not what was read: ") + stepsNotation(steps.steps);
    }
    const ParsedTask task = parseTask(text);
    if (QString wrong = wrongPlace(task.faults, text); !wrong.isEmpty())
        return wrong;
    if (task.ok() && (task.task.name.isEmpty() || task.task.steps.empty() || task.task.count < 1))
        return QStringLiteral("half a task was read");
    return {};
}

/// Likewise for what a scenario file holds.
inline QString scenarioMistake(const QByteArray &contents)
{
    const ReadScenario read = readScenario(contents);
    const int lines = 1 + static_cast<int>(contents.count('\n'));
    for (const std::vector<FileNote> *notes : {&read.faults, &read.warnings}) {
        for (const FileNote &note : *notes) {
            if (note.line < 1 || note.line > lines || note.column < 1 || note.column > contents.size() + 1)
                return QStringLiteral("a note is outside of the file: %1:%2").arg(note.line).arg(note.column);
            if (note.text.isEmpty())
                return QStringLiteral("a note says nothing");
        }
    }
    if (!read.ok())
        return read.scenario == Scenario() ? QString()
                                           : QStringLiteral("something of a faulty file was used");
    if (scenarioFault(read.scenario))
        return QStringLiteral("it was read, but cannot run");
    const ReadScenario again = readScenario(writeScenario(read.scenario));
    if (!again.ok() || again.scenario != read.scenario)
        return QStringLiteral("what was written is not what was read: ") +
               QString::fromUtf8(writeScenario(read.scenario));
    return {};
}

} // namespace interleave
