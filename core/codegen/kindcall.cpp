// SPDX-License-Identifier: MIT
#include "core/codegen/kindcall.h"

#include <algorithm>

namespace interleave {

namespace {

using What = KindParameter::What;

QString lengthName(StepKind kind)
{
    switch (kind) {
    case StepKind::Sleep:
        return QStringLiteral("pause");
    case StepKind::Compute:
        return QStringLiteral("work");
    case StepKind::Fetch:
        return QStringLiteral("answer");
    default:
        return QStringLiteral("call");
    }
}

QStringList parameterNames(const TaskKind &kind, const std::vector<const Step *> &steps, NameStyle style)
{
    const auto lengths =
        std::count_if(kind.parameters.begin(), kind.parameters.end(),
                      [](const KindParameter &parameter) { return parameter.what == What::Duration; });
    Identifiers names(style, {});
    QStringList list;
    for (const KindParameter &parameter : kind.parameters) {
        if (parameter.what == What::Timeout)
            list << names.unique({QStringLiteral("patience")});
        else if (parameter.what == What::Reason)
            list << names.unique({QStringLiteral("reason")});
        else if (parameter.what == What::Address)
            list << names.unique({QStringLiteral("address")});
        else
            list << names.unique(
                {lengths == 1 ? QStringLiteral("duration") : lengthName(steps[parameter.step]->kind)});
    }
    return list;
}

} // namespace

std::vector<KindNames> kindNames(const Scenario &scenario, const std::vector<TaskKind> &kinds,
                                 NameStyle style, const QSet<QString> &taken)
{
    Identifiers identifiers(style, taken);
    std::vector<KindNames> names;
    for (const TaskKind &kind : kinds) {
        const std::vector<const Step *> steps = countedSteps(scenario.tasks[kind.entries.front()].steps);
        names.push_back({identifiers.unique(kind.words), parameterNames(kind, steps, style)});
    }
    return names;
}

QStringList kindArguments(const TaskSpec &task, const TaskKind &kind, const CodeLanguage &language)
{
    const std::vector<const Step *> steps = countedSteps(task.steps);
    QStringList arguments;
    for (const KindParameter &parameter : kind.parameters) {
        const Step *step = steps[parameter.step];
        if (parameter.what == What::Timeout)
            arguments << language.duration(task.timeout.value_or(Nanoseconds::zero()));
        else if (parameter.what == What::Reason)
            arguments << language.string(failReason(step->text));
        else if (parameter.what == What::Address)
            arguments << language.string(step->text);
        else
            arguments << language.duration(step->shortest);
    }
    return arguments;
}

QString copyNumber(std::uint32_t first)
{
    if (first == 0)
        return QStringLiteral("number - 1");
    return first == 1 ? QStringLiteral("number") : QStringLiteral("number + %1").arg(first - 1);
}

QString failReason(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("on purpose") : text;
}

} // namespace interleave
