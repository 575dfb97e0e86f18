// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/identifiers.h"
#include "core/codegen/taskkinds.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace interleave {

/// How a language writes what stands in a call.
struct CodeLanguage
{
    NameStyle style = NameStyle::Snake;
    QString (*string)(const QString &text) = nullptr;
    QString (*duration)(Nanoseconds length) = nullptr;
};

/// The name of a kind's coroutine and of what is handed to it.
struct KindNames
{
    QString coroutine;
    QStringList parameters; ///< for each of TaskKind::parameters
};

[[nodiscard]] std::vector<KindNames> kindNames(const Scenario &scenario, const std::vector<TaskKind> &kinds,
                                               NameStyle style, const QSet<QString> &taken);

/// What an entry hands over for each of TaskKind::parameters.
[[nodiscard]] QStringList kindArguments(const TaskSpec &task, const TaskKind &kind,
                                        const CodeLanguage &language);

/// In a loop over the copies of an entry, whose variable `number` counts from 1: the number of the task in
/// the run, where `first` is that of the first copy.
[[nodiscard]] QString copyNumber(std::uint32_t first);

/// What a step that fails says: what the scenario says, or else that it was meant.
[[nodiscard]] QString failReason(const QString &text);

} // namespace interleave
