// SPDX-License-Identifier: MIT
#include "app/chart/rowlayout.h"

#include "app/chart/fetchlabel.h"
#include "app/chart/statestyle.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr double kSamePixel = 1.5;   ///< plan and truth are one, as far as the eye can tell
constexpr double kRoundedFrom = 6.0; ///< narrower bars have square corners
constexpr double kNameShare = 0.9;   ///< of its line, which a name takes
constexpr double kLabelMargin = 5.0;
constexpr double kFillMargin = 2.5; ///< the same where there is no outline
constexpr double kMostBarHeight = 46.0;
constexpr double kLowBarHeight = 14.0;
constexpr double kLowBarShare = 0.75; ///< of a row that is too low for that
constexpr double kAboveBar = 6.0;     ///< for the wake mark
constexpr double kHighRow = 84.0;     ///< from here on bars grow with their row,
constexpr double kHighBarShare = 0.25;
constexpr double kHighestBar = 100.0; ///< as far as this
constexpr double kLabelSpace = 3.0;   ///< above and below a label, together
constexpr double kWakeWidth = 9.0;
constexpr double kWakeHeight = 6.0;
constexpr double kDottedFrom = 12.0; ///< dots of lower rows would make a pattern of their own
constexpr double kGhostGap = 2.0;
constexpr double kEndGap = 6.0;
constexpr double kEndSize = 12.0;
constexpr double kLeastEndSize = 8.0; ///< below it no glyph can be told from another

/// Of a running bar. Low rows give up the room for wake marks before their bars get too low to be read.
double barHeight(double rowHeight, double scale)
{
    const double lowBar = std::min(kLowBarShare * rowHeight, kLowBarHeight * scale);
    const double more = std::max(0.0, rowHeight - kHighRow * scale) * kHighBarShare;
    const double most = std::min(kMostBarHeight * scale + more, kHighestBar * scale);
    return std::clamp(rowHeight - 2 * kAboveBar * scale, lowBar, most);
}

bool coincide(const RowPiece &one, const RowPiece &other)
{
    return one.state == other.state && std::abs(one.left - other.left) <= kSamePixel &&
           std::abs(one.right - other.right) <= kSamePixel;
}

/// Copies differ by the numbers at the ends of their names.
QString shownName(const QString &name, double available, TextRole role, const ChartMetrics &metrics)
{
    if (metrics.width(name, role) <= available)
        return name;
    qsizetype number = name.size();
    while (number > 0 && name[number - 1].isDigit())
        --number;
    const QString end = number < name.size() ? u' ' + name.sliced(number) : QString();
    const QString begin = name.first(number).trimmed();
    // With its last letter before the number it would not be known for shortened.
    const QString shortened = metrics.elided(begin, role, available - metrics.width(end, role));
    return shortened.isEmpty() ? metrics.elided(name, role, available) : QString(shortened + end);
}

} // namespace

bool haveNames(double rowHeight, const ChartMetrics &metrics)
{
    return rowHeight >= kNameShare * metrics.lineHeight(TextRole::BodyStrong);
}

QRectF barRect(const RowPiece &piece, const QRectF &row, double scale)
{
    const double half = std::max(1.0, barHeight(row.height(), scale) * stateStyle(piece.state).height / 2);
    const double middle = row.center().y();
    return QRectF(QPointF(piece.left, middle - half), QPointF(piece.right, middle + half));
}

RowLayout::RowLayout(const ChartContent &content, const ChartGeometry &geometry, const ChartMetrics &metrics,
                     std::vector<Mark> &marks)
    : m_content(content)
    , m_geometry(geometry)
    , m_metrics(metrics)
    , m_marks(marks)
    , m_range{TimeScale(content.window, geometry.plotLeft, geometry.plotRight), geometry.plotLeft,
              geometry.drawRight}
    , m_barHeight(barHeight(geometry.rowHeight, geometry.scale))
    , m_leastLabel(metrics.width(QStringLiteral("run"), TextRole::Caption))
{}

void RowLayout::add(std::uint32_t task)
{
    m_task = task;
    m_row = m_geometry.rowRect(task, m_content.scroll);
    m_taken.clear();

    RowPieces run;
    if (m_content.run)
        run = rowPieces(*m_content.run.timeline, task, known(), m_range);
    RowPieces plan;
    if (m_content.plan)
        plan = rowPieces(*m_content.plan.timeline, task, Nanoseconds::max(), m_range);
    // What happened comes first, so that the labels of the plan give way to it; but it is drawn last.
    m_front.clear();
    addRun(run, plan);
    addWakes(run);
    addEnd(run);
    addName();
    addDottedLine();
    addPlan(run, plan);
    m_marks.insert(m_marks.end(), m_front.begin(), m_front.end());
    addGhost(run);
}

/// The earlier run, as a thin row below the bars, where it was another one: behind them it would be hidden.
void RowLayout::addGhost(const RowPieces &run)
{
    if (!m_content.run || !m_content.ghost)
        return;
    const auto then = m_content.ghostTasks->of(m_task);
    if (!then)
        return;
    const double height = std::min(kGhostHeight * m_geometry.scale, m_row.height() / 4);
    const double below = m_row.center().y() + m_barHeight / 2 + kGhostGap * m_geometry.scale;
    const double top = m_metrics.snapped(std::min(below, m_row.bottom() - height));
    const RowPieces ghost = rowPieces(*m_content.ghost.timeline, *then, Nanoseconds::max(), m_range);
    if (std::equal(ghost.pieces.begin(), ghost.pieces.end(), run.pieces.begin(), run.pieces.end(), coincide))
        return;
    for (const RowPiece &piece : ghost.pieces) {
        const double left = m_metrics.snapped(piece.left);
        Mark &bar =
            append(m_marks, MarkKind::PreviewBar,
                   QRectF(left, top, m_metrics.snapped(piece.right) - left, m_metrics.snapped(height)));
        bar.state = piece.state;
        bar.ends = piece.ends;
        bar.rounded = piece.width() >= kRoundedFrom * m_geometry.scale;
        bar.isEarlier = true;
    }
}

Nanoseconds RowLayout::known() const
{
    return knownOf(m_content, m_task);
}

Mark &RowLayout::append(std::vector<Mark> &marks, MarkKind kind, const QRectF &rect)
{
    Mark mark;
    mark.kind = kind;
    mark.rect = rect;
    mark.task = m_task;
    mark.hue = m_content.tasks->hue(m_task);
    mark.inRows = true;
    return marks.emplace_back(mark);
}

bool RowLayout::isFree(const QRectF &rect) const
{
    return std::none_of(m_taken.begin(), m_taken.end(),
                        [&](const QRectF &taken) { return taken.intersects(rect); });
}

void RowLayout::addName()
{
    const double scale = m_geometry.scale;
    if (!haveNames(m_row.height(), m_metrics))
        return;
    const double line = m_metrics.lineHeight(TextRole::BodyStrong);
    const double middle = m_row.center().y();
    if (m_content.selectedEntry == m_content.tasks->entry(m_task)) {
        const double height = std::min(m_row.height() - 2, line + 12 * scale);
        append(m_marks, MarkKind::SelectionBand,
               QRectF(10 * scale, m_metrics.snapped(middle - height / 2), m_geometry.plotLeft - 18 * scale,
                      height));
    }
    append(m_marks, MarkKind::Dot, QRectF(m_geometry.padding, middle - 5 * scale, 10 * scale, 10 * scale));
    Mark &name = append(m_marks, MarkKind::Text,
                        QRectF(m_geometry.nameLeft, middle - line / 2, m_geometry.nameWidth, line));
    name.role = TextRole::BodyStrong;
    name.text = shownName(m_content.tasks->name(m_task), m_geometry.nameWidth, name.role, m_metrics);
}

void RowLayout::addDottedLine()
{
    const ChartTrace &shown = m_content.run ? m_content.run : m_content.plan;
    if (!shown || m_row.height() < kDottedFrom * m_geometry.scale)
        return;
    std::optional<Nanoseconds> until = shown.timeline->created(m_task);
    if (m_content.now && until > known())
        until.reset();
    if (!until) {
        // It is still to come, or it never will.
        until = known();
        if (m_content.now && m_content.plan)
            until = std::max(*until, m_content.plan.timeline->created(m_task).value_or(*until));
    }
    const double gap = 3 * m_geometry.scale;
    const double left = std::max(m_geometry.plotLeft, m_range.scale.x(Nanoseconds::zero())) + gap;
    const double right = std::min(m_geometry.plotRight, m_range.scale.x(*until) - gap);
    if (right > left)
        append(m_marks, MarkKind::DottedLine, QRectF(left, m_row.center().y(), right - left, 0));
}

QRectF RowLayout::snappedBar(const RowPiece &piece) const
{
    const QRectF rect = barRect(piece, m_row, m_geometry.scale);
    return QRectF(QPointF(m_metrics.snapped(rect.left()), m_metrics.snapped(rect.top())),
                  QPointF(m_metrics.snapped(rect.right()), m_metrics.snapped(rect.bottom())));
}

void RowLayout::addRun(const RowPieces &run, const RowPieces &plan)
{
    const auto addBar = [this](const RowPiece &piece) {
        Mark &bar = append(m_front, MarkKind::Bar, snappedBar(piece));
        bar.state = piece.state;
        bar.ends = piece.ends;
        bar.rounded = piece.width() >= kRoundedFrom * m_geometry.scale;
    };
    // Whoever has the loop is on top: a short turn must not vanish behind its neighbours' outlines.
    const auto hasLoop = [](const RowPiece &piece) {
        return stateStyle(piece.state).body == BarBody::HueFill;
    };
    for (const RowPiece &piece : run.pieces)
        if (!hasLoop(piece))
            addBar(piece);
    for (const RowPiece &piece : run.pieces)
        if (hasLoop(piece))
            addBar(piece);

    for (const RowPiece &piece : run.pieces) {
        const RowPiece whole = grown(piece, plan);
        addPieceLabel(m_front, whole, snappedBar(whole), hasLoop(piece) ? Ink::OnFill : Ink::Text,
                      m_content.run);
        // What is written on a strong colour can't be read before the colour is there.
        if (hasLoop(piece) && !m_front.empty() && m_front.back().kind == MarkKind::Text &&
            m_front.back().rect.right() > piece.right && m_front.back().rect.left() < whole.right)
            m_front.pop_back();
    }
}

/// While it grows, a bar's label stands where it will be in the end: a label that moves can't be read.
RowPiece RowLayout::grown(const RowPiece &piece, const RowPieces &plan) const
{
    const auto planned = std::find_if(plan.pieces.begin(), plan.pieces.end(), [&](const RowPiece &other) {
        return other.state == piece.state && std::abs(other.left - piece.left) <= kSamePixel;
    });
    if (piece.several || planned == plan.pieces.end() || piece.to <= known())
        return piece;
    RowPiece whole = piece;
    if (piece.to == Nanoseconds::max())
        whole.to = piece.from + (planned->to - planned->from);
    whole.right = std::clamp(m_range.scale.x(whole.to), piece.right, std::max(piece.right, m_range.right));
    return whole;
}

QString RowLayout::pieceLabel(const RowPiece &piece, const ChartTrace &trace) const
{
    const Nanoseconds length = piece.to - piece.from;
    if (piece.state == State::Waiting && m_content.strategy == Strategy::Threads)
        return interleave::tr("waits for a thread");
    if (piece.state == State::InThread && trace.workers) {
        if (const auto lane = trace.workers->laneOf(m_task, piece.from))
            return interleave::tr("in thread %1").arg(*lane + 1);
    }
    if (piece.state == State::Fetching) {
        const QString address = fetchedAddress(*trace.timeline, *m_content.tasks, m_task, piece.from);
        if (!address.isEmpty())
            return fetchLabel(address, trace.isVirtual ? std::optional(length) : std::nullopt);
    }
    return stateLabel(piece.state, length);
}

void RowLayout::addPieceLabel(std::vector<Mark> &marks, const RowPiece &piece, const QRectF &space, Ink ink,
                              const ChartTrace &trace)
{
    if (piece.several || piece.to == Nanoseconds::max())
        return;
    if (space.width() < m_leastLabel)
        return;
    const QString text = pieceLabel(piece, trace);
    const TextRole role = ink == Ink::OnFill ? TextRole::CaptionStrong : TextRole::Caption;
    const double width = m_metrics.width(text, role);
    const double line = m_metrics.lineHeight(role);
    const double margin = (ink == Ink::OnFill ? kFillMargin : kLabelMargin) * m_geometry.scale;
    if (text.isEmpty() || width + 2 * margin > space.width() ||
        line + kLabelSpace * m_geometry.scale > space.height())
        return;
    const QRectF rect(space.center().x() - width / 2, m_row.center().y() - line / 2, width, line);
    if (!isFree(rect))
        return;
    m_taken.push_back(rect);
    Mark &label = append(marks, MarkKind::Text, rect);
    label.role = role;
    label.ink = ink;
    label.alignment = Qt::AlignHCenter;
    label.state = piece.state;
    label.plate = ink != Ink::Muted && stateStyle(piece.state).pattern != Pattern::None; // plans have none
    label.text = text;
}

void RowLayout::addWakes(const RowPieces &run)
{
    const double scale = m_geometry.scale;
    const double above = (m_row.height() - m_barHeight) / 2 - kWakeHeight * scale;
    const double bottom =
        m_metrics.snapped(m_row.center().y() - m_barHeight / 2) - std::clamp(above, 0.0, scale);
    if (bottom - kWakeHeight * scale < m_row.top() - 0.5)
        return;
    double taken = m_range.left - kWakeWidth * scale;
    for (const RowPieces::Wake &wake : run.wakes) {
        const double x = m_range.scale.x(wake.due);
        if (x < m_range.left || x > m_range.right || x - taken < kWakeWidth * scale)
            continue;
        taken = x;
        const QRectF triangle(x - kWakeWidth * scale / 2, bottom - kWakeHeight * scale, kWakeWidth * scale,
                              kWakeHeight * scale);
        const double lateUntil = std::min(m_range.right, m_range.scale.x(wake.turn));
        if (lateUntil - triangle.right() >= 2 * scale) {
            const double y = m_metrics.snapped(triangle.top());
            append(m_front, MarkKind::LateLine, QRectF(x, y, lateUntil - x, 0));
            taken = lateUntil - kWakeWidth * scale / 2;
        }
        append(m_front, MarkKind::Wake, triangle);
    }
}

void RowLayout::addEnd(const RowPieces &run)
{
    if (!m_content.run)
        return;
    const std::optional<Nanoseconds> ended = m_content.run.timeline->ended(m_task);
    if (!ended || *ended > known())
        return;
    double after = m_range.scale.x(*ended);
    if (after < m_range.left || after > m_range.right)
        return;
    if (!run.pieces.empty())
        after = std::max(after, run.pieces.back().right);
    const double scale = m_geometry.scale;
    const double size = std::min(kEndSize * scale, m_row.height());
    if (size < kLeastEndSize * scale)
        return;
    Mark &glyph =
        append(m_front, MarkKind::EndGlyph,
               QRectF(m_metrics.snapped(after + kEndGap * scale), m_row.center().y() - size / 2, size, size));
    glyph.outcome = m_content.run.timeline->outcome(m_task);
    m_taken.push_back(glyph.rect);
}

void RowLayout::addPlan(const RowPieces &run, const RowPieces &plan)
{
    for (const RowPiece &piece : plan.pieces) {
        if (std::any_of(run.pieces.begin(), run.pieces.end(),
                        [&](const RowPiece &other) { return coincide(piece, other); }))
            continue;
        const QRectF rect = snappedBar(piece);
        Mark &bar = append(m_marks, MarkKind::PreviewBar, rect);
        bar.state = piece.state;
        bar.ends = piece.ends;
        bar.rounded = piece.width() >= kRoundedFrom * m_geometry.scale;
        if (std::none_of(run.pieces.begin(), run.pieces.end(),
                         [&](const RowPiece &other) { return snappedBar(other).intersects(rect); }))
            addPieceLabel(m_marks, piece, rect, Ink::Muted, m_content.plan);
    }
}

} // namespace interleave
