// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartgeometry.h"
#include "app/chart/chartlayout.h"
#include "app/chart/rowpieces.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace interleave {

/// What is where on a chart, and what there is to say about it: the layout the other way round. For who
/// points at something, and for who has it read out. Only borrows the content and the tasks.
class ChartPlaces
{
public:
    ChartPlaces(const ChartContent &content, const ChartTasks &tasks, const ChartGeometry &geometry)
        : m_content(content)
        , m_tasks(tasks)
        , m_geometry(geometry)
    {}

    /// What runs below the rows from the left to the right: the event loop, or worker threads.
    struct Strip
    {
        QRectF rect;
        QString name;
        QString value; ///< `idle 77 %`; empty where nothing is known
    };

    /// Time to x and back.
    [[nodiscard]] TimeScale timeScale() const
    {
        return {m_content.window, m_geometry.plotLeft, m_geometry.plotRight};
    }
    [[nodiscard]] bool isOverPlot(QPointF position) const;
    [[nodiscard]] bool isOverAxis(QPointF position) const;
    /// Whose row it is.
    [[nodiscard]] std::optional<std::uint32_t> taskAt(QPointF position) const;
    /// What a mark there is, in one sentence; empty where there is nothing to say.
    [[nodiscard]] QString sentenceAt(QPointF position) const;

    /// What is seen of the task's row; empty where it is scrolled away.
    [[nodiscard]] QRectF rowRect(std::uint32_t task) const;
    /// What the task is doing at the moment that is shown, or how it ended.
    [[nodiscard]] QString rowSentence(std::uint32_t task) const;
    /// What is seen of the task's time, from left to right: of what happened, or else of the forecast. The
    /// effort is that of drawing the row.
    [[nodiscard]] std::vector<RowPiece> bars(std::uint32_t task) const;
    /// What is seen of a bar of that row; empty where the row is scrolled away.
    [[nodiscard]] QRectF barRect(std::uint32_t task, const RowPiece &bar) const;
    /// `sleeping 1.00 s`
    [[nodiscard]] QString barName(const RowPiece &bar) const;
    /// The sentence that sentenceAt() says of the bar.
    [[nodiscard]] QString barSentence(std::uint32_t task, const RowPiece &bar) const;
    [[nodiscard]] std::vector<Strip> strips() const;

private:
    [[nodiscard]] const ChartTrace &told() const { return m_content.run ? m_content.run : m_content.plan; }
    /// New tasks come before what there is to tell of them.
    [[nodiscard]] bool isTold(std::uint32_t task) const
    {
        return told() && task < m_tasks.count() && task < told().timeline->taskCount();
    }
    /// How far it is known.
    [[nodiscard]] Nanoseconds known() const;
    [[nodiscard]] bool isPool() const { return m_content.strategy == Strategy::Threads; }

    const ChartContent &m_content;
    const ChartTasks &m_tasks;
    ChartGeometry m_geometry;
};

} // namespace interleave
