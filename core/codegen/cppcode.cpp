// SPDX-License-Identifier: MIT
#include "core/codegen/cppcode.h"

#include "core/codegen/cppbodies.h"
#include "core/codegen/cpphelpers.h"
#include "core/codegen/cppprograms.h"
#include "core/codegen/cppturns.h"
#include "core/codegen/literals.h"
#include "core/scenario/examples.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr int kColumns = 96;

/// The file as CMakeLists.txt has it: a name that would mean something else there is not taken over.
QString cmakeFileName(const QString &name)
{
    const bool usable = std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringLiteral("._-+,()$@ ").contains(c);
    });
    return usable && !name.isEmpty() ? name : QStringLiteral("scenario.cpp");
}

/// As an argument in a CMake file.
QString cmakeQuoted(QString text)
{
    text.replace(u'$', QStringLiteral("\\$"));
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringLiteral("._-/").contains(c);
    });
    return plain ? text : QString(u'"' + text + u'"');
}

QStringList cmakeLines(const CodeNeeds &needs, const QString &fileName)
{
    const bool network = needs.fetches();
    const bool concurrent = needs.usesThreads && !hasStops(needs);
    const QString qt = QStringLiteral("Core") + (network ? QStringLiteral(" Network") : QString()) +
                       (concurrent ? QStringLiteral(" Concurrent") : QString());
    const QString qCoro = network ? QStringLiteral("Core Network") : QStringLiteral("Core");
    QString libraries = QStringLiteral("Qt6::Core QCoro6::Core");
    if (network)
        libraries += QStringLiteral(" Qt6::Network QCoro6::Network");
    if (concurrent)
        libraries += QStringLiteral(" Qt6::Concurrent");
    return {QStringLiteral("cmake_minimum_required(VERSION 3.21)"),
            QStringLiteral("project(scenario CXX)"),
            QStringLiteral("set(CMAKE_CXX_STANDARD 20)"),
            QStringLiteral("set(CMAKE_CXX_STANDARD_REQUIRED ON)"),
            u"find_package(Qt6 REQUIRED COMPONENTS " + qt + u')',
            u"find_package(QCoro6 REQUIRED COMPONENTS " + qCoro + u')',
            QStringLiteral("qcoro_enable_coroutines()"),
            u"add_executable(scenario " + cmakeQuoted(fileName) + u')',
            u"target_link_libraries(scenario PRIVATE " + libraries + u')'};
}

void writeHead(const Scenario &scenario, const CodeNeeds &needs, const QString &fileName, CodeWriter &writer)
{
    const QString source = cmakeFileName(fileName);
    QStringList text =
        commentLines(scenario.name.isEmpty() ? tr("A scenario") : lessonText(scenario.name), kColumns);
    if (!scenario.description.isEmpty())
        text += QStringList(QString()) + commentLines(lessonText(scenario.description), kColumns);
    text += {QString(), tr("Runs the tasks one after the other, then concurrently."),
             tr("INTERLEAVE_SECOND=0.1 in the environment makes a second last 0.1 s."), QString()};
    text += commentLines(
        tr("Qt's timers count milliseconds, and a task runs from its call to its first wait: what happens at "
           "the same moment may come in another order than in Interleave."),
        kColumns);
    text += {QString(),
             source == fileName
                 ? tr("CMakeLists.txt, for Qt 6 and QCoro 0.8 or newer:")
                 : tr("CMakeLists.txt, for Qt 6 and QCoro 0.8 or newer, with this file as %1:").arg(source),
             QString()};
    for (const QString &line : cmakeLines(needs, source))
        text << QStringLiteral("    ") + line;
    for (const QString &line : text)
        writer.line(line.isEmpty() ? QStringLiteral("//") : u"// " + line);
    writer.line();
}

void writeIncludes(const CodeNeeds &needs, CodeWriter &writer)
{
    const bool stops = hasStops(needs);
    const bool promises = needs.limited || ((needs.usesThreads || needs.sleeps) && stops);
    const auto include = [&writer](bool wanted, const char *name) {
        if (wanted)
            writer.line(QStringLiteral("#include <%1>").arg(QString::fromLatin1(name)));
    };
    include(true, "QCoreApplication");
    include(promises || needs.usesThreads, "QCoroFuture");
    include(needs.fetches(), "QCoroNetworkReply");
    include(true, "QCoroTask");
    include(needs.sleeps && !stops, "QCoroTimer");
    include(true, "QElapsedTimer");
    include(promises || needs.usesThreads, "QFuture");
    include(needs.fetches(), "QNetworkAccessManager");
    include(needs.fetches(), "QNetworkReply");
    include(promises, "QPromise");
    include(needs.limited || needs.untilFirst, "QScopeGuard");
    include(needs.usesThreads && !stops, "QtConcurrentRun");
    include(needs.fetchesLocally, "QTcpServer");
    include(needs.fetchesLocally, "QTcpSocket");
    include(needs.fetchesLocally, "QThread");
    include(needs.usesThreads, "QThreadPool");
    include(true, "QTimer");
    writer.line();
    include(true, "chrono");
    include(givesTurns(needs), "coroutine");
    include(needs.draws, "cstdint");
    include(true, "cstdio");
    include(needs.limited, "deque");
    include(needs.canFail() || stops || needs.fetches(), "exception");
    include(setsAlarms(needs), "functional");
    include(needs.cancels() || (needs.usesThreads && stops), "memory");
    include(needs.canFail() || stops || needs.fetches(), "stdexcept");
    include(stops, "stop_token");
    include(true, "string");
    include(needs.blocks || needs.usesThreads, "thread");
    include(needs.canFail() || stops, "utility");
    include(true, "vector");
    writer.line();
}

/// In a namespace, because a task may have any name: `abort`, `timezone`.
void writeTasks(const Scenario &scenario, const CodeNeeds &needs, const std::vector<TaskKind> &kinds,
                const std::vector<KindNames> &names, CodeWriter &writer)
{
    if (kinds.empty())
        return;
    writer.lines(QStringLiteral("namespace tasks {\n"));
    CppBodies bodies(scenario, needs, kinds, names, writer);
    for (std::uint32_t kind = 0; kind < kinds.size(); ++kind) {
        bodies.write(kind);
        writer.line();
    }
    writer.lines(QStringLiteral("} // namespace tasks\n"));
}

} // namespace

CodeText cppCode(const Scenario &scenario, const QString &fileName)
{
    const CodeNeeds needs(scenario);
    const std::vector<TaskKind> kinds = taskKinds(scenario);
    const std::vector<KindNames> names = kindNames(scenario, kinds, NameStyle::Camel, cppTakenNames());

    CodeWriter writer;
    writeHead(scenario, needs, fileName, writer);
    writeIncludes(needs, writer);
    writer.lines(QStringLiteral("using namespace std::chrono_literals;\n"
                                "using std::chrono::milliseconds;\n"
                                "using std::chrono::nanoseconds;\n"));
    writeCppHelpers(scenario, needs, writer);
    writeTasks(scenario, needs, kinds, names, writer);
    CppPrograms programs(scenario, needs, kinds, names, writer);
    programs.writeSequential();
    writer.line();
    programs.writeConcurrent();
    writer.line();
    programs.writeRun();
    writer.line();
    programs.writeMain();
    return writer.take(kindOfEntries(kinds));
}

} // namespace interleave
