// SPDX-License-Identifier: MIT
#include "app/cli/headless.h"

#include "app/cli/exporting.h"
#include "app/cli/headlessrun.h"
#include "app/cli/interrupt.h"
#include "app/cli/optiontable.h"
#include "app/cli/picture.h"
#include "app/cli/platformstart.h"
#include "app/cli/quoted.h"
#include "app/cli/scenariosource.h"
#include "app/cli/standardstreams.h"
#include "app/language/speaking.h"
#include "app/window/networkconsent.h"
#include "core/engine/runlimits.h"
#include "core/engine/thrown.h"
#include "core/scenario/examples.h"
#include "core/textcolumns.h"
#include "core/trace/runrecord.h"
#include "core/trace/runsummary.h"
#include "core/translated.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <optional>

namespace interleave {

namespace {

/// Prints, and remembers whether anything went wrong.
class Report
{
public:
    [[nodiscard]] int status() const { return static_cast<int>(m_status); }

    void print(const QString &text) { check(m_output.print(text)); }

    void print(const RunResult &run, SummaryKind kind)
    {
        if (kind == SummaryKind::Text)
            print(runSummary(run));
        else
            check(writeRunRecord(m_output.device(), run,
                                 kind == SummaryKind::Full ? RecordDetail::Tasks : RecordDetail::Numbers));
    }

    void fail(const QString &message)
    {
        printError(QStringLiteral("interleave: %1\n").arg(printable(message)));
        setStatus(ExitStatus::Failed);
    }

    /// Where several things went wrong, the highest status tells of them.
    void setStatus(ExitStatus status) { m_status = std::max(m_status, status); }

private:
    void check(const Result<qint64> &written)
    {
        if (!written && m_output.readerIsGone())
            setStatus(ExitStatus::Failed); // whoever closed it knows
        else if (!written)
            fail(interleave::tr("standard output cannot be written: %1").arg(written.message()));
    }

    StandardOutput m_output;
    ExitStatus m_status = ExitStatus::Done;
};

/// Standard error is for what a user can do something about; what Qt has to say of a platform without a
/// screen is not.
void onlyWhatMatters(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        printError(qFormatLogMessage(type, context, message) + u'\n');
}

QByteArray outOfMemory; ///< what giveUp() says of it; made while there is some

/// For what nobody has caught, from any thread: mostly a run that is too large for the machine.
[[noreturn]] void giveUp() noexcept
{
    if (!std::current_exception())
        std::abort(); // a fault of the program
    try {
        throw;
    } catch (const std::bad_alloc &) {
        std::fputs(outOfMemory.constData(), stderr); // it is there: there is no memory for words either
    } catch (...) {
        printError(QStringLiteral("interleave: %1\n").arg(whatWasThrown()));
    }
    std::_Exit(static_cast<int>(ExitStatus::Failed));
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool takesPicture,
                                                  Language language)
{
    if (!takesPicture)
        return std::make_unique<QCoreApplication>(argc, argv);
    qInstallMessageHandler(onlyWhatMatters);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QApplication> application;
    {
        const PlatformStart start(language);
        application = std::make_unique<QApplication>(argc, argv);
    }
    return application;
}

/// In what a real run is going to be less than was asked for.
QStringList notes(const Options &options, const Scenario &scenario)
{
    QStringList notes = runLimits(scenario, options.strategiesOrDefault());
    const QStringList hosts = options.allowNetwork ? QStringList() : foreignHosts(scenario);
    if (!hosts.isEmpty())
        notes << interleave::tr("tasks may not fetch from %1 (--allow-network was expected)")
                     .arg(hosts.join(interleave::tr(", ")));
    return notes;
}

/// The built-in scenarios, a line each: the name, and the question below that of the others.
QString exampleList()
{
    qsizetype widest = 0;
    for (const QString &name : exampleNames())
        widest = std::max(widest, columnsOf(name));
    QString text;
    for (const Scenario &scenario : examples())
        text += filled(lessonText(scenario.name), widest + 2) + lessonText(scenario.lesson->question) + u'\n';
    return text;
}

FinishedRun carryOut(const Options &options, const Scenario &scenario)
{
    const auto strategies = options.strategiesOrDefault();
    if (!options.real)
        return runPreview(scenario, strategies,
                          options.screenshot.isEmpty() && !exportsNeedRun(options.exports) ? Logs::Drop
                                                                                           : Logs::Keep);
    for (const QString &note : notes(options, scenario))
        printError(QStringLiteral("interleave: ") + interleave::tr("note: %1").arg(printable(note)) + u'\n');
    const NetworkAccess access =
        options.allowNetwork ? NetworkAccess::Everywhere : NetworkAccess::ThisMachine;
    return runReal(scenario, strategies, options.speed.value_or(1.0), access);
}

/// `recorded` is a run of the scenario that there is already, or null.
void runScenario(const Options &options, const Scenario &scenario, const ReadTrace *recorded, Report &report)
{
    const bool noResultNamed = !options.summary && options.screenshot.isEmpty() && options.exports.isEmpty();
    const bool exportsRun = exportsNeedRun(options.exports);
    std::optional<FinishedRun> run;
    // A program is written without running anything.
    if (options.real || options.summary || !options.screenshot.isEmpty() || exportsRun || noResultNamed)
        run = recorded && options.takesRecorded() ? recordedRun(*recorded) : carryOut(options, scenario);
    for (const QString &failure : writeExports(options, scenario, exportsRun ? &*run : nullptr))
        report.fail(failure);
    if (options.summary || noResultNamed)
        report.print(run->result, options.summary.value_or(SummaryKind::Text));
    if (options.screenshot.isEmpty())
        return;
    if (const auto saved = savePicture(*run, options, options.screenshot); !saved)
        report.fail(saved.message());
}

/// File after file; one that can't be run does not keep the others from running.
void runFiles(const Options &options, Report &report)
{
    const Interrupt interrupt; // Ctrl+C is for all that is left
    for (const QString &path : options.files) {
        if (interrupt.requested())
            return;
        const SourcedScenario source = scenarioFromFile(path, options);
        for (const QString &message : source.messages)
            printError(message + u'\n');
        report.setStatus(source.status);
        if (source.scenario)
            runScenario(options, *source.scenario, source.recorded.get(), report);
    }
}

/// What there is to see without a screen: a real run in the terminal, and a picture of the window it would
/// have had.
void runDemo(const Request &request, Report &report)
{
    Options options = request.options;
    options.real = true;
    const FinishedRun run = carryOut(options, request.scenario);
    report.print(run.result, SummaryKind::Text);
    const auto saved = savePictureSomewhere(run, options, QStringLiteral("interleave-asyncio-101.png"));
    if (saved)
        report.print(u'\n' +
                     tr("There is no display to open a window on. A picture of it: %1").arg(saved.value()) +
                     u'\n');
    else
        report.fail(saved.message());
}

} // namespace

int runHeadless(int &argc, char **argv, const Request &request)
{
    secureStandardStreams();
    const Language language = request.options.languageOrSystem();
    outOfMemory =
        "interleave: " + textIn(language, QT_TR_NOOP("there is not enough memory for this run")).toUtf8() +
        '\n';
    std::set_terminate(giveUp);
    if (request.action == Action::Refuse) {
        for (const QString &message : request.messages)
            printError(message + u'\n');
        return static_cast<int>(request.status);
    }
    const bool demo = request.action == Action::RunDemo;
    const bool takesPicture =
        demo || (request.action == Action::Run &&
                 (!request.options.screenshot.isEmpty() || exportsArePictures(request.options.exports)));
    const auto application = makeApplication(argc, argv, takesPicture, language);
    speak(language);
    if (takesPicture)
        tellOfMissingFonts();
    Report report;
    if (request.action == Action::ShowHelp)
        report.print(helpText());
    else if (request.action == Action::ListExamples)
        report.print(exampleList());
    else if (request.action == Action::ShowVersion)
        report.print(QStringLiteral("interleave " INTERLEAVE_VERSION "\n"));
    else if (demo)
        runDemo(request, report);
    else if (request.options.files.isEmpty())
        runScenario(request.options, request.scenario, nullptr, report);
    else
        runFiles(request.options, report);
    return report.status();
}

} // namespace interleave
