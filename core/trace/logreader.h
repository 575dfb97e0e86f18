// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/eventlog.h"
#include "core/trace/logcheck.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace interleave {

/// Puts the log of one timeline together again from the rows in a trace file, item by item, and sees to it
/// that it is one. What goes wrong is told as `what is wrong (what was expected)`; after that nothing is to
/// be given to it any more.
class LogReader
{
public:
    using Fault = std::optional<QString>;

    LogReader(Strategy strategy, std::uint32_t taskCount);

    [[nodiscard]] Strategy strategy() const { return m_strategy; }

    enum class Row { Reason, Event };
    void beginRow(Row row);
    [[nodiscard]] Fault takeNumber(std::int64_t value);
    [[nodiscard]] Fault takeNull();
    [[nodiscard]] Fault takeText(std::string_view utf8);
    /// Anything else.
    [[nodiscard]] Fault refuse(const QString &what) const;
    [[nodiscard]] Fault endRow();

    /// After the last row.
    [[nodiscard]] Fault finish() const { return m_check.finish(); }
    /// After that.
    [[nodiscard]] std::shared_ptr<const EventLog> log() const { return m_log; }

private:
    /// What an item of a row is.
    enum class Item { Time, Task, Kind, Reason, None };
    [[nodiscard]] Item nextItem() const;

    Strategy m_strategy;
    std::uint32_t m_taskCount;
    std::shared_ptr<EventLog> m_log = std::make_shared<EventLog>();
    LogCheck m_check;

    // The row that is being read.
    Row m_row = Row::Event;
    int m_items = 0;
    Event m_event;
    QString m_reason;
};

} // namespace interleave
