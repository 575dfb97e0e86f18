// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/accessiblepart.h"
#include "app/chart/accessibleparts.h"

namespace interleave {

/// A task's row: its name, what the task is doing at the moment that is shown, and its bars as children. It
/// can be pressed, which is a click on the task.
class RowAccessible final : public AccessiblePart, public QAccessibleActionInterface
{
public:
    RowAccessible(ChartPanel *panel, std::uint32_t task)
        : AccessiblePart(panel)
        , m_task(task)
    {}

    [[nodiscard]] std::uint32_t task() const { return m_task; }

    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    [[nodiscard]] bool exists() const override { return m_task < panel()->tasks().count(); }
    [[nodiscard]] QString name() const override { return panel()->tasks().name(m_task); }
    [[nodiscard]] QString value() const override { return panel()->places().rowSentence(m_task); }
    [[nodiscard]] QRectF place() const override { return panel()->places().rowRect(m_task); }

private:
    std::uint32_t m_task;
    mutable AccessibleParts m_bars;
};

} // namespace interleave
