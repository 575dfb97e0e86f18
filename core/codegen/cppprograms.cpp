// SPDX-License-Identifier: MIT
#include "core/codegen/cppprograms.h"

#include "core/codegen/cppbodies.h"
#include "core/codegen/cppturns.h"
#include "core/codegen/literals.h"
#include "core/codegen/programtexts.h"

namespace interleave {

namespace {

QString copyName(const TaskSpec &task)
{
    return cppString(task.name + u' ') + u" + std::to_string(number)";
}

} // namespace

CppPrograms::CppPrograms(const Scenario &scenario, const CodeNeeds &needs, const std::vector<TaskKind> &kinds,
                         const std::vector<KindNames> &names, CodeWriter &writer)
    : m_scenario(scenario)
    , m_needs(needs)
    , m_kinds(kinds)
    , m_names(names)
    , m_kindOf(kindOfEntries(kinds))
    , m_tasks(scenario)
    , m_writer(writer)
{}

bool CppPrograms::isTold() const
{
    return m_needs.canFail() || m_needs.cancels();
}

QString CppPrograms::call(std::uint32_t entry, const QString &stop) const
{
    const TaskSpec &task = m_scenario.tasks[entry];
    const TaskKind &kind = m_kinds[m_kindOf[entry]];
    const QString name = task.count == 1 ? cppString(task.name)
                         : isTold()      ? QStringLiteral("name")
                                         : copyName(task);
    QStringList arguments;
    if (kind.isShared()) {
        arguments << name;
        if (kind.draws)
            arguments << (task.count > 1 ? copyNumber(m_tasks.firstOf(entry))
                                         : QString::number(m_tasks.firstOf(entry)));
    }
    arguments += kindArguments(task, kind, cppLanguage());
    if (takesStop(m_needs, task))
        arguments << stop;
    const QString made =
        u"tasks::" + m_names[m_kindOf[entry]].coroutine + u'(' + arguments.join(QStringLiteral(", ")) + u')';
    return isTold() ? QString(u"told(" + name + u", " + made + u')') : made;
}

void CppPrograms::writeCalls(const QString &before, const QString &after, const QString &stop,
                             const QString &turn)
{
    for (std::uint32_t entry = 0; entry < m_scenario.tasks.size(); ++entry) {
        const std::uint32_t count = m_scenario.tasks[entry].count;
        if (!turn.isEmpty() && count == 1)
            m_writer.line(turn);
        const CodeWriter::Standing standing(m_writer, CodePart::Made, entry);
        if (count > 1) {
            m_writer.line(QStringLiteral("for (int number = 1; number <= %1; ++number)").arg(count) +
                          (isTold() ? QStringLiteral(" {") : QString()));
            m_writer.indent();
            if (isTold())
                m_writer.line(u"const std::string name = " + copyName(m_scenario.tasks[entry]) + u';');
        }
        if (!turn.isEmpty() && count > 1)
            m_writer.line(turn);
        m_writer.line(before + call(entry, stop) + after);
        if (count > 1)
            m_writer.unindent();
        if (count > 1 && isTold())
            m_writer.line(QStringLiteral("}"));
    }
}

void CppPrograms::writeHead(const QString &name, const QString &text)
{
    m_writer.line(u"// " + text);
    const bool stops = m_needs.cancels() && !m_scenario.tasks.empty();
    m_writer.line(QStringLiteral("QCoro::Task<> %1(%2)")
                      .arg(name, stops               ? QStringLiteral("Group all")
                                 : m_needs.cancels() ? QStringLiteral("Group")
                                                     : QString()));
    m_writer.line(QStringLiteral("{"));
    m_writer.indent();
    if (m_scenario.tasks.empty())
        m_writer.line(QStringLiteral("co_return;"));
}

void CppPrograms::writeSequential()
{
    writeHead(QStringLiteral("sequential"), sequentialText());
    if (m_needs.cancels() && !m_scenario.tasks.empty())
        m_writer.line(QStringLiteral("const std::stop_token stop = all.join();"));
    const bool timed = m_needs.overallTimeout && !m_scenario.tasks.empty();
    const bool mayThrow = timed && m_needs.canFail();
    if (mayThrow) {
        m_writer.lines(QStringLiteral("std::exception_ptr failure;\n"
                                      "try {"));
        m_writer.indent();
    }
    if (timed)
        m_writer.line(QStringLiteral(
            "// " QT_TRANSLATE_NOOP("interleave", "Before each of them the timeout gets a turn.")));
    writeCalls(QStringLiteral("co_await "), QStringLiteral(";"), QStringLiteral("stop"),
               timed ? QStringLiteral("co_await timeoutsTurn(stop);") : QString());
    if (mayThrow) {
        m_writer.unindent();
        m_writer.lines(QStringLiteral("} catch (...) {\n"
                                      "    failure = std::current_exception();\n"
                                      "}"));
    }
    if (timed)
        m_writer.line(QStringLiteral("co_await NextTurn(stop); // " QT_TRANSLATE_NOOP(
            "interleave", "the turn in which the caller learns of the end")));
    if (mayThrow)
        m_writer.lines(QStringLiteral("if (failure)\n"
                                      "    std::rethrow_exception(failure);"));
    m_writer.unindent();
    m_writer.line(QStringLiteral("}"));
}

void CppPrograms::writeConcurrent()
{
    writeHead(QStringLiteral("concurrent"), concurrentText(m_needs));
    if (!m_scenario.tasks.empty()) {
        const bool grouped = isGrouped(m_needs);
        const bool gathered = isGathered(m_needs);
        const bool inTurn = stopsInTurn(m_needs);
        if (inTurn)
            m_writer.lines(QStringLiteral(
                "Group group;\n"
                "const std::stop_callback outOfTime(all.join(), [group] { stopGroup(group); });"));
        if (m_needs.noTime && !m_needs.untilFirst && !m_needs.cancelsOnFailure)
            m_writer.lines(QStringLiteral("// " QT_TRANSLATE_NOOP(
                "interleave",
                "Before the first of them the timeout gets a turn.") "\n"
                                                                     "co_await NextTurn(all.join());"));
        m_writer.lines(QStringLiteral(
            "// " QT_TRANSLATE_NOOP("interleave", "A call runs until the task first has to wait, and "
                                                  "returns.") "\n"
                                                              "std::vector<QCoro::Task<>> running;"));
        if (gathered)
            m_writer.line(m_needs.cancels() ? QStringLiteral("Gather gather(all.join());")
                                            : QStringLiteral("Gather gather;"));
        writeCalls(grouped    ? QStringLiteral("running.push_back(inGroup(")
                   : gathered ? QStringLiteral("running.push_back(gather.join(")
                              : QStringLiteral("running.push_back("),
                   gathered   ? QStringLiteral("));")
                   : !grouped ? QStringLiteral(");")
                   : inTurn   ? QStringLiteral(", group));")
                              : QStringLiteral(", all));"),
                   inTurn ? QStringLiteral("group.join()") : QStringLiteral("all.join()"));
        if (!m_needs.canFail() && !m_needs.cancels())
            m_writer.lines(QStringLiteral("for (QCoro::Task<> &task : running)\n"
                                          "    co_await task;"));
        else if (gathered)
            m_writer.line(QStringLiteral("co_await gather.wait(std::move(running));"));
        else
            m_writer.line(QStringLiteral("co_await allOf(std::move(running));"));
    }
    m_writer.unindent();
    m_writer.line(QStringLiteral("}"));
}

void CppPrograms::writeRun()
{
    const bool stops = m_needs.cancels();
    m_writer.line(u"// " + runText());
    m_writer.lines(QStringLiteral("QCoro::Task<> run(const char *name, QCoro::Task<> (*program)(%1))\n"
                                  "{")
                       .arg(stops ? QStringLiteral("Group") : QString()));
    m_writer.indent();
    m_writer.lines(QStringLiteral("std::printf(\"%s:\\n\", name);\n"
                                  "started.start();"));
    if (stops)
        m_writer.line(QStringLiteral("Group all;"));
    if (m_needs.overallTimeout)
        m_writer.lines(QStringLiteral("bool timedOut = false;\n"
                                      "const Alarm timeout(%1, [&] {\n"
                                      "    timedOut = true;\n"
                                      "    all.stop();\n"
                                      "});")
                           .arg(cppDuration(*m_scenario.concurrent.timeout)));
    const QString awaited =
        stops ? QStringLiteral("co_await program(all);") : QStringLiteral("co_await program();");
    if (m_needs.canFail() || stops || m_needs.fetches()) {
        m_writer.line(QStringLiteral("std::string outcome = \"finished\";"));
        m_writer.line(QStringLiteral("try {"));
        m_writer.line(u"    " + awaited);
        // What a group or gather() throws counts, even if the time is over before the last one has stopped.
        const bool failureFirst = m_needs.overallTimeout && m_needs.canFail() && !m_needs.untilFirst;
        if (failureFirst)
            m_writer.line(QStringLiteral("} catch (const Cancelled &) {"));
        m_writer.line(QStringLiteral("} catch (const std::exception &error) {"));
        if (failureFirst)
            m_writer.line(QStringLiteral("    timedOut = false;"));
        m_writer.lines(QStringLiteral("    outcome = std::string(\"failed: \") + error.what();\n"
                                      "}"));
        m_writer.line(m_needs.overallTimeout ? QStringLiteral("say(timedOut ? \"timed out\" : outcome);")
                                             : QStringLiteral("say(outcome);"));
    } else {
        m_writer.line(awaited);
        m_writer.line(QStringLiteral("say(\"finished\");"));
    }
    m_writer.unindent();
    m_writer.line(QStringLiteral("}"));
    m_writer.line();
    m_writer.lines(QStringLiteral("QCoro::Task<> runBoth()\n"
                                  "{\n"
                                  "    co_await run(\"sequential\", sequential);\n"
                                  "    co_await run(\"concurrent\", concurrent);\n"
                                  "    QCoreApplication::quit();\n"
                                  "}"));
}

void CppPrograms::writeMain()
{
    m_writer.lines(QStringLiteral("int main(int argc, char *argv[])\n"
                                  "{"));
    if (countsTurns(m_needs))
        m_writer.lines(QStringLiteral("    // " QT_TRANSLATE_NOOP(
            "interleave", "Qt's own loop: first what was posted, then the timers "
                          "that are due.") "\n"
                                           "    qputenv(\"QT_NO_GLIB\", \"1\");"));
    m_writer.line(QStringLiteral("    QCoreApplication application(argc, argv);"));
    // When sequential is cut short, its last call may still be going on.
    const std::uint32_t left = hasStops(m_needs) ? 1 : 0;
    if (m_needs.usesThreads && m_needs.callsAtOnce + left > 1)
        m_writer.line(QStringLiteral("    QThreadPool::globalInstance()->setMaxThreadCount(%1);")
                          .arg(m_needs.callsAtOnce + left));
    if (m_needs.fetchesLocally)
        m_writer.line(QStringLiteral("    const SlowServer server;"));
    m_writer.lines(
        QStringLiteral("    QCoro::Task<> program;\n"
                       "    QTimer::singleShot(0, &application, [&program] { program = runBoth(); });\n"
                       "    return application.exec();\n"
                       "}"));
}

} // namespace interleave
