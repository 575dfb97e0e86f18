// SPDX-License-Identifier: MIT
#include "app/chart/verdictstrip.h"

#include "app/chart/chartmetrics.h"
#include "app/chart/comparedtext.h"
#include "app/chart/panelheading.h"
#include "app/theme/cardframe.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace interleave {

namespace {

constexpr qreal kPadding = 20.0;
constexpr qreal kHeight = 130.0;
constexpr qreal kBarHeight = 28.0;
constexpr qreal kLeastBar = 90.0; ///< narrower, and the bars are left out

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

struct SideBar
{
    Strategy strategy;
    const VerdictSide &facts;
    QColor color;

    [[nodiscard]] QString name() const { return panelHeading(strategy, {}).title; }
};

} // namespace

VerdictStrip::VerdictStrip(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_verdict(interleave::verdict(m_facts))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void VerdictStrip::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    updateGeometry();
    update();
}

void VerdictStrip::setFacts(const VerdictFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    const Verdict words = interleave::verdict(facts);
    if (words != m_verdict) {
        m_verdict = words;
        QStringList lines{words.headline, words.saving, words.floor, words.loss, words.pinned};
        lines.removeAll(QString());
        setAccessibleName(lines.join(QStringLiteral(". ")));
        setToolTip(lines.join(u'\n').toHtmlEscaped()); // where there is little room, not all of it is seen
    }
    update();
}

QSize VerdictStrip::sizeHint() const
{
    return QSizeF(700 * m_fonts.scale(), kHeight * m_fonts.scale()).toSize();
}

QSize VerdictStrip::minimumSizeHint() const
{
    return QSizeF(300 * m_fonts.scale(), kHeight * m_fonts.scale()).toSize();
}

qreal VerdictStrip::wordsWidth() const
{
    const FontChartMetrics metrics(m_fonts, devicePixelRatioF());
    const qreal widest = std::max({metrics.width(m_verdict.headline, TextRole::Heading),
                                   metrics.width(m_verdict.saving, TextRole::Body),
                                   metrics.width(m_verdict.floor, TextRole::Body),
                                   metrics.width(m_verdict.loss, TextRole::BodyStrong),
                                   metrics.width(m_verdict.pinned, TextRole::BodyStrong)});
    // Words that grow while something runs must not push the bars about, so most of them fit into this.
    return std::clamp(widest, 200 * m_fonts.scale(), std::max(200 * m_fonts.scale(), width() * 0.45));
}

void VerdictStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qreal scale = m_fonts.scale();
    paintCard(painter, rect(), m_theme.card, m_theme, scale);

    const qreal wordsRight = kPadding * scale + wordsWidth();
    paintWords(painter, std::min(wordsRight, width() - kPadding * scale));
    if (m_facts.taskCount > 0 &&
        (m_facts.hasPlan || m_facts.sequential.progress != VerdictSide::Progress::Planned))
        paintBars(painter, wordsRight + 24 * scale);
}

void VerdictStrip::paintWords(QPainter &painter, qreal right) const
{
    const qreal scale = m_fonts.scale();
    const FontChartMetrics metrics(m_fonts, devicePixelRatioF());
    const struct
    {
        QString text;
        TextRole role;
        QColor color;
        qreal advance;
    } lines[] = {
        {m_verdict.headline, TextRole::Heading, m_theme.text, 26},
        {m_verdict.saving, TextRole::Body, m_theme.mutedText, 22},
        {m_verdict.floor, TextRole::Body, m_theme.mutedText, 20},
        {m_verdict.loss, TextRole::BodyStrong, m_theme.warning, 20},
        {m_verdict.pinned, TextRole::BodyStrong, m_theme.text, 20},
    };
    qreal height = 0;
    for (const auto &line : lines)
        height += line.text.isEmpty() ? 0 : line.advance * scale;
    qreal middle = (this->height() - height) / 2;
    const qreal left = kPadding * scale;
    for (const auto &line : lines) {
        if (line.text.isEmpty())
            continue;
        painter.setFont(m_fonts.font(line.role));
        painter.setPen(line.color);
        painter.drawText(QRectF(left, middle, right - left, line.advance * scale),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elided(line.text, line.role, right - left));
        middle += line.advance * scale;
    }
}

void VerdictStrip::paintBars(QPainter &painter, qreal left) const
{
    const qreal scale = m_fonts.scale();
    const FontChartMetrics metrics(m_fonts, devicePixelRatioF());
    std::vector<SideBar> sides{{Strategy::Sequential, m_facts.sequential, m_theme.verdictSequential},
                               {Strategy::Concurrent, m_facts.concurrent, m_theme.verdictConcurrent}};
    if (m_facts.threads)
        sides.push_back({Strategy::Threads, *m_facts.threads, m_theme.verdictThreads});
    qreal names = 0;
    qreal numbers = metrics.width(QStringLiteral("00.00 s"), TextRole::Number);
    Nanoseconds longest(1);
    for (const SideBar &side : sides)
        longest = std::max({longest, side.facts.planned, side.facts.total});
    for (const SideBar &side : sides) {
        names = std::max(names, metrics.width(side.name(), TextRole::BodyStrong));
        numbers = std::max(numbers, metrics.width(totalText(side.facts, longest), TextRole::Number));
    }
    const qreal barLeft = left + names + 12 * scale;
    const qreal barWidth = width() - kPadding * scale - numbers - 10 * scale - barLeft;
    if (barWidth < kLeastBar * scale)
        return;

    const auto count = static_cast<qreal>(sides.size());
    const qreal barHeight = (sides.size() == 2 ? kBarHeight : kBarHeight * 0.75) * scale;
    const qreal gap = (sides.size() == 2 ? 16 : 12) * scale;
    QRectF bar(barLeft, (height() - count * barHeight - (count - 1) * gap) / 2, barWidth, barHeight);
    for (const SideBar &side : sides) {
        paintBar(painter, bar, side.facts, side.name(), side.color, longest);
        bar.translate(0, barHeight + gap);
    }
}

void VerdictStrip::paintBar(QPainter &painter, const QRectF &bar, const VerdictSide &side,
                            const QString &name, const QColor &color, Nanoseconds longest) const
{
    const qreal scale = m_fonts.scale();
    const auto part = [&](Nanoseconds length) {
        return bar.width() * static_cast<double>(length.count()) / static_cast<double>(longest.count());
    };
    painter.setPen(m_theme.mutedText);
    painter.setFont(m_fonts.font(TextRole::BodyStrong));
    painter.drawText(QRectF(0, bar.top(), bar.left() - 12 * scale, bar.height()),
                     Qt::AlignRight | Qt::AlignVCenter, name);

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
    painter.drawText(QRectF(bar.left() + end + 10 * scale, bar.top(), width(), bar.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, totalText(side, longest));
}

} // namespace interleave
