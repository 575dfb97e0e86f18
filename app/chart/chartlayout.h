// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartgeometry.h"
#include "app/chart/charttasks.h"
#include "app/chart/displaylist.h"
#include "app/chart/pendingtasks.h"
#include "app/chart/timewindow.h"
#include "core/scenario/taskmatch.h"
#include "core/trace/looptrack.h"
#include "core/trace/timeline.h"
#include "core/trace/workertrack.h"

#include <memory>
#include <optional>

namespace interleave {

/// The words above a chart.
struct ChartHeading
{
    QString title;
    QString code;         ///< the line of Python that this chart stands for
    QString total;        ///< the big number
    QString caption;      ///< under it
    bool planned = false; ///< the number is a forecast
    QString shortCode;    ///< `code` where there is little room; empty: nothing then

    friend bool operator==(const ChartHeading &, const ChartHeading &) = default;
};

/// A timeline with the loop it ran on; both null where there is none. The rest may be missing.
struct ChartTrace
{
    const Timeline *timeline = nullptr;
    const LoopTrack *loop = nullptr;
    const WorkerTrack *workers = nullptr;
    const EventLog *log = nullptr; ///< for why tasks failed
    bool isVirtual = false;        ///< the times were computed, and some of them are estimates

    explicit operator bool() const { return timeline && loop; }
};

/// All that a chart's picture depends on, but the theme. Only borrows what it points at.
struct ChartContent
{
    Strategy strategy = Strategy::Concurrent;
    ChartHeading heading;
    const ChartTasks *tasks = nullptr;
    ChartTrace plan;
    ChartTrace run;
    /// An earlier run, which is drawn below this one, and which of its tasks is which.
    ChartTrace ghost;
    std::shared_ptr<const TaskMatch> ghostTasks;
    /// How far the run is known. Nothing: as far as its log goes.
    std::optional<Nanoseconds> now;
    /// What has more to do at `now` than is known; may be none.
    const PendingTasks *pending = nullptr;
    TimeWindow window;
    double nameWidth = 0.0;          ///< of the widest name
    double lanesRoom = 0.0;          ///< as in ChartGeometry
    std::optional<double> rowHeight; ///< as in ChartGeometry
    PanelForm form;                  ///< as in ChartGeometry
    double scroll = 0.0;             ///< how far the rows are scrolled down
    std::optional<std::uint32_t> selectedEntry;
};

/// How far `task` of the run is known; kNoTask for the run as a whole. Zero where there is no run.
[[nodiscard]] Nanoseconds knownOf(const ChartContent &content, std::uint32_t task);
/// Whether the run is over, as far as it is known.
[[nodiscard]] bool isOver(const ChartContent &content);
/// How far the event loop and the worker threads are known: to the end of the run, or else of the forecast.
[[nodiscard]] Nanoseconds knownOfStrips(const ChartContent &content);

/// The picture of one panel of `size`. Pure: equal content gives an equal list. The effort depends on what is
/// in view, not on the number of tasks.
[[nodiscard]] DisplayList chartLayout(const ChartContent &content, QSizeF size, const ChartMetrics &metrics);

} // namespace interleave
