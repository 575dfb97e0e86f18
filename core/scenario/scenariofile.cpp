// SPDX-License-Identifier: MIT
#include "core/scenario/scenariofile.h"

#include "core/scenario/jsonparse.h"
#include "core/scenario/scenarioreader.h"
#include "core/translated.h"
#include "core/wholefile.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace interleave {

namespace {

const QByteArray kByteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void writeUnknown(Writer &writer, const UnknownMembers &members)
{
    for (const UnknownMember &member : members) {
        const QByteArray key = member.key.toUtf8();
        writer.Key(key.constData(), static_cast<rapidjson::SizeType>(key.size()));
        writer.RawValue(member.value.constData(), static_cast<std::size_t>(member.value.size()),
                        rapidjson::kObjectType);
    }
}

void writeText(Writer &writer, const char *key, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    writer.Key(key);
    writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

void writeTask(Writer &writer, const TaskSpec &task)
{
    writer.StartObject();
    writeText(writer, "name", task.name);
    writeText(writer, "steps", stepsNotation(task.steps));
    if (task.timeout)
        writeText(writer, "timeout", durationNotation(*task.timeout));
    if (task.count != 1) {
        writer.Key("count");
        writer.Uint(task.count);
    }
    if (!task.color.isEmpty())
        writeText(writer, "color", task.color);
    writeUnknown(writer, task.unknown);
    writer.EndObject();
}

void writePolicies(Writer &writer, const Policies &policies)
{
    writer.Key("concurrent");
    writer.StartObject();
    if (policies.limit) {
        writer.Key("limit");
        writer.Uint(*policies.limit);
    }
    if (policies.onFailure == OnFailure::Cancel)
        writeText(writer, "on_failure", QStringLiteral("cancel"));
    if (policies.until == Until::First)
        writeText(writer, "until", QStringLiteral("first"));
    if (policies.timeout)
        writeText(writer, "timeout", durationNotation(*policies.timeout));
    writeUnknown(writer, policies.unknown);
    writer.EndObject();
}

} // namespace

ReadScenario readScenario(const QByteArray &contents)
{
    // A byte order mark is no JSON, but some editors write one.
    QByteArray text = contents;
    if (text.startsWith(kByteOrderMark))
        text.remove(0, kByteOrderMark.size());
    JsonSource source(text);
    ScenarioReader handler(source);
    parseJson(source, handler);
    return handler.finish();
}

Result<ReadScenario> readScenarioFile(const QString &path)
{
    const Result<QByteArray> contents =
        readWholeFile(path, kLargestScenarioFile, tr("is too large (at most 64 MiB were expected)"));
    if (!contents)
        return Failure{contents.message()};
    return readScenario(contents.value());
}

QString fileNoteText(const QString &path, const FileNote &note)
{
    return QStringLiteral("%1:%2:%3: %4").arg(path).arg(note.line).arg(note.column).arg(note.text);
}

QByteArray writeScenario(const Scenario &scenario)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    writeText(writer, "format", QStringLiteral("interleave-scenario"));
    writer.Key("version");
    writer.Int(1);
    if (!scenario.name.isEmpty())
        writeText(writer, "name", scenario.name);
    if (!scenario.description.isEmpty())
        writeText(writer, "description", scenario.description);
    writer.Key("seed");
    writer.Uint64(scenario.seed);
    writer.Key("tasks");
    writer.StartArray();
    for (const TaskSpec &task : scenario.tasks)
        writeTask(writer, task);
    writer.EndArray();
    if (scenario.concurrent != Policies())
        writePolicies(writer, scenario.concurrent);
    if (scenario.lesson) {
        writer.Key("lesson");
        writer.StartObject();
        writeText(writer, "question", scenario.lesson->question);
        writeText(writer, "moral", scenario.lesson->moral);
        if (!scenario.lesson->variation.isEmpty())
            writeText(writer, "try", scenario.lesson->variation);
        writeUnknown(writer, scenario.lesson->unknown);
        writer.EndObject();
    }
    writeUnknown(writer, scenario.unknown);
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

Result<QString> writeScenarioFile(const Scenario &scenario, const QString &path)
{
    return writeWholeFile(path, writeScenario(scenario));
}

} // namespace interleave
