// SPDX-License-Identifier: MIT
#include "core/scenario/scenarioreader.h"

#include "core/counttext.h"
#include "core/scenario/stepnotation.h"
#include "core/translated.h"

#include <QRegularExpression>

#include <limits>
#include <utility>

namespace interleave {

namespace {

/// Unknown keys may hold anything, but not so deep that it is an attack.
constexpr std::size_t kDeepest = 200;

const QString kFormat = QStringLiteral("interleave-scenario");

QString quoted(const QString &text)
{
    return u"“" + text + u"”";
}

} // namespace

FileNote ScenarioReader::note(std::size_t offset, const QString &text) const
{
    const JsonSource::Place place = m_source.placeOf(offset);
    return {place.line, place.column, text};
}

void ScenarioReader::fault(std::size_t offset, const QString &problem, const QString &expected)
{
    m_result.faults.push_back(note(offset, interleave::tr("%1 (%2 was expected)").arg(problem, expected)));
}

void ScenarioReader::syntaxFault(std::size_t offset, const QString &problem)
{
    m_result.faults.push_back(note(offset, problem));
}

/// A value that is of the wrong kind for its place; `what` says what it is. Without an offset it ends here.
void ScenarioReader::mismatch(const QString &what, std::optional<std::size_t> offset)
{
    const Level &here = level();
    const QString expected = expectation();
    if (expected.isEmpty())
        return; // where anything may be, or at an unknown key, which was told already
    const QString subject = here.key.isEmpty() || here.room == Room::Tasks
                                ? what
                                : interleave::tr("%1 is %2").arg(quoted(here.key), what);
    fault(offset.value_or(m_source.Tell() - 1), subject, expected);
}

bool ScenarioReader::other(const QString &what)
{
    mismatch(what);
    return endValue(m_source.Tell());
}

bool ScenarioReader::Null()
{
    return other(QStringLiteral("null"));
}

bool ScenarioReader::Bool(bool value)
{
    return other(value ? QStringLiteral("true") : QStringLiteral("false"));
}

bool ScenarioReader::Double(double)
{
    return wholeNumber(std::nullopt);
}

bool ScenarioReader::RawNumber(const char *, unsigned, bool)
{
    return wholeNumber(std::nullopt);
}

bool ScenarioReader::Uint64(std::uint64_t value)
{
    return wholeNumber(value);
}

bool ScenarioReader::number(std::int64_t value)
{
    return wholeNumber(value >= 0 ? std::optional(static_cast<std::uint64_t>(value)) : std::nullopt);
}

/// `value` is nothing for a number that is negative or not whole.
bool ScenarioReader::wholeNumber(std::optional<std::uint64_t> value)
{
    const QString what = value ? QString::number(*value) : interleave::tr("no whole number from 0");
    const bool isNewer = value && *value > 1 && level().room == Room::Root && level().key == u"version";
    Level &here = level();
    const auto within = [&](std::uint64_t least, std::uint64_t most) {
        return value && *value >= least && *value <= most;
    };
    if (here.room == Room::Root && here.key == u"version" && within(1, 1))
        return true;
    if (isNewer)
        mismatch(interleave::tr("%1: a newer Interleave made this file").arg(what));
    else if (here.room == Room::Root && here.key == u"seed" && value)
        m_result.scenario.seed = *value;
    else if (here.room == Room::Task && here.key == u"count" && within(1, kMostTasks))
        m_task.count = static_cast<std::uint32_t>(*value);
    else if (here.room == Room::Concurrent && here.key == u"limit" &&
             within(1, std::numeric_limits<std::uint32_t>::max()))
        m_result.scenario.concurrent.limit = static_cast<std::uint32_t>(*value);
    else
        mismatch(what);
    return endValue(m_source.Tell());
}

bool ScenarioReader::String(const char *text, unsigned length, bool)
{
    const QString value = QString::fromUtf8(text, static_cast<qsizetype>(length));
    switch (level().room) {
    case Room::Root:
        rootText(value);
        break;
    case Room::Task:
        taskText(value);
        break;
    case Room::Concurrent:
        policyText(value);
        break;
    case Room::Lesson:
        lessonText(value);
        break;
    default:
        mismatch(interleave::tr("text"), m_source.stringStart());
        break;
    }
    return endValue(m_source.Tell());
}

void ScenarioReader::rootText(const QString &value)
{
    const QString &key = level().key;
    if (key == u"name")
        m_result.scenario.name = value;
    else if (key == u"description")
        m_result.scenario.description = value;
    else if (key != u"format")
        mismatch(interleave::tr("text"), m_source.stringStart());
    else if (value != kFormat)
        fault(m_source.stringStart(), interleave::tr("%1 is %2").arg(quoted(key), quoted(value)),
              expectation());
}

void ScenarioReader::taskText(const QString &value)
{
    static const QRegularExpression colour(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    const QString &key = level().key;
    const std::size_t start = m_source.stringStart();
    if (key == u"name") {
        m_task.name = value;
        if (value.trimmed().isEmpty())
            fault(start, interleave::tr("the name is empty"), expectation());
    } else if (key == u"steps") {
        takeSteps(value);
    } else if (key == u"timeout") {
        takeTimeout(m_task.timeout, value);
    } else if (key == u"color") {
        m_task.color = value;
        if (!colour.match(value).hasMatch())
            fault(start, interleave::tr("%1 is no colour").arg(quoted(value)), expectation());
    } else {
        mismatch(interleave::tr("text"), m_source.stringStart());
    }
}

void ScenarioReader::takeSteps(const QString &value)
{
    const std::size_t start = m_source.stringStart();
    ParsedSteps parsed = parseSteps(value);
    for (const NotationFault &one : parsed.faults)
        fault(m_source.offsetInString(start, one.position), one.problem, one.expected);
    m_task.steps = std::move(parsed.steps);
}

void ScenarioReader::takeTimeout(std::optional<Nanoseconds> &target, const QString &value)
{
    target = parseDuration(value);
    if (!target)
        fault(m_source.stringStart(), interleave::tr("%1 is no duration up to 24 h").arg(quoted(value)),
              expectation());
}

void ScenarioReader::policyText(const QString &value)
{
    Policies &policies = m_result.scenario.concurrent;
    const QString &key = level().key;
    if (key == u"timeout")
        takeTimeout(policies.timeout, value);
    else if (key == u"on_failure" && value == u"continue")
        policies.onFailure = OnFailure::Continue;
    else if (key == u"on_failure" && value == u"cancel")
        policies.onFailure = OnFailure::Cancel;
    else if (key == u"until" && value == u"all")
        policies.until = Until::All;
    else if (key == u"until" && value == u"first")
        policies.until = Until::First;
    else if (key == u"on_failure" || key == u"until")
        fault(m_source.stringStart(), interleave::tr("%1 is %2").arg(quoted(key), quoted(value)),
              expectation());
    else
        mismatch(interleave::tr("text"), m_source.stringStart());
}

void ScenarioReader::lessonText(const QString &value)
{
    Lesson &lesson = *m_result.scenario.lesson;
    const QString &key = level().key;
    if (key == u"question")
        lesson.question = value;
    else if (key == u"moral")
        lesson.moral = value;
    else if (key == u"try")
        lesson.variation = value;
}

bool ScenarioReader::enter(Room room, UnknownMembers *unknown)
{
    if (m_levels.size() > kDeepest) {
        fault(m_source.Tell(), interleave::tr("lists and objects nest too deep"),
              interleave::tr("at most %1 levels").arg(kDeepest));
        return false;
    }
    Level inside;
    inside.room = room;
    inside.unknown = unknown;
    inside.at = m_source.Tell(); // the reader calls us before it takes the bracket
    m_levels.push_back(std::move(inside));
    return true;
}

/// The bracket that ends the object or list has been seen, but not taken.
bool ScenarioReader::leave()
{
    m_levels.pop_back();
    return endValue(m_source.Tell() + 1);
}

/// A value ends before `end`; where its key is unknown, its text is kept.
bool ScenarioReader::endValue(std::size_t end)
{
    Level &here = level();
    const std::size_t after = std::exchange(here.valueAfter, 0);
    if (after != 0)
        here.unknown->push_back({here.key, m_source.valueBetween(after, end)});
    return true;
}

bool ScenarioReader::StartObject()
{
    const Room room = level().room;
    const QString &key = level().key;
    if (room == Room::Document)
        return enter(Room::Root, &m_result.scenario.unknown);
    if (room == Room::Root && key == u"concurrent") {
        m_policiesAt = m_source.Tell();
        return enter(Room::Concurrent, &m_result.scenario.concurrent.unknown);
    }
    if (room == Room::Root && key == u"lesson") {
        m_result.scenario.lesson.emplace();
        return enter(Room::Lesson, &m_result.scenario.lesson->unknown);
    }
    if (room == Room::Tasks) {
        m_task = TaskSpec();
        return enter(Room::Task, &m_task.unknown);
    }
    mismatch(interleave::tr("an object"), m_source.Tell());
    return enter(Room::Unknown);
}

bool ScenarioReader::StartArray()
{
    if (level().room == Room::Root && level().key == u"tasks")
        return enter(Room::Tasks);
    mismatch(interleave::tr("a list"), m_source.Tell());
    return enter(Room::Unknown);
}

bool ScenarioReader::Key(const char *text, unsigned length, bool)
{
    Level &here = level();
    here.key = QString::fromUtf8(text, static_cast<qsizetype>(length));
    if (here.room == Room::Unknown)
        return true;
    const std::size_t start = m_source.stringStart();
    if (here.seen.contains(here.key))
        fault(start, interleave::tr("%1 is there twice").arg(quoted(here.key)), interleave::tr("once"));
    here.seen.insert(here.key);
    if (expectation().isEmpty()) {
        m_result.warnings.push_back(
            note(start, interleave::tr("unknown key %1, which is ignored").arg(quoted(here.key))));
        here.valueAfter = m_source.Tell();
    }
    return true;
}

bool ScenarioReader::EndObject(unsigned)
{
    const Level &here = level();
    for (const QString &key : requiredKeys(here.room)) {
        if (!here.seen.contains(key))
            fault(here.at, interleave::tr("%1 is missing").arg(quoted(key)), expectedAt(here.room, key));
    }
    if (here.room == Room::Task)
        finishTask();
    return leave();
}

bool ScenarioReader::EndArray(unsigned)
{
    return leave();
}

void ScenarioReader::finishTask()
{
    m_taskCount += m_task.count;
    if (m_taskCount > kMostTasks && !m_tooManyTold) {
        fault(level().at, interleave::tr("here the tasks are more than %1").arg(countText(kMostTasks)),
              interleave::tr("at most %1 after \"count\"").arg(countText(kMostTasks)));
        m_tooManyTold = true;
    }
    if (!m_tooManyTold)
        m_result.scenario.tasks.push_back(std::move(m_task));
}

ReadScenario ScenarioReader::finish()
{
    Scenario judged; // of tasks that are not all there nothing can be said, of the policies it can
    judged.concurrent = m_result.scenario.concurrent;
    if (const auto fault = scenarioFault(m_result.ok() ? m_result.scenario : judged))
        m_result.faults.push_back(note(m_policiesAt, *fault));
    if (!m_result.ok())
        m_result.scenario = Scenario();
    return std::move(m_result);
}

} // namespace interleave
