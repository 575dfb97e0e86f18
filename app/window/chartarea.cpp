// SPDX-License-Identifier: MIT
#include "app/window/chartarea.h"

#include "app/chart/chartpanel.h"
#include "app/chart/legend.h"
#include "app/chart/timeaxis.h"
#include "app/chart/verdictstrip.h"
#include "app/window/preview.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

namespace {

/// The axis that a timeline of `total` needs: a real run always takes a little longer than planned, and the
/// marks of its end need room.
Nanoseconds axisFor(Nanoseconds total)
{
    const Nanoseconds spare = total / 50;
    return roundedSpan(total > Nanoseconds::max() - spare ? total : total + spare);
}

Nanoseconds plannedAxis(const RunRecord &plan)
{
    return axisFor(plan.timelines.empty() ? longestTotal(plan.scenario) : plan.total());
}

ChartTrace traceOf(const ChartArea::Record &record, Strategy strategy)
{
    const TimelineRecord *found = record ? record->find(strategy) : nullptr;
    return found ? found->trace() : ChartTrace();
}

} // namespace

ChartArea::ChartArea(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_panels{new ChartPanel(Strategy::Sequential, theme, fonts, this),
               new ChartPanel(Strategy::Concurrent, theme, fonts, this)}
    , m_verdict(new VerdictStrip(theme, fonts, this))
    , m_legend(new Legend(theme, fonts, this))
    , m_column(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("chartArea"));
    m_column->addLayout(m_row, 1);
    m_column->addWidget(m_verdict);
    m_column->addWidget(m_legend);
    for (ChartPanel *panel : m_panels) {
        m_row->addWidget(panel, 1);
        connect(panel, &ChartPanel::taskClicked, this, &ChartArea::taskClicked);
        connect(panel, &ChartPanel::scrolled, this, &ChartArea::followScroll);
    }
    setTheme(theme, fonts);
}

ChartArea::~ChartArea() = default;

void ChartArea::setTheme(const Theme &theme, const Fonts &fonts)
{
    for (ChartPanel *panel : m_panels)
        panel->setTheme(theme, fonts);
    m_verdict->setTheme(theme, fonts);
    m_legend->setTheme(theme, fonts);
    m_gap = static_cast<int>(std::lround(16 * fonts.scale()));
    m_column->setContentsMargins(m_gap, m_gap, m_gap, m_gap);
    m_column->setSpacing(m_gap);
    placeRow();
}

void ChartArea::placeRow()
{
    // A pixel that can't be halved goes between the panels: they are equally wide, or a second would not be.
    m_row->setSpacing(m_gap + (width() - 3 * m_gap) % 2);
    m_column->invalidate();
}

void ChartArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeRow();
    m_column->activate();
}

void ChartArea::show(const Record &plan, const Record &run)
{
    // What the panels borrow must outlive their looking at it.
    const Record oldPlan = std::exchange(m_plan, plan);
    const Record oldRun = std::exchange(m_run, run);
    const Record &subject = shown();
    for (ChartPanel *panel : m_panels) {
        panel->setTasks(subject ? subject->tasks : ChartTasks());
        panel->setPlan({});
        panel->setRun({});
        panel->setNow(std::nullopt);
    }
    if (subject)
        setTimeWindow(
            {Nanoseconds::zero(), plan ? plannedAxis(*plan) : axisFor(longestTotal(subject->scenario))});
    if (plan)
        addPlan(plan);
    if (run)
        for (const TimelineRecord &record : run->timelines)
            panel(record.timeline.strategy())->setRun(record.trace());
    m_now.reset();
    judge();
}

void ChartArea::addPlan(const Record &plan)
{
    m_plan = plan;
    for (const TimelineRecord &record : plan->timelines)
        panel(record.timeline.strategy())
            ->setPlan(record.trace(), record.numbers ? record.numbers->maxInFlight : 0);
    const Nanoseconds end = plannedAxis(*plan);
    if (end > m_window.to)
        setTimeWindow({m_window.from, end});
    judge();
}

void ChartArea::refresh(std::optional<Nanoseconds> now)
{
    for (ChartPanel *panel : m_panels) {
        panel->setNow(now);
        panel->refresh();
    }
    m_now = now;
    judge();
    const Nanoseconds reached = now ? *now : m_run ? m_run->total() : Nanoseconds::zero();
    if (reached > m_window.to)
        setTimeWindow({m_window.from, axisFor(reached)});
}

void ChartArea::judge()
{
    VerdictFacts facts;
    if (const Record &subject = shown()) {
        facts.taskCount = subject->tasks.count();
        facts.hasPlan = m_plan && !m_plan->timelines.empty();
        const Nanoseconds now = m_now.value_or(m_run ? m_run->total() : Nanoseconds::zero());
        const auto side = [&](Strategy strategy) {
            return verdictSide(traceOf(m_plan, strategy), traceOf(m_run, strategy), now);
        };
        facts.sequential = side(Strategy::Sequential);
        facts.concurrent = side(Strategy::Concurrent);
        facts.limits = m_run && m_run->limits ? m_run->limits : m_plan ? m_plan->limits : std::nullopt;
    }
    m_verdict->setFacts(facts);
}

ChartPanel *ChartArea::panel(Strategy strategy) const
{
    return m_panels[strategy == Strategy::Sequential ? 0 : 1];
}

void ChartArea::setSelectedEntry(std::optional<std::uint32_t> entry)
{
    for (ChartPanel *panel : m_panels)
        panel->setSelectedEntry(entry);
}

void ChartArea::setTimeWindow(TimeWindow window)
{
    m_window = window;
    for (ChartPanel *panel : m_panels)
        panel->setTimeWindow(window);
}

void ChartArea::followScroll(int pixels)
{
    for (ChartPanel *panel : m_panels)
        panel->setScroll(pixels);
}

} // namespace interleave
