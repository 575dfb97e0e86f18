// SPDX-License-Identifier: MIT
#include "app/window/chartmenu.h"

#include "app/playback/spantext.h"
#include "app/window/chartarea.h"

#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace interleave {

QString rowText(const TimelineRecord &record, const ChartTasks &tasks, std::uint32_t task)
{
    QString text = spanHeaderText() + u'\n';
    for (const SpanRow &span : spansOf(record, task))
        text += spanText(tasks.name(task), span, std::nullopt) + u'\n';
    return text;
}

ChartMenu::ChartMenu(ChartArea &charts, Strategy strategy, std::optional<std::uint32_t> task, QWidget *parent)
    : QMenu(parent)
    , m_charts(charts)
    , m_strategy(strategy)
    , m_record(charts.shown())
    , m_task(task)
{
    const TimelineRecord *shown = m_record ? m_record->find(strategy) : nullptr;
    const bool hasRow = shown && task && shown->timeline.created(*task);
    addAction(tr("Copy as &Picture"), this, &ChartMenu::copyPicture);
    addAction(tr("Copy &Row as Text"), this, &ChartMenu::copyRow)->setEnabled(hasRow);
    addSeparator();
    addAction(tr("&Zoom to Task"), this, &ChartMenu::zoomToTask)->setEnabled(hasRow);
    addAction(tr("Show &Everything"), &charts.navigator(), &TimeNavigator::showAll)
        ->setEnabled(!charts.navigator().isWhole());
}

void ChartMenu::copyPicture() const
{
    QApplication::clipboard()->setPixmap(m_charts.picture());
}

void ChartMenu::copyRow() const
{
    QApplication::clipboard()->setText(rowText(*m_record->find(m_strategy), m_record->tasks, *m_task));
}

void ChartMenu::zoomToTask() const
{
    const Timeline &timeline = m_record->find(m_strategy)->timeline;
    const Nanoseconds from = *timeline.created(*m_task);
    const Nanoseconds to = timeline.ended(*m_task).value_or(timeline.newest());
    const Nanoseconds margin = (to - from) / 20 + Nanoseconds(10);
    m_charts.navigator().show({from - margin, std::min(to, Nanoseconds::max() - margin) + margin});
}

} // namespace interleave
