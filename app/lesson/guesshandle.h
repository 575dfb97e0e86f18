// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <QObject>
#include <QPointF>

class QKeyEvent;
class QMouseEvent;

namespace interleave {

class ChartPanel;

/// What moves the guess on a panel: a drag of its marker, a click or a drag on the axis, and Left and Right
/// while the panel has the focus, where a digit begins a number too. It comes before what the panel does with
/// these otherwise. The panel must outlive it.
class GuessHandle : public QObject
{
    Q_OBJECT

public:
    explicit GuessHandle(ChartPanel &panel);

    void setActive(bool active);

Q_SIGNALS:
    /// On a round number for the axis as it is seen.
    void moved(interleave::Nanoseconds guess);
    /// Somebody begins to type a number, with this.
    void typed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool key(const QKeyEvent &event);
    bool press(const QMouseEvent &event);
    bool drag(const QMouseEvent &event);
    [[nodiscard]] bool isOverMarker(QPointF position) const;
    [[nodiscard]] double markerX() const;
    [[nodiscard]] Nanoseconds step() const;
    void moveTo(Nanoseconds time);

    ChartPanel &m_panel;
    bool m_isActive = false;
    bool m_isDragged = false;
    double m_heldAt = 0.0; ///< of the pointer, right of the marker's line
};

} // namespace interleave
