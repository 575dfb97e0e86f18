// SPDX-License-Identifier: MIT
#include "app/cli/request.h"

#include "app/cli/commandline.h"
#include "app/cli/scenariosource.h"
#include "core/translated.h"

#include <QtGlobal>

namespace interleave {

namespace {

void refuse(Request &request, ExitStatus status, const QStringList &messages)
{
    request.action = Action::Refuse;
    request.status = status;
    request.messages = messages;
}

QStringList usageMessages(const QStringList &faults)
{
    QStringList messages;
    for (const QString &fault : faults)
        messages << QStringLiteral("interleave: ") + fault;
    messages << tr("Try “interleave --help”.");
    return messages;
}

/// There is something to run; how?
Action runningAction(const Request &request, bool display, bool anyArguments)
{
    if (!request.options.wantsWindow())
        return Action::Run;
    if (display)
        return Action::OpenWindow;
    return anyArguments ? Action::Refuse : Action::RunDemo;
}

} // namespace

Request makeRequest(const QStringList &arguments, bool display)
{
    CommandLine line = readCommandLine(arguments);
    Request request;
    request.options = line.options;
    if (line.options.help || line.options.version) {
        request.action = line.options.help ? Action::ShowHelp : Action::ShowVersion;
        return request;
    }
    if (line.options.listExamples && line.faults.isEmpty()) {
        request.action = Action::ListExamples;
        return request;
    }
    if (!line.faults.isEmpty()) {
        refuse(request, ExitStatus::WrongUsage, usageMessages(line.faults));
        return request;
    }
    request.action = runningAction(request, display, !arguments.isEmpty());
    // A fault of the scenario comes before the lack of a display: it is there on every machine.
    const bool readsLater = request.action == Action::Run && !line.options.files.isEmpty();
    if (!readsLater) {
        SourcedScenario source = line.options.files.isEmpty()
                                     ? scenarioFromTasks(line.options)
                                     : scenarioFromFile(line.options.files.first(), line.options);
        if (!source.scenario) {
            refuse(request, source.status, source.messages);
            return request;
        }
        request.scenario = std::move(*source.scenario);
        request.recorded = std::move(source.recorded);
    }
    if (request.action == Action::Refuse) {
        refuse(request, ExitStatus::Failed,
               {tr("interleave: there is no display to open a window on: neither DISPLAY nor "
                   "WAYLAND_DISPLAY is set"),
                tr("Without a window: --preview computes the run, --real runs it, --export FILE writes it, "
                   "--screenshot FILE.png takes a picture.")});
    }
    return request;
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace interleave
