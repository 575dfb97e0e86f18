// SPDX-License-Identifier: MIT
#include "app/window/chartarea.h"

#include "app/chart/chartgestures.h"
#include "app/chart/chartpanel.h"
#include "app/chart/legend.h"
#include "app/chart/timeaxis.h"
#include "app/chart/verdictstrip.h"
#include "app/lesson/ghost.h"
#include "app/playback/playback.h"
#include "app/theme/reducedmotion.h"
#include "app/window/chartmenu.h"
#include "app/window/findbar.h"
#include "app/window/preview.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

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

} // namespace

ChartArea::ChartArea(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_find(new FindBar(this))
    , m_panels{new ChartPanel(Strategy::Sequential, theme, fonts, this),
               new ChartPanel(Strategy::Concurrent, theme, fonts, this),
               new ChartPanel(Strategy::Threads, theme, fonts, this)}
    , m_verdict(new VerdictStrip(theme, fonts, this))
    , m_legend(new Legend(theme, fonts, this))
    , m_column(new QVBoxLayout(this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("chartArea"));
    m_column->addWidget(m_find);
    m_column->addLayout(m_row, 1);
    m_column->addWidget(m_verdict);
    m_column->addWidget(m_legend);
    for (ChartPanel *panel : m_panels) {
        m_row->addWidget(panel, 1);
        connectPanel(panel);
    }
    connect(m_find, &FindBar::found, this, &ChartArea::reveal);
    connect(m_find, &FindBar::closed, this, [this] { panel(Strategy::Concurrent)->setFocus(); });
    connect(&m_navigator, &TimeNavigator::windowChanged, this, &ChartArea::followTime);
    panel(Strategy::Threads)->hide();
    m_navigator.setAnimated(!asksForReducedMotion());
    setTheme(theme, fonts);
}

ChartArea::~ChartArea() = default;

void ChartArea::connectPanel(ChartPanel *panel)
{
    connect(panel, &ChartPanel::taskClicked, this, &ChartArea::taskClicked);
    connect(panel, &ChartPanel::scrolled, this, &ChartArea::followScroll);
    connect(panel, &ChartPanel::hovered, this, [this](const ChartHover &hover) {
        for (ChartPanel *one : m_panels)
            one->setHover(hover);
    });
    const Strategy strategy = panel->strategy();
    connect(panel, &ChartPanel::menuWanted, this, [this, strategy](std::uint32_t task, QPoint position) {
        auto *menu =
            new ChartMenu(*this, strategy, task == kNoTask ? std::nullopt : std::optional(task), this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(position);
    });
    const ChartGestures *gestures = panel->gestures();
    connect(gestures, &ChartGestures::zoomWanted, &m_navigator, &TimeNavigator::zoom);
    connect(gestures, &ChartGestures::panWanted, &m_navigator, &TimeNavigator::pan);
    connect(gestures, &ChartGestures::allWanted, &m_navigator, &TimeNavigator::showAll);
    connect(gestures, &ChartGestures::stepWanted, &m_navigator, &TimeNavigator::panStep);
    connect(gestures, &ChartGestures::startWanted, &m_navigator, &TimeNavigator::goToStart);
    connect(gestures, &ChartGestures::endWanted, &m_navigator, &TimeNavigator::goToEnd);
    connect(gestures, &ChartGestures::rowsWanted, this, &ChartArea::scaleRows);
    connect(gestures, &ChartGestures::seekWanted, this, &ChartArea::seekWanted);
    connect(gestures, &ChartGestures::measured, this, &ChartArea::measure);
}

void ChartArea::setTheme(const Theme &theme, const Fonts &fonts)
{
    for (ChartPanel *panel : m_panels)
        panel->setTheme(theme, fonts);
    m_verdict->setTheme(theme, fonts);
    m_legend->setTheme(theme, fonts);
    m_find->setFonts(fonts);
    m_gap = static_cast<int>(std::lround(16 * fonts.scale()));
    m_column->setContentsMargins(m_gap, m_gap, m_gap, m_gap);
    m_column->setSpacing(m_gap);
    placeRow();
}

void ChartArea::placeRow()
{
    // Pixels that can't be shared out go between the panels and beside them: they are equally wide, or a
    // second would not be.
    const int panels = m_isThreadsShown ? 3 : 2;
    if (isStacked()) {
        m_row->setSpacing(m_gap);
        m_row->setContentsMargins({});
        m_column->invalidate();
        return;
    }
    const int rest = std::max(0, width() - (panels + 1) * m_gap) % panels;
    const int between = rest / (panels - 1);
    m_row->setSpacing(m_gap + between);
    m_row->setContentsMargins(0, 0, rest - between * (panels - 1), 0);
    m_column->invalidate();
}

void ChartArea::setStacked(bool stacked)
{
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    placeRow();
}

bool ChartArea::isStacked() const
{
    return m_row->direction() == QBoxLayout::TopToBottom;
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
    for (ChartPanel *panel : m_panels)
        panel->setGhost({});
    const Record &subject = shown();
    for (ChartPanel *panel : m_panels) {
        panel->setTasks(subject ? subject->tasks : ChartTasks());
        panel->setPolicies(subject ? subject->scenario.concurrent : Policies(),
                           subject ? workerCount(subject->scenario) : 0);
        panel->setPlan({});
        panel->setRun({});
        panel->setNow(std::nullopt);
        panel->setPending(nullptr);
        panel->setPlayhead(std::nullopt);
    }
    m_isReplay = false;
    if (subject)
        fitAxis(plan ? plannedAxis(*plan) : axisFor(longestTotal(subject->scenario)));
    m_find->setTasks(subject ? subject->tasks : ChartTasks());
    measure(std::nullopt);
    if (plan)
        addPlan(plan);
    if (run)
        for (const TimelineRecord &record : run->timelines)
            panel(record.timeline.strategy())->setRun(record.trace(!run->isReal));
    showGhost();
    shareLanesRoom();
    m_now.reset();
    judge();
}

void ChartArea::addPlan(const Record &plan)
{
    // What the panels borrow must outlive their looking at it.
    const Record old = std::exchange(m_plan, plan);
    for (ChartPanel *panel : m_panels)
        panel->setPlan({});
    for (const TimelineRecord &record : plan->timelines)
        panel(record.timeline.strategy())
            ->setPlan(record.trace(true), record.numbers ? record.numbers->maxInFlight : 0);
    shareLanesRoom();
    m_navigator.extend(plannedAxis(*plan));
    judge();
}

void ChartArea::setPinned(const Record &run)
{
    // What the panels borrow must outlive their looking at it.
    const Record old = std::exchange(m_pinned, run);
    showGhost();
    judge();
}

void ChartArea::showGhost()
{
    const bool isBehind = m_pinned && m_run && m_run != m_pinned;
    for (ChartPanel *panel : m_panels) {
        const TimelineRecord *record = isBehind ? m_pinned->find(panel->strategy()) : nullptr;
        panel->setGhost(record ? record->trace(!m_pinned->isReal) : ChartTrace());
    }
    if (isBehind)
        m_navigator.extend(axisFor(m_pinned->total()));
}

void ChartArea::refresh(std::optional<Nanoseconds> now)
{
    for (ChartPanel *panel : m_panels) {
        panel->setNow(now);
        panel->refresh();
    }
    m_now = now;
    m_isMoment = false;
    shareLanesRoom();
    judge();
    const Nanoseconds reached = now ? *now : m_run ? m_run->total() : Nanoseconds::zero();
    if (reached > m_navigator.end())
        m_navigator.extend(axisFor(reached));
}

void ChartArea::showMoment(const Playback &playback)
{
    m_isMoment = true;
    setReplay(!m_run);
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        panel(strategy)->setNow(playback.time());
        panel(strategy)->setPending(&playback.pending(strategy));
        panel(strategy)->setPlayhead(playback.time());
    }
    m_now = playback.time();
    judge();
}

void ChartArea::showWhole()
{
    m_isMoment = false;
    setReplay(false);
    for (ChartPanel *panel : m_panels) {
        panel->setNow(std::nullopt);
        panel->setPending(nullptr);
        panel->setPlayhead(std::nullopt);
    }
    m_now.reset();
    judge();
}

void ChartArea::setReplay(bool replay)
{
    if (std::exchange(m_isReplay, replay) == replay || !m_plan)
        return;
    for (const TimelineRecord &record : m_plan->timelines)
        panel(record.timeline.strategy())->setRun(replay ? record.trace(true) : ChartTrace());
}

void ChartArea::scaleRows(double factor)
{
    const double height = panel(Strategy::Concurrent)->rowHeight() * factor;
    for (ChartPanel *panel : m_panels)
        panel->setRowHeight(height);
}

void ChartArea::resetView()
{
    for (ChartPanel *panel : m_panels)
        panel->setRowHeight(std::nullopt);
    m_navigator.showAll();
    measure(std::nullopt);
}

void ChartArea::setSeekable(bool seekable)
{
    for (ChartPanel *panel : m_panels)
        panel->setSeekable(seekable);
}

void ChartArea::setTransport(QWidget *bar)
{
    m_transport = bar;
    m_column->insertWidget(m_column->indexOf(m_verdict), bar);
}

VerdictSide ChartArea::sideOf(Strategy strategy) const
{
    const auto traceOf = [strategy](const Record &record, bool isVirtual) {
        const TimelineRecord *found = record ? record->find(strategy) : nullptr;
        return found ? found->trace(isVirtual) : ChartTrace();
    };
    const Record &played = m_isReplay ? m_plan : m_run;
    const ChartTrace run = traceOf(played, played && !played->isReal);
    return verdictSide(traceOf(m_plan, true), run,
                       m_now.value_or(run ? run.timeline->total() : Nanoseconds::zero()));
}

void ChartArea::setThreadsShown(bool shown)
{
    m_isThreadsShown = shown;
    panel(Strategy::Threads)->setVisible(shown);
    placeRow();
    shareLanesRoom();
    judge();
}

void ChartArea::shareLanesRoom()
{
    double room = 0;
    for (const ChartPanel *panel : m_panels) {
        if (!panel->isHidden())
            room = std::max(room, panel->wantedLanesRoom());
    }
    for (ChartPanel *panel : m_panels)
        panel->setLanesRoom(room);
}

void ChartArea::judge()
{
    VerdictFacts facts;
    if (const Record &subject = shown()) {
        facts.taskCount = subject->tasks.count();
        facts.moment = m_isMoment ? m_now : std::nullopt;
        facts.hasPlan = m_plan && !m_plan->timelines.empty();
        facts.sequential = sideOf(Strategy::Sequential);
        facts.concurrent = sideOf(Strategy::Concurrent);
        if (m_isThreadsShown)
            facts.threads = sideOf(Strategy::Threads);
        if (m_pinned && m_run && m_run != m_pinned && !m_now)
            facts.pinned = ghostText(*m_pinned, *m_run);
        facts.limits = m_run && m_run->limits ? m_run->limits : m_plan ? m_plan->limits : std::nullopt;
    }
    m_verdict->setFacts(facts);
    m_legend->setMarks(marksShown());

    std::vector<VerdictSide> sides{facts.sequential, facts.concurrent};
    if (facts.threads)
        sides.push_back(*facts.threads);
    Nanoseconds longest{};
    for (const VerdictSide &side : sides)
        longest = std::max({longest, side.planned, side.total});
    for (ChartPanel *panel : m_panels)
        panel->setLongestTotal(longest);
}

MarkSet ChartArea::marksShown() const
{
    MarkSet marks;
    const bool isOver = m_run && !m_now;
    // While it goes on, a run will come to what the plan says; else the legend would jump about.
    if (const Record &told = isOver ? m_run : m_plan)
        for (const TimelineRecord &record : told->timelines)
            if (record.marks && (m_isThreadsShown || record.timeline.strategy() != Strategy::Threads))
                marks.add(*record.marks);
    if (m_run && !isOver)
        marks.add(Outcome::Finished);
    if (!m_run)
        marks.outcomes.reset(); // plans are drawn without ends
    marks.planned = m_plan && !isOver && !m_plan->timelines.empty();
    marks.pinned = m_pinned && m_run && m_run != m_pinned;
    marks.planned = marks.planned && !marks.pinned;
    marks.pool = m_isThreadsShown;
    return marks;
}

ChartPanel *ChartArea::panel(Strategy strategy) const
{
    return m_panels[static_cast<std::size_t>(strategy)];
}

void ChartArea::setSelectedEntry(std::optional<std::uint32_t> entry)
{
    m_selectedEntry = entry;
    for (ChartPanel *panel : m_panels)
        panel->setSelectedEntry(entry);
}

QPixmap ChartArea::picture()
{
    const std::optional<std::uint32_t> selected = m_selectedEntry;
    const auto pose = [this](bool posing) {
        for (ChartPanel *panel : m_panels) {
            panel->setPosing(posing);
            panel->setHover({});
        }
    };
    pose(true);
    setSelectedEntry(std::nullopt);
    const QPixmap whole = grab();
    setSelectedEntry(selected);
    pose(false);
    if (!m_transport || m_transport->isHidden())
        return whole;
    const double ratio = whole.devicePixelRatio();
    const int above = qRound(m_transport->geometry().top() * ratio);
    const int below = qRound((m_transport->geometry().bottom() + 1 + m_gap) * ratio);
    QPixmap cut(whole.width(), whole.height() - (below - above));
    QPainter painter(&cut);
    painter.drawPixmap(0, 0, whole, 0, 0, whole.width(), above);
    painter.drawPixmap(0, above, whole, 0, below, whole.width(), whole.height() - below);
    painter.end();
    cut.setDevicePixelRatio(ratio);
    return cut;
}

void ChartArea::reveal(std::uint32_t task)
{
    for (ChartPanel *panel : m_panels)
        panel->scrollToTask(task);
    Q_EMIT taskClicked(shown()->tasks.entry(task));
}

/// A list that is edited keeps what is seen of it, as long as its axis stays the same.
void ChartArea::fitAxis(Nanoseconds end)
{
    if (end != m_navigator.end())
        m_navigator.reset(end);
}

void ChartArea::followTime()
{
    for (ChartPanel *panel : m_panels)
        panel->setTimeWindow(m_navigator.window());
}

void ChartArea::measure(std::optional<TimeWindow> stretch)
{
    for (ChartPanel *panel : m_panels)
        panel->setMeasured(stretch);
}

void ChartArea::followScroll(int pixels)
{
    for (ChartPanel *panel : m_panels)
        panel->setScroll(pixels);
}

} // namespace interleave
