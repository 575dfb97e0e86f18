// SPDX-License-Identifier: MIT
#include "app/window/panelrow.h"

#include "app/chart/chartgestures.h"
#include "app/chart/chartpanel.h"
#include "app/playback/playback.h"
#include "app/theme/reducedmotion.h"

#include <QBoxLayout>

#include <algorithm>

namespace interleave {

namespace {

/// How many rows are to be read without scrolling, however small the window.
constexpr std::uint32_t kLeastRows = 4;

} // namespace

PanelRow::PanelRow(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_panels{new ChartPanel(Strategy::Sequential, theme, fonts, this),
               new ChartPanel(Strategy::Concurrent, theme, fonts, this),
               new ChartPanel(Strategy::Threads, theme, fonts, this)}
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    for (ChartPanel *panel : m_panels) {
        m_layout->addWidget(panel, 1);
        panel->setLeastRows(kLeastRows);
        connectPanel(panel);
    }
    panel(Strategy::Threads)->hide();
    m_navigator.setAnimated(!asksForReducedMotion());
    connect(&m_navigator, &TimeNavigator::windowChanged, this, [this] {
        for (ChartPanel *panel : m_panels)
            panel->setTimeWindow(m_navigator.window());
    });
    place();
}

void PanelRow::connectPanel(ChartPanel *panel)
{
    connect(panel, &ChartPanel::taskClicked, this, &PanelRow::taskClicked);
    connect(panel, &ChartPanel::scrolled, this, [this](int pixels) {
        for (ChartPanel *one : m_panels)
            one->setScroll(pixels);
    });
    connect(panel, &ChartPanel::hovered, this, [this](const ChartHover &hover) {
        for (ChartPanel *one : m_panels)
            one->setHover(hover);
    });
    const Strategy strategy = panel->strategy();
    connect(panel, &ChartPanel::menuWanted, this, [this, strategy](std::uint32_t task, QPoint position) {
        Q_EMIT menuWanted(strategy, task, position);
    });
    const ChartGestures *gestures = panel->gestures();
    connect(gestures, &ChartGestures::zoomWanted, &m_navigator, &TimeNavigator::zoom);
    connect(gestures, &ChartGestures::panWanted, &m_navigator, &TimeNavigator::pan);
    connect(gestures, &ChartGestures::allWanted, &m_navigator, &TimeNavigator::showAll);
    connect(gestures, &ChartGestures::stepWanted, &m_navigator, &TimeNavigator::panStep);
    connect(gestures, &ChartGestures::startWanted, &m_navigator, &TimeNavigator::goToStart);
    connect(gestures, &ChartGestures::endWanted, &m_navigator, &TimeNavigator::goToEnd);
    connect(gestures, &ChartGestures::rowsWanted, this, &PanelRow::scaleRows);
    connect(gestures, &ChartGestures::seekWanted, this, &PanelRow::seekWanted);
    connect(gestures, &ChartGestures::measured, this, &PanelRow::measure);
}

void PanelRow::setTheme(const Theme &theme, const Fonts &fonts)
{
    for (ChartPanel *panel : m_panels)
        panel->setTheme(theme, fonts);
}

void PanelRow::setGap(int gap)
{
    m_gap = gap;
    place();
}

void PanelRow::setStacked(bool stacked)
{
    m_layout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    place();
}

bool PanelRow::isStacked() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

void PanelRow::setThreadsShown(bool shown)
{
    panel(Strategy::Threads)->setVisible(shown);
    place();
    shareLanesRoom();
}

void PanelRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
    m_layout->activate();
}

void PanelRow::place()
{
    // Pixels that can't be shared out go between the panels and beside them: they are equally wide, or a
    // second would not be.
    const int panels = panel(Strategy::Threads)->isHidden() ? 2 : 3;
    const int rest = isStacked() ? 0 : std::max(0, width() - (panels - 1) * m_gap) % panels;
    const int between = rest / (panels - 1);
    m_layout->setSpacing(m_gap + between);
    m_layout->setContentsMargins(0, 0, rest - between * (panels - 1), 0);
}

void PanelRow::setRecords(const RunRecord *plan, const RunRecord *run)
{
    setGhost(nullptr, {});
    const RunRecord *subject = run ? run : plan;
    for (ChartPanel *panel : m_panels) {
        panel->setTasks(subject ? subject->tasks : ChartTasks());
        panel->setPolicies(subject ? subject->scenario.concurrent : Policies(),
                           subject ? workerCount(subject->scenario) : 0);
        panel->setPlan({});
        panel->setRun({});
        panel->setAsked(false);
    }
    showWhole();
    measure(std::nullopt);
    if (plan)
        setPlan(*plan);
    setRun(run);
    shareLanesRoom();
}

void PanelRow::setPlan(const RunRecord &plan)
{
    for (ChartPanel *panel : m_panels) {
        const TimelineRecord *record = plan.find(panel->strategy());
        panel->setPlan(traceOf(&plan, panel->strategy()),
                       record && record->numbers ? record->numbers->maxInFlight : 0);
        panel->setAsked(plan.isSecret);
    }
    shareLanesRoom();
}

void PanelRow::setRun(const RunRecord *run)
{
    for (ChartPanel *panel : m_panels)
        panel->setRun(traceOf(run, panel->strategy()));
}

void PanelRow::setGhost(const RunRecord *ghost, const std::shared_ptr<const TaskMatch> &tasks)
{
    for (ChartPanel *panel : m_panels)
        panel->setGhost(traceOf(ghost, panel->strategy()), tasks);
}

void PanelRow::refresh(std::optional<Nanoseconds> now)
{
    for (ChartPanel *panel : m_panels) {
        panel->setNow(now);
        panel->refresh();
    }
    shareLanesRoom();
}

void PanelRow::showMoment(const Playback &playback)
{
    for (ChartPanel *panel : m_panels) {
        panel->setNow(playback.time());
        panel->setPending(&playback.pending(panel->strategy()));
        panel->setPlayhead(playback.time());
    }
}

void PanelRow::showWhole()
{
    for (ChartPanel *panel : m_panels) {
        panel->setNow(std::nullopt);
        panel->setPending(nullptr);
        panel->setPlayhead(std::nullopt);
    }
}

void PanelRow::setSeekable(bool seekable)
{
    for (ChartPanel *panel : m_panels)
        panel->setSeekable(seekable);
}

void PanelRow::setSelectedEntry(std::optional<std::uint32_t> entry)
{
    for (ChartPanel *panel : m_panels)
        panel->setSelectedEntry(entry);
}

void PanelRow::setLongestTotal(Nanoseconds longest)
{
    for (ChartPanel *panel : m_panels)
        panel->setLongestTotal(longest);
}

void PanelRow::setPosing(bool posing)
{
    for (ChartPanel *panel : m_panels)
        panel->setPosing(posing);
}

void PanelRow::scrollToTask(std::uint32_t task)
{
    for (ChartPanel *panel : m_panels)
        panel->scrollToTask(task);
}

void PanelRow::resetView()
{
    for (ChartPanel *panel : m_panels)
        panel->setRowHeight(std::nullopt);
    m_navigator.showAll();
    measure(std::nullopt);
}

void PanelRow::scaleRows(double factor)
{
    const double height = panel(Strategy::Concurrent)->rowHeight() * factor;
    for (ChartPanel *panel : m_panels)
        panel->setRowHeight(height);
}

void PanelRow::measure(std::optional<TimeWindow> stretch)
{
    for (ChartPanel *panel : m_panels)
        panel->setMeasured(stretch);
}

void PanelRow::shareLanesRoom()
{
    double room = 0;
    for (const ChartPanel *panel : m_panels) {
        if (!panel->isHidden())
            room = std::max(room, panel->wantedLanesRoom());
    }
    for (ChartPanel *panel : m_panels)
        panel->setLanesRoom(room);
}

} // namespace interleave
