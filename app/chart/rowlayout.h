// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"
#include "app/chart/rowpieces.h"

namespace interleave {

/// How high a bar of the pinned run is at most, at the design's text size.
inline constexpr double kGhostHeight = 5.0;

/// Whether rows are high enough for names.
[[nodiscard]] bool haveNames(double rowHeight, const ChartMetrics &metrics);
/// Where the bar of a piece is in a row that is at `row`, apart from whole pixels.
[[nodiscard]] QRectF barRect(const RowPiece &piece, const QRectF &row, double scale);

/// Lays out one row after the other: name, bars, wake marks, the end.
class RowLayout
{
public:
    /// Adds to `marks`. Everything given has to outlive this object.
    RowLayout(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics,
              std::vector<Mark> &marks);

    void add(std::uint32_t task);

private:
    void addName();
    void addDottedLine();
    void addPlan(const RowPieces &run, const RowPieces &plan);
    void addRun(const RowPieces &run, const RowPieces &plan);
    [[nodiscard]] RowPiece grown(const RowPiece &piece, const RowPieces &plan) const;
    void addPieceLabel(std::vector<Mark> &marks, const RowPiece &piece, const QRectF &space, Ink ink,
                       const ChartTrace &trace);
    [[nodiscard]] QString pieceLabel(const RowPiece &piece, const ChartTrace &trace) const;
    void addWakes(const RowPieces &run);
    void addEnd(const RowPieces &run);

    void addGhost(const RowPieces &run);
    [[nodiscard]] Nanoseconds known() const;
    [[nodiscard]] QRectF snappedBar(const RowPiece &piece) const;
    [[nodiscard]] bool isFree(const QRectF &rect) const;
    Mark &append(std::vector<Mark> &marks, MarkKind kind, const QRectF &rect);

    const ChartContent &m_content;
    const ChartGeometry &m_geometry;
    const ChartMetrics &m_metrics;
    std::vector<Mark> &m_marks;
    std::vector<Mark> m_front; ///< of this row: what happened, which is drawn over what was planned
    PlotRange m_range;
    double m_barHeight = 0.0;  ///< of a running bar
    double m_leastLabel = 0.0; ///< how wide a place for one is at least

    std::uint32_t m_task = 0;
    QRectF m_row;
    std::vector<QRectF> m_taken; ///< where this row has labels and glyphs
};

} // namespace interleave
