// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace interleave {

/// A task's stay in one state, in one of the ways to run.
struct SpanRow
{
    static constexpr Nanoseconds kNone = Nanoseconds(-1);

    Nanoseconds from{};
    Nanoseconds to{};
    Nanoseconds lateness = kNone; ///< of the wake that ended a sleep
    std::uint32_t task = 0;
    Strategy way = Strategy::Sequential;
    State state = State::NotStarted;

    [[nodiscard]] Nanoseconds length() const { return to - from; }
};

/// What a row is sorted by.
enum class SpanKey : std::uint8_t { Task, Way, State, From, To, Length, Lateness };

/// `sequential`, …
[[nodiscard]] QString wayWord(Strategy way);

/// All spans of a run as the rows of a table, and the orders in which they can stand. A value that does not
/// change; may be made and asked in any thread.
class SpanTable
{
public:
    /// Indices of rows, in the order in which they stand.
    using Order = std::vector<std::uint32_t>;

    /// The record must not change any more; it is kept.
    explicit SpanTable(std::shared_ptr<const RunRecord> record);

    [[nodiscard]] const std::vector<SpanRow> &rows() const { return m_rows; }
    [[nodiscard]] const RunRecord &record() const { return *m_record; }

    /// Rows with `filter` in the task's name or the state's, in whatever case, sorted; rows that are equal in
    /// that stand by way, task and time.
    [[nodiscard]] Order sorted(SpanKey key, bool isDescending, const QString &filter) const;
    /// Those of them that have begun by then, in the same order.
    [[nodiscard]] Order begunBy(const Order &order, Nanoseconds time) const;

private:
    void readSpans(const TimelineRecord &record);
    [[nodiscard]] Order filtered(const QString &filter) const;

    std::shared_ptr<const RunRecord> m_record;
    std::vector<SpanRow> m_rows;
};

} // namespace interleave
