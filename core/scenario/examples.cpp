// SPDX-License-Identifier: MIT
#include "core/scenario/examples.h"

#include "core/scenario/scenariofile.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

/// A resource in a static library has to be asked for, from outside any namespace.
static void loadLessons()
{
    Q_INIT_RESOURCE(lessons);
}

namespace interleave {

const std::vector<Scenario> &examples()
{
    static const std::vector<Scenario> all = [] {
        loadLessons();
        const QDir folder(QStringLiteral(":/lessons"));
        std::vector<Scenario> scenarios;
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            const Result<ReadScenario> read = readScenarioFile(folder.filePath(name));
            Q_ASSERT(read && read.value().ok() && read.value().warnings.empty());
            scenarios.push_back(read.value().scenario);
        }
        return scenarios;
    }();
    return all;
}

QStringList exampleNames()
{
    QStringList names;
    for (const Scenario &scenario : examples())
        names << lessonText(scenario.name);
    return names;
}

QString lessonText(const QString &text)
{
    return QCoreApplication::translate("Lesson", text.toUtf8().constData());
}

std::optional<Scenario> example(const QString &name)
{
    const auto found = std::find_if(examples().begin(), examples().end(), [&name](const Scenario &scenario) {
        return scenario.name.compare(name, Qt::CaseInsensitive) == 0 ||
               lessonText(scenario.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == examples().end() ? std::nullopt : std::optional(*found);
}

QStringList examplesMeant(const QString &text)
{
    if (const auto exact = example(text))
        return {lessonText(exact->name)};
    const QString part = text.trimmed();
    QStringList meant;
    for (const Scenario &scenario : examples()) {
        const QString shown = lessonText(scenario.name);
        const bool isMeant =
            scenario.name.contains(part, Qt::CaseInsensitive) || shown.contains(part, Qt::CaseInsensitive);
        if (isMeant && !part.isEmpty())
            meant << shown;
    }
    return meant;
}

} // namespace interleave
