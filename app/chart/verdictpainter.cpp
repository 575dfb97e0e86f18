// SPDX-License-Identifier: MIT
#include "app/chart/verdictpainter.h"

#include "app/chart/comparedtext.h"
#include "app/chart/panelheading.h"
#include "app/theme/cardframe.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace interleave {

namespace {

constexpr qreal kPadding = 20.0;
constexpr qreal kBarHeight = 28.0;
constexpr qreal kLeastBar = 90.0; ///< narrower, and the bars are left out
constexpr qreal kBesideWords = 24.0;
// Words that grow while something runs must not push the bars about, so most of them fit into this.
constexpr qreal kLeastWords = 200.0;
constexpr qreal kMostWords = 0.45; ///< of the card
constexpr qreal kNameGap = 12.0;
constexpr qreal kNumberGap = 10.0;

Nanoseconds shownTotal(const VerdictSide &side)
{
    return side.progress == VerdictSide::Progress::Planned ? side.planned : side.total;
}

QString totalText(const VerdictSide &side, Nanoseconds longest)
{
    return side.progress == VerdictSide::Progress::Running
               ? runningText(side.total, longest < std::chrono::minutes(1) ? longest : side.planned)
               : comparedText(shownTotal(side), longest);
}

} // namespace

void VerdictPainter::paint(QPainter &painter, const QRect &card, const VerdictFacts &facts,
                           const Verdict &words, const Verdict &widest) const
{
    const qreal scale = m_fonts.scale();
    paintCard(painter, card, m_theme.card, m_theme, scale);
    const QRectF room = QRectF(card).adjusted(kPadding * scale, 0, -kPadding * scale, 0);
    const qreal least = kLeastWords * scale;
    const qreal wordsWidth = std::clamp(std::max(widthOf(words), widthOf(widest)), least,
                                        std::max(least, card.width() * kMostWords));
    const qreal wordsRight = std::min(room.left() + wordsWidth, room.right());
    const Bars bars = barsOf(facts);
    const QRectF beside(QPointF(wordsRight + kBesideWords * scale, room.top()), room.bottomRight());
    const bool hasBars = !bars.sides.empty() && beside.width() - bars.textWidth() >= kLeastBar * scale;
    paintWords(painter, hasBars ? QRectF(room.topLeft(), QPointF(wordsRight, room.bottom())) : room, words);
    if (hasBars)
        paintBars(painter, beside, bars);
}

qreal VerdictPainter::widthOf(const Verdict &words) const
{
    return std::max(
        {m_metrics.width(words.headline, TextRole::Heading), m_metrics.width(words.saving, TextRole::Body),
         m_metrics.width(words.floor, TextRole::Body), m_metrics.width(words.loss, TextRole::BodyStrong),
         m_metrics.width(words.pinned, TextRole::BodyStrong)});
}

void VerdictPainter::paintWords(QPainter &painter, const QRectF &room, const Verdict &words) const
{
    const qreal scale = m_fonts.scale();
    struct Line
    {
        QString text;
        TextRole role;
        QColor color;
        qreal advance;
    };
    std::vector<Line> lines;
    qreal height = 0;
    const auto add = [&](const QString &text, TextRole role, const QColor &color, qreal advance) {
        if (text.isEmpty())
            return;
        // What is too long stands in two lines if it has two parts.
        const bool fits = m_metrics.width(text, role) <= room.width();
        for (const QString &part : fits ? QStringList{text} : text.split(QStringLiteral(" · "))) {
            lines.push_back({part, role, color, advance});
            height += advance * scale;
        }
    };
    add(words.headline, TextRole::Heading, m_theme.text, 26);
    add(words.saving, TextRole::Body, m_theme.mutedText, 22);
    add(words.floor, TextRole::Body, m_theme.mutedText, 20);
    add(words.loss, TextRole::BodyStrong, m_theme.warning, 20);
    add(words.pinned, TextRole::BodyStrong, m_theme.text, 20);
    qreal top = room.top() + (room.height() - height) / 2;
    for (const Line &line : lines) {
        painter.setFont(m_fonts.font(line.role));
        painter.setPen(line.color);
        painter.drawText(QRectF(room.left(), top, room.width(), line.advance * scale),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         m_metrics.elided(line.text, line.role, room.width()));
        top += line.advance * scale;
    }
}

VerdictPainter::Bars VerdictPainter::barsOf(const VerdictFacts &facts) const
{
    Bars bars;
    bars.gaps = (kNameGap + kNumberGap) * m_fonts.scale();
    if (facts.taskCount == 0 ||
        (!facts.hasPlan && facts.sequential.progress == VerdictSide::Progress::Planned))
        return bars;
    const auto add = [&](Strategy strategy, const VerdictSide &side, const QColor &color) {
        bars.sides.push_back({panelHeading(strategy, {}).title, side, color});
    };
    add(Strategy::Sequential, facts.sequential, m_theme.verdictSequential);
    add(Strategy::Concurrent, facts.concurrent, m_theme.verdictConcurrent);
    if (facts.threads)
        add(Strategy::Threads, *facts.threads, m_theme.verdictThreads);
    for (const Bar &bar : bars.sides)
        bars.longest = std::max({bars.longest, bar.side.planned, bar.side.total});
    bars.numbers = m_metrics.width(QStringLiteral("00.00 s"), TextRole::Number);
    for (const Bar &bar : bars.sides) {
        bars.names = std::max(bars.names, m_metrics.width(bar.name, TextRole::BodyStrong));
        bars.numbers =
            std::max(bars.numbers, m_metrics.width(totalText(bar.side, bars.longest), TextRole::Number));
    }
    return bars;
}

void VerdictPainter::paintBars(QPainter &painter, const QRectF &room, const Bars &bars) const
{
    const qreal scale = m_fonts.scale();
    const std::vector<Bar> &sides = bars.sides;
    const qreal barLeft = room.left() + bars.names + kNameGap * scale;
    const qreal barWidth = room.width() - bars.textWidth();
    const auto count = static_cast<qreal>(sides.size());
    const qreal barHeight = (sides.size() == 2 ? kBarHeight : kBarHeight * 0.75) * scale;
    const qreal gap = (sides.size() == 2 ? 16 : 12) * scale;
    const qreal top = room.top() + (room.height() - count * barHeight - (count - 1) * gap) / 2;
    QRectF bar(barLeft, top, barWidth, barHeight);
    for (const Bar &side : sides) {
        painter.setPen(m_theme.mutedText);
        painter.setFont(m_fonts.font(TextRole::BodyStrong));
        painter.drawText(QRectF(room.left(), bar.top(), bars.names, bar.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, side.name);
        paintBar(painter, bar, side.side, side.color, bars.longest);
        bar.translate(0, barHeight + gap);
    }
}

void VerdictPainter::paintBar(QPainter &painter, const QRectF &bar, const VerdictSide &side,
                              const QColor &color, Nanoseconds longest) const
{
    const qreal scale = m_fonts.scale();
    const auto part = [&](Nanoseconds length) {
        return bar.width() * static_cast<double>(length.count()) / static_cast<double>(longest.count());
    };
    const bool over = side.progress == VerdictSide::Progress::Finished;
    const bool begun = side.progress != VerdictSide::Progress::Planned;
    qreal end = 0;
    if (!over) {
        end = part(side.planned);
        QPen pen(color, scale, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(
            capPath(QRectF(bar.left(), bar.top(), end, bar.height()).adjusted(0.5, 0.5, -0.5, -0.5),
                    CapShape::Round, 5 * scale));
    }
    if (begun) {
        const qreal done = std::max(2.0, part(side.total));
        painter.fillPath(
            capPath(QRectF(bar.left(), bar.top(), done, bar.height()), CapShape::Round, 5 * scale), color);
        end = std::max(end, done);
    }
    painter.setFont(m_fonts.font(TextRole::Number));
    painter.setPen(begun ? m_theme.text : m_theme.faintText);
    painter.drawText(QRectF(bar.left() + end + kNumberGap * scale, bar.top(), bar.width(), bar.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, totalText(side, longest));
}

} // namespace interleave
