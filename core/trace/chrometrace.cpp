// SPDX-License-Identifier: MIT
#include "core/trace/chrometrace.h"

#include "core/scenario/scenariofile.h"
#include "core/trace/eventkey.h"
#include "core/trace/tracejson.h"
#include "core/trace/traceslices.h"

namespace interleave {

namespace {

/// The part that only Interleave reads.
class LogWriter
{
public:
    LogWriter(TraceJson &json, const LoggedRun &run, StepCounter &steps)
        : m_json(json)
        , m_run(run)
        , m_steps(steps)
    {}

    void write()
    {
        m_json.key("interleave");
        m_json.beginObject();
        m_json.member("format", "interleave-trace");
        m_json.member("version", 1);
        m_json.member("clock", clockKey(m_run.clock));
        m_json.key("scenario");
        m_json.raw(writeScenario(*m_run.scenario).trimmed().toStdString());
        m_json.key("timelines");
        m_json.beginList();
        for (const LoggedTimeline &one : m_run.timelines)
            timeline(one);
        m_json.endList();
        m_json.endObject();
    }

private:
    void timeline(const LoggedTimeline &one)
    {
        m_json.breakLine();
        m_json.beginObject();
        m_json.member("strategy", strategyKey(one.timeline->strategy()));
        m_json.key("reasons");
        m_json.beginList();
        for (std::uint32_t task = 0; task < one.timeline->taskCount(); ++task)
            reason(task, one.log->reason(task));
        reason(kNoTask, one.log->reason(kNoTask));
        m_json.endList();
        m_json.key("events");
        m_json.beginList();
        const std::size_t count = one.log->size();
        for (std::size_t at = 0; at < count && m_steps.step(); ++at)
            event((*one.log)[at]);
        m_json.breakLine();
        m_json.endList();
        m_json.endObject();
    }

    void reason(std::uint32_t task, const QString &text)
    {
        if (text.isEmpty())
            return;
        m_json.breakLine();
        m_json.beginList();
        number(task);
        m_json.text(text);
        m_json.endList();
    }

    void event(const Event &event)
    {
        m_json.breakLine();
        m_json.beginList();
        m_json.integer(event.time.count());
        number(event.task);
        m_json.text(eventKey(event.kind));
        m_json.endList();
    }

    void number(std::uint32_t task)
    {
        if (task == kNoTask)
            m_json.null();
        else
            m_json.integer(task);
    }

    TraceJson &m_json;
    const LoggedRun &m_run;
    StepCounter &m_steps;
};

void writeAbout(TraceJson &json, const LoggedRun &run)
{
    json.member("displayTimeUnit", "ns");
    json.key("otherData");
    json.beginObject();
    json.member("program", "Interleave " INTERLEAVE_VERSION);
    json.member("scenario", run.scenario->name);
    json.member("clock", clockKey(run.clock));
    json.endObject();
}

} // namespace

Result<qint64> writeChromeTrace(QIODevice &device, const LoggedRun &run, const Progress &progress)
{
    if (!isOver(run))
        return runIsNotOver();
    DeviceStream stream(device);
    TraceJson json(stream);
    std::uint64_t events = 0;
    for (const LoggedTimeline &one : run.timelines)
        events += one.log->size();
    StepCounter steps(progress, taskCount(run) + events);
    json.beginObject();
    // First, and nothing long between it and what is ours: see the header.
    writeSlices(json, run, steps);
    writeAbout(json, run);
    LogWriter(json, run, steps).write();
    json.endObject();
    stream.Put('\n');
    if (!steps.goesOn())
        return givenUp();
    return stream.close();
}

} // namespace interleave
