// SPDX-License-Identifier: MIT
#include "core/codegen/cppbodies.h"

#include "core/codegen/literals.h"

#include <algorithm>

namespace interleave {

namespace {

using What = KindParameter::What;

QString typeOf(What what)
{
    switch (what) {
    case What::Duration:
    case What::Timeout:
        return QStringLiteral("nanoseconds ");
    case What::Reason:
    case What::Address:
        return QStringLiteral("std::string ");
    }
    return {};
}

} // namespace

CodeLanguage cppLanguage()
{
    return {NameStyle::Camel, cppString, cppDuration};
}

bool hasStops(const CodeNeeds &needs)
{
    return needs.cancels() || needs.ownTimeouts;
}

bool isGrouped(const CodeNeeds &needs)
{
    return needs.untilFirst || (needs.cancelsOnFailure && needs.canFail());
}

bool isGathered(const CodeNeeds &needs)
{
    return needs.canFail() && !isGrouped(needs);
}

bool stopsInTurn(const CodeNeeds &needs)
{
    // In no time, the caller's next turn comes before every other.
    return needs.overallTimeout && !needs.noTime && (needs.untilFirst || needs.cancelsOnFailure);
}

bool takesStop(const CodeNeeds &needs, const TaskSpec &task)
{
    const std::vector<const Step *> steps = countedSteps(task.steps);
    const bool waits = std::any_of(steps.begin(), steps.end(), [](const Step *step) {
        return step->kind == StepKind::Sleep || step->kind == StepKind::Yield ||
               step->kind == StepKind::Thread || step->kind == StepKind::Fetch;
    });
    return needs.cancels() && (waits || needs.limited || task.timeout);
}

CppBodies::CppBodies(const Scenario &scenario, const CodeNeeds &needs, const std::vector<TaskKind> &kinds,
                     const std::vector<KindNames> &names, CodeWriter &writer)
    : m_scenario(scenario)
    , m_needs(needs)
    , m_kinds(kinds)
    , m_names(names)
    , m_tasks(scenario)
    , m_writer(writer)
{}

QString CppBodies::signature() const
{
    QStringList parameters;
    if (m_kind->isShared())
        parameters << QStringLiteral("std::string name");
    if (m_kind->isShared() && m_kind->draws)
        parameters << QStringLiteral("int number");
    for (std::size_t at = 0; at < m_kind->parameters.size(); ++at)
        parameters << typeOf(m_kind->parameters[at].what) + m_names[m_at].parameters[static_cast<int>(at)];
    if (takesStop(m_needs, *m_task))
        parameters << (m_task->timeout ? QStringLiteral("std::stop_token outer")
                                       : QStringLiteral("std::stop_token stop"));
    return u"QCoro::Task<> " + m_names[m_at].coroutine + u'(' + parameters.join(QStringLiteral(", ")) + u')';
}

void CppBodies::write(std::uint32_t kind)
{
    m_at = kind;
    m_kind = &m_kinds[kind];
    m_task = &m_scenario.tasks[m_kind->entries.front()];
    m_step = 0;
    m_waits = false;
    {
        const CodeWriter::Standing standing(m_writer, CodePart::Body, kind);
        m_writer.line(signature());
    }
    m_writer.line(QStringLiteral("{"));
    m_writer.indent();
    writeHolds();
    {
        const CodeWriter::Standing standing(m_writer, CodePart::Start, kind);
        m_writer.line(said(QStringLiteral(" starts")));
    }
    writeSteps(m_task->steps);
    if (m_task->timeout) {
        m_writer.unindent();
        m_writer.line(QStringLiteral("} catch (const Cancelled &) {"));
        if (m_needs.cancels())
            m_writer.lines(QStringLiteral("    if (outer.stop_requested())\n"
                                          "        throw;"));
        m_writer.lines(QStringLiteral("    throw TimedOut();\n"
                                      "}"));
    }
    if (!m_needs.canFail() && !m_needs.cancels()) {
        const CodeWriter::Standing standing(m_writer, CodePart::End, kind);
        m_writer.line(said(QStringLiteral(" ends")));
    }
    if (!m_waits)
        m_writer.line(QStringLiteral("co_return;"));
    m_writer.unindent();
    m_writer.line(QStringLiteral("}"));
}

/// What the steps stand in: the permit, the timeout.
void CppBodies::writeHolds()
{
    if (m_kind->draws)
        m_writer.line(QStringLiteral("Draw draw(%1);")
                          .arg(m_kind->isShared()
                                   ? QStringLiteral("number")
                                   : QString::number(m_tasks.firstOf(m_kind->entries.front()))));
    if (m_needs.limited) {
        const CodeWriter::Standing standing(m_writer, CodePart::Limit, m_at);
        m_waits = true;
        const QString token = m_task->timeout ? QStringLiteral("outer") : QStringLiteral("stop");
        m_writer.line(
            QStringLiteral("co_await limit.acquire(%1);").arg(m_needs.cancels() ? token : QString()));
        m_writer.line(QStringLiteral("const auto permit = qScopeGuard([] { limit.release(); });"));
    }
    if (!m_task->timeout)
        return;
    const CodeWriter::Standing standing(m_writer, CodePart::Limit, m_at);
    m_writer.line(QStringLiteral("Timeout timeout(%1%2);")
                      .arg(parameterOr(What::Timeout, 0, cppDuration(*m_task->timeout)),
                           m_needs.cancels() ? QStringLiteral(", outer") : QString()));
    m_writer.line(QStringLiteral("const std::stop_token stop = timeout.token();"));
    m_writer.line(QStringLiteral("try {"));
    m_writer.indent();
}

QString CppBodies::said(const QString &what) const
{
    if (m_kind->isShared())
        return QStringLiteral("say(name + \"%1\");").arg(what);
    return QStringLiteral("say(%1);").arg(cppString(m_task->name + what));
}

QString CppBodies::parameterOr(What what, std::uint32_t step, const QString &value) const
{
    const int place = m_kind->parameterOf(what, step);
    return place < 0 ? value : m_names[m_at].parameters[place];
}

QString CppBodies::length(const Step &step, std::uint32_t number) const
{
    if (step.shortest != step.longest)
        return QStringLiteral("draw.between(%1, %2)")
            .arg(cppDuration(step.shortest), cppDuration(step.longest));
    return parameterOr(What::Duration, number, cppDuration(step.shortest));
}

QString CppBodies::waiting(const QString &what, const QString &argument) const
{
    QStringList arguments;
    if (!argument.isEmpty())
        arguments << argument;
    if (m_needs.cancels() || m_task->timeout)
        arguments << QStringLiteral("stop");
    return what + u'(' + arguments.join(QStringLiteral(", ")) + u')';
}

void CppBodies::writeSteps(const Steps &steps)
{
    for (const Step &step : steps)
        writeStep(step, m_step++);
}

void CppBodies::writeWait(const QString &what)
{
    m_waits = true;
    m_writer.line(u"co_await " + what + u';');
    m_writer.line(said(QStringLiteral(" wakes")));
}

void CppBodies::writeStep(const Step &step, std::uint32_t number)
{
    const CodeWriter::Standing standing(m_writer, CodePart::Step, m_at, number);
    switch (step.kind) {
    case StepKind::Sleep:
        writeWait(waiting(QStringLiteral("sleepFor"), length(step, number)));
        break;
    case StepKind::Yield:
        m_waits = true;
        m_writer.line(u"co_await " + waiting(QStringLiteral("NextTurn")) + u';');
        break;
    case StepKind::Compute:
        m_writer.line(QStringLiteral("compute(%1);").arg(length(step, number)));
        break;
    case StepKind::Block:
        m_writer.line(QStringLiteral("block(%1);").arg(length(step, number)));
        break;
    case StepKind::Thread:
        writeWait(waiting(QStringLiteral("inThread"), length(step, number)));
        break;
    case StepKind::Fetch:
        writeFetch(step, number);
        break;
    case StepKind::Fail:
        m_writer.line(u"throw std::runtime_error(" +
                      parameterOr(What::Reason, number, cppString(failReason(step.text))) + u");");
        break;
    case StepKind::Repeat:
        writeRepeat(step);
        break;
    }
}

void CppBodies::writeRepeat(const Step &step)
{
    ++m_depth;
    const QString pass = QStringLiteral("pass") + (m_depth > 1 ? QString::number(m_depth) : QString());
    m_writer.line(QStringLiteral("for (int %1 = 0; %1 < %2; ++%1) {").arg(pass).arg(step.count));
    m_writer.indent();
    writeSteps(step.body);
    m_writer.unindent();
    m_writer.line(QStringLiteral("}"));
    --m_depth;
}

void CppBodies::writeFetch(const Step &step, std::uint32_t number)
{
    const QString address = step.text.isEmpty() ? QStringLiteral("slowPage(%1)").arg(length(step, number))
                                                : parameterOr(What::Address, number, cppString(step.text));
    writeWait(waiting(QStringLiteral("fetch"), address));
}

} // namespace interleave
