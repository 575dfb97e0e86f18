// SPDX-License-Identifier: MIT
#include "core/trace/tracehandler.h"

#include "core/translated.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace interleave {

namespace {

/// What other programs add may hold anything, but not so deep that it is an attack.
constexpr std::size_t kDeepest = 200;

/// Whoever reads of so many has understood.
constexpr std::size_t kMostFaults = 100;

constexpr std::string_view kFormat = "interleave-trace";

QString quoted(std::string_view text)
{
    return u"“" + QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())) + u"”";
}

std::optional<Strategy> strategyOfKey(const QString &key)
{
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        if (key == strategyKey(strategy))
            return strategy;
    }
    return std::nullopt;
}

} // namespace

bool TraceHandler::Null()
{
    const Room room = level().room;
    if (room != Room::Event && room != Room::Reason)
        return other(QStringLiteral("null"));
    if (!m_isTimelineFaulty)
        tell(m_reader->takeNull());
    return true;
}

bool TraceHandler::number(std::int64_t value)
{
    const Room room = level().room;
    if (room == Room::Event || room == Room::Reason) {
        if (!m_isTimelineFaulty)
            tell(m_reader->takeNumber(value));
        return true;
    }
    if (room == Room::Run && level().member == Member::Version && value == 1)
        return true;
    const bool isNewer = room == Room::Run && level().member == Member::Version && value > 1;
    return other(isNewer ? interleave::tr("%1: a newer Interleave made this file").arg(value)
                         : QString::number(value));
}

bool TraceHandler::Uint64(std::uint64_t value)
{
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return other(interleave::tr("a number that is too large"));
    return number(static_cast<std::int64_t>(value));
}

bool TraceHandler::String(const char *text, unsigned length, bool)
{
    if (level().room != Room::Skipped)
        takeText({text, length});
    return true;
}

void TraceHandler::takeText(std::string_view text)
{
    const QString value = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    switch (level().room) {
    case Room::Event:
    case Room::Reason:
        if (!m_isTimelineFaulty)
            tell(m_reader->takeText(text));
        return;
    case Room::Run:
        if (level().member == Member::Format && text == kFormat)
            return;
        if (level().member == Member::Clock &&
            (value == clockKey(ClockKind::Virtual) || value == clockKey(ClockKind::Real))) {
            m_result.clock = value == clockKey(ClockKind::Real) ? ClockKind::Real : ClockKind::Virtual;
            return;
        }
        break;
    case Room::Timeline:
        if (level().member == Member::Strategy) {
            if (const auto strategy = strategyOfKey(value))
                return takeStrategy(*strategy);
        }
        break;
    default:
        break;
    }
    mismatch(m_source.stringStart(), quoted(text));
}

void TraceHandler::takeStrategy(Strategy strategy)
{
    const auto &timelines = m_result.timelines;
    if (std::any_of(timelines.begin(), timelines.end(),
                    [strategy](const ReadTimeline &other) { return other.strategy == strategy; }))
        fault(m_source.stringStart(), interleave::tr("the second timeline of the same strategy"),
              interleave::tr("one of each"));
    if (m_result.ok()) // a reader takes as much memory as there are tasks
        m_reader.emplace(strategy, m_result.scenario.taskCount());
}

bool TraceHandler::other(const QString &what)
{
    const Room room = level().room;
    if (room == Room::Event || room == Room::Reason) {
        if (!m_isTimelineFaulty)
            tell(m_reader->refuse(what));
    } else {
        mismatch(m_source.Tell() - 1, what);
    }
    return true;
}

bool TraceHandler::Key(const char *text, unsigned length, bool)
{
    Level &here = level();
    if (here.room == Room::Skipped)
        return true;
    const std::string_view key(text, length);
    here.member = memberOf(here.room, key);
    if (here.member == Member::None)
        return true;
    if (has(here.member))
        fault(m_source.stringStart(), interleave::tr("%1 is there twice").arg(quoted(key)),
              interleave::tr("once"));
    here.seen |= 1U << static_cast<unsigned>(here.member);
    return true;
}

bool TraceHandler::enter(bool isObject)
{
    if (m_levels.size() > kDeepest) {
        fault(m_source.Tell(), interleave::tr("lists and objects nest too deep"),
              interleave::tr("at most %1 levels").arg(kDeepest));
        return false;
    }
    Level inside;
    inside.at = m_source.Tell(); // the reader calls us before it takes the bracket
    inside.room = roomBehind(isObject);
    m_levels.push_back(inside);
    if (inside.room == Room::Event || inside.room == Room::Reason)
        m_reader->beginRow(inside.room == Room::Event ? LogReader::Row::Event : LogReader::Row::Reason);
    return true;
}

/// What begins here.
TraceHandler::Room TraceHandler::roomBehind(bool isObject)
{
    const Level &here = level();
    switch (here.room) {
    case Room::Document:
        return isObject ? Room::Root : Room::Skipped;
    case Room::Root:
        if (here.member == Member::Run && isObject) {
            m_isOurs = true;
            return Room::Run;
        }
        break;
    case Room::Run:
        if (here.member == Member::Scenario && isObject)
            return Room::Scenario;
        if (here.member == Member::Timelines && !isObject)
            return timelinesRoom();
        break;
    case Room::Timelines:
        if (isObject) {
            m_reader.reset();
            m_isTimelineFaulty = false;
            return Room::Timeline;
        }
        break;
    case Room::Timeline:
        if (here.member == Member::Reasons && !isObject)
            return listRoom(Room::Reasons);
        if (here.member == Member::Events && !isObject)
            return listRoom(Room::Events);
        break;
    case Room::Reasons:
    case Room::Events:
        if (!isObject && !m_isTimelineFaulty)
            return here.room == Room::Events ? Room::Event : Room::Reason;
        break;
    case Room::Event:
    case Room::Reason:
        other(isObject ? interleave::tr("an object") : interleave::tr("a list"));
        return Room::Skipped;
    case Room::Scenario:
    case Room::Skipped:
        return Room::Skipped;
    }
    mismatch(m_source.Tell(), isObject ? interleave::tr("an object") : interleave::tr("a list"));
    return Room::Skipped;
}

TraceHandler::Room TraceHandler::timelinesRoom()
{
    if (m_hasScenario)
        return Room::Timelines;
    if (!has(Member::Scenario))
        fault(m_source.Tell(), interleave::tr("the timelines stand before their scenario"),
              interleave::tr("“scenario” first"));
    return Room::Skipped;
}

TraceHandler::Room TraceHandler::listRoom(Room room)
{
    if (m_reader)
        return room;
    if (!has(Member::Strategy))
        fault(m_source.Tell(), interleave::tr("what happened stands before the strategy"),
              interleave::tr("“strategy” first"));
    m_isTimelineFaulty = true;
    return Room::Skipped;
}

/// The bracket that ends the object or list has been seen, but not taken.
bool TraceHandler::leave()
{
    switch (level().room) {
    case Room::Scenario:
        takeScenario(m_source.Tell() + 1);
        break;
    case Room::Run:
        needMembers();
        break;
    case Room::Timeline:
        finishTimeline();
        break;
    case Room::Event:
    case Room::Reason:
        if (!m_isTimelineFaulty)
            tell(m_reader->endRow());
        break;
    case Room::Timelines:
        if (m_result.timelines.empty() && m_result.faults.empty())
            fault(level().at, interleave::tr("there is no timeline"), interleave::tr("one at least"));
        break;
    default:
        break;
    }
    m_levels.pop_back();
    return true;
}

void TraceHandler::takeScenario(std::size_t end)
{
    const std::size_t begin = level().at;
    ReadScenario read =
        readScenario(m_text.sliced(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin)));
    m_hasScenario = read.ok();
    const JsonSource::Place place = m_source.placeOf(begin);
    const auto adopt = [&place](FileNote note) {
        note.column += note.line == 1 ? place.column - 1 : 0;
        note.line += place.line - 1;
        return note;
    };
    std::transform(read.faults.begin(), read.faults.end(), std::back_inserter(m_result.faults), adopt);
    std::transform(read.warnings.begin(), read.warnings.end(), std::back_inserter(m_result.warnings), adopt);
    m_result.scenario = std::move(read.scenario);
}

void TraceHandler::finishTimeline()
{
    needMembers();
    if (!m_reader || m_isTimelineFaulty || !has(Member::Events))
        return;
    tell(m_reader->finish());
    m_result.timelines.push_back({m_reader->strategy(), m_reader->log()});
}

void TraceHandler::syntaxFault(std::size_t offset, const QString &problem)
{
    m_isJson = false;
    tell(offset, problem);
}

ReadTrace TraceHandler::finish()
{
    if (m_isJson && !m_isOurs && m_result.faults.empty())
        fault(0, interleave::tr("there is no run of Interleave in this file"),
              interleave::tr("a trace that Interleave has exported"));
    if (!m_result.ok()) {
        m_result.scenario = Scenario();
        m_result.timelines.clear();
    }
    return std::move(m_result);
}

bool TraceHandler::has(Member member) const
{
    return (m_levels.back().seen >> static_cast<unsigned>(member) & 1U) != 0;
}

void TraceHandler::needMembers()
{
    const Level &here = level();
    for (const Member member : requiredMembers(here.room)) {
        if (!has(member))
            fault(here.at, interleave::tr("“%1” is missing").arg(keyOf(member)),
                  expectedAt(here.room, member));
    }
}

/// A value that is of the wrong kind for its place; `what` says what it is.
void TraceHandler::mismatch(std::size_t offset, const QString &what)
{
    const QString expected = expectedAt(level().room, level().member);
    const bool isInRows = level().room == Room::Events || level().room == Room::Reasons;
    if (expected.isEmpty() || (isInRows && std::exchange(m_isTimelineFaulty, true)))
        return;
    fault(offset, what, expected);
}

void TraceHandler::fault(std::size_t offset, const QString &problem, const QString &expected)
{
    tell(offset, interleave::tr("%1 (%2 was expected)").arg(problem, expected));
}

void TraceHandler::tell(std::size_t offset, const QString &text)
{
    if (m_result.faults.size() >= kMostFaults)
        return;
    const JsonSource::Place place = m_source.placeOf(offset);
    m_result.faults.push_back({place.line, place.column, text});
}

/// Of the timeline, where the row or the timeline begins.
void TraceHandler::tell(std::optional<QString> fault)
{
    if (!fault)
        return;
    m_isTimelineFaulty = true;
    tell(level().at, *fault);
}

} // namespace interleave
