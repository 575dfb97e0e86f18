// SPDX-License-Identifier: MIT
#include "app/chart/densitylayout.h"

#include "app/chart/densitytext.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace interleave {

namespace {

static_assert(DensityTrack::kStates == kStateCount);

constexpr double kPaperRatio = 2.0;    ///< cells a unit of length where there are no pixels
constexpr int kStretchesPerColumn = 4; ///< finer ones make no difference that is seen

using Means = std::array<double, kStateCount>;
using Heights = std::array<std::uint32_t, kStateCount>;

std::size_t indexOf(State state)
{
    return static_cast<std::size_t>(state);
}

/// The states, those first that must be seen.
constexpr std::array<State, kStateCount - 1> kByUrgency{State::Ready,   State::Blocking, State::Running,
                                                        State::Waiting, State::Fetching, State::InThread,
                                                        State::Sleeping};

/// Room for one more line, from the highest state, or else from the least urgent one after `state`.
bool makeRoom(Heights &heights, State state)
{
    const auto highest = std::max_element(heights.begin(), heights.end());
    if (*highest > 1) {
        --*highest;
        return true;
    }
    const auto last = std::find(kByUrgency.begin(), kByUrgency.end(), state);
    for (auto other = kByUrgency.end(); --other != last;)
        if (heights[indexOf(*other)] > 0) {
            heights[indexOf(*other)] = 0;
            return true;
        }
    return false;
}

class DensityLayout
{
public:
    DensityLayout(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics)
        : m_content(content)
        , m_ratio(metrics.pixelRatio() > 0 ? metrics.pixelRatio() : kPaperRatio)
        , m_scale(content.window, 0.0, (geometry.plotRight - geometry.plotLeft) * m_ratio)
        , m_columns(static_cast<std::uint32_t>(std::ceil(geometry.density.width() * m_ratio)))
        , m_lines(static_cast<std::uint32_t>(std::lround(geometry.density.height() * m_ratio)))
    {
        m_density.rect = QRectF(geometry.density.topLeft(), QSizeF(m_columns, m_lines) / m_ratio);
        m_density.columns = m_columns;
        m_density.cells.resize(std::size_t{m_columns} * m_lines);
    }

    DensityCells layOut()
    {
        const Nanoseconds known = knownOf(m_content, kNoTask);
        const double reached = std::clamp(std::ceil(m_scale.x(known)), 0.0, static_cast<double>(m_columns));
        const std::uint32_t first = m_content.run ? static_cast<std::uint32_t>(reached) : 0;
        if (m_content.run)
            addColumns(*m_content.run.timeline, 0, first, known, 0);
        if (m_content.plan && (m_content.now || !m_content.run))
            addColumns(*m_content.plan.timeline, first, m_columns, Nanoseconds::max(), kCrowdPlanned);
        return std::move(m_density);
    }

private:
    [[nodiscard]] static Means meansBefore(const DensityTrack &track, Nanoseconds instant)
    {
        const DensityTrack::Counts counts = track.countsBefore(instant);
        Means means{};
        std::copy(counts.begin(), counts.end(), means.begin());
        return means;
    }

    /// What is between the columns `first` and `last`, as far as it is known at `known`.
    void addColumns(const Timeline &timeline, std::uint32_t first, std::uint32_t last, Nanoseconds known,
                    std::uint8_t flag)
    {
        const std::vector<Means> means = columnMeans(timeline.density(), first, last, known);
        for (std::uint32_t column = first; column < last; ++column)
            addColumn(column, densityHeights(means[column - first], m_content.tasks->count(), m_lines), flag);
    }

    /// How many tasks are in each state on average over the part of a column that is known.
    [[nodiscard]] std::vector<Means> columnMeans(const DensityTrack &track, std::uint32_t first,
                                                 std::uint32_t last, Nanoseconds known) const
    {
        std::vector<Means> means(last - first);
        const Nanoseconds begin = std::max(m_content.window.from, m_scale.time(first));
        const Nanoseconds seen = std::min(m_scale.time(last), Nanoseconds::max() - Nanoseconds(1));
        const Nanoseconds end = std::min(known, seen + Nanoseconds(1)); // it is rounded down
        const double right = std::min(static_cast<double>(last), m_scale.x(end));
        const Nanoseconds longest = (m_scale.time(1) - m_scale.time(0)) / kStretchesPerColumn;
        track.visit(begin, end, longest, [&](DensityTrack::Stretch stretch) {
            if (stretch.from < known && stretch.to > known) // its mean knows what is still to come
                stretch.mean = meansBefore(track, stretch.from);
            const double from = std::max(static_cast<double>(first), m_scale.x(stretch.from));
            const double to = std::min(right, m_scale.x(stretch.to));
            for (double column = std::floor(from); column < to; ++column) {
                // Of the last column only this much is known.
                const double width = std::min(right, column + 1) - column;
                const double share = (std::min(to, column + 1) - std::max(from, column)) / width;
                Means &sum = means[static_cast<std::size_t>(column) - first];
                for (std::size_t state = 0; state < kStateCount; ++state)
                    sum[state] += stretch.mean[state] * share;
            }
        });
        return means;
    }

    void addColumn(std::uint32_t column, const Heights &heights, std::uint8_t flag)
    {
        std::uint32_t line = m_lines;
        for (const State state : kDensityStack)
            for (std::uint32_t left = heights[indexOf(state)]; left > 0; --left) {
                --line;
                m_density.cells[std::size_t{line} * m_columns + column] =
                    static_cast<std::uint8_t>(state) | flag;
            }
    }

    const ChartContent &m_content;
    double m_ratio;
    TimeScale m_scale; ///< in columns
    std::uint32_t m_columns;
    std::uint32_t m_lines;
    DensityCells m_density;
};

/// Says what the strip is, in the column of the names.
void addCaption(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics,
                std::vector<Mark> &marks)
{
    const double room = geometry.plotLeft - geometry.padding - 4.0 * geometry.scale;
    const QString text = tasksCaption(content.tasks->count());
    TextRole role = TextRole::BodyStrong;
    if (metrics.width(text, role) > room)
        role = TextRole::Small; // a million has many digits
    const double height = metrics.lineHeight(role);
    Mark &mark = marks.emplace_back();
    mark.text = metrics.elided(text, role, room);
    mark.rect = QRectF(geometry.padding, geometry.density.center().y() - height / 2,
                       metrics.width(mark.text, role), height);
    mark.role = role;
    mark.ink = Ink::Muted;
}

} // namespace

Heights densityHeights(const Means &mean, std::uint32_t taskCount, std::uint32_t lines)
{
    Heights heights{};
    double sum = 0.0;
    std::uint32_t total = 0;
    for (const State state : kDensityStack) { // edges are rounded, so that errors don't add up
        sum += mean[indexOf(state)];
        const auto edge = static_cast<std::uint32_t>(std::lround(sum / taskCount * lines));
        const std::uint32_t top = std::min(lines, edge);
        heights[indexOf(state)] = top - total;
        total = top;
    }
    for (const State state : kByUrgency) {
        if (mean[indexOf(state)] <= 0.0 || heights[indexOf(state)] > 0)
            continue;
        const bool isHigh =
            std::any_of(heights.begin(), heights.end(), [](auto height) { return height > 1; });
        if (!isHigh && total < lines)
            ++total;
        else if (!makeRoom(heights, state))
            break;
        heights[indexOf(state)] = 1;
    }
    return heights;
}

void layOutDensity(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics,
                   DisplayList &list)
{
    addCaption(content, geometry, metrics, list.marks);
    list.density = DensityLayout(content, geometry, metrics).layOut();
    Mark &mark = list.marks.emplace_back();
    mark.kind = MarkKind::Density;
    mark.rect = list.density.rect;
}

} // namespace interleave
