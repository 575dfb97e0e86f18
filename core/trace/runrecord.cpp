// SPDX-License-Identifier: MIT
#include "core/trace/runrecord.h"

#include "core/trace/devicestream.h"
#include "core/trace/utf8text.h"

#include <rapidjson/writer.h>

namespace interleave {

namespace {

class RecordWriter
{
public:
    RecordWriter(DeviceStream &stream, const RunResult &run, RecordDetail detail)
        : m_json(stream)
        , m_run(run)
        , m_names(run.scenario)
        , m_detail(detail)
    {}

    void write()
    {
        m_json.StartObject();
        m_json.Key("format");
        m_json.String("interleave-run");
        m_json.Key("version");
        m_json.Int(1);
        m_json.Key("scenario");
        text(m_run.scenario.name);
        m_json.Key("clock");
        text(clockKey(m_run.clock));
        m_json.Key("speedup");
        if (const auto speedup = m_run.speedup())
            m_json.Double(*speedup);
        else
            m_json.Null();
        m_json.Key("timelines");
        m_json.StartArray();
        for (const TimelineResult &result : m_run.timelines)
            timeline(result);
        m_json.EndArray();
        m_json.EndObject();
    }

private:
    void timeline(const TimelineResult &result)
    {
        const Statistics &numbers = result.numbers;
        m_json.StartObject();
        m_json.Key("strategy");
        text(strategyKey(result.timeline.strategy()));
        m_json.Key("outcome");
        text(outcomeKey(numbers.outcome));
        duration("total_ns", numbers.total);
        m_json.Key("raised_ns");
        if (numbers.raised)
            m_json.Int64(numbers.raised->count());
        else
            m_json.Null();
        m_json.Key("threads");
        m_json.Uint(numbers.threads);
        m_json.Key("max_in_flight");
        m_json.Uint(numbers.maxInFlight);
        duration("loop_busy_ns", numbers.loopBusy);
        m_json.Key("wake_lateness_ns");
        wakeLateness(numbers.wakeLateness);
        m_json.Key("outcomes");
        outcomes(numbers.outcomes);
        if (m_detail == RecordDetail::Tasks) {
            m_json.Key("tasks");
            m_json.StartArray();
            for (std::uint32_t number = 0; number < result.timeline.taskCount(); ++number)
                task(result.timeline, number);
            m_json.EndArray();
        }
        m_json.EndObject();
    }

    void wakeLateness(const WakeLateness &lateness)
    {
        m_json.StartObject();
        m_json.Key("count");
        m_json.Uint64(lateness.count);
        duration("p50", lateness.p50);
        duration("p99", lateness.p99);
        duration("max", lateness.max);
        m_json.EndObject();
    }

    void outcomes(const OutcomeCounts &counts)
    {
        m_json.StartObject();
        for (const EndCount &end : endCounts(counts)) {
            m_json.Key(end.key);
            m_json.Uint(end.tasks);
        }
        m_json.EndObject();
    }

    void task(const Timeline &timeline, std::uint32_t number)
    {
        m_json.StartObject();
        m_json.Key("name");
        text(m_names.name(number));
        m_json.Key("outcome");
        text(outcomeKey(timeline.outcome(number)));
        m_json.Key("spans");
        m_json.StartArray();
        timeline.visitSpans(number, Nanoseconds::max(), [this](const Span &span) {
            m_json.StartArray();
            text(stateKey(span.state));
            m_json.Int64(span.from.count());
            m_json.Int64(span.to.count());
            m_json.EndArray();
        });
        m_json.EndArray();
        m_json.EndObject();
    }

    void duration(const char *key, Nanoseconds duration)
    {
        m_json.Key(key);
        m_json.Int64(duration.count());
    }

    void text(const QString &string)
    {
        const std::string_view utf8 = m_text.of(string);
        m_json.String(utf8.data(), static_cast<rapidjson::SizeType>(utf8.size()));
    }

    rapidjson::Writer<DeviceStream> m_json;
    const RunResult &m_run;
    const TaskNames m_names;
    const RecordDetail m_detail;
    Utf8Text m_text;
};

} // namespace

Result<qint64> writeRunRecord(QIODevice &device, const RunResult &run, RecordDetail detail)
{
    DeviceStream stream(device);
    RecordWriter(stream, run, detail).write();
    stream.Put('\n');
    return stream.close();
}

} // namespace interleave
