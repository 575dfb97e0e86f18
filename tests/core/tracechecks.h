// SPDX-License-Identifier: MIT
// What holds of the trace reader whatever it is given: shared by the tests and the fuzzer.
#pragma once

#include "core/trace/chrometrace.h"
#include "core/trace/chrometracereader.h"
#include "core/trace/looptrack.h"
#include "core/trace/narration.h"
#include "core/trace/statistics.h"
#include "core/trace/workertrack.h"

#include <QBuffer>

#include <vector>

namespace interleave {

inline QByteArray traceOf(const LoggedRun &run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeChromeTrace(buffer, run) ? buffer.data() : QByteArray();
}

/// What is different about two logs; empty where nothing is.
inline QString logDifference(const EventLog &one, const EventLog &other, std::uint32_t taskCount)
{
    if (one.size() != other.size())
        return QStringLiteral("%1 events and %2").arg(one.size()).arg(other.size());
    for (std::size_t at = 0; at < one.size(); ++at) {
        if (one[at] != other[at])
            return QStringLiteral("event %1").arg(at);
    }
    for (std::uint32_t task = 0; task < taskCount; ++task) {
        if (one.reason(task) != other.reason(task))
            return QStringLiteral("the reason of task %1").arg(task);
    }
    return one.reason(kNoTask) == other.reason(kNoTask) ? QString() : QStringLiteral("the run's reason");
}

/// Has everything that reads a log read this one.
inline void readAll(const Scenario &scenario, const Timeline &timeline, const EventLog &log)
{
    LoopTrack loop;
    WorkerTrack workers(timeline.strategy());
    if (timeline.strategy() != Strategy::Threads)
        loop.drain(log);
    workers.drain(log);
    (void)statistics(log, timeline);
    const Narration narration({&log, &timeline, &loop, &workers, &scenario, timeline.total()});
    for (std::size_t place = 0; place < narration.size(); ++place)
        (void)narration.line(place);
}

/// Reads `contents` as a trace. Says what the reader got wrong about it, or nothing.
inline QString traceMistake(const QByteArray &contents)
{
    const ReadTrace read = readChromeTrace(contents);
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
        return read.scenario == Scenario() && read.timelines.empty()
                   ? QString()
                   : QStringLiteral("something of a faulty file was used");
    if (read.timelines.empty() || scenarioFault(read.scenario))
        return QStringLiteral("it was read, but is no run");
    LoggedRun run{&read.scenario, read.clock, {}};
    std::vector<Timeline> timelines;
    timelines.reserve(read.timelines.size());
    for (const ReadTimeline &one : read.timelines) {
        timelines.emplace_back(one.strategy, read.scenario.taskCount());
        timelines.back().drain(*one.log);
        readAll(read.scenario, timelines.back(), *one.log);
        run.timelines.push_back({&timelines.back(), one.log.get()});
    }
    const ReadTrace again = readChromeTrace(traceOf(run));
    if (!again.ok() || again.scenario != read.scenario || again.timelines.size() != read.timelines.size())
        return QStringLiteral("what was written is not what was read");
    for (std::size_t i = 0; i < read.timelines.size(); ++i) {
        const QString difference =
            logDifference(*read.timelines[i].log, *again.timelines[i].log, read.scenario.taskCount());
        if (!difference.isEmpty())
            return QStringLiteral("what was written is not what was read: ") + difference;
    }
    return {};
}

} // namespace interleave
