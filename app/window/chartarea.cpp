// SPDX-License-Identifier: MIT
#include "app/window/chartarea.h"

#include "app/chart/chartpanel.h"
#include "app/chart/legend.h"
#include "app/chart/timeaxis.h"
#include "app/chart/verdictstrip.h"
#include "app/language/speaking.h"
#include "app/playback/playback.h"
#include "app/window/axislength.h"
#include "app/window/chartmenu.h"
#include "app/window/findbar.h"
#include "app/window/preview.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace interleave {

ChartArea::ChartArea(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_find(new FindBar(this))
    , m_row(new PanelRow(theme, fonts, this))
    , m_verdict(new VerdictStrip(theme, fonts, this))
    , m_legend(new Legend(theme, fonts, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("chartArea"));
    setFocusPolicy(Qt::ClickFocus); // who clicks here has done with typing elsewhere
    m_column->addWidget(m_find);
    m_column->addWidget(m_row, 1);
    m_column->addWidget(m_verdict);
    m_column->addWidget(m_legend);
    connect(m_row, &PanelRow::taskClicked, this, &ChartArea::taskClicked);
    connect(m_row, &PanelRow::seekWanted, this, &ChartArea::seekWanted);
    connect(m_row, &PanelRow::menuWanted, this, &ChartArea::openMenu);
    connect(m_find, &FindBar::found, this, &ChartArea::reveal);
    connect(m_find, &FindBar::closed, this, [this] { panel(Strategy::Concurrent)->setFocus(); });
    onLanguageChange(this, [this] { setAccessibleName(tr("Charts")); });
    setTheme(theme, fonts);
}

ChartArea::~ChartArea() = default;

void ChartArea::openMenu(Strategy strategy, std::uint32_t task, QPoint globalPosition)
{
    auto *menu = new ChartMenu(*this, strategy, task == kNoTask ? std::nullopt : std::optional(task), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

void ChartArea::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_row->setTheme(theme, fonts);
    m_verdict->setTheme(theme, fonts);
    m_legend->setTheme(theme, fonts);
    m_find->setFonts(fonts);
    const int gap = static_cast<int>(std::lround(16 * fonts.scale()));
    m_column->setContentsMargins(gap, gap, gap, gap);
    m_column->setSpacing(gap);
    m_row->setGap(gap);
}

void ChartArea::show(const Record &plan, const Record &run)
{
    // What the panels borrow must outlive their looking at it.
    const Record oldPlan = std::exchange(m_subject.plan, plan);
    const Record oldRun = std::exchange(m_subject.run, run);
    m_subject.isReplay = false;
    m_subject.now.reset();
    m_row->setRecords(plan.get(), run.get());
    fitAxis();
    m_find->setTasks(shown() ? shown()->tasks : ChartTasks());
    showGhost();
    judge();
}

void ChartArea::addPlan(const Record &plan)
{
    // What the panels borrow must outlive their looking at it.
    const Record old = std::exchange(m_subject.plan, plan);
    m_row->setPlan(*plan);
    if (!m_isAxisHeld)
        navigator().extend(plannedAxis(*plan));
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
    m_row->setGhost(isBehind ? m_subject.pinned.get() : nullptr, m_subject.ghostTasks());
    if (isBehind)
        navigator().extend(spaciousSpan(m_subject.pinned->total()));
}

void ChartArea::refresh(std::optional<Nanoseconds> now)
{
    m_row->refresh(now);
    m_subject.now = now;
    m_subject.isMoment = false;
    judge();
    const Nanoseconds reached = now ? *now : m_subject.run ? m_subject.run->total() : Nanoseconds::zero();
    if (reached > navigator().end())
        navigator().extend(spaciousSpan(reached));
}

void ChartArea::showMoment(const Playback &playback)
{
    m_subject.isMoment = true;
    setReplay(!m_subject.run);
    m_row->showMoment(playback);
    m_subject.now = playback.time();
    judge();
}

void ChartArea::showWhole()
{
    m_subject.isMoment = false;
    setReplay(false);
    m_row->showWhole();
    m_subject.now.reset();
    judge();
}

void ChartArea::setReplay(bool replay)
{
    if (std::exchange(m_subject.isReplay, replay) == replay || !m_subject.plan)
        return;
    m_row->setRun(replay ? m_subject.plan.get() : nullptr);
}

void ChartArea::setTransport(QWidget *bar)
{
    m_column->insertWidget(m_column->indexOf(m_verdict), bar);
}

void ChartArea::setThreadsShown(bool shown)
{
    m_subject.isThreadsShown = shown;
    m_row->setThreadsShown(shown);
    judge();
}

void ChartArea::judge()
{
    const VerdictFacts facts = m_subject.verdictFacts();
    m_verdict->setFacts(facts);
    m_legend->setMarks(m_subject.marks());
    m_row->setLongestTotal(longestTotal(facts));
}

QPixmap ChartArea::picture()
{
    m_row->setPosing(true);
    // One part under the other, whatever else stands between them.
    const std::array<QRect, 3> parts{m_row->geometry(), m_verdict->geometry(), m_legend->geometry()};
    const int gap = m_column->spacing();
    int height = gap;
    for (const QRect &part : parts)
        height += part.height() + gap;
    const double ratio = devicePixelRatioF();
    QPixmap picture((QSizeF(width(), height) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(palette().color(QPalette::Window));
    int top = gap;
    for (const QRect &part : parts) {
        const QRect strip(0, part.top(), width(), part.height());
        render(&picture, QPoint(0, top), strip);
        top += part.height() + gap;
    }
    m_row->setPosing(false);
    return picture;
}

void ChartArea::reveal(std::uint32_t task)
{
    m_row->scrollToTask(task);
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
    if (end != navigator().end())
        navigator().reset(end);
}

void ChartArea::setRoom(Nanoseconds latest)
{
    if (std::exchange(m_room, latest) == latest)
        return;
    if (!m_subject.run)
        fitAxis();
    else if (latest > navigator().end())
        navigator().extend(spaciousSpan(latest));
}

} // namespace interleave
