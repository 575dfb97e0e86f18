// SPDX-License-Identifier: MIT
#include "app/chart/crowdlayout.h"

#include "app/chart/crowdcells.h"
#include "app/chart/parallelrows.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kPaperRatio = 2.0; ///< cells a unit of length where there are no pixels
constexpr double kGapFrom = 3.0;    ///< lower rows touch each other
constexpr double kEndWidth = 2.0;

/// The cell that stands for such an end; 0 for one that has none.
std::uint8_t endCell(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        return kCrowdEndFailed;
    case Outcome::TimedOut:
        return kCrowdEndTimedOut;
    case Outcome::Cancelled:
        return kCrowdEndCancelled;
    default:
        return 0;
    }
}

class CrowdLayout
{
public:
    CrowdLayout(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics)
        : m_content(content)
        , m_ratio(metrics.pixelRatio() > 0 ? metrics.pixelRatio() : kPaperRatio)
        , m_scale(content.window, 0.0,
                  (geometry.plotRight - geometry.plotLeft) * m_ratio * (1 << CrowdCells::kBits))
    {
        const auto [first, last] = geometry.visibleRows(content.scroll);
        m_first = first;
        m_crowd.columns =
            static_cast<std::uint32_t>(std::ceil((geometry.drawRight - geometry.plotLeft) * m_ratio));
        m_crowd.gap = geometry.rowHeight < kGapFrom ? 0.0 : 1.0;
        const double top = metrics.snapped(geometry.rowRect(first, content.scroll).top());
        m_crowd.rect = QRectF(geometry.plotLeft, top, m_crowd.columns / m_ratio,
                              geometry.rowHeight * static_cast<double>(last - first));
        for (std::uint32_t task = first; task < last; ++task)
            m_crowd.hues.push_back(content.tasks->hue(task));
        m_crowd.cells.resize(std::size_t{m_crowd.columns} * m_crowd.rowCount());
    }

    CrowdedRows layOut(const std::vector<Mark> &behind)
    {
        addGrid(behind);
        const auto count = static_cast<std::uint32_t>(m_crowd.rowCount());
        forRowsInParallel(count, [this](std::uint32_t first, std::uint32_t last) {
            for (std::uint32_t row = first; row < last; ++row)
                addRow(m_first + row, m_crowd.cells.data() + std::size_t{row} * m_crowd.columns);
        });
        return std::move(m_crowd);
    }

private:
    void addGrid(const std::vector<Mark> &behind)
    {
        for (const Mark &mark : behind) {
            const double column = std::floor((mark.rect.left() - m_crowd.rect.left()) * m_ratio);
            if (mark.kind == MarkKind::GridLine && column >= 0 && column < m_crowd.columns)
                m_crowd.gridColumns.push_back(static_cast<std::uint32_t>(column));
        }
    }

    void addRow(std::uint32_t task, std::uint8_t *cells) const
    {
        if (!m_content.run) {
            if (m_content.plan)
                addPlan(*m_content.plan.timeline, task, cells);
            return;
        }
        addSpans(*m_content.run.timeline, task, known(), cells);
        addEnd(task, cells);
        if (m_content.ghost) {
            if (const auto then = m_content.ghostTasks->of(task))
                addBehind(*m_content.ghost.timeline, *then, cells);
        } else if (m_content.plan && m_content.now) {
            addBehind(*m_content.plan.timeline, task, cells);
        }
    }

    [[nodiscard]] Nanoseconds known() const
    {
        return m_content.now ? *m_content.now : m_content.run.timeline->newest();
    }

    void addSpans(const Timeline &timeline, std::uint32_t task, Nanoseconds known, std::uint8_t *cells) const
    {
        const Nanoseconds begin = std::max(m_content.window.from, timeline.created(task).value_or(known));
        // Whatever ends later ends where the cells do.
        const Nanoseconds end = std::min(known, m_scale.time((m_crowd.columns + 1) << CrowdCells::kBits));
        if (begin >= end)
            return;
        const TimeScale scale = m_scale; // the compiler can't know that cells are no part of this object
        CrowdCells row(cells, m_crowd.columns, static_cast<std::int64_t>(scale.x(begin)));
        timeline.visitSpans(task, begin, end, [&](const Span &span) {
            row.add(span.state, static_cast<std::int64_t>(scale.x(span.to)));
        });
        row.finish();
    }

    void addPlan(const Timeline &plan, std::uint32_t task, std::uint8_t *cells) const
    {
        addSpans(plan, task, Nanoseconds::max(), cells);
        for (std::uint8_t *cell = cells; cell != cells + m_crowd.columns; ++cell)
            *cell = *cell == 0 ? 0 : *cell | kCrowdPlanned;
    }

    /// While a run goes on, what is still to come is seen where nothing has happened yet; and a pinned run
    /// where nothing happens in this one.
    void addBehind(const Timeline &plan, std::uint32_t task, std::uint8_t *cells) const
    {
        if (task >= plan.taskCount())
            return;
        std::vector<std::uint8_t> planned(m_crowd.columns);
        addPlan(plan, task, planned.data());
        for (std::uint32_t column = 0; column < m_crowd.columns; ++column)
            if (cells[column] == 0)
                cells[column] = planned[column];
    }

    void addEnd(std::uint32_t task, std::uint8_t *cells) const
    {
        const Timeline &timeline = *m_content.run.timeline;
        const std::uint8_t cell = endCell(timeline.outcome(task));
        const std::optional<Nanoseconds> ended = timeline.ended(task);
        if (cell == 0 || !ended || *ended > known() || *ended < m_content.window.from)
            return;
        const std::int64_t columns = m_crowd.columns;
        const std::int64_t column =
            std::min(static_cast<std::int64_t>(m_scale.x(*ended)) >> CrowdCells::kBits, columns);
        std::fill(cells + column, cells + std::min(column + std::lround(kEndWidth * m_ratio), columns), cell);
    }

    const ChartContent &m_content;
    double m_ratio;
    TimeScale m_scale; ///< in places of cells
    std::uint32_t m_first = 0;
    CrowdedRows m_crowd;
};

/// One band for all rows of the selected entry that follow each other.
void addSelection(const ChartContent &content, const ChartGeometry &geometry, std::vector<Mark> &marks)
{
    const auto [first, last] = geometry.visibleRows(content.scroll);
    for (std::uint32_t task = first; task < last; ++task) {
        if (content.selectedEntry != content.tasks->entry(task))
            continue;
        const QRectF row = geometry.rowRect(task, content.scroll);
        if (task > first && content.tasks->entry(task - 1) == content.tasks->entry(task)) {
            marks.back().rect.setBottom(row.bottom());
            continue;
        }
        Mark &band = marks.emplace_back();
        band.kind = MarkKind::SelectionBand;
        band.rect =
            QRectF(10 * geometry.scale, row.top(), geometry.plotLeft - 18 * geometry.scale, row.height());
        band.task = task;
        band.inRows = true;
    }
}

} // namespace

void layOutCrowd(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics,
                 DisplayList &list)
{
    addSelection(content, geometry, list.marks);
    list.crowd = CrowdLayout(content, geometry, metrics).layOut(list.marks);
    Mark &mark = list.marks.emplace_back();
    mark.kind = MarkKind::Crowd;
    mark.rect = list.crowd.rect;
    mark.inRows = true;
}

} // namespace interleave
