// SPDX-License-Identifier: MIT
#include "core/codegen/pythonbodies.h"

#include "core/codegen/literals.h"

#include <algorithm>

namespace interleave {

namespace {

using What = KindParameter::What;

bool alwaysFails(const Steps &steps)
{
    return !steps.empty() && (steps.back().kind == StepKind::Fail ||
                              (steps.back().kind == StepKind::Repeat && alwaysFails(steps.back().body)));
}

} // namespace

CodeLanguage pythonLanguage()
{
    return {NameStyle::Snake, pythonString, pythonDuration};
}

bool needsThreadPool(const CodeNeeds &needs)
{
    constexpr std::uint32_t kSureThreads = 5;
    return needs.callsAtOnce > kSureThreads;
}

void writePython(CodeWriter &writer, const QString &line)
{
    constexpr qsizetype kColumns = 79;
    const qsizetype bracket = line.indexOf(u'(');
    if (bracket < 0 || writer.column() + line.size() <= kColumns) {
        writer.line(line);
        return;
    }
    writer.line(line.first(bracket + 1));
    // What a colon begins is indented too, and must not look like a part of this.
    const int deeper = line.endsWith(u':') ? 2 : 1;
    for (int level = 0; level < deeper; ++level)
        writer.indent();
    writer.line(line.sliced(bracket + 1));
    for (int level = 0; level < deeper; ++level)
        writer.unindent();
}

PythonBodies::PythonBodies(const Scenario &scenario, const CodeNeeds &needs,
                           const std::vector<TaskKind> &kinds, const std::vector<KindNames> &names,
                           CodeWriter &writer)
    : m_scenario(scenario)
    , m_needs(needs)
    , m_kinds(kinds)
    , m_names(names)
    , m_tasks(scenario)
    , m_writer(writer)
{}

void PythonBodies::write(std::uint32_t kind)
{
    m_at = kind;
    m_kind = &m_kinds[kind];
    m_task = &m_scenario.tasks[m_kind->entries.front()];
    m_told = needsTold();
    m_step = 0;

    QStringList parameters;
    if (m_kind->isShared())
        parameters << QStringLiteral("name");
    if (m_kind->isShared() && m_kind->draws)
        parameters << QStringLiteral("number");
    parameters += m_names[kind].parameters;
    const int column = m_writer.column();
    {
        const CodeWriter::Standing standing(m_writer, CodePart::Body, kind);
        writePython(m_writer, QStringLiteral("async def %1(%2):")
                                  .arg(m_names[kind].coroutine, parameters.join(QStringLiteral(", "))));
    }
    m_writer.indent();
    writeHolds();
    {
        const CodeWriter::Standing standing(m_writer, CodePart::Start, kind);
        writePython(m_writer, said(QStringLiteral(" starts")));
    }
    writeSteps(m_task->steps);
    if (!m_told && !alwaysFails(m_task->steps)) {
        const CodeWriter::Standing standing(m_writer, CodePart::End, kind);
        writePython(m_writer, said(QStringLiteral(" ends")));
    }
    while (m_writer.column() > column)
        m_writer.unindent();
}

/// What the steps stand in: what tells of the end, the permit, the timeout.
void PythonBodies::writeHolds()
{
    if (m_told) {
        const CodeWriter::Standing standing(m_writer, CodePart::End, m_at);
        writePython(m_writer,
                    QStringLiteral("with told(%1):")
                        .arg(m_kind->isShared() ? QStringLiteral("name") : pythonString(m_task->name)));
        m_writer.indent();
    }
    QStringList holds;
    if (m_needs.limited)
        holds << QStringLiteral("limit");
    if (m_task->timeout)
        holds << QStringLiteral("asyncio.timeout(%1)")
                     .arg(parameterOr(What::Timeout, 0, pythonDuration(*m_task->timeout)));
    if (!holds.isEmpty()) {
        const CodeWriter::Standing standing(m_writer, CodePart::Limit, m_at);
        writePython(m_writer, QStringLiteral("async with %1:").arg(holds.join(QStringLiteral(", "))));
        m_writer.indent();
    }
    if (m_kind->draws)
        writePython(m_writer,
                    QStringLiteral("draw = Draw(%1)")
                        .arg(m_kind->isShared() ? QStringLiteral("number")
                                                : QString::number(m_tasks.firstOf(m_kind->entries.front()))));
}

QString PythonBodies::said(const QString &what) const
{
    if (m_kind->isShared())
        return QStringLiteral("say(f\"{name}%1\")").arg(what);
    return QStringLiteral("say(%1)").arg(pythonString(m_task->name + what));
}

/// Where somebody cancels, or something raises that is not written there.
bool PythonBodies::needsTold() const
{
    const std::vector<const Step *> steps = countedSteps(m_task->steps);
    const bool asksOthers = std::any_of(steps.begin(), steps.end(), [](const Step *step) {
        return step->kind == StepKind::Fetch && !step->text.isEmpty();
    });
    return m_needs.cancels() || m_task->timeout || asksOthers;
}

QString PythonBodies::parameterOr(What what, std::uint32_t step, const QString &value) const
{
    const int place = m_kind->parameterOf(what, step);
    return place < 0 ? value : m_names[m_at].parameters[place];
}

QString PythonBodies::length(const Step &step, std::uint32_t number) const
{
    if (step.shortest != step.longest)
        return QStringLiteral("draw.between(%1, %2)")
            .arg(pythonDuration(step.shortest), pythonDuration(step.longest));
    return parameterOr(What::Duration, number, pythonDuration(step.shortest));
}

QString PythonBodies::address(const Step &step, std::uint32_t number) const
{
    if (step.text.isEmpty())
        return QStringLiteral("slow_page(%1)").arg(length(step, number));
    return parameterOr(What::Address, number, pythonString(step.text));
}

void PythonBodies::writeSteps(const Steps &steps)
{
    for (const Step &step : steps)
        writeStep(step, m_step++);
}

void PythonBodies::writeStep(const Step &step, std::uint32_t number)
{
    const CodeWriter::Standing standing(m_writer, CodePart::Step, m_at, number);
    const auto awaited = [this](const QString &what) {
        writePython(m_writer, QStringLiteral("await ") + what);
        writePython(m_writer, said(QStringLiteral(" wakes")));
    };
    switch (step.kind) {
    case StepKind::Sleep:
        awaited(QStringLiteral("asyncio.sleep(%1)").arg(length(step, number)));
        break;
    case StepKind::Yield:
        writePython(m_writer, QStringLiteral("await asyncio.sleep(0)"));
        break;
    case StepKind::Compute:
        writePython(m_writer, QStringLiteral("compute(%1)").arg(length(step, number)));
        break;
    case StepKind::Block:
        writePython(m_writer, QStringLiteral("time.sleep(%1)").arg(length(step, number)));
        break;
    case StepKind::Thread:
        awaited(QStringLiteral("asyncio.to_thread(time.sleep, %1)").arg(length(step, number)));
        break;
    case StepKind::Fetch:
        awaited(QStringLiteral("asyncio.to_thread(get, %1)").arg(address(step, number)));
        break;
    case StepKind::Fail:
        writeFail(step, number);
        break;
    case StepKind::Repeat:
        // Python takes no more than 20 loops in one another; those that really repeat can't be so many.
        if (step.count == 1) {
            writeSteps(step.body);
            break;
        }
        writePython(m_writer, QStringLiteral("for _ in range(%1):").arg(step.count));
        m_writer.indent();
        writeSteps(step.body);
        m_writer.unindent();
        break;
    }
}

void PythonBodies::writeFail(const Step &step, std::uint32_t number)
{
    const QString reason = failReason(step.text);
    const bool given = m_kind->parameterOf(What::Reason, number) >= 0;
    const QString parameter = parameterOr(What::Reason, number, {});
    if (!m_told) {
        // Nobody else tells of it.
        const QString inside = given ? u'{' + parameter + u'}' : pythonFormat(reason);
        writePython(m_writer, m_kind->isShared()
                                  ? QStringLiteral("say(f\"{name} fails: ") + inside + QStringLiteral("\")")
                                  : said(QStringLiteral(" fails: ") + reason));
    }
    writePython(m_writer,
                QStringLiteral("raise RuntimeError(") + (given ? parameter : pythonString(reason)) + u')');
}

} // namespace interleave
