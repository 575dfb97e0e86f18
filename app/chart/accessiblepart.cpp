// SPDX-License-Identifier: MIT
#include "app/chart/accessiblepart.h"

#include <QWindow>

namespace interleave {

QWindow *AccessiblePart::window() const
{
    return m_panel ? m_panel->window()->windowHandle() : nullptr;
}

QAccessibleInterface *AccessiblePart::parent() const
{
    return m_panel ? QAccessible::queryAccessibleInterface(m_panel) : nullptr;
}

QString AccessiblePart::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    switch (kind) {
    case QAccessible::Name:
        return name();
    case QAccessible::Value:
    case QAccessible::Description:
        return value();
    default:
        return {};
    }
}

QRect AccessiblePart::rect() const
{
    if (!isValid())
        return {};
    const QRectF seen = place();
    return seen.isEmpty() ? QRect() : seen.toAlignedRect().translated(m_panel->mapToGlobal(QPoint()));
}

QAccessible::State AccessiblePart::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.readOnly = true;
    if (state.invalid)
        return state;
    state.offscreen = place().isEmpty();
    state.invisible = state.offscreen || !m_panel->isVisible();
    return state;
}

} // namespace interleave
