// SPDX-License-Identifier: MIT
#include "app/export/picturerows.h"

#include "app/chart/chartgeometry.h"
#include "app/chart/rowlayout.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kHighestRow = 1000.0;      ///< rows share the room of a high picture, too
constexpr double kGoodRow = 42.0;           ///< where they are few, with room for bars and marks
constexpr double kNamedRow = 18.0;          ///< where they are many
constexpr double kGoodRows = 900.0;         ///< all of them
constexpr double kCrowdedRow = 10.0;        ///< where nobody reads names
constexpr double kCrowdedRows = 640.0;      ///< all of them, of all panels above each other,
constexpr double kLeastCrowdedRows = 360.0; ///< and of one of them
constexpr std::uint32_t kSome = 6;          ///< whose names say more than a legend does

} // namespace

double wantedRowsHeight(std::uint32_t rows, int panels, const ChartMetrics &metrics)
{
    if (rows <= kMostNamedRows)
        return rows * std::clamp(kGoodRows / std::max(1U, rows), kNamedRow, kGoodRow) * metrics.scale();
    const double room = std::max(kLeastCrowdedRows, kCrowdedRows / panels) * metrics.scale();
    return std::min(room, rows * std::clamp(std::floor(room / rows), kLeastRowHeight, kCrowdedRow));
}

double namedRowsHeight(std::uint32_t rows, const ChartMetrics &metrics)
{
    return metrics.lineHeight(TextRole::BodyStrong) * std::min(rows, kSome);
}

void fitRows(ChartContent &content, QSizeF size, const ChartMetrics &metrics)
{
    const std::uint32_t rows = content.tasks->count();
    const double ratio = metrics.pixelRatio() > 0 ? metrics.pixelRatio() : 1000.0; // edges are on pixels
    const auto geometry = [&](double rowHeight) {
        return ChartGeometry(size, rows, content.nameWidth, metrics, content.lanesRoom, rowHeight,
                             content.form);
    };
    const auto share = [&](bool hasOverview) { // returns whether all of them fit
        content.form.hasOverview = hasOverview;
        content.form.mostRowHeight = kHighestRow;
        const double height = std::floor(geometry(kLeastRowHeight).rows.height()) / std::max(1U, rows);
        content.rowHeight = std::max(kLeastRowHeight, std::floor(height * ratio) / ratio);
        return !geometry(*content.rowHeight).scrolls();
    };
    const bool fitAlone = share(false);
    if (rows > kMostNamedRows && !haveNames(*content.rowHeight, metrics) && !share(true) && fitAlone)
        share(false);
}

} // namespace interleave
