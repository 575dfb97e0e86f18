// SPDX-License-Identifier: MIT
#include "app/chart/chartaccessible.h"

#include "app/chart/chartpanel.h"
#include "app/chart/rowaccessible.h"
#include "app/chart/stripaccessible.h"

#include <QStringList>

namespace interleave {

namespace {

QAccessibleInterface *chartAccessible(const QString &, QObject *object)
{
    auto *panel = qobject_cast<ChartPanel *>(object);
    return panel ? new ChartAccessible(panel) : nullptr;
}

/// The row that stands for what is selected; -1 where nothing is.
int selectedRow(const ChartPanel &panel)
{
    const std::optional<std::uint32_t> entry = panel.selectedEntry();
    const ChartTasks &tasks = panel.tasks();
    const bool isThere = entry && tasks.count() > 0 && *entry <= tasks.entry(tasks.count() - 1);
    return isThere ? static_cast<int>(tasks.firstOf(*entry)) : -1;
}

void tellSystem(QAccessibleEvent &event)
{
    // Even where nobody listens, Qt would make the row that the event is about.
    if (QAccessible::isActive())
        QAccessible::updateAccessibility(&event);
}

ChartAccessible::Listener listener = tellSystem;

void tell(ChartPanel &panel, QAccessible::Event kind, int child = -1)
{
    QAccessibleEvent event(&panel, kind);
    event.setChild(child);
    listener(event);
}

} // namespace

void ChartAccessible::install()
{
    QAccessible::installFactory(chartAccessible); // which takes it once
}

void ChartAccessible::setListener(Listener wanted)
{
    listener = wanted ? wanted : tellSystem;
}

void ChartAccessible::tellRows(ChartPanel &panel)
{
    tell(panel, QAccessible::ObjectReorder);
}

void ChartAccessible::tellSelected(ChartPanel &panel)
{
    const int row = selectedRow(panel);
    if (row < 0)
        return;
    tell(panel, QAccessible::Selection, row);
    if (panel.hasFocus())
        tell(panel, QAccessible::Focus, row);
}

void ChartAccessible::tellTotal(ChartPanel &panel)
{
    QAccessibleValueChangeEvent event(&panel, panel.heading().total);
    listener(event);
    tell(panel, QAccessible::DescriptionChanged); // which has it, too, where values are numbers only
}

ChartAccessible::ChartAccessible(ChartPanel *panel)
    : QAccessibleWidget(panel, QAccessible::Chart)
{}

ChartPanel *ChartAccessible::panel() const
{
    return static_cast<ChartPanel *>(widget());
}

int ChartAccessible::rowCount() const
{
    const int count = static_cast<int>(panel()->tasks().count());
    m_rows.limitTo(count);
    return count;
}

int ChartAccessible::stripCount() const
{
    const int count = static_cast<int>(panel()->places().strips().size());
    m_strips.limitTo(count);
    return count;
}

QScrollBar *ChartAccessible::scrollBar() const
{
    auto *bar = panel()->findChild<QScrollBar *>();
    return bar->isHidden() ? nullptr : bar;
}

int ChartAccessible::childCount() const
{
    return rowCount() + stripCount() + (scrollBar() ? 1 : 0);
}

QAccessibleInterface *ChartAccessible::child(int index) const
{
    const int rows = rowCount();
    if (index < 0 || index >= childCount())
        return nullptr;
    if (index < rows)
        return m_rows.at(index,
                         [&] { return new RowAccessible(panel(), static_cast<std::uint32_t>(index)); });
    const int strip = index - rows;
    if (strip < stripCount())
        return m_strips.at(strip,
                           [&] { return new StripAccessible(panel(), static_cast<std::size_t>(strip)); });
    return QAccessible::queryAccessibleInterface(scrollBar());
}

int ChartAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const AccessiblePart *>(child);
    if (part && (part->panel() != panel() || !part->isValid()))
        return -1;
    if (const auto *row = dynamic_cast<const RowAccessible *>(part))
        return static_cast<int>(row->task());
    if (const auto *strip = dynamic_cast<const StripAccessible *>(part))
        return rowCount() + static_cast<int>(strip->index());
    const bool isScrollBar = child && scrollBar() && child->object() == scrollBar();
    return isScrollBar ? childCount() - 1 : -1;
}

QAccessibleInterface *ChartAccessible::childAt(int x, int y) const
{
    const QPoint position = panel()->mapFromGlobal(QPoint(x, y));
    if (const QScrollBar *bar = scrollBar(); bar && bar->geometry().contains(position))
        return child(childCount() - 1);
    const ChartPlaces places = panel()->places();
    if (const std::optional<std::uint32_t> task = places.taskAt(position))
        return child(static_cast<int>(*task));
    const std::vector<ChartPlaces::Strip> strips = places.strips();
    for (std::size_t index = 0; index < strips.size(); ++index)
        if (strips[index].rect.contains(position))
            return child(rowCount() + static_cast<int>(index));
    return nullptr;
}

QAccessibleInterface *ChartAccessible::focusChild() const
{
    const int row = selectedRow(*panel());
    return panel()->hasFocus() && row >= 0 ? child(row) : QAccessibleWidget::focusChild();
}

QString ChartAccessible::text(QAccessible::Text kind) const
{
    const ChartHeading heading = panel()->heading();
    if (kind == QAccessible::Value)
        return heading.total;
    if (kind != QAccessible::Description)
        return QAccessibleWidget::text(kind);
    QStringList told{heading.code, heading.total, heading.caption};
    told.removeAll(QString());
    return told.join(QStringLiteral(" · "));
}

} // namespace interleave
