// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartgeometry.h"
#include "app/chart/chartlayout.h"

#include <QPointF>
#include <QString>

#include <optional>

namespace interleave {

/// What is where on a chart: the layout the other way round. Only borrows what it is made of.
class ChartPlaces
{
public:
    ChartPlaces(const ChartContent &content, const ChartTasks &tasks, const ChartGeometry &geometry)
        : m_content(content)
        , m_tasks(tasks)
        , m_geometry(geometry)
    {}

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

private:
    const ChartContent &m_content;
    const ChartTasks &m_tasks;
    const ChartGeometry &m_geometry;
};

} // namespace interleave
