// SPDX-License-Identifier: MIT
#include "app/chart/chartgeometry.h"

#include "app/chart/looplayout.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kReadableRowHeight = 34.0; ///< what rows get at least where nobody wishes anything else
constexpr double kAroundRows = 152.0;       ///< what is above and below them where it is tight
constexpr double kDensityHeight = 44.0;
constexpr double kMostDensityShare = 0.3; ///< of the room for rows
constexpr double kAboveDensity = 6.0;
constexpr double kBelowDensity = 8.0;
constexpr double kRoomyHeight = 400.0; ///< from here on the loop strip has the space of the design
constexpr double kNameShare = 1.0 / 3; ///< of the panel, which names get at most
constexpr double kLeastPlot = 50.0;    ///< if so much is left
constexpr double kNarrowPadding = 12.0;
constexpr double kNarrow = 250.0;

/// How high what stands round the rows is, at the design's text size.
struct Spaces
{
    double titleMiddle;
    double codeMiddle;
    double axisTop;
    double gridTop;
    double bottom; ///< below the grid
    double strip;
    double belowStrip;
    double aboveStrip;
};
constexpr Spaces kRoomy{28, 52, 74, 93, 24, 28, 38, 14};
constexpr Spaces kUsual{28, 52, 74, 93, 14, 20, 12, 9};
constexpr Spaces kTight{23, 43, 55, 73, 10, 18, 8, 6};

/// Narrow panels give some of theirs to the names.
double paddingOf(double width)
{
    constexpr double kPadding = 20.0;
    return std::clamp(kNarrowPadding + (width - kNarrow) / 10, kNarrowPadding, kPadding);
}

} // namespace

ChartGeometry::ChartGeometry(QSizeF panelSize, std::uint32_t rowCount, double wantedNameWidth,
                             const ChartMetrics &metrics, double lanesRoom,
                             std::optional<double> wantedRowHeight, const PanelForm &form)
    : size(panelSize)
    , scale(metrics.scale())
    , padding(paddingOf(panelSize.width() / metrics.scale()) * scale)
    , m_rowCount(rowCount)
{
    const bool isRoomy = size.height() >= kRoomyHeight * scale && !form.isTight;
    const Spaces &spaces = form.isTight ? kTight : isRoomy ? kRoomy : kUsual;

    nameLeft = padding + 16.0 * scale;
    const double besideStrip = metrics.width(widestIdleText(), TextRole::Small) + 24.0 * scale;
    const double sparedForNames = size.width() - nameLeft - besideStrip - (16.0 + kLeastPlot) * scale;
    const double mostNameWidth = std::max(40.0 * scale, std::min(size.width() * kNameShare, sparedForNames));
    nameWidth = std::clamp(wantedNameWidth, std::min(66.0 * scale, mostNameWidth), mostNameWidth);
    plotLeft = metrics.snapped(nameLeft + nameWidth + 16.0 * scale);
    plotRight =
        metrics.snapped(std::max(plotLeft + 40.0, size.width() - std::max(22.0 * scale, besideStrip)));
    drawRight = plotRight + 10.0 * scale;

    titleMiddle = spaces.titleMiddle * scale;
    codeMiddle = spaces.codeMiddle * scale;
    axisTop = spaces.axisTop * scale;
    gridTop = metrics.snapped(spaces.gridTop * scale);
    gridBottom = metrics.snapped(size.height() - spaces.bottom * scale);
    const double stripHeight = spaces.strip * scale;
    const double belowStrip = metrics.snapped(lanesRoom * scale);
    const double stripTop = gridBottom - std::max(6.0 * scale, spaces.belowStrip * scale - belowStrip / 2) -
                            belowStrip - stripHeight;
    separatorY = metrics.snapped(stripTop - spaces.aboveStrip * scale);
    strip = QRectF(plotLeft, metrics.snapped(stripTop), plotRight - plotLeft, metrics.snapped(stripHeight));
    pool = strip.adjusted(0, 0, 0, belowStrip);
    if (belowStrip > 0)
        lanes = pool.adjusted(0, strip.height() + 6.0 * scale, 0, 0);

    rows = QRectF(0, gridTop, size.width(), std::max(0.0, separatorY - gridTop - 1));
    rowHeight = heightOfRows(wantedRowHeight, form.mostRowHeight * scale, metrics);
    if (form.hasOverview || scrolls())
        placeDensity(metrics);
}

/// At the cost of the rows, which scroll anyway and stay as high as they are.
void ChartGeometry::placeDensity(const ChartMetrics &metrics)
{
    const double height =
        metrics.snapped(std::min(kDensityHeight * scale, rows.height() * kMostDensityShare));
    const double top = metrics.snapped(gridTop + kAboveDensity * scale);
    density = QRectF(plotLeft, top, drawRight - plotLeft, height);
    rows.setTop(std::min(rows.bottom(), metrics.snapped(density.bottom() + kBelowDensity * scale)));
}

double ChartGeometry::heightFor(std::uint32_t rowCount, double scale)
{
    return (kAroundRows + kReadableRowHeight * rowCount) * scale;
}

bool ChartGeometry::scrolls() const
{
    const double room = std::floor(rows.height()); // a scroll bar knows whole pixels only
    return room > 0 && std::ceil(contentHeight() - 0.01) > room;
}

double ChartGeometry::heightOfRows(std::optional<double> wish, double most, const ChartMetrics &metrics) const
{
    if (wish)
        return std::max(kLeastRowHeight, metrics.snapped(std::clamp(*wish, kLeastRowHeight, most)));
    const double least = kReadableRowHeight * scale;
    const double share = m_rowCount > 0 ? rows.height() / m_rowCount : most;
    const double height = metrics.snapped(std::clamp(share, least, most));
    // Snapping must not make rows scroll that fit.
    return height * m_rowCount > rows.height() && share >= least ? share : height;
}

QRectF ChartGeometry::rowRect(std::uint32_t row, double scroll) const
{
    return {0, rows.top() + rowHeight * row - scroll, size.width(), rowHeight};
}

std::pair<std::uint32_t, std::uint32_t> ChartGeometry::visibleRows(double scroll) const
{
    const auto row = [this](double y) {
        return static_cast<std::uint32_t>(std::clamp(y / rowHeight, 0.0, static_cast<double>(m_rowCount)));
    };
    const std::uint32_t first = row(scroll);
    const std::uint32_t last = row(scroll + rows.height() + rowHeight - 0.001);
    return {first, std::max(first, last)};
}

} // namespace interleave
