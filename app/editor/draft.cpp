// SPDX-License-Identifier: MIT
#include "app/editor/draft.h"

#include "app/editor/tasklistmodel.h"
#include "core/scenario/scenariofile.h"

#include <QColor>
#include <QJsonArray>
#include <QJsonDocument>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

namespace interleave {

namespace {

// A list may have a million entries and is written while somebody types, so no tree is made of it.
using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void writeUtf8(Writer &writer, const QByteArray &text)
{
    writer.String(text.constData(), static_cast<rapidjson::SizeType>(text.size()));
}

void writeText(Writer &writer, const char *key, const QString &text)
{
    writer.Key(key);
    writeUtf8(writer, text.toUtf8());
}

void writeUnknown(Writer &writer, const UnknownMembers &members)
{
    writer.Key("unknown");
    writer.StartArray();
    for (const UnknownMember &member : members) {
        writeUtf8(writer, member.key.toUtf8());
        writeUtf8(writer, member.value);
    }
    writer.EndArray();
}

void writeNumber(Writer &writer, const char *key, std::uint32_t number)
{
    writer.Key(key);
    writer.Uint(number);
}

/// Leaves out what most entries don't have.
void writeEntry(Writer &writer, const TaskEntry &entry)
{
    writer.StartObject();
    writeText(writer, "name", entry.name());
    writeText(writer, "steps", entry.stepsText());
    writeNumber(writer, "hue", entry.hue());
    if (!entry.timeoutText().isEmpty())
        writeText(writer, "timeout", entry.timeoutText());
    if (!entry.color().isEmpty())
        writeText(writer, "color", entry.color());
    if (entry.count() != 1)
        writeNumber(writer, "count", entry.count());
    if (!entry.unknown().empty())
        writeUnknown(writer, entry.unknown());
    writer.EndObject();
}

void writeRules(Writer &writer, const RunRules &rules)
{
    writer.Key("rules");
    writer.StartObject();
    if (rules.limit)
        writeNumber(writer, "limit", *rules.limit);
    writer.Key("cancel");
    writer.Bool(rules.onFailure == OnFailure::Cancel);
    writer.Key("first");
    writer.Bool(rules.until == Until::First);
    writeText(writer, "timeout", rules.timeoutText);
    writeText(writer, "seed", rules.seedText);
    writer.EndObject();
}

QString textAt(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

std::uint32_t numberAt(const QJsonObject &object, QLatin1StringView key, std::uint32_t otherwise)
{
    return static_cast<std::uint32_t>(object.value(key).toInteger(otherwise));
}

RunRules readRules(const QJsonObject &object)
{
    RunRules rules;
    if (object.contains(QLatin1StringView("limit")))
        rules.limit = numberAt(object, QLatin1StringView("limit"), 1);
    if (object.value(QLatin1StringView("cancel")).toBool())
        rules.onFailure = OnFailure::Cancel;
    if (object.value(QLatin1StringView("first")).toBool())
        rules.until = Until::First;
    rules.timeoutText = textAt(object, QLatin1StringView("timeout"));
    rules.seedText = textAt(object, QLatin1StringView("seed"));
    return rules;
}

bool isJson(const QByteArray &value)
{
    return !QJsonDocument::fromJson('[' + value + ']').isNull();
}

TaskEntry readEntry(const QJsonObject &object)
{
    TaskSpec extra;
    const QString color = textAt(object, QLatin1StringView("color"));
    if (color.size() == 7 && color.startsWith(u'#') && QColor::isValidColor(color))
        extra.color = color;
    extra.count = std::clamp(numberAt(object, QLatin1StringView("count"), 1), 1U, kMostTasks);
    const QJsonArray unknown = object.value(QLatin1StringView("unknown")).toArray();
    for (qsizetype i = 0; i + 1 < unknown.size(); i += 2) {
        const QByteArray value = unknown[i + 1].toString().toUtf8();
        if (isJson(value))
            extra.unknown.push_back({unknown[i].toString(), value});
    }
    TaskEntry entry(extra);
    entry.setName(textAt(object, QLatin1StringView("name")));
    entry.setStepsText(textAt(object, QLatin1StringView("steps")));
    entry.setTimeoutText(textAt(object, QLatin1StringView("timeout")));
    entry.setHue(numberAt(object, QLatin1StringView("hue"), 0));
    return entry;
}

} // namespace

QByteArray writeDraft(const TaskListModel &model)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    writer.Key("frame");
    writeUtf8(writer, writeScenario(model.frame()));
    writeRules(writer, model.rules());
    writer.Key("tasks");
    writer.StartArray();
    for (int row = 0; row < model.taskCount(); ++row)
        writeEntry(writer, model.entry(row));
    writer.EndArray();
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize()));
}

QByteArray writeEntries(const std::vector<TaskEntry> &entries)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartArray();
    for (const TaskEntry &entry : entries)
        writeEntry(writer, entry);
    writer.EndArray();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize()));
}

std::vector<TaskEntry> readEntries(const QByteArray &json)
{
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    std::vector<TaskEntry> entries;
    entries.reserve(static_cast<std::size_t>(list.size()));
    for (const auto &task : list)
        entries.push_back(readEntry(task.toObject()));
    return entries;
}

std::optional<Draft> readDraft(const QJsonObject &object)
{
    const QJsonValue rules = object.value(QLatin1StringView("rules"));
    const QJsonValue tasks = object.value(QLatin1StringView("tasks"));
    ReadScenario frame = readScenario(textAt(object, QLatin1StringView("frame")).toUtf8());
    if (!frame.ok() || !rules.isObject() || !tasks.isArray())
        return std::nullopt;
    Draft draft{std::move(frame.scenario), readRules(rules.toObject()), {}};
    const QJsonArray list = tasks.toArray();
    draft.entries.reserve(static_cast<std::size_t>(list.size()));
    for (const auto &task : list)
        draft.entries.push_back(readEntry(task.toObject()));
    return draft;
}

} // namespace interleave
