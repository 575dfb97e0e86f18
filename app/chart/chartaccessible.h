// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/accessibleparts.h"

#include <QAccessibleWidget>

class QScrollBar;

namespace interleave {

class ChartPanel;

/// A panel as assistive technology sees it: a chart with a row for each task, which has the task's bars; then
/// the event loop, the worker threads, and the scroll bar where there is one.
///
/// Rows and bars are made when somebody asks for them, so that the number of tasks does not matter. Qt makes
/// and owns it. Only from the GUI thread.
class ChartAccessible final : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartPanel *panel);

    /// From now on panels are seen like this.
    static void install();
    /// Who hears what has changed on panels. Null: assistive technology, where there is some.
    using Listener = void (*)(QAccessibleEvent &event);
    static void setListener(Listener listener);
    // Tells what has changed on a panel.
    static void tellRows(ChartPanel &panel);
    static void tellSelected(ChartPanel &panel);
    static void tellTotal(ChartPanel &panel);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    /// How many rows are kept.
    [[nodiscard]] std::size_t keptRows() const { return m_rows.size(); }

protected:
    ~ChartAccessible() override = default;

private:
    [[nodiscard]] ChartPanel *panel() const;
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int stripCount() const;
    [[nodiscard]] QScrollBar *scrollBar() const; ///< null where nothing scrolls

    mutable AccessibleParts m_rows;
    mutable AccessibleParts m_strips;
};

} // namespace interleave
