// SPDX-License-Identifier: MIT
#include "app/window/chartarea.h"

#include "app/chart/chartgestures.h"
#include "app/chart/chartpanel.h"
#include "app/chart/legend.h"
#include "app/chart/timeaxis.h"
#include "app/chart/verdictstrip.h"
#include "app/language/speaking.h"
#include "app/playback/playback.h"
#include "app/theme/reducedmotion.h"
#include "app/window/axislength.h"
#include "app/window/chartmenu.h"
#include "app/window/findbar.h"
#include "app/window/preview.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

namespace {

/// How many rows are to be read without scrolling, however small the window.
constexpr std::uint32_t kLeastRows = 4;

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
    setFocusPolicy(Qt::ClickFocus); // who clicks here has done with typing elsewhere
    m_column->addWidget(m_find);
    m_column->addLayout(m_row, 1);
    m_column->addWidget(m_verdict);
    m_column->addWidget(m_legend);
    for (ChartPanel *panel : m_panels) {
        m_row->addWidget(panel, 1);
        panel->setLeastRows(kLeastRows);
        connectPanel(panel);
    }
    connect(m_find, &FindBar::found, this, &ChartArea::reveal);
    connect(m_find, &FindBar::closed, this, [this] { panel(Strategy::Concurrent)->setFocus(); });
    connect(&m_navigator, &TimeNavigator::windowChanged, this, &ChartArea::followTime);
    panel(Strategy::Threads)->hide();
    m_navigator.setAnimated(!asksForReducedMotion());
    onLanguageChange(this, [this] { setAccessibleName(tr("Charts")); });
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
    const int panels = m_subject.isThreadsShown ? 3 : 2;
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
    const Record oldPlan = std::exchange(m_subject.plan, plan);
    const Record oldRun = std::exchange(m_subject.run, run);
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
        panel->setAsked(plan && plan->isSecret);
    }
    m_subject.isReplay = false;
    fitAxis();
    m_find->setTasks(subject ? subject->tasks : ChartTasks());
    measure(std::nullopt);
    if (plan)
        addPlan(plan);
    if (run)
        for (const TimelineRecord &record : run->timelines)
            panel(record.timeline.strategy())->setRun(record.trace(!run->isReal));
    showGhost();
    shareLanesRoom();
    m_subject.now.reset();
    judge();
}

void ChartArea::addPlan(const Record &plan)
{
    // What the panels borrow must outlive their looking at it.
    const Record old = std::exchange(m_subject.plan, plan);
    for (ChartPanel *panel : m_panels) {
        panel->setPlan({});
        panel->setAsked(plan->isSecret);
    }
    for (const TimelineRecord &record : plan->timelines)
        panel(record.timeline.strategy())
            ->setPlan(record.trace(true), record.numbers ? record.numbers->maxInFlight : 0);
    shareLanesRoom();
    if (!m_isAxisHeld)
        m_navigator.extend(plannedAxis(*plan));
    judge();
}

void ChartArea::holdAxis(bool hold)
{
    m_isAxisHeld = hold;
    if (!hold && m_subject.plan && !m_subject.run)
        fitAxis();
}

void ChartArea::setPinned(const Record &run)
{
    // What the panels borrow must outlive their looking at it.
    const Record old = std::exchange(m_subject.pinned, run);
    showGhost();
    judge();
}

void ChartArea::showGhost()
{
    const bool isBehind = m_subject.hasGhost();
    const auto tasks = m_subject.ghostTasks();
    for (ChartPanel *panel : m_panels) {
        const TimelineRecord *record = isBehind ? m_subject.pinned->find(panel->strategy()) : nullptr;
        panel->setGhost(record ? record->trace(!m_subject.pinned->isReal) : ChartTrace(), tasks);
    }
    if (isBehind)
        m_navigator.extend(spaciousSpan(m_subject.pinned->total()));
}

void ChartArea::refresh(std::optional<Nanoseconds> now)
{
    for (ChartPanel *panel : m_panels) {
        panel->setNow(now);
        panel->refresh();
    }
    m_subject.now = now;
    m_subject.isMoment = false;
    shareLanesRoom();
    judge();
    const Nanoseconds reached = now ? *now : m_subject.run ? m_subject.run->total() : Nanoseconds::zero();
    if (reached > m_navigator.end())
        m_navigator.extend(spaciousSpan(reached));
}

void ChartArea::showMoment(const Playback &playback)
{
    m_subject.isMoment = true;
    setReplay(!m_subject.run);
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        panel(strategy)->setNow(playback.time());
        panel(strategy)->setPending(&playback.pending(strategy));
        panel(strategy)->setPlayhead(playback.time());
    }
    m_subject.now = playback.time();
    judge();
}

void ChartArea::showWhole()
{
    m_subject.isMoment = false;
    setReplay(false);
    for (ChartPanel *panel : m_panels) {
        panel->setNow(std::nullopt);
        panel->setPending(nullptr);
        panel->setPlayhead(std::nullopt);
    }
    m_subject.now.reset();
    judge();
}

void ChartArea::setReplay(bool replay)
{
    if (std::exchange(m_subject.isReplay, replay) == replay || !m_subject.plan)
        return;
    for (const TimelineRecord &record : m_subject.plan->timelines)
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
    m_column->insertWidget(m_column->indexOf(m_verdict), bar);
}

void ChartArea::setThreadsShown(bool shown)
{
    m_subject.isThreadsShown = shown;
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
    const VerdictFacts facts = m_subject.verdictFacts();
    m_verdict->setFacts(facts);
    m_legend->setMarks(m_subject.marks());
    const Nanoseconds longest = longestTotal(facts);
    for (ChartPanel *panel : m_panels)
        panel->setLongestTotal(longest);
}

ChartPanel *ChartArea::panel(Strategy strategy) const
{
    return m_panels[static_cast<std::size_t>(strategy)];
}

void ChartArea::setSelectedEntry(std::optional<std::uint32_t> entry)
{
    for (ChartPanel *panel : m_panels)
        panel->setSelectedEntry(entry);
}

QPixmap ChartArea::picture()
{
    for (ChartPanel *panel : m_panels)
        panel->setPosing(true);
    // One part under the other, whatever else stands between them.
    const std::array<QRect, 3> parts{m_row->geometry(), m_verdict->geometry(), m_legend->geometry()};
    int height = m_gap;
    for (const QRect &part : parts)
        height += part.height() + m_gap;
    const double ratio = devicePixelRatioF();
    QPixmap picture((QSizeF(width(), height) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(palette().color(QPalette::Window));
    int top = m_gap;
    for (const QRect &part : parts) {
        const QRect strip(0, part.top(), width(), part.height());
        render(&picture, QPoint(0, top), strip);
        top += part.height() + m_gap;
    }
    for (ChartPanel *panel : m_panels)
        panel->setPosing(false);
    return picture;
}

void ChartArea::reveal(std::uint32_t task)
{
    for (ChartPanel *panel : m_panels)
        panel->scrollToTask(task);
    Q_EMIT taskClicked(shown()->tasks.entry(task));
}

/// A list that is edited keeps what is seen of it, as long as its axis stays the same.
void ChartArea::fitAxis()
{
    if (!shown() || m_isAxisHeld)
        return;
    const Record &plan = m_subject.plan;
    const bool isKnown = m_subject.run && m_subject.run->isOver();
    Nanoseconds end = plan      ? plannedAxis(*plan)
                      : isKnown ? spaciousSpan(m_subject.run->total())
                                : spaciousSpan(longestTotal(shown()->scenario));
    if (m_room > Nanoseconds::zero())
        end = std::max(end, spaciousSpan(m_room));
    if (end != m_navigator.end())
        m_navigator.reset(end);
}

void ChartArea::setRoom(Nanoseconds latest)
{
    if (std::exchange(m_room, latest) == latest)
        return;
    if (!m_subject.run)
        fitAxis();
    else if (latest > m_navigator.end())
        m_navigator.extend(spaciousSpan(latest));
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
