// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/spanstep.h"
#include "app/chart/timewindow.h"
#include "app/editor/tasklistmodel.h"

#include <QObject>
#include <QPointF>

#include <optional>

class QMouseEvent;

namespace interleave {

class ChartArea;
class ChartPanel;
class ShownRuns;

/// Lets a hand drag the end of a bar of the forecast, which makes the step longer or shorter that the bar
/// shows. The text of the task follows, and so does the picture; what is dragged is one undo step, and Esc
/// takes it back.
///
/// The model, the runs and the charts must outlive it.
class BarEdges : public QObject
{
    Q_OBJECT

public:
    BarEdges(TaskListModel &model, const ShownRuns &runs, ChartArea &charts, QObject *parent);

    [[nodiscard]] bool isDragging() const { return m_drag.has_value(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// An end that can be taken hold of.
    struct Edge
    {
        SpanStep step;
        std::uint32_t task = 0;
        int row = 0;
        Nanoseconds end{};
    };
    struct Drag
    {
        Edge edge;
        ChartPanel *panel = nullptr;
        QString steps; ///< as they were
        double from = 0;
        TimeScale scale; ///< as it was: the axis stands still meanwhile
        Nanoseconds unit{};
        Nanoseconds length{};
        TaskListModel::TypingSession session = TaskListModel::kNoSession;
    };

    [[nodiscard]] std::optional<Edge> edgeAt(const ChartPanel &panel, QPointF position) const;
    bool press(ChartPanel &panel, const QMouseEvent &event);
    bool move(ChartPanel &panel, const QMouseEvent &event);
    void drag(double x);
    void setLength(Nanoseconds length);
    void showLength();
    void finish();

    TaskListModel &m_model;
    const ShownRuns &m_runs;
    ChartArea &m_charts;
    std::optional<Drag> m_drag;
};

/// `length` made longer or shorter by `by`, in whole multiples of `unit`: at least one of them, and no more
/// than a step may take.
[[nodiscard]] Nanoseconds draggedLength(Nanoseconds length, Nanoseconds by, Nanoseconds unit);

} // namespace interleave
