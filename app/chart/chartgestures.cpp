// SPDX-License-Identifier: MIT
#include "app/chart/chartgestures.h"

#include "app/chart/chartpanel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kNotch = 120.0; ///< eighths of a degree that a usual wheel turns at once
constexpr double kZoomPerNotch = 1.25;
constexpr double kRowsPerNotch = 1.15;
constexpr double kPanPerNotch = 0.1; ///< of what is seen

} // namespace

ChartGestures::ChartGestures(ChartPanel &panel)
    : QObject(&panel)
    , m_panel(panel)
{
    panel.installEventFilter(this);
}

bool ChartGestures::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent *>(event));
    case QEvent::Wheel:
        return wheel(*static_cast<QWheelEvent *>(event));
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton ||
            !m_panel.isOverPlot(static_cast<QMouseEvent *>(event)->position()))
            return false;
        Q_EMIT allWanted();
        return true;
    default:
        return false;
    }
}

bool ChartGestures::key(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
        Q_EMIT stepWanted(-kPanPerNotch);
        return true;
    case Qt::Key_Right:
        Q_EMIT stepWanted(kPanPerNotch);
        return true;
    case Qt::Key_Home:
        Q_EMIT startWanted();
        return true;
    case Qt::Key_End:
        Q_EMIT endWanted();
        return true;
    default:
        return false;
    }
}

bool ChartGestures::wheel(const QWheelEvent &event)
{
    const double notches = event.angleDelta().y() / kNotch;
    const double aside = event.angleDelta().x() / kNotch;
    if (event.modifiers() & Qt::ControlModifier) {
        Q_EMIT rowsWanted(std::pow(kRowsPerNotch, notches));
        return true;
    }
    if (!m_panel.isOverPlot(event.position()) && !m_panel.isOverAxis(event.position()))
        return false;
    if (std::abs(aside) > std::abs(notches) || event.modifiers() & Qt::ShiftModifier) {
        const double by = std::abs(aside) > std::abs(notches) ? aside : notches;
        const auto seen = static_cast<double>(m_panel.timeWindow().length().count());
        Q_EMIT panWanted(Nanoseconds(std::llround(-by * kPanPerNotch * seen)));
    } else if (notches != 0.0) {
        Q_EMIT zoomWanted(timeAt(event.position()), std::pow(kZoomPerNotch, -notches));
    }
    return true;
}

bool ChartGestures::press(const QMouseEvent &event)
{
    m_drag = Drag::None;
    if (event.button() != Qt::LeftButton)
        return false;
    m_pressedAt = m_last = event.position();
    const bool isOverPlot = m_panel.isOverPlot(event.position());
    if (m_isSeekable && m_panel.isOverAxis(event.position())) {
        m_drag = Drag::Seek;
        Q_EMIT seekWanted(timeAt(event.position()));
        return true;
    }
    if (isOverPlot && event.modifiers() & Qt::ShiftModifier) {
        m_drag = Drag::Measure;
        m_measuredFrom = timeAt(event.position());
        return true;
    }
    Q_EMIT measured(std::nullopt);
    if (isOverPlot)
        m_drag = Drag::Pressed;
    return false; // it selects, too
}

bool ChartGestures::move(const QMouseEvent &event)
{
    const QPointF position = event.position();
    if (m_drag == Drag::None) {
        showCursor(position);
        return false;
    }
    if (m_drag == Drag::Pressed &&
        (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::Pan;
        m_panel.setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Seek) {
        Q_EMIT seekWanted(timeAt(position));
    } else if (m_drag == Drag::Measure) {
        const auto [from, to] = std::minmax({m_measuredFrom, timeAt(position)});
        Q_EMIT measured(to > from ? std::optional(TimeWindow{from, to}) : std::nullopt);
    } else if (m_drag == Drag::Pan) {
        // Where the rows go is known at once; where the time goes is for its owner to say.
        m_panel.setScroll(m_panel.scroll() - static_cast<int>(std::lround(position.y() - m_last.y())));
        const Nanoseconds by = timeAt(m_last) - timeAt(position);
        m_last = position;
        Q_EMIT panWanted(by);
    }
    return true;
}

bool ChartGestures::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || m_drag == Drag::None)
        return false;
    m_drag = Drag::None;
    showCursor(event.position());
    return false;
}

void ChartGestures::showCursor(QPointF position)
{
    if (m_isSeekable && m_panel.isOverAxis(position))
        m_panel.setCursor(Qt::SizeHorCursor);
    else
        m_panel.unsetCursor();
}

Nanoseconds ChartGestures::timeAt(QPointF position) const
{
    return m_panel.timeScale().time(position.x());
}

} // namespace interleave
