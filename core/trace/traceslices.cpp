// SPDX-License-Identifier: MIT
#include "core/trace/traceslices.h"

#include "core/trace/looptrack.h"
#include "core/trace/tracejson.h"

#include <string>

namespace interleave {

namespace {

std::int64_t processOf(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Sequential:
        return 1;
    case Strategy::Concurrent:
        return 2;
    case Strategy::Threads:
        break;
    }
    return 3;
}

/// The thread numbers of one process begin this far behind those of the one before: Qt Creator takes equal
/// numbers for one thread, whatever their process. Those of the first begin as far behind zero: Perfetto
/// takes thread 0 for the one that has the number of the process, and that would be a task's.
std::int64_t threadStride(std::uint32_t taskCount)
{
    std::int64_t stride = 10;
    while (stride <= taskCount)
        stride *= 10;
    return stride;
}

/// The events of one timeline.
class SliceWriter
{
public:
    SliceWriter(TraceJson &json, const TaskNames &names, const LoggedTimeline &from, std::int64_t firstThread)
        : m_json(json)
        , m_names(names)
        , m_timeline(*from.timeline)
        , m_log(*from.log)
        , m_process(processOf(m_timeline.strategy()))
        , m_caller(firstThread)
    {}

    void write(StepCounter &steps)
    {
        name("process_name", m_caller, strategyKey(m_timeline.strategy()));
        sortIndex("process_sort_index", m_caller, m_process);
        caller();
        for (std::uint32_t number = 0; number < m_timeline.taskCount() && steps.step(); ++number)
            task(number);
    }

private:
    /// Everything that all events have.
    void begin(std::string_view name, std::string_view phase, std::int64_t thread)
    {
        m_json.breakLine();
        m_json.beginObject();
        m_json.member("name", name);
        m_json.member("ph", phase);
        m_json.member("pid", m_process);
        m_json.member("tid", thread);
    }

    void beginArguments()
    {
        m_json.key("args");
        m_json.beginObject();
    }

    void end() { m_json.endObject(); }

    /// Qt Creator passes over what has no time, and where that is its origin, begins to count anew.
    void beginMetadata(std::string_view what, std::int64_t thread)
    {
        begin(what, "M", thread);
        m_json.member("ts", Nanoseconds(1000));
    }

    void name(std::string_view what, std::int64_t thread, const QString &text)
    {
        beginMetadata(what, thread);
        beginArguments();
        m_json.member("name", text);
        end();
        end();
    }

    void sortIndex(std::string_view what, std::int64_t thread, std::int64_t index)
    {
        beginMetadata(what, thread);
        beginArguments();
        m_json.member("sort_index", index);
        end();
        end();
    }

    void beginSlice(State state, const char *category, std::int64_t thread, Nanoseconds from, Nanoseconds to)
    {
        begin(m_utf8.of(stateKey(state)), "X", thread);
        m_json.member("cat", category);
        m_json.member("ts", from);
        m_json.member("dur", to - from);
    }

    void beginInstant(std::string_view name, const char *category, std::int64_t thread, Nanoseconds time)
    {
        begin(name, "I", thread);
        m_json.member("cat", category);
        m_json.member("ts", time);
        m_json.member("s", "t");
    }

    void caller()
    {
        const bool isLoop = m_timeline.strategy() != Strategy::Threads;
        name("thread_name", m_caller, isLoop ? QStringLiteral("event loop") : QStringLiteral("caller"));
        sortIndex("thread_sort_index", m_caller, m_caller);
        // Qt Creator counts time from the first thing that it can draw.
        beginInstant("run_started", "run", m_caller, Nanoseconds::zero());
        end();
        if (isLoop)
            turns();
        if (m_timeline.raised()) {
            beginInstant("caller_raised", "run", m_caller, *m_timeline.raised());
            end();
        }
        const std::string outcome = "run_" + outcomeKey(*m_timeline.runOutcome()).toStdString();
        beginInstant(outcome, "run", m_caller, m_timeline.newest());
        reason(kNoTask);
        end();
    }

    void turns()
    {
        LoopTrack loop;
        loop.drain(m_log);
        for (const TurnSpan &turn : loop.turns()) {
            if (turn.to == turn.from || turn.to == Nanoseconds::max())
                continue;
            beginSlice(turn.blocked ? State::Blocking : State::Running, "loop", m_caller, turn.from, turn.to);
            beginArguments();
            m_json.member("task", m_names.name(turn.task));
            end();
            end();
        }
    }

    void task(std::uint32_t number)
    {
        const std::int64_t thread = m_caller + 1 + number;
        name("thread_name", thread, m_names.name(number));
        sortIndex("thread_sort_index", thread, thread);
        m_timeline.visitSpans(number, Nanoseconds::max(), [&](const Span &span) {
            beginSlice(span.state, "task", thread, span.from, span.to);
            end();
        });
        if (const auto cut = m_timeline.cutShort(number)) {
            beginInstant("cancel_requested", "task", thread, *cut);
            end();
        }
        const std::optional<Nanoseconds> ended = m_timeline.ended(number);
        if (!ended || m_timeline.outcome(number) == Outcome::Finished)
            return;
        beginInstant(m_utf8.of(outcomeKey(m_timeline.outcome(number))), "task", thread, *ended);
        reason(number);
        end();
    }

    void reason(std::uint32_t task)
    {
        const QString why = m_log.reason(task);
        if (why.isEmpty())
            return;
        beginArguments();
        m_json.member("reason", why);
        end();
    }

    TraceJson &m_json;
    const TaskNames &m_names;
    const Timeline &m_timeline;
    const EventLog &m_log;
    const std::int64_t m_process;
    const std::int64_t m_caller; ///< the thread of the event loop; those of the tasks follow
    Utf8Text m_utf8;
};

} // namespace

void writeSlices(TraceJson &json, const LoggedRun &run, StepCounter &steps)
{
    const TaskNames names(*run.scenario);
    json.key("traceEvents");
    json.beginList();
    std::int64_t thread = 0;
    for (const LoggedTimeline &one : run.timelines) {
        thread += threadStride(one.timeline->taskCount());
        SliceWriter(json, names, one, thread).write(steps);
    }
    json.breakLine();
    json.endList();
}

} // namespace interleave
