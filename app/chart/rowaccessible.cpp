// SPDX-License-Identifier: MIT
#include "app/chart/rowaccessible.h"

#include "app/chart/baraccessible.h"

namespace interleave {

int RowAccessible::childCount() const
{
    return isValid() ? static_cast<int>(panel()->places().bars(m_task).size()) : 0;
}

QAccessibleInterface *RowAccessible::child(int index) const
{
    const int count = childCount();
    m_bars.limitTo(count);
    if (index < 0 || index >= count)
        return nullptr;
    return m_bars.at(index, [&] { return new BarAccessible(panel(), m_task, index); });
}

int RowAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *bar = dynamic_cast<const BarAccessible *>(child);
    const bool isOwn = bar && bar->isValid() && bar->panel() == panel() && bar->task() == m_task;
    return isOwn ? bar->index() : -1;
}

QAccessibleInterface *RowAccessible::childAt(int x, int y) const
{
    if (!isValid())
        return nullptr;
    const ChartPlaces places = panel()->places();
    const std::vector<RowPiece> bars = places.bars(m_task);
    const QPointF position = panel()->mapFromGlobal(QPoint(x, y));
    for (std::size_t index = 0; index < bars.size(); ++index)
        if (places.barRect(m_task, bars[index]).contains(position))
            return child(static_cast<int>(index));
    return nullptr;
}

QAccessible::State RowAccessible::state() const
{
    QAccessible::State state = AccessiblePart::state();
    if (state.invalid)
        return state;
    const ChartTasks &tasks = panel()->tasks();
    const std::uint32_t entry = tasks.entry(m_task);
    state.selectable = true;
    state.focusable = true;
    state.selected = panel()->selectedEntry() == entry;
    // Copies are selected together.
    state.focused = state.selected && panel()->hasFocus() && tasks.firstOf(entry) == m_task;
    return state;
}

void *RowAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList RowAccessible::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void RowAccessible::doAction(const QString &name)
{
    if (!isValid() || !actionNames().contains(name))
        return;
    if (name == setFocusAction())
        panel()->setFocus();
    panel()->scrollToTask(m_task);
    panel()->clickTask(m_task);
}

} // namespace interleave
