// SPDX-License-Identifier: MIT
#include "core/scenario/scenariokeys.h"

#include "core/translated.h"

#include <algorithm>
#include <iterator>

namespace interleave {

QString expectedAt(ScenarioRoom room, const QString &key)
{
    using Room = ScenarioRoom;
    struct Known
    {
        Room room;
        QStringView key;
        const char *wanted;
    };
    static constexpr Known kKnown[]{
        {Room::Root, u"format", "\"interleave-scenario\""},
        {Room::Root, u"version", "1"},
        {Room::Root, u"name", QT_TR_NOOP("text")},
        {Room::Root, u"description", QT_TR_NOOP("text")},
        {Room::Root, u"seed", QT_TR_NOOP("a whole number from 0")},
        {Room::Root, u"tasks", QT_TR_NOOP("a list of tasks")},
        {Room::Root, u"concurrent", QT_TR_NOOP("an object with limit, on_failure, until or timeout")},
        {Room::Root, u"lesson", QT_TR_NOOP("an object with question, moral or try")},
        {Room::Task, u"name", QT_TR_NOOP("text that is not empty")},
        {Room::Task, u"steps", QT_TR_NOOP("text such as \"sleep 1s, compute 200ms\"")},
        {Room::Task, u"timeout", QT_TR_NOOP("a duration as text, such as \"3s\"")},
        {Room::Task, u"count", QT_TR_NOOP("a whole number from 1 to 1000000")},
        {Room::Task, u"color", QT_TR_NOOP("a colour as #RRGGBB")},
        {Room::Concurrent, u"limit", QT_TR_NOOP("a whole number from 1 to 4294967295")},
        {Room::Concurrent, u"on_failure", QT_TR_NOOP("\"continue\" or \"cancel\"")},
        {Room::Concurrent, u"until", QT_TR_NOOP("\"all\" or \"first\"")},
        {Room::Concurrent, u"timeout", QT_TR_NOOP("a duration as text, such as \"10s\"")},
        {Room::Lesson, u"question", QT_TR_NOOP("text")},
        {Room::Lesson, u"moral", QT_TR_NOOP("text")},
        {Room::Lesson, u"try", QT_TR_NOOP("text")},
    };
    if (room == Room::Document)
        return interleave::tr("an object: {\"format\": \"interleave-scenario\", …}");
    if (room == Room::Tasks)
        return interleave::tr("a task: {\"name\": …, \"steps\": …}");
    const auto *const found = std::find_if(std::begin(kKnown), std::end(kKnown), [&](const Known &known) {
        return known.room == room && known.key == key;
    });
    return found == std::end(kKnown) ? QString() : interleave::tr(found->wanted);
}

const QStringList &requiredKeys(ScenarioRoom room)
{
    static const QStringList ofRoot{QStringLiteral("format"), QStringLiteral("version"),
                                    QStringLiteral("tasks")};
    static const QStringList ofTask{QStringLiteral("name"), QStringLiteral("steps")};
    static const QStringList none;
    return room == ScenarioRoom::Root ? ofRoot : room == ScenarioRoom::Task ? ofTask : none;
}

} // namespace interleave
