// SPDX-License-Identifier: MIT
#include "core/trace/spancsv.h"

#include "core/trace/devicestream.h"
#include "core/trace/taskevents.h"
#include "core/trace/utf8text.h"

#include <array>
#include <charconv>
#include <optional>

namespace interleave {

namespace {

constexpr std::string_view kHeader =
    "strategy,task,name,state,from_ns,to_ns,length_ns,lateness_ns,outcome,reason";
constexpr std::string_view kLineEnd = "\r\n";
constexpr std::size_t kMostDigits = 24;

/// What a spreadsheet takes for the beginning of a formula, or passes over to find one.
constexpr std::string_view kFormulaStarts = "=+-@\t\r";

/// One row after the other, a field at a time.
class CsvRows
{
public:
    explicit CsvRows(DeviceStream &stream)
        : m_stream(stream)
    {}

    void key(const QString &text) { field(m_utf8.of(text)); }

    /// Somebody else's words.
    void text(const QString &text)
    {
        const std::string_view utf8 = m_utf8.of(text);
        const bool isFormula = !utf8.empty() && kFormulaStarts.find(utf8.front()) != std::string_view::npos;
        const bool isQuoted = utf8.find_first_of(",\"\r\n") != std::string_view::npos;
        separate();
        if (isQuoted)
            m_stream.Put('"');
        if (isFormula)
            m_stream.Put('\'');
        for (const char byte : utf8) {
            if (byte == '"')
                m_stream.Put(byte);
            m_stream.Put(byte);
        }
        if (isQuoted)
            m_stream.Put('"');
    }

    void number(std::int64_t value)
    {
        std::array<char, kMostDigits> digits;
        const char *end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        field({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }

    void time(std::optional<Nanoseconds> time)
    {
        if (time)
            number(time->count());
        else
            field({});
    }

    void endRow()
    {
        m_stream.put(kLineEnd);
        m_isFirst = true;
    }

private:
    void field(std::string_view text)
    {
        separate();
        m_stream.put(text);
    }

    void separate()
    {
        if (!m_isFirst)
            m_stream.Put(',');
        m_isFirst = false;
    }

    DeviceStream &m_stream;
    Utf8Text m_utf8;
    bool m_isFirst = true;
};

/// Goes through the sleeps of a task, in order.
class Sleeps
{
public:
    Sleeps(const EventLog &log, std::span<const std::uint32_t> own)
        : m_log(log)
        , m_own(own)
    {}

    /// How late the task woke from the sleep that began at `from`; nothing where something else ended it.
    std::optional<Nanoseconds> lateness(Nanoseconds from)
    {
        for (; m_next < m_own.size(); ++m_next) {
            if (event(m_next).kind == EventKind::Slept && event(m_next).time == from)
                break;
        }
        const bool isSleptOut = m_next + 2 < m_own.size() && event(m_next + 1).kind == EventKind::Due &&
                                event(m_next + 2).kind == EventKind::Turn;
        return isSleptOut ? std::optional(event(m_next + 2).time - event(m_next + 1).time) : std::nullopt;
    }

private:
    [[nodiscard]] const Event &event(std::size_t index) const { return m_log[m_own[index]]; }

    const EventLog &m_log;
    std::span<const std::uint32_t> m_own;
    std::size_t m_next = 0;
};

/// The rows of one timeline.
class SpanRows
{
public:
    SpanRows(CsvRows &rows, const TaskNames &names, const LoggedTimeline &from)
        : m_rows(rows)
        , m_names(names)
        , m_timeline(*from.timeline)
        , m_log(*from.log)
        , m_events(m_log, m_timeline.eventCount(), m_timeline.taskCount())
    {}

    void write(StepCounter &steps)
    {
        for (std::uint32_t number = 0; number < m_timeline.taskCount() && steps.step(); ++number)
            task(number);
    }

private:
    void task(std::uint32_t number)
    {
        bool any = false;
        Sleeps sleeps(m_log, m_events.of(number));
        m_timeline.visitSpans(number, Nanoseconds::max(), [&](const Span &span) {
            any = true;
            row(number, stateKey(span.state), span.from, span.to,
                span.state == State::Sleeping ? sleeps.lateness(span.from) : std::nullopt);
        });
        if (any)
            return;
        const std::optional<Nanoseconds> created = m_timeline.created(number);
        row(number, created ? QString() : stateKey(State::NotStarted), created, m_timeline.ended(number), {});
    }

    void row(std::uint32_t number, const QString &state, std::optional<Nanoseconds> from,
             std::optional<Nanoseconds> to, std::optional<Nanoseconds> lateness)
    {
        m_rows.key(strategyKey(m_timeline.strategy()));
        m_rows.number(std::int64_t{number} + 1);
        m_rows.text(m_names.name(number));
        m_rows.key(state);
        m_rows.time(from);
        m_rows.time(to);
        m_rows.time(from && to ? std::optional(*to - *from) : std::nullopt);
        m_rows.time(lateness);
        m_rows.key(outcomeKey(m_timeline.outcome(number)));
        m_rows.text(m_timeline.outcome(number) == Outcome::Failed ? m_log.reason(number) : QString());
        m_rows.endRow();
    }

    CsvRows &m_rows;
    const TaskNames &m_names;
    const Timeline &m_timeline;
    const EventLog &m_log;
    const TaskEvents m_events;
};

} // namespace

Result<qint64> writeSpanCsv(QIODevice &device, const LoggedRun &run, const Progress &progress)
{
    if (!isOver(run))
        return runIsNotOver();
    DeviceStream stream(device);
    CsvRows rows(stream);
    stream.put(kHeader);
    rows.endRow();
    const TaskNames names(*run.scenario);
    StepCounter steps(progress, taskCount(run));
    for (const LoggedTimeline &one : run.timelines)
        SpanRows(rows, names, one).write(steps);
    if (!steps.goesOn())
        return givenUp();
    return stream.close();
}

} // namespace interleave
