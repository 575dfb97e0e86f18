// SPDX-License-Identifier: MIT
#include "app/window/baredges.h"

#include "app/chart/chartpanel.h"
#include "app/chart/timeaxis.h"
#include "app/editor/chiplist.h"
#include "app/window/chartarea.h"
#include "app/window/shownruns.h"
#include "core/scenario/stepedits.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kReach = 4.0;         ///< pixels on either side of the end
constexpr double kPixelsPerUnit = 4.0; ///< so far the hand goes for the next round length at least

} // namespace

Nanoseconds draggedLength(Nanoseconds length, Nanoseconds by, Nanoseconds unit)
{
    const Nanoseconds most = kLongestDuration / unit * unit;
    const Nanoseconds wanted = std::clamp(by, -kLongestDuration, kLongestDuration) + length;
    const auto units = std::llround(static_cast<double>(wanted.count()) / static_cast<double>(unit.count()));
    return std::clamp<Nanoseconds>(unit * units, unit, std::max(unit, most));
}

BarEdges::BarEdges(TaskListModel &model, const ShownRuns &runs, ChartArea &charts, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_runs(runs)
    , m_charts(charts)
{
    // After the panels' own gestures, and so before them.
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads})
        charts.panel(strategy)->installEventFilter(this);
    connect(&runs, &ShownRuns::previewShown, this, &BarEdges::showLength);
    connect(&runs, &ShownRuns::started, this, &BarEdges::finish);
}

bool BarEdges::eventFilter(QObject *watched, QEvent *event)
{
    auto &panel = *static_cast<ChartPanel *>(watched);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(panel, *static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(panel, *static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        if (!m_drag || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
            return false;
        finish();
        return true;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (!m_drag || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            setLength(m_drag->edge.step.length);
            finish();
        }
        return true;
    default:
        return false;
    }
}

std::optional<BarEdges::Edge> BarEdges::edgeAt(const ChartPanel &panel, QPointF position) const
{
    const ChartArea::Record &plan = m_charts.plan();
    // A moment of the forecast that is looked at has a playhead, and the picture is that of a run.
    if (!plan || m_charts.run() || !m_runs.isOfTheList() || panel.overlay().playhead)
        return std::nullopt;
    const ChartPlaces places = panel.places();
    const TimelineRecord *record = plan->find(panel.strategy());
    const std::optional<std::uint32_t> task = places.taskAt(position);
    if (!record || !task || !places.isOverPlot(position))
        return std::nullopt;
    const std::uint32_t entry = plan->tasks.entry(*task);
    if (plan->scenario.tasks[entry].count != 1)
        return std::nullopt;
    for (const RowPiece &bar : places.bars(*task)) {
        const double inside = std::min(kReach, bar.width() / 2);
        const double aside = position.x() - bar.right;
        if (bar.several || !bar.ends.right || aside < -inside || aside > kReach)
            continue;
        if (const auto step = stepEndingAt(record->timeline, plan->scenario, *task, bar.to))
            return Edge{*step, *task, static_cast<int>(entry), bar.to};
    }
    return std::nullopt;
}

bool BarEdges::press(ChartPanel &panel, const QMouseEvent &event)
{
    if (m_drag)
        return true; // another button does not disturb it
    if (event.button() != Qt::LeftButton || event.modifiers() & Qt::ShiftModifier)
        return false;
    const std::optional<Edge> edge = edgeAt(panel, event.position());
    if (!edge || edge->row >= m_model.taskCount())
        return false;
    panel.setFocus(Qt::MouseFocusReason); // Esc goes there
    panel.clickTask(edge->task);
    const TimeScale scale = panel.timeScale();
    const double pixels = std::max(1e-300, scale.width(Nanoseconds(1)));
    const double least =
        std::min(kPixelsPerUnit / pixels, static_cast<double>(kLongestDuration.count()) / 10);
    const Nanoseconds unit = roundStep(Nanoseconds(std::max<std::int64_t>(1, std::llround(least))));
    m_drag = Drag{*edge,
                  &panel,
                  m_model.entry(edge->row).stepsText(),
                  event.position().x(),
                  scale,
                  unit,
                  edge->step.length,
                  m_model.newTypingSession()};
    m_charts.holdAxis(true);
    showLength();
    return true;
}

bool BarEdges::move(ChartPanel &panel, const QMouseEvent &event)
{
    if (m_drag) {
        drag(event.position().x());
        return true;
    }
    if (event.buttons() != Qt::NoButton || !edgeAt(panel, event.position()))
        return false;
    panel.setCursor(Qt::SizeHorCursor);
    return true;
}

void BarEdges::drag(double x)
{
    const Drag &drag = *m_drag;
    const double moved = (x - drag.from) / drag.scale.width(Nanoseconds(1));
    const double most = static_cast<double>(kLongestDuration.count());
    const auto by = static_cast<std::int64_t>(std::clamp(moved, -most, most));
    // In a repeat all passes become longer, and the end is to stay under the hand.
    const Nanoseconds ofOne(by / static_cast<std::int64_t>(drag.edge.step.pass));
    setLength(ofOne == Nanoseconds::zero() ? drag.edge.step.length
                                           : draggedLength(drag.edge.step.length, ofOne, drag.unit));
}

void BarEdges::setLength(Nanoseconds length)
{
    Drag &drag = *m_drag;
    const int row = drag.edge.row;
    if (length == drag.length || row >= m_model.taskCount())
        return;
    drag.length = length;
    TaskEntry entry = m_model.entry(row);
    entry.setStepsText(withArgument(drag.steps, drag.edge.step.path, durationNotation(length)));
    if (length == drag.edge.step.length)
        entry.setStepsText(drag.steps); // as it was typed
    m_model.changeEntry(row, entry,
                        tr("Change %1 of “%2” to %3")
                            .arg(stepKeyword(drag.edge.step.kind), entry.name(), durationWords(length)),
                        drag.session);
    showLength();
}

void BarEdges::showLength()
{
    if (!m_drag)
        return;
    const SpanStep &step = m_drag->edge.step;
    const Nanoseconds longer = m_drag->length - step.length;
    const Nanoseconds end = m_drag->edge.end + longer * static_cast<std::int64_t>(step.pass);
    m_drag->panel->setMeasured(TimeWindow{end - m_drag->length, end});
}

void BarEdges::finish()
{
    if (!m_drag)
        return;
    ChartPanel *panel = m_drag->panel;
    m_drag.reset();
    panel->setMeasured(std::nullopt);
    panel->unsetCursor();
    m_charts.holdAxis(false);
}

} // namespace interleave
