// SPDX-License-Identifier: MIT
#include "core/codegen/pythonprograms.h"

#include "core/codegen/literals.h"
#include "core/codegen/programtexts.h"
#include "core/codegen/pythonbodies.h"

namespace interleave {

PythonPrograms::PythonPrograms(const Scenario &scenario, const CodeNeeds &needs,
                               const std::vector<TaskKind> &kinds, const std::vector<KindNames> &names,
                               CodeWriter &writer)
    : m_scenario(scenario)
    , m_needs(needs)
    , m_kinds(kinds)
    , m_names(names)
    , m_kindOf(kindOfEntries(kinds))
    , m_tasks(scenario)
    , m_writer(writer)
{}

QString PythonPrograms::call(std::uint32_t entry) const
{
    const TaskSpec &task = m_scenario.tasks[entry];
    const TaskKind &kind = m_kinds[m_kindOf[entry]];
    QStringList arguments;
    if (kind.isShared()) {
        arguments << (task.count > 1 ? QString(u"f\"" + pythonFormat(task.name + u' ') + u"{number}\"")
                                     : pythonString(task.name));
        if (kind.draws)
            arguments << (task.count > 1 ? copyNumber(m_tasks.firstOf(entry))
                                         : QString::number(m_tasks.firstOf(entry)));
    }
    arguments += kindArguments(task, kind, pythonLanguage());
    return m_names[m_kindOf[entry]].coroutine + u'(' + arguments.join(QStringLiteral(", ")) + u')';
}

void PythonPrograms::writeSequential()
{
    m_writer.line(QStringLiteral("async def sequential():"));
    m_writer.indent();
    writeDoc(sequentialText());
    if (m_scenario.tasks.empty())
        m_writer.line(QStringLiteral("pass"));
    if (m_needs.overallTimeout && !m_scenario.tasks.empty())
        m_writer.line(QStringLiteral("# " QT_TRANSLATE_NOOP(
            "interleave", "As tasks, so that the timeout gets a turn between two of them.")));
    for (std::uint32_t entry = 0; entry < m_scenario.tasks.size(); ++entry) {
        const CodeWriter::Standing standing(m_writer, CodePart::Made, entry);
        const std::uint32_t count = m_scenario.tasks[entry].count;
        if (count > 1) {
            m_writer.line(QStringLiteral("for number in range(1, %1):").arg(count + 1));
            m_writer.indent();
        }
        writePython(m_writer, m_needs.overallTimeout
                                  ? QString(u"await asyncio.create_task(" + call(entry) + u')')
                                  : QString(u"await " + call(entry)));
        if (count > 1)
            m_writer.unindent();
    }
    m_writer.unindent();
}

void PythonPrograms::writeDoc(const QString &text)
{
    m_writer.line(u"\"\"\"" + text + u"\"\"\"");
}

void PythonPrograms::writeCalls(const QString &wrap)
{
    const qsizetype place = wrap.indexOf(u"%1");
    for (std::uint32_t entry = 0; entry < m_scenario.tasks.size(); ++entry) {
        const CodeWriter::Standing standing(m_writer, CodePart::Made, entry);
        const QString made = wrap.first(place) + call(entry) + wrap.sliced(place + 2);
        const std::uint32_t count = m_scenario.tasks[entry].count;
        writePython(m_writer, count == 1 ? QString(made + u',') : QString(u"*(" + made));
        if (count > 1)
            m_writer.line(QStringLiteral("  for number in range(1, %1)),").arg(count + 1));
    }
}

void PythonPrograms::writeTaskList()
{
    m_writer.line(QStringLiteral("tasks = ["));
    m_writer.indent();
    writeCalls(QStringLiteral("asyncio.create_task(%1)"));
    m_writer.unindent();
    m_writer.line(QStringLiteral("]"));
}

void PythonPrograms::writeConcurrent()
{
    m_writer.line(QStringLiteral("async def concurrent():"));
    m_writer.indent();
    writeDoc(concurrentText(m_needs));
    if (m_scenario.tasks.empty())
        m_writer.line(QStringLiteral("pass"));
    else if (m_needs.untilFirst)
        writeFirst();
    else if (m_needs.cancelsOnFailure)
        writeGroup();
    else
        writeGather();
    m_writer.unindent();
}

void PythonPrograms::writeGather()
{
    if (!m_needs.canFail()) {
        m_writer.line(QStringLiteral("await asyncio.gather("));
        m_writer.indent();
        writeCalls(QStringLiteral("%1"));
        m_writer.unindent();
        m_writer.line(QStringLiteral(")"));
        return;
    }
    writeTaskList();
    m_writer.lines(QStringLiteral("try:\n"
                                  "    await asyncio.gather(*tasks)"));
    if (m_needs.overallTimeout)
        m_writer.lines(QStringLiteral("except asyncio.CancelledError:  # " QT_TRANSLATE_NOOP(
            "interleave", "out of time") "\n"
                                         "    for task in tasks:\n"
                                         "        task.cancel()\n"
                                         "    await asyncio.gather(*tasks, return_exceptions=True)\n"
                                         "    raise"));
    m_writer.lines(QStringLiteral(
        "except Exception:\n"
        "    # " QT_TRANSLATE_NOOP("interleave", "gather() tells of the first failure at once, and cancels "
                                                 "nothing.") "\n"
                                                             "    say(\"gather raises, the others go on\")\n"
                                                             "    await asyncio.gather(*tasks, "
                                                             "return_exceptions=True)\n"
                                                             "    raise"));
}

void PythonPrograms::writeGroup()
{
    m_writer.line(QStringLiteral("async with asyncio.TaskGroup() as group:"));
    m_writer.indent();
    for (std::uint32_t entry = 0; entry < m_scenario.tasks.size(); ++entry) {
        const CodeWriter::Standing standing(m_writer, CodePart::Made, entry);
        const std::uint32_t count = m_scenario.tasks[entry].count;
        if (count > 1) {
            m_writer.line(QStringLiteral("for number in range(1, %1):").arg(count + 1));
            m_writer.indent();
        }
        writePython(m_writer, u"group.create_task(" + call(entry) + u')');
        if (count > 1)
            m_writer.unindent();
    }
    m_writer.unindent();
}

void PythonPrograms::writeFirst()
{
    writeTaskList();
    const bool interrupted = m_needs.overallTimeout;
    if (interrupted) {
        m_writer.line(QStringLiteral("try:"));
        m_writer.indent();
    }
    writePython(m_writer,
                (m_needs.canFail() ? QStringLiteral("done, _ = ") : QString()) +
                    QStringLiteral("await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)"));
    if (interrupted) {
        m_writer.unindent();
        m_writer.line(QStringLiteral("finally:"));
        m_writer.indent();
    }
    m_writer.lines(QStringLiteral("# " QT_TRANSLATE_NOOP(
        "interleave",
        "The others would go on. Those that have ended don't mind.") "\n"
                                                                     "for task in tasks:\n"
                                                                     "    task.cancel()\n"
                                                                     "await asyncio.gather(*tasks, "
                                                                     "return_exceptions=True)"));
    if (interrupted)
        m_writer.unindent();
    if (m_needs.canFail())
        m_writer.lines(QStringLiteral(
            "for task in done:\n"
            "    task.result()  # " QT_TRANSLATE_NOOP("interleave", "raises what it failed with")));
}

void PythonPrograms::writeRun()
{
    m_writer.line(QStringLiteral("async def run(program):"));
    m_writer.indent();
    writeDoc(runText());
    m_writer.line(QStringLiteral("global started"));
    if (needsThreadPool(m_needs)) {
        m_writer.lines(QStringLiteral("# " QT_TRANSLATE_NOOP(
                                          "interleave", "As many threads as calls that may block at the same "
                                                        "moment.") "\n"
                                                                   "asyncio.get_running_loop().set_default_"
                                                                   "executor(\n"
                                                                   "    futures.ThreadPoolExecutor(%1))")
                           .arg(m_needs.callsAtOnce));
    }
    m_writer.lines(QStringLiteral("print(f\"{program.__name__}:\")\n"
                                  "started = time.monotonic()"));
    const bool reports = m_needs.canFail() || m_needs.overallTimeout;
    if (reports)
        writeReport();
    else
        m_writer.lines(QStringLiteral("await program()\n"
                                      "say(\"finished\")"));
    m_writer.unindent();
}

/// Awaits the program, and says what became of it.
void PythonPrograms::writeReport()
{
    const bool both = m_needs.overallTimeout && m_needs.canFail();
    m_writer.line(QStringLiteral("try:"));
    m_writer.indent();
    if (m_needs.overallTimeout) {
        m_writer.line(QStringLiteral("async with asyncio.timeout(%1):")
                          .arg(pythonDuration(*m_scenario.concurrent.timeout)));
        m_writer.indent();
    }
    // What a task fails with is caught inside of the timeout: it may be a TimeoutError, too.
    if (both)
        m_writer.lines(QStringLiteral("try:\n"
                                      "    await program()\n"
                                      "    outcome = \"finished\"\n"
                                      "except Exception as error:  # " QT_TRANSLATE_NOOP(
                                          "interleave", "of a task") "\n"
                                                                     "    outcome = f\"failed: {error!r}\""));
    else
        m_writer.line(QStringLiteral("await program()"));
    if (m_needs.overallTimeout)
        m_writer.unindent();
    m_writer.unindent();
    if (both)
        m_writer.lines(QStringLiteral("except TimeoutError:\n"
                                      "    outcome = \"timed out\"\n"
                                      "say(outcome)"));
    else if (m_needs.overallTimeout)
        m_writer.lines(QStringLiteral("except TimeoutError:\n"
                                      "    say(\"timed out\")"));
    else
        m_writer.lines(QStringLiteral("except Exception as error:\n"
                                      "    say(f\"failed: {error!r}\")"));
    if (!both)
        m_writer.lines(QStringLiteral("else:\n"
                                      "    say(\"finished\")"));
}

} // namespace interleave
