// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/taskentry.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace interleave {

/// Gives out names that no other task has.
class FreeNames
{
public:
    explicit FreeNames(const std::vector<TaskEntry> &entries);

    /// The name itself where it is free, else with its number raised; from now on it is taken. Asking for the
    /// same name 100,000 times takes no longer than asking for as many different ones.
    [[nodiscard]] QString take(const QString &wanted);

private:
    QSet<QString> m_taken;
    QHash<QString, QString> m_last; ///< by what was asked for: what was given
};

} // namespace interleave
