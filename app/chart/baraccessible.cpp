// SPDX-License-Identifier: MIT
#include "app/chart/baraccessible.h"

namespace interleave {

QAccessibleInterface *BarAccessible::parent() const
{
    QAccessibleInterface *chart = AccessiblePart::parent();
    return chart ? chart->child(static_cast<int>(m_task)) : nullptr;
}

std::optional<RowPiece> BarAccessible::bar() const
{
    const std::vector<RowPiece> bars = panel()->places().bars(m_task);
    const auto index = static_cast<std::size_t>(m_index);
    return index < bars.size() ? std::optional(bars[index]) : std::nullopt;
}

} // namespace interleave
