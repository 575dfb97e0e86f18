// SPDX-License-Identifier: MIT
#include "app/playback/spantable.h"

#include "app/chart/statestyle.h"
#include "core/trace/taskevents.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace interleave {

namespace {

/// Walks over a task's own events beside its spans, and knows how late each sleep's wake was. As Statistics
/// counts it: from the Due of a sleep to the task's next event, if that is its turn.
class Wakes
{
public:
    Wakes(const EventLog &log, std::span<const std::uint32_t> own)
        : m_log(log)
        , m_own(own)
    {}

    /// Of the sleep that ended at `time`; the calls must come in order of time.
    Nanoseconds lateness(Nanoseconds time)
    {
        for (; m_next + 1 < m_own.size(); ++m_next) {
            const Event &due = m_log[m_own[m_next]];
            const Event &wake = m_log[m_own[m_next + 1]];
            const bool isSleep = m_next > 0 && m_log[m_own[m_next - 1]].kind == EventKind::Slept;
            if (!isSleep || due.kind != EventKind::Due || due.time < time)
                continue;
            const bool isIts = due.time == time && wake.kind == EventKind::Turn;
            return isIts ? wake.time - due.time : SpanRow::kNone;
        }
        return SpanRow::kNone;
    }

private:
    const EventLog &m_log;
    std::span<const std::uint32_t> m_own;
    std::size_t m_next = 0;
};

std::int64_t valueOf(const SpanRow &row, SpanKey key)
{
    switch (key) {
    case SpanKey::Task:
        return row.task;
    case SpanKey::Way:
        return static_cast<std::int64_t>(row.way);
    case SpanKey::State:
        return static_cast<std::int64_t>(row.state);
    case SpanKey::From:
        return row.from.count();
    case SpanKey::To:
        return row.to.count();
    case SpanKey::Length:
        return row.length().count();
    case SpanKey::Lateness:
        return row.lateness.count();
    }
    return 0;
}

void appendSpans(std::vector<SpanRow> &rows, const TimelineRecord &record, const TaskEvents &events,
                 std::uint32_t task)
{
    const Timeline &timeline = record.timeline;
    Wakes wakes(*record.log, events.of(task));
    timeline.visitSpans(task, std::max(timeline.newest(), timeline.total()), [&](const Span &span) {
        const Nanoseconds late = span.state == State::Sleeping ? wakes.lateness(span.to) : SpanRow::kNone;
        rows.push_back({span.from, span.to, late, task, timeline.strategy(), span.state});
    });
}

} // namespace

std::vector<SpanRow> spansOf(const TimelineRecord &record, std::uint32_t task)
{
    std::vector<SpanRow> rows;
    const Timeline &timeline = record.timeline;
    appendSpans(rows, record, TaskEvents(*record.log, timeline.eventCount(), timeline.taskCount()), task);
    return rows;
}

SpanTable::SpanTable(std::shared_ptr<const RunRecord> record)
    : m_record(std::move(record))
{
    for (const TimelineRecord &one : m_record->timelines)
        readSpans(one);
}

void SpanTable::readSpans(const TimelineRecord &record)
{
    const Timeline &timeline = record.timeline;
    const TaskEvents events(*record.log, timeline.eventCount(), timeline.taskCount());
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task)
        appendSpans(m_rows, record, events, task);
}

SpanTable::Order SpanTable::filtered(const QString &filter) const
{
    Order order;
    if (filter.isEmpty()) {
        order.resize(m_rows.size());
        std::iota(order.begin(), order.end(), 0U);
        return order;
    }
    std::array<bool, static_cast<std::size_t>(State::Fetching) + 1> isState{};
    for (std::size_t state = 0; state < isState.size(); ++state)
        isState[state] = stateWord(static_cast<State>(state)).contains(filter, Qt::CaseInsensitive);
    std::uint32_t task = kNoTask;
    bool isTask = false; // rows of one task stand together, so that its name is put together once
    for (std::uint32_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].task != task) {
            task = m_rows[row].task;
            isTask = m_record->tasks.name(task).contains(filter, Qt::CaseInsensitive);
        }
        if (isTask || isState[static_cast<std::size_t>(m_rows[row].state)])
            order.push_back(row);
    }
    return order;
}

SpanTable::Order SpanTable::sorted(SpanKey key, bool isDescending, const QString &filter) const
{
    Order order = filtered(filter);
    // Sorting values is several times as quick as sorting indices of values.
    std::vector<std::pair<std::int64_t, std::uint32_t>> keyed;
    keyed.reserve(order.size());
    for (const std::uint32_t row : order) {
        const std::int64_t value = valueOf(m_rows[row], key);
        keyed.emplace_back(isDescending ? -value : value, row);
    }
    if (!std::is_sorted(keyed.begin(), keyed.end()))
        std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), order.begin(), [](const auto &one) { return one.second; });
    return order;
}

SpanTable::Order SpanTable::begunBy(const Order &order, Nanoseconds time) const
{
    Order begun;
    std::copy_if(order.begin(), order.end(), std::back_inserter(begun),
                 [&](std::uint32_t row) { return m_rows[row].from <= time; });
    return begun;
}

} // namespace interleave
