// SPDX-License-Identifier: MIT
#include "app/lesson/guesshandle.h"

#include "app/chart/chartpanel.h"
#include "app/chart/timeaxis.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kReach = 6.0;    ///< pixels beside the line from which it is taken hold of
constexpr int kStepsInView = 100; ///< about so many places for the marker

bool isDigit(const QKeyEvent &event)
{
    return !(event.modifiers() & ~Qt::KeypadModifier) && event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9;
}

} // namespace

GuessHandle::GuessHandle(ChartPanel &panel)
    : QObject(&panel)
    , m_panel(panel)
{
    panel.installEventFilter(this);
}

void GuessHandle::setActive(bool active)
{
    m_isActive = active;
    m_isDragged = m_isDragged && active;
}

bool GuessHandle::eventFilter(QObject *, QEvent *event)
{
    if (!m_isActive)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: // a digit may be a shortcut
        if (!isDigit(*static_cast<QKeyEvent *>(event)))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent *>(event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return drag(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return std::exchange(m_isDragged, false);
    default:
        return false;
    }
}

bool GuessHandle::key(const QKeyEvent &event)
{
    if (isDigit(event)) {
        Q_EMIT typed(event.text());
        return true;
    }
    const bool isLeft = event.key() == Qt::Key_Left;
    if (event.modifiers() & ~Qt::KeypadModifier || (!isLeft && event.key() != Qt::Key_Right))
        return false;
    const Nanoseconds from = m_panel.overlay().guess->time.value_or(Nanoseconds::zero());
    const Nanoseconds by = step();
    moveTo(isLeft ? from - std::min(from, by) : from + std::min(by, Nanoseconds::max() - from));
    return true;
}

bool GuessHandle::press(const QMouseEvent &event)
{
    const QPointF at = event.position();
    const bool isOverMarker = this->isOverMarker(at);
    if (event.button() != Qt::LeftButton || (!isOverMarker && !m_panel.isOverAxis(at)))
        return false;
    m_isDragged = true;
    // One that still waits comes to the pointer at once.
    const bool isHeld = isOverMarker && m_panel.overlay().guess->time;
    m_heldAt = isHeld ? at.x() - markerX() : 0.0;
    if (!isHeld)
        moveTo(m_panel.timeScale().time(at.x()));
    return true;
}

bool GuessHandle::drag(const QMouseEvent &event)
{
    if (m_isDragged) {
        moveTo(m_panel.timeScale().time(event.position().x() - m_heldAt));
        return true;
    }
    const bool isHand = event.buttons() == Qt::NoButton &&
                        (isOverMarker(event.position()) || m_panel.isOverAxis(event.position()));
    if (isHand)
        m_panel.setCursor(Qt::SizeHorCursor);
    return isHand;
}

double GuessHandle::markerX() const
{
    return m_panel.timeScale().x(m_panel.overlay().guess->time.value_or(Nanoseconds::zero()));
}

bool GuessHandle::isOverMarker(QPointF position) const
{
    return m_panel.guessHandle().contains(position) ||
           (m_panel.isOverPlot(position) && std::abs(position.x() - markerX()) <= kReach);
}

Nanoseconds GuessHandle::step() const
{
    return roundStep(std::max(Nanoseconds(1), m_panel.timeWindow().length() / kStepsInView));
}

void GuessHandle::moveTo(Nanoseconds time)
{
    const Nanoseconds by = step();
    const Nanoseconds from = std::max(Nanoseconds::zero(), time);
    const std::int64_t steps = from / by + (from % by >= by - from % by ? 1 : 0);
    Q_EMIT moved(steps > Nanoseconds::max() / by ? Nanoseconds::max() : steps * by);
}

} // namespace interleave
