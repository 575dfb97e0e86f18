// SPDX-License-Identifier: MIT
#include "app/chart/chartlayout.h"

#include "app/chart/crowdlayout.h"
#include "app/chart/densitylayout.h"
#include "app/chart/lanelayout.h"
#include "app/chart/looplayout.h"
#include "app/chart/rowlayout.h"
#include "app/chart/timeaxis.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr double kLeastTickDistance = 38.0;
constexpr double kLeastLabelGap = 10.0;
constexpr double kTightLabelGap = 3.0; ///< where there would be too few ticks otherwise
constexpr std::size_t kLeastTicks = 3;
constexpr int kMostTightSteps = 8;

class PanelLayout
{
public:
    PanelLayout(const ChartContent &content, QSizeF size, const ChartMetrics &metrics)
        : m_content(content)
        , m_metrics(metrics)
        , m_geometry(size, content.tasks->count(), content.nameWidth, metrics, content.lanesRoom,
                     content.rowHeight, content.form)
        , m_scale(content.window, m_geometry.plotLeft, m_geometry.plotRight)
    {}

    DisplayList layOut()
    {
        m_list.scale = m_geometry.scale;
        m_list.rowsClip = m_geometry.rows;
        addAxis();
        if (!m_geometry.density.isEmpty())
            layOutDensity(m_content, m_geometry, m_metrics, m_list);
        addRows();
        addSeparator();
        if (m_content.strategy == Strategy::Threads) {
            addLanes(m_geometry.pool);
        } else {
            addLoop();
            addLanes(m_geometry.lanes);
        }
        addHeading();
        addNowLine();
        return std::move(m_list);
    }

private:
    Mark &append(MarkKind kind, const QRectF &rect)
    {
        Mark mark;
        mark.kind = kind;
        mark.rect = rect;
        return m_list.marks.emplace_back(mark);
    }

    /// One line of text whose left end, middle or right end is at `x`. Returns its width.
    double addText(const QString &text, TextRole role, Ink ink, double x, double middle,
                   Qt::Alignment alignment)
    {
        const double width = m_metrics.width(text, role);
        const double height = m_metrics.lineHeight(role);
        const double left = alignment == Qt::AlignRight     ? x - width
                            : alignment == Qt::AlignHCenter ? x - width / 2
                                                            : x;
        Mark &mark = append(MarkKind::Text, QRectF(left, middle - height / 2, width, height));
        mark.text = text;
        mark.role = role;
        mark.ink = ink;
        mark.alignment = alignment;
        return width;
    }

    void addHeading()
    {
        const ChartHeading &heading = m_content.heading;
        const double scale = m_geometry.scale;
        const double left = m_geometry.padding;
        const double right = m_geometry.size.width() - m_geometry.padding;
        const double gap = 16 * scale;

        const double total = addText(heading.total, TextRole::Total, heading.planned ? Ink::Faint : Ink::Text,
                                     right, m_geometry.titleMiddle + scale, Qt::AlignRight);
        const QString title = m_metrics.elided(heading.title, TextRole::Title, right - left - total - gap);
        addText(title, TextRole::Title, Ink::Text, left, m_geometry.titleMiddle, Qt::AlignLeft);

        const QString caption = m_metrics.elided(heading.caption, TextRole::Caption, right - left);
        const double captionWidth = addText(caption, TextRole::Caption, Ink::Muted, right,
                                            m_geometry.codeMiddle + scale, Qt::AlignRight);
        for (const QString &code : {heading.code, heading.shortCode}) {
            if (code.isEmpty() || m_metrics.width(code, TextRole::Code) > right - left - captionWidth - gap)
                continue;
            addText(code, TextRole::Code, Ink::Muted, left, m_geometry.codeMiddle, Qt::AlignLeft);
            break;
        }
    }

    void addAxis()
    {
        const double scale = m_geometry.scale;
        const TimeAxis axis = axisThatFits();
        const double middle = m_geometry.axisTop + 8 * scale;
        for (const AxisTick &tick : axis.ticks) {
            const double x = m_metrics.snapped(m_scale.x(tick.time));
            append(MarkKind::GridLine,
                   QRectF(x, m_geometry.gridTop, 0, m_geometry.gridBottom - m_geometry.gridTop));
            addText(tick.label, TextRole::Caption, Ink::Muted, x, middle, Qt::AlignHCenter);
        }
        const double firstLabel = axis.ticks.empty()
                                      ? m_geometry.plotLeft
                                      : m_scale.x(axis.ticks.front().time) -
                                            m_metrics.width(axis.ticks.front().label, TextRole::Caption) / 2;
        const QString caption = unitCaption(axis.unit);
        if (m_geometry.padding + m_metrics.width(caption, TextRole::Small) + 6 * scale <= firstLabel)
            addText(caption, TextRole::Small, Ink::Faint, m_geometry.padding, middle, Qt::AlignLeft);
    }

    TimeAxis axisThatFits() const
    {
        const double width = m_geometry.plotRight - m_geometry.plotLeft;
        const auto roomy = static_cast<int>(width / (kLeastTickDistance * m_geometry.scale));
        TimeAxis axis = timeAxis(m_content.window, roomy);
        for (int most = static_cast<int>(axis.ticks.size()) - 1; most > 1 && !labelsFit(axis, kLeastLabelGap);
             most /= 2)
            axis = timeAxis(m_content.window, most);
        // Two ticks don't show how time goes on.
        for (int most = 2; most <= kMostTightSteps && axis.ticks.size() < kLeastTicks; ++most) {
            const TimeAxis finer = timeAxis(m_content.window, most);
            if (finer.ticks.size() >= kLeastTicks && !labelsFit(finer, kTightLabelGap))
                break;
            if (finer.ticks.size() > axis.ticks.size())
                axis = finer;
        }
        return axis;
    }

    bool labelsFit(const TimeAxis &axis, double gap) const
    {
        double widest = 0.0;
        for (const AxisTick &tick : axis.ticks)
            widest = std::max(widest, m_metrics.width(tick.label, TextRole::Caption));
        return widest + gap * m_geometry.scale <= m_scale.width(axis.step);
    }

    void addRows()
    {
        if (m_geometry.isCrowded())
            return layOutCrowd(m_content, m_geometry, m_metrics, m_list);
        RowLayout rows(m_content, m_geometry, m_metrics, m_list.marks);
        const auto [first, last] = m_geometry.visibleRows(m_content.scroll);
        for (std::uint32_t task = first; task < last; ++task)
            rows.add(task);
    }

    void addSeparator()
    {
        append(MarkKind::Separator, QRectF(m_geometry.padding, m_geometry.separatorY,
                                           m_geometry.size.width() - 2 * m_geometry.padding, 0));
    }

    void addLoop()
    {
        const double middle = m_geometry.strip.center().y();
        addText(interleave::tr("event loop"), TextRole::BodyStrong, Ink::Muted, m_geometry.padding, middle,
                Qt::AlignLeft);

        const PlotRange range{m_scale, m_geometry.plotLeft, m_geometry.drawRight};
        double end = m_geometry.plotLeft;
        if (m_content.plan && (m_content.now || !m_content.run))
            end = addTrack(MarkKind::PlannedTrack, m_content.plan.timeline->total());
        if (m_content.run)
            end = std::max(end, addTrack(MarkKind::LoopTrack, knownOfStrips(m_content)));
        if (!m_content.run && m_content.plan)
            addTurns(MarkKind::PreviewTurn, *m_content.plan.loop, m_content.plan.timeline->total(), range);
        if (m_content.run)
            addTurns(MarkKind::Turn, *m_content.run.loop, knownOfStrips(m_content), range);

        const ChartTrace &told = m_content.run ? m_content.run : m_content.plan;
        if (!told || m_content.tasks->count() == 0)
            return;
        const QString idle = idleText(*told.loop, knownOfStrips(m_content));
        const double room = m_geometry.size.width() - m_metrics.width(idle, TextRole::Small);
        addText(idle, TextRole::Small, m_content.run ? Ink::Muted : Ink::Faint,
                std::min(end + 8 * m_geometry.scale, room), middle, Qt::AlignLeft);
    }

    /// The worker threads.
    void addLanes(const QRectF &area)
    {
        const ChartTrace &trace = m_content.run ? m_content.run : m_content.plan;
        if (!trace || !trace.workers || trace.workers->laneCount() == 0 || area.isEmpty())
            return;
        const bool isPlan = !m_content.run;
        const Nanoseconds until = knownOfStrips(m_content);
        const std::uint32_t planned = m_content.plan.workers ? m_content.plan.workers->laneCount() : 0;
        const std::uint32_t lanes = std::max(planned, trace.workers->laneCount());
        addText(interleave::tr("workers"), TextRole::BodyStrong, Ink::Muted, m_geometry.padding,
                lanesMiddle(area, lanes, m_geometry.scale), Qt::AlignLeft);
        for (std::uint32_t lane = 0; lane < trace.workers->laneCount(); ++lane) {
            const QRectF rect = laneRect(area, lane, lanes, m_geometry.scale);
            if (rect.isEmpty())
                break;
            addLane(*trace.workers, lane, rect, until, isPlan);
        }
    }

    void addLane(const WorkerTrack &workers, std::uint32_t lane, const QRectF &rect, Nanoseconds until,
                 bool isPlan)
    {
        const double top = m_metrics.snapped(rect.top());
        const double height = std::max(1.0, m_metrics.snapped(rect.bottom()) - top);
        const double begin = std::max(m_geometry.plotLeft, m_scale.x(Nanoseconds::zero()));
        const double end = std::min(m_geometry.drawRight, m_metrics.snapped(m_scale.x(until)));
        if (end > begin)
            append(isPlan ? MarkKind::PlannedTrack : MarkKind::LoopTrack,
                   QRectF(begin, top, end - begin, height));
        const PlotRange range{m_scale, m_geometry.plotLeft, m_geometry.drawRight};
        for (const LanePiece &piece : lanePieces(workers, lane, until, range)) {
            const double left = m_metrics.snapped(piece.left);
            Mark &turn = append(isPlan ? MarkKind::PreviewTurn : MarkKind::Turn,
                                QRectF(left, top, m_metrics.snapped(piece.right) - left, height));
            turn.task = piece.task;
            turn.hue = m_content.tasks->hue(piece.task);
            turn.state = State::InThread;
            turn.rounded = height >= 4 * m_geometry.scale && turn.rect.width() >= 6 * m_geometry.scale;
        }
    }

    /// Returns where it ends.
    double addTrack(MarkKind kind, Nanoseconds until)
    {
        const double left = std::max(m_geometry.plotLeft, m_scale.x(Nanoseconds::zero()));
        const double right = std::min(m_geometry.drawRight, m_metrics.snapped(m_scale.x(until)));
        if (right > left)
            append(kind, QRectF(left, m_geometry.strip.top(), right - left, m_geometry.strip.height()));
        return std::max(left, right);
    }

    void addTurns(MarkKind kind, const LoopTrack &loop, Nanoseconds until, const PlotRange &range)
    {
        for (const TurnPiece &piece : turnPieces(loop, until, range, 2 * m_geometry.scale)) {
            const double left = m_metrics.snapped(piece.left);
            const double width = m_metrics.snapped(piece.right) - left;
            Mark &turn = append(kind, QRectF(left, m_geometry.strip.top(), width, m_geometry.strip.height()));
            turn.task = piece.task;
            turn.hue = m_content.tasks->hue(piece.task);
            turn.state = piece.blocked ? State::Blocking : State::Running;
            turn.strength = piece.strength;
            turn.rounded = width >= 6 * m_geometry.scale;
        }
    }

    void addNowLine()
    {
        if (!m_content.now || m_content.pending) // of what is played the overlay has the playhead
            return;
        const double x = m_scale.x(*m_content.now);
        if (x >= m_geometry.plotLeft && x <= m_geometry.drawRight)
            append(MarkKind::NowLine,
                   QRectF(x, m_geometry.gridTop, 0, m_geometry.gridBottom - m_geometry.gridTop));
    }

    const ChartContent &m_content;
    const ChartMetrics &m_metrics;
    ChartGeometry m_geometry;
    TimeScale m_scale;
    DisplayList m_list;
};

} // namespace

Nanoseconds knownOf(const ChartContent &content, std::uint32_t task)
{
    if (!content.now)
        return content.run ? content.run.timeline->newest() : Nanoseconds::zero();
    const bool isInTheMiddle = content.pending && content.pending->contains(task);
    return isInTheMiddle ? *content.now - Nanoseconds(1) : *content.now;
}

Nanoseconds knownOfStrips(const ChartContent &content)
{
    const ChartTrace &told = content.run ? content.run : content.plan;
    if (!told)
        return Nanoseconds::zero();
    return !content.run || isOver(content) ? told.timeline->total() : *content.now;
}

bool isOver(const ChartContent &content)
{
    if (!content.run || !content.now)
        return static_cast<bool>(content.run);
    return content.run.timeline->runOutcome() && knownOf(content, kNoTask) >= content.run.timeline->total();
}

DisplayList chartLayout(const ChartContent &content, QSizeF size, const ChartMetrics &metrics)
{
    return PanelLayout(content, size, metrics).layOut();
}

} // namespace interleave
