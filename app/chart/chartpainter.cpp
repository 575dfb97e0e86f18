// SPDX-License-Identifier: MIT
#include "app/chart/chartpainter.h"

#include "app/chart/crowdpainter.h"
#include "app/chart/densitypainter.h"
#include "app/chart/markwatcher.h"
#include "app/chart/statestyle.h"
#include "app/theme/contrast.h"
#include "app/theme/glyphs.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace interleave {

namespace {

constexpr float kHoverLine = 0.45F;      ///< of the pointer's instant; what it passes over can still be read
constexpr std::size_t kManyMarks = 1000; ///< a picture of fewer is painted soon enough
constexpr float kHoverVeil = 0.045F;
constexpr float kMeasuredVeil = 0.12F;

/// An outline of `width` that stays inside `rect`.
QRectF inset(const QRectF &rect, qreal width)
{
    const qreal by = std::min({width / 2, rect.width() / 2, rect.height() / 2});
    return rect.adjusted(by, by, -by, -by);
}

/// A line as thick as a device pixel, or `width` where that is more, exactly on pixels.
void fillLine(QPainter &painter, const QRectF &line, qreal width, const QColor &color)
{
    if (line.width() > line.height())
        painter.fillRect(QRectF(line.left(), line.top(), line.width(), width), color);
    else
        painter.fillRect(QRectF(line.left(), line.top(), width, line.height()), color);
}

/// The glyph is a third wider than high; `rect` is what it is to cover.
QPainterPath wakePath(const QRectF &rect)
{
    const qreal side = rect.width();
    return glyphPath(Glyph::Wake, QRectF(rect.left(), rect.center().y() - side / 2, side, side));
}

Glyph endGlyph(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Finished:
        return Glyph::Check;
    case Outcome::Failed:
        return Glyph::Cross;
    case Outcome::TimedOut:
        return Glyph::Clock;
    default:
        return Glyph::Forbidden;
    }
}

} // namespace

ChartPainter::ChartPainter(const Theme &theme, const Fonts &fonts, Sprites sprites)
    : m_theme(theme)
    , m_fonts(fonts)
    , m_keeps(sprites)
{}

const QFont &ChartPainter::font(TextRole role) const
{
    const auto found = m_fontOf.find(role);
    return found != m_fontOf.end() ? found->second : m_fontOf.emplace(role, m_fonts.font(role)).first->second;
}

void ChartPainter::paint(QPainter &painter, const DisplayList &list, MarkWatcher *watcher) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_copiesBars = m_keeps == Sprites::Kept && list.marks.size() >= kManyMarks;
    bool clipped = false;
    for (const Mark &mark : list.marks) {
        if (mark.inRows != clipped) {
            clipped = mark.inRows;
            if (clipped)
                painter.setClipRect(list.rowsClip, Qt::IntersectClip);
            else
                painter.setClipping(false);
        }
        if (watcher)
            watcher->begin(mark);
        if (mark.kind == MarkKind::Crowd)
            CrowdPainter(m_theme).paint(painter, list.crowd);
        else if (mark.kind == MarkKind::Density)
            DensityPainter(m_theme, list.scale).paint(painter, list.density);
        else
            paintMark(painter, mark, list.scale);
        if (watcher)
            watcher->end();
    }
    m_copiesBars = false;
    painter.restore();
}

void ChartPainter::paintMark(QPainter &painter, const Mark &mark, qreal scale) const
{
    switch (mark.kind) {
    case MarkKind::GridLine:
        return fillLine(painter, mark.rect, 1.0, m_theme.gridLine);
    case MarkKind::Separator:
        return fillLine(painter, mark.rect, 1.0, m_theme.cardBorder);
    case MarkKind::SelectionBand:
        return painter.fillPath(capPath(mark.rect, CapShape::Round, 6 * scale), m_theme.selection);
    case MarkKind::Text:
        return paintText(painter, mark, scale);
    case MarkKind::Dot: {
        const TaskHue &hue = m_theme.hue(mark.hue);
        painter.setPen(QPen(hue.outline, scale));
        painter.setBrush(hue.fill);
        return painter.drawPath(dotPath(inset(mark.rect, scale), hue.cap));
    }
    case MarkKind::DottedLine: {
        QPen pen(m_theme.dottedLine, 1.5 * scale, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({2 / 1.5, 5 / 1.5});
        painter.setPen(pen);
        return painter.drawLine(mark.rect.topLeft(), mark.rect.topRight());
    }
    case MarkKind::PreviewBar:
        return paintPreviewBar(painter, mark, scale);
    case MarkKind::Bar:
        return paintBar(painter, mark, scale);
    case MarkKind::LateLine:
        return fillLine(painter, mark.rect, scale, m_theme.hue(mark.hue).outline);
    case MarkKind::Wake:
        return paintWake(painter, mark, scale);
    case MarkKind::EndGlyph:
        return paintEnd(painter, mark);
    case MarkKind::Crowd:
    case MarkKind::Density:
        return; // it is no mark without its list
    case MarkKind::PlannedTrack:
    case MarkKind::LoopTrack:
        return paintTrack(painter, mark, scale);
    case MarkKind::Turn:
    case MarkKind::PreviewTurn:
        return paintTurn(painter, mark, scale);
    case MarkKind::MeasuredBand:
    case MarkKind::MeasuredLabel:
        return paintMeasured(painter, mark, scale);
    case MarkKind::GuessGap:
    case MarkKind::GuessTruth:
    case MarkKind::GuessRange:
    case MarkKind::GuessDot:
    case MarkKind::GuessMiddle:
    case MarkKind::GuessLine:
    case MarkKind::GuessLabel:
        return paintGuess(painter, mark, scale);
    case MarkKind::NowLine:
        return paintNowLine(painter, mark, scale);
    case MarkKind::HoverLine: {
        QColor thin = m_theme.mutedText;
        thin.setAlphaF(kHoverLine);
        return fillLine(painter, mark.rect, 1.0, thin);
    }
    case MarkKind::HoverBand: {
        QColor veil = m_theme.text;
        veil.setAlphaF(kHoverVeil);
        return painter.fillRect(mark.rect, veil);
    }
    }
}

QColor ChartPainter::inkColor(const Mark &mark) const
{
    switch (mark.ink) {
    case Ink::Text:
        return m_theme.text;
    case Ink::Muted:
        return m_theme.mutedText;
    case Ink::Faint:
        return m_theme.faintText;
    case Ink::Warning:
        return m_theme.warning;
    case Ink::OnFill:
        return m_theme.hue(mark.hue).onFill;
    }
    return {};
}

void ChartPainter::paintText(QPainter &painter, const Mark &mark, qreal scale) const
{
    if (mark.plate)
        painter.fillPath(
            capPath(mark.rect.adjusted(-5 * scale, -scale, 5 * scale, scale), CapShape::Round, 4 * scale),
            stateStyle(mark.state).body == BarBody::HueFill ? m_theme.hue(mark.hue).fill : m_theme.card);
    painter.setFont(font(mark.role));
    painter.setPen(inkColor(mark));
    painter.drawText(mark.rect,
                     static_cast<int>(mark.alignment | Qt::AlignVCenter) | Qt::TextDontClip |
                         Qt::TextSingleLine,
                     mark.text);
}

void ChartPainter::paintPattern(QPainter &painter, const Mark &mark, const QPainterPath &inside,
                                qreal scale) const
{
    const StateStyle &style = stateStyle(mark.state);
    if (style.pattern == Pattern::None)
        return;
    const TaskHue &hue = m_theme.hue(mark.hue);
    QColor color = style.patternInk == BarInk::Warning ? m_theme.warning : hue.outline;
    if (style.patternInk == BarInk::OnFill) {
        color = hue.onFill;
        color.setAlphaF(0.75F);
    }
    const std::vector<QLineF> lines = patternLines(style.pattern, inside.boundingRect(), scale);
    painter.setPen(QPen(color, patternLineWidth(style.pattern, scale), Qt::SolidLine,
                        style.pattern == Pattern::Dots ? Qt::RoundCap : Qt::FlatCap));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void ChartPainter::paintWake(QPainter &painter, const Mark &mark, qreal scale) const
{
    const auto paint = [this](QPainter &target, const Mark &wake) {
        target.fillPath(wakePath(wake.rect), m_theme.hue(wake.hue).outline);
    };
    if (!m_copiesBars || !m_sprites.drawWake(painter, mark, scale, paint))
        paint(painter, mark);
}

void ChartPainter::paintBar(QPainter &painter, const Mark &mark, qreal scale) const
{
    const auto paint = [this, scale](QPainter &target, const Mark &bar) { drawBar(target, bar, scale); };
    if (!m_copiesBars || !m_sprites.draw(painter, mark, scale, paint))
        drawBar(painter, mark, scale);
}

void ChartPainter::drawBar(QPainter &painter, const Mark &mark, qreal scale) const
{
    const StateStyle &style = stateStyle(mark.state);
    const TaskHue &hue = m_theme.hue(mark.hue);
    const qreal width = std::min(1.2 * scale, mark.rect.width() / 2);
    const qreal radius = mark.rounded ? style.radius * scale : 0.0;
    const QPainterPath path = capPath(inset(mark.rect, width), hue.cap, radius, mark.ends);

    const QColor body = style.body == BarBody::HueFill   ? hue.fill
                        : style.body == BarBody::HuePale ? hue.pale
                                                         : m_theme.card;
    painter.fillPath(path, body);
    paintPattern(painter, mark, path, scale);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.outline == BarInk::Warning ? m_theme.warning : hue.outline, width,
                        Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(path);
    if (style.warningEdge)
        painter.fillRect(
            QRectF(mark.rect.topLeft(),
                   QSizeF(mark.rect.width(), std::clamp(mark.rect.height() * 0.09, 1.5, 4 * scale))),
            m_theme.warning);
}

void ChartPainter::paintPreviewBar(QPainter &painter, const Mark &mark, qreal scale) const
{
    const TaskHue &hue = m_theme.hue(mark.hue);
    const StateStyle &style = stateStyle(mark.state);
    const QColor color = style.outline == BarInk::Warning ? m_theme.warning : hue.previewOutline;
    // A gap between neighbours, or their dashes would run into each other; and no dashes where they would be
    // dots.
    const qreal gap = mark.rounded ? std::min(scale, mark.rect.width() / 4) : 0.0;
    QPen pen(color, scale, mark.rounded ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap);
    if (mark.rounded)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(m_theme.card);
    const QRectF rect = inset(mark.rect.adjusted(gap, 0, -gap, 0), scale);
    painter.drawPath(capPath(rect, hue.cap, mark.rounded ? style.radius * scale : 0.0, mark.ends));
}

void ChartPainter::paintTrack(QPainter &painter, const Mark &mark, qreal scale) const
{
    if (mark.kind == MarkKind::LoopTrack)
        return painter.fillPath(capPath(mark.rect, CapShape::Round, 4 * scale), m_theme.loopTrack);
    painter.setPen(QPen(m_theme.cardBorder, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(capPath(inset(mark.rect, 1.0), CapShape::Round, 4 * scale));
}

void ChartPainter::paintTurn(QPainter &painter, const Mark &mark, qreal scale) const
{
    if (mark.kind == MarkKind::PreviewTurn && mark.rounded)
        return paintPreviewBar(painter, mark, scale);
    const TaskHue &hue = m_theme.hue(mark.hue);
    if (mark.rounded)
        return paintBar(painter, mark, scale);
    const QColor color = mark.kind == MarkKind::PreviewTurn ? hue.previewOutline : hue.outline;
    painter.fillRect(mark.rect, mixed(mark.kind == MarkKind::PreviewTurn ? m_theme.card : m_theme.loopTrack,
                                      color, mark.strength));
}

void ChartPainter::paintEnd(QPainter &painter, const Mark &mark) const
{
    const QColor color = mark.outcome == Outcome::Finished    ? m_theme.hue(mark.hue).outline
                         : mark.outcome == Outcome::Cancelled ? m_theme.mutedText
                                                              : m_theme.warning;
    // The outline of what was planned may run through here.
    const QRectF around = mark.rect.adjusted(-1.5, -1.5, 1.5, 1.5);
    if (mark.inRows)
        painter.fillPath(capPath(around, CapShape::Round, around.height() / 3), m_theme.card);
    painter.fillPath(glyphPath(endGlyph(mark.outcome), mark.rect), color);
}

void ChartPainter::paintMeasured(QPainter &painter, const Mark &mark, qreal scale) const
{
    if (mark.kind != MarkKind::MeasuredBand) {
        painter.fillPath(capPath(mark.rect, CapShape::Round, 4 * scale), m_theme.accent);
        painter.setPen(m_theme.accentText);
        painter.setFont(font(mark.role));
        painter.drawText(mark.rect, Qt::AlignCenter, mark.text);
        return;
    }
    QColor veil = m_theme.accent;
    veil.setAlphaF(kMeasuredVeil);
    painter.fillRect(mark.rect, veil);
    painter.setPen(QPen(m_theme.accent, scale));
    painter.drawLine(mark.rect.topLeft(), mark.rect.bottomLeft());
    painter.drawLine(mark.rect.topRight(), mark.rect.bottomRight());
}

void ChartPainter::paintGuess(QPainter &painter, const Mark &mark, qreal scale) const
{
    const qreal width = (m_theme.isStrong ? 3.0 : 2.0) * scale;
    const QRectF line(mark.rect.left() - width / 2, mark.rect.top(), width, mark.rect.height());
    switch (mark.kind) {
    case MarkKind::GuessGap: {
        QColor veil = m_theme.accent;
        veil.setAlphaF(kMeasuredVeil);
        return painter.fillRect(mark.rect, veil);
    }
    case MarkKind::GuessTruth:
        return painter.fillRect(line, m_theme.text);
    case MarkKind::GuessRange:
        return painter.fillRect(mark.rect, m_theme.accent);
    case MarkKind::GuessMiddle:
        return painter.fillPath(capPath(mark.rect, CapShape::Round, scale), m_theme.text);
    case MarkKind::GuessDot:
        painter.setPen(QPen(m_theme.card, scale));
        painter.setBrush(m_theme.accent);
        return painter.drawEllipse(mark.rect);
    case MarkKind::GuessLine: {
        QPen pen(m_theme.accent, width, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        return painter.drawLine(mark.rect.topLeft(), mark.rect.bottomLeft());
    }
    default:
        return paintMeasured(painter, mark, scale);
    }
}

void ChartPainter::paintNowLine(QPainter &painter, const Mark &mark, qreal scale) const
{
    const qreal width = (m_theme.isStrong ? 4.0 : 1.5) * scale;
    painter.fillRect(QRectF(mark.rect.left() - width / 2, mark.rect.top(), width, mark.rect.height()),
                     m_theme.nowLine);
    const qreal size = 9 * scale;
    painter.fillPath(
        wakePath(QRectF(mark.rect.left() - size / 2, mark.rect.top() - size / 3, size, size * 2 / 3)),
        m_theme.nowLine);
}

} // namespace interleave
