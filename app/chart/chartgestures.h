// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/timewindow.h"

#include <QObject>
#include <QPointF>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace interleave {

class ChartPanel;

/// What a hand does on a panel, as what it wants of the time axis.
///
/// The wheel zooms time at the pointer, with Shift it pans, with Ctrl it changes the rows' height; over the
/// names it scrolls. Left, Right, Home and End move. Dragging pans, with Shift it measures, on the axis it
/// moves the playhead. A double click shows everything. The panel must outlive it.
class ChartGestures : public QObject
{
    Q_OBJECT

public:
    explicit ChartGestures(ChartPanel &panel);

    /// Whether there is a playhead that can be taken hold of.
    void setSeekable(bool seekable) { m_isSeekable = seekable; }

Q_SIGNALS:
    /// What is seen is to become `factor` times as long, with `at` staying where it is.
    void zoomWanted(interleave::Nanoseconds at, double factor);
    void panWanted(interleave::Nanoseconds by);
    void rowsWanted(double factor);
    /// The stretch between the two ends of a measuring drag; nothing once it is taken away.
    void measured(std::optional<interleave::TimeWindow> stretch);
    void seekWanted(interleave::Nanoseconds time);
    void allWanted();
    /// By a part of what is seen.
    void stepWanted(double share);
    void startWanted();
    void endWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag { None, Pressed, Pan, Measure, Seek };

    bool key(const QKeyEvent &event);
    bool wheel(const QWheelEvent &event);
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    void showCursor(QPointF position);
    [[nodiscard]] Nanoseconds timeAt(QPointF position) const;

    ChartPanel &m_panel;
    Drag m_drag = Drag::None;
    bool m_isSeekable = false;
    QPointF m_pressedAt;
    QPointF m_last;
    Nanoseconds m_measuredFrom{};
};

} // namespace interleave
