// SPDX-License-Identifier: MIT
#include "app/chart/chartpanel.h"

#include "app/chart/chartaccessible.h"
#include "app/chart/chartgestures.h"
#include "app/chart/lanelayout.h"
#include "app/language/speaking.h"
#include "app/theme/cardframe.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

constexpr std::uint32_t kFewestRows = 2; ///< so many have room in any panel

} // namespace

ChartPanel::ChartPanel(Strategy strategy, const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_strategy(strategy)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_scrollBar(new RowScrollBar(this))
    , m_gestures(new ChartGestures(*this))
    , m_painter(std::make_unique<ChartPainter>(theme, fonts))
    , m_metrics(std::make_unique<FontChartMetrics>(fonts, devicePixelRatioF()))
    , m_overlay(*this, [this](const ChartOverlay &overlay) {
        return overlayLayout(overlay, geometryOfParts(), m_content.window, m_content.scroll, *m_metrics);
    })
{
    ChartAccessible::install(); // before Qt hears of a name, and asks whose it is
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_content.strategy = strategy;
    connect(m_scrollBar, &QScrollBar::valueChanged, this, [this](int pixels) {
        m_content.scroll = pixels;
        invalidate();
        Q_EMIT scrolled(pixels);
    });
    onLanguageChange(this, [this] {
        setAccessibleName(panelHeading(m_strategy, {}).title);
        invalidate();
    });
}

void ChartPanel::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_painter = std::make_unique<ChartPainter>(theme, fonts);
    m_picture.invalidate();
    if (fonts == m_fonts)
        return update();
    m_fonts = fonts;
    m_metrics = std::make_unique<FontChartMetrics>(m_fonts, devicePixelRatioF());
    m_content.nameWidth = widestName(m_tasks, *m_metrics);
    updateGeometry();
    rearrange();
}

void ChartPanel::setTasks(const ChartTasks &tasks)
{
    m_tasks = tasks;
    m_content.nameWidth = widestName(m_tasks, *m_metrics);
    updateGeometry();
    rearrange();
    ChartAccessible::tellRows(*this);
}

void ChartPanel::setPolicies(const Policies &policies, std::uint32_t workers)
{
    m_facts.policies = policies;
    m_facts.workers = workers;
    invalidate();
}

void ChartPanel::setPlan(const ChartTrace &plan, std::uint32_t mostInFlight)
{
    m_content.plan = plan;
    m_facts.mostInFlight = mostInFlight;
    invalidate();
}

void ChartPanel::setGhost(const ChartTrace &ghost, const std::shared_ptr<const TaskMatch> &tasks)
{
    m_content.ghost = ghost;
    m_content.ghostTasks = tasks;
    invalidate();
}

void ChartPanel::setRun(const ChartTrace &run)
{
    m_content.run = run;
    invalidate();
}

std::uint32_t ChartPanel::laneCount() const
{
    std::uint32_t lanes = 0;
    for (const ChartTrace &trace : {m_content.plan, m_content.run})
        lanes = std::max(lanes, trace && trace.workers ? trace.workers->laneCount() : 0);
    return lanes;
}

double ChartPanel::wantedLanesRoom() const
{
    return interleave::wantedLanesRoom(m_strategy, laneCount());
}

void ChartPanel::setLanesRoom(double room)
{
    if (std::exchange(m_content.lanesRoom, room) != room)
        rearrange();
}

void ChartPanel::setNow(std::optional<Nanoseconds> now)
{
    const bool isEnd = m_content.now && !now && m_content.run;
    m_content.now = now;
    invalidate();
    if (isEnd) // a number that runs can't be listened to
        ChartAccessible::tellTotal(*this);
}

void ChartPanel::setPending(const PendingTasks *pending)
{
    m_content.pending = pending;
    invalidate();
}

void ChartPanel::setTimeWindow(TimeWindow window)
{
    Q_ASSERT(window.length() > Nanoseconds::zero());
    m_content.window = window;
    invalidate();
}

void ChartPanel::setLongestTotal(Nanoseconds longest)
{
    if (std::exchange(m_facts.longest, longest) != longest)
        invalidate();
}

void ChartPanel::setAsked(bool asked)
{
    if (std::exchange(m_facts.isAsked, asked) != asked)
        invalidate();
}

void ChartPanel::setSelectedEntry(std::optional<std::uint32_t> entry)
{
    if (std::exchange(m_content.selectedEntry, entry) == entry)
        return;
    invalidate();
    ChartAccessible::tellSelected(*this);
}

int ChartPanel::scroll() const
{
    return m_scrollBar->value();
}

void ChartPanel::setScroll(int pixels)
{
    m_scrollBar->setValue(pixels);
}

QSize ChartPanel::sizeHint() const
{
    return QSizeF(551 * m_fonts.scale(), 460 * m_fonts.scale()).toSize();
}

QSize ChartPanel::minimumSizeHint() const
{
    const std::uint32_t rows = std::clamp(m_tasks.count(), kFewestRows, std::max(kFewestRows, m_leastRows));
    return QSizeF(260 * m_fonts.scale(), ChartGeometry::heightFor(rows, m_fonts.scale())).toSize();
}

void ChartPanel::setLeastRows(std::uint32_t rows)
{
    m_leastRows = rows;
    updateGeometry();
}

void ChartPanel::invalidate()
{
    m_stale = true;
    m_picture.invalidate();
    update();
}

void ChartPanel::setRowHeight(std::optional<double> height)
{
    if (std::exchange(m_content.rowHeight, height) != height)
        rearrange();
}

void ChartPanel::setSeekable(bool seekable)
{
    m_gestures->setSeekable(seekable);
}

ChartGeometry ChartPanel::geometryOfParts() const
{
    return ChartGeometry(QSizeF(size()), m_tasks.count(), m_content.nameWidth, *m_metrics,
                         m_content.lanesRoom, m_content.rowHeight);
}

void ChartPanel::rearrange()
{
    m_scrollBar->follow(geometryOfParts());
    invalidate();
}

ChartHeading ChartPanel::heading() const
{
    HeadingFacts facts = m_facts;
    facts.loopWorkers = m_strategy == Strategy::Threads ? 0 : laneCount();
    return panelHeading(m_content, facts);
}

const DisplayList &ChartPanel::displayList() const
{
    if (m_metrics->pixelRatio() != devicePixelRatioF()) {
        m_metrics = std::make_unique<FontChartMetrics>(m_fonts, devicePixelRatioF());
        m_stale = true;
    }
    if (m_stale) {
        ChartContent content = m_content;
        content.tasks = &m_tasks;
        content.heading = heading();
        if (m_isPosing)
            content.selectedEntry.reset();
        m_list = chartLayout(content, QSizeF(size()), *m_metrics);
        m_stale = false;
        ++m_layoutCount;
    }
    return m_list;
}

void ChartPanel::paintPicture(QPainter &painter) const
{
    paintCard(painter, rect(), m_theme.card, m_theme, m_fonts.scale(), showsFocus());
    m_painter->paint(painter, displayList());
}

void ChartPanel::paintEvent(QPaintEvent *event)
{
    if (m_hadFocus != showsFocus())
        m_picture.invalidate();
    m_hadFocus = showsFocus();
    QPainter painter(this);
    m_picture.draw(painter, event->region(), size(), palette().color(QPalette::Window),
                   [this](QPainter &target) { paintPicture(target); });
    m_painter->paint(painter, m_overlay.displayList());
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    rearrange();
}

bool ChartPanel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString sentence = sentenceAt(help->pos());
    if (sentence.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), sentence, this);
    return true;
}

void ChartPanel::mousePressEvent(QMouseEvent *event)
{
    const std::optional<std::uint32_t> task = taskAt(event->position());
    if (event->button() != Qt::LeftButton || !task)
        return QWidget::mousePressEvent(event);
    clickTask(*task);
}

void ChartPanel::mouseMoveEvent(QMouseEvent *event)
{
    ChartHover hover;
    hover.task = taskAt(event->position());
    if (isOverPlot(event->position()))
        hover.time = timeScale().time(event->position().x());
    Q_EMIT hovered(hover);
    QWidget::mouseMoveEvent(event);
}

void ChartPanel::focusInEvent(QFocusEvent *event)
{
    m_isFocusByMouse = event->reason() == Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
}

void ChartPanel::leaveEvent(QEvent *event)
{
    Q_EMIT hovered({});
    QWidget::leaveEvent(event);
}

void ChartPanel::setPosing(bool posing)
{
    m_isPosing = posing;
    m_overlay.setHoverShown(!posing);
    invalidate();
}

/// Over the names; what is over the chart is a gesture.
void ChartPanel::wheelEvent(QWheelEvent *event)
{
    if (m_scrollBar->isVisible())
        QCoreApplication::sendEvent(m_scrollBar, event);
    else
        event->ignore();
}

void ChartPanel::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuWanted(taskAt(event->pos()).value_or(kNoTask), event->globalPos());
}

void ChartPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return selectNeighbour(-1);
    case Qt::Key_Down:
        return selectNeighbour(1);
    case Qt::Key_PageUp:
        return m_scrollBar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
        return m_scrollBar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartPanel::selectNeighbour(int step)
{
    if (m_tasks.count() == 0)
        return;
    const std::int64_t last = m_tasks.entry(m_tasks.count() - 1);
    const std::int64_t current = m_content.selectedEntry ? *m_content.selectedEntry
                                 : step > 0              ? -1
                                                         : last + 1;
    const auto entry = static_cast<std::uint32_t>(std::clamp<std::int64_t>(current + step, 0, last));
    scrollToTask(m_tasks.firstOf(entry));
    Q_EMIT taskClicked(entry);
}

void ChartPanel::scrollToTask(std::uint32_t task)
{
    m_scrollBar->reveal(geometryOfParts(), task);
}

} // namespace interleave
