// SPDX-License-Identifier: MIT
#include "app/cli/scenariosource.h"

#include "app/cli/quoted.h"
#include "app/cli/taskarguments.h"
#include "core/scenario/examples.h"
#include "core/scenario/scenariofile.h"

#include <QFileInfo>

namespace interleave {

namespace {

void applyPolicies(const Options &options, Scenario &scenario)
{
    Policies &policies = scenario.concurrent;
    if (options.limit)
        policies.limit = options.limit;
    if (options.timeout)
        policies.timeout = options.timeout;
    policies.onFailure = options.onFailure.value_or(policies.onFailure);
    policies.until = options.until.value_or(policies.until);
    scenario.seed = options.seed.value_or(scenario.seed);
}

SourcedScenario complete(Scenario scenario, const Options &options, const QString &place)
{
    applyPolicies(options, scenario);
    if (const auto fault = scenarioFault(scenario))
        return {std::nullopt, {QStringLiteral("%1: %2").arg(place, *fault)}, ExitStatus::FaultyScenario};
    return {std::move(scenario), {}, ExitStatus::Done};
}

SourcedScenario unreadable(const QString &message)
{
    return {std::nullopt, {QStringLiteral("interleave: %1").arg(printable(message))}, ExitStatus::Failed};
}

QStringList notesOf(const QString &path, const std::vector<FileNote> &warnings,
                    const std::vector<FileNote> &faults)
{
    QStringList messages;
    for (const FileNote &warning : warnings)
        messages << printable(fileNoteText(path, warning));
    for (const FileNote &fault : faults)
        messages << printable(fileNoteText(path, fault));
    return messages;
}

SourcedScenario scenarioFromTrace(const QString &path, const Options &options)
{
    Result<ReadTrace> read = readChromeTraceFile(path);
    if (!read)
        return unreadable(read.message());
    const QStringList messages = notesOf(path, read.value().warnings, read.value().faults);
    if (!read.value().ok())
        return {std::nullopt, messages, ExitStatus::FaultyScenario};
    SourcedScenario result = complete(read.value().scenario, options, printable(path));
    result.messages = messages + result.messages;
    if (result.scenario == read.value().scenario)
        result.recorded = std::make_shared<const ReadTrace>(std::move(read.value()));
    return result;
}

} // namespace

SourcedScenario scenarioFromFile(const QString &path, const Options &options)
{
    if (isTraceFileName(path))
        return scenarioFromTrace(path, options);
    const Result<ReadScenario> read = readScenarioFile(path);
    if (!read)
        return unreadable(read.message());
    const QStringList messages = notesOf(path, read.value().warnings, read.value().faults);
    if (!read.value().ok())
        return {std::nullopt, messages, ExitStatus::FaultyScenario};

    Scenario scenario = read.value().scenario;
    if (scenario.name.isEmpty())
        scenario.name = QFileInfo(path).completeBaseName();
    SourcedScenario result = complete(std::move(scenario), options, printable(path));
    result.messages = messages + result.messages;
    return result;
}

SourcedScenario scenarioFromTasks(const Options &options)
{
    if (auto builtIn = example(options.example))
        return complete(std::move(*builtIn), options, QStringLiteral("interleave"));
    TaskArguments tasks = readTaskArguments(options.tasks);
    if (!tasks.faults.isEmpty())
        return {std::nullopt, tasks.faults, ExitStatus::FaultyScenario};
    return complete(std::move(tasks.scenario), options, QStringLiteral("interleave"));
}

} // namespace interleave
