// SPDX-License-Identifier: MIT
#include "core/trace/logreader.h"

#include "core/trace/eventkey.h"
#include "core/translated.h"

#include <array>

namespace interleave {

LogReader::LogReader(Strategy strategy, std::uint32_t taskCount)
    : m_strategy(strategy)
    , m_taskCount(taskCount)
    , m_check(strategy, taskCount)
{}

void LogReader::beginRow(Row row)
{
    m_row = row;
    m_items = 0;
}

LogReader::Item LogReader::nextItem() const
{
    constexpr std::array kEvent{Item::Time, Item::Task, Item::Kind, Item::None};
    constexpr std::array kReason{Item::Task, Item::Reason, Item::None};
    const auto next = static_cast<std::size_t>(m_items);
    return m_row == Row::Event ? kEvent[next] : kReason[next];
}

LogReader::Fault LogReader::takeNumber(std::int64_t value)
{
    switch (nextItem()) {
    case Item::Time:
        m_event.time = Nanoseconds(value);
        break;
    case Item::Task:
        if (value < 0 || value >= m_taskCount)
            return interleave::tr("task %1 is not in the scenario (%2 was expected)")
                .arg(value)
                .arg(m_taskCount > 0 ? interleave::tr("0 to %1").arg(m_taskCount - 1)
                                     : QStringLiteral("null"));
        m_event.task = static_cast<std::uint32_t>(value);
        break;
    default:
        return refuse(QString::number(value));
    }
    ++m_items;
    return std::nullopt;
}

LogReader::Fault LogReader::takeNull()
{
    if (nextItem() != Item::Task)
        return refuse(QStringLiteral("null"));
    m_event.task = kNoTask;
    ++m_items;
    return std::nullopt;
}

LogReader::Fault LogReader::takeText(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    switch (nextItem()) {
    case Item::Kind:
        if (const auto kind = eventOfKey(utf8))
            m_event.kind = *kind;
        else
            return interleave::tr("“%1” is no kind of event (one such as “turn” was expected)").arg(text);
        break;
    case Item::Reason:
        m_reason = text;
        break;
    default:
        return refuse(u"“" + text + u"”");
    }
    ++m_items;
    return std::nullopt;
}

LogReader::Fault LogReader::refuse(const QString &what) const
{
    const auto instead = [&what](const QString &expected) {
        return interleave::tr("%1 (%2 was expected)").arg(what, expected);
    };
    switch (nextItem()) {
    case Item::Time:
        return instead(interleave::tr("an instant in whole nanoseconds"));
    case Item::Task:
        return instead(interleave::tr("the number of a task, or null"));
    case Item::Kind:
        return instead(interleave::tr("the kind of the event, such as “turn”"));
    case Item::Reason:
        return instead(interleave::tr("text"));
    case Item::None:
        break;
    }
    return instead(interleave::tr("the end of the list"));
}

LogReader::Fault LogReader::endRow()
{
    if (nextItem() != Item::None)
        return refuse(interleave::tr("the list ends here"));
    if (m_row == Row::Event) {
        if (auto fault = m_check.take(m_event))
            return fault;
        m_log->append(m_event);
    } else if (!m_reason.isEmpty()) {
        m_log->explain(m_event.task, m_reason);
    }
    return std::nullopt;
}

} // namespace interleave
