// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartmetrics.h"

#include <QRectF>
#include <QSizeF>

#include <cstdint>
#include <optional>
#include <utility>

namespace interleave {

/// Rows are never lower than this, in pixels, nor higher than that, at the design's text size.
inline constexpr double kLeastRowHeight = 2.0;
inline constexpr double kMostRowHeight = 84.0;
/// Rows lower than this are plain rectangles, at the design's text size.
inline constexpr double kPlainBelow = 6.0;

/// What a panel that nobody scrolls may do otherwise. A value.
struct PanelForm
{
    bool isTight = false;     ///< what stands round the rows takes as little height as it can
    bool hasOverview = false; ///< the density strip is there also where all rows fit
    double mostRowHeight = kMostRowHeight;

    friend bool operator==(const PanelForm &, const PanelForm &) = default;
};

/// Where the parts of a panel are, in device-independent pixels. Follows from what the constructor is given,
/// and from nothing else, so that panels that are given the same have the same.
class ChartGeometry
{
public:
    /// `nameWidth` is what the widest name would like to have, `lanesRoom` what the worker threads' lanes get
    /// at the design's text size. `rowHeight` is what somebody wishes, in pixels; without a wish rows share
    /// the room as long as their names can be read.
    ChartGeometry(QSizeF size, std::uint32_t rowCount, double nameWidth, const ChartMetrics &metrics,
                  double lanesRoom = 0.0, std::optional<double> rowHeight = {}, const PanelForm &form = {});

    QSizeF size;
    double scale = 1.0;
    double padding = 20.0;
    double nameLeft = 0.0;  ///< where names begin
    double nameWidth = 0.0; ///< what names get
    double plotLeft = 0.0;  ///< x of the time window's beginning
    double plotRight = 0.0; ///< x of its end
    double drawRight = 0.0; ///< how far a mark may reach that overruns the window
    double titleMiddle = 0.0;
    double codeMiddle = 0.0; ///< of the line below the title
    double axisTop = 0.0;    ///< of the axis labels
    double gridTop = 0.0;
    double gridBottom = 0.0;
    QRectF density; ///< how many tasks are in each state, up to drawRight; empty where there is none
    QRectF rows;    ///< the part of the card where rows are seen
    double rowHeight = 0.0;
    double separatorY = 0.0;
    QRectF strip; ///< the event loop's, from plotLeft to plotRight
    QRectF lanes; ///< of the worker threads below it; empty where there are none
    QRectF pool;  ///< both together

    /// Whether rows are too low for anything but plain rectangles.
    [[nodiscard]] bool isCrowded() const { return rowHeight < kPlainBelow * scale; }
    [[nodiscard]] double contentHeight() const { return rowHeight * m_rowCount; }
    /// How high a panel without lanes has to be for so many rows whose names can be read.
    [[nodiscard]] static double heightFor(std::uint32_t rowCount, double scale);
    /// Whether there are more rows than fit.
    [[nodiscard]] bool scrolls() const;
    /// Where row number `row` is, with the rows scrolled down by `scroll`.
    [[nodiscard]] QRectF rowRect(std::uint32_t row, double scroll) const;
    /// The rows that are at least partly seen: first, and one past the last.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> visibleRows(double scroll) const;

private:
    void placeDensity(const ChartMetrics &metrics);
    [[nodiscard]] double heightOfRows(std::optional<double> wish, double most,
                                      const ChartMetrics &metrics) const;

    std::uint32_t m_rowCount;
};

} // namespace interleave
