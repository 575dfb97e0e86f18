// SPDX-License-Identifier: MIT
#include "app/editor/freenames.h"

namespace interleave {

FreeNames::FreeNames(const std::vector<TaskEntry> &entries)
{
    m_taken.reserve(static_cast<qsizetype>(entries.size()));
    for (const TaskEntry &entry : entries)
        m_taken.insert(entry.name());
}

QString FreeNames::take(const QString &wanted)
{
    QString name = wanted;
    if (m_taken.contains(wanted)) {
        name = nextFreeName(m_last.value(wanted, wanted),
                            [this](const QString &candidate) { return m_taken.contains(candidate); });
        m_last.insert(wanted, name);
    }
    m_taken.insert(name);
    return name;
}

} // namespace interleave
