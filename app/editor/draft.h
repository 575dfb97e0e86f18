// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/runrules.h"
#include "app/editor/taskentry.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace interleave {

class TaskListModel;

/// A task list as it is being edited, whether it can run or not. A value.
struct Draft
{
    Scenario frame; ///< what is neither a task nor a rule: name, lesson, what the program does not know
    RunRules rules;
    std::vector<TaskEntry> entries;
};

/// What is in the model, as a JSON object from which readDraft() makes the same: all text as typed.
[[nodiscard]] QByteArray writeDraft(const TaskListModel &model);

/// The entries alone, likewise.
[[nodiscard]] QByteArray writeEntries(const std::vector<TaskEntry> &entries);

/// Nothing where it is none.
[[nodiscard]] std::optional<Draft> readDraft(const QJsonObject &object);

/// Empty where it is no list of entries. It may come from anywhere: what an entry can't be is left out.
[[nodiscard]] std::vector<TaskEntry> readEntries(const QByteArray &json);

} // namespace interleave
