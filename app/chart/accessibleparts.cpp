// SPDX-License-Identifier: MIT
#include "app/chart/accessibleparts.h"

#include <algorithm>

namespace interleave {

AccessibleParts::~AccessibleParts()
{
    limitTo(0);
}

QAccessibleInterface *AccessibleParts::at(int index, const std::function<QAccessibleInterface *()> &make)
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(),
                                    [index](const Part &part) { return part.first == index; });
    if (found != m_parts.end()) {
        std::rotate(found, found + 1, m_parts.end());
        return QAccessible::accessibleInterface(m_parts.back().second);
    }
    if (m_parts.size() == kMost) {
        const QAccessible::Id oldest = m_parts.front().second;
        m_parts.erase(m_parts.begin());
        QAccessible::deleteAccessibleInterface(oldest);
    }
    QAccessibleInterface *made = make();
    m_parts.emplace_back(index, QAccessible::registerAccessibleInterface(made));
    return made;
}

void AccessibleParts::limitTo(int count)
{
    const auto gone = std::stable_partition(m_parts.begin(), m_parts.end(),
                                            [count](const Part &part) { return part.first < count; });
    const std::vector<Part> stale(gone, m_parts.end());
    m_parts.erase(gone, m_parts.end());
    for (const Part &part : stale)
        QAccessible::deleteAccessibleInterface(part.second);
}

} // namespace interleave
