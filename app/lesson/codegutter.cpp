// SPDX-License-Identifier: MIT
#include "app/lesson/codegutter.h"

#include "app/lesson/codeview.h"

#include <QMouseEvent>
#include <QPainter>

namespace interleave {

QString restText(std::uint32_t rest)
{
    if (rest == 0)
        return {};
    return rest < 1000 ? QStringLiteral("+%1").arg(rest) : QStringLiteral("+%1k").arg(rest / 1000);
}

CodeGutter::CodeGutter(CodeView &view)
    : QWidget(&view)
    , m_view(view)
{}

CodeGutter::Measures CodeGutter::measures() const
{
    const auto scaled = [this](double length) { return qRound(length * m_view.fonts().scale()); };
    const int edge = scaled(3);
    const int band = scaled(4);
    const int gap = scaled(2);
    const QFontMetrics metrics(m_view.fonts().font(TextRole::Small));
    const int bands = static_cast<int>(LitLine::kMostBands) * (band + gap);
    return {edge, band, gap, metrics.horizontalAdvance(QStringLiteral("+000")), edge + 2 * gap + bands};
}

QSize CodeGutter::sizeHint() const
{
    const Measures m = measures();
    return {m.restLeft + m.number + m.gap, 0};
}

void CodeGutter::paintEvent(QPaintEvent *)
{
    const Measures m = measures();
    const Theme &theme = m_view.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.setFont(m_view.fonts().font(TextRole::Small));
    const auto [first, last] = m_view.seenLines();
    for (std::uint32_t line = first; line <= last; ++line) {
        const QRect row = m_view.lineRect(line);
        const LitLine *lit = m_view.litAt(line);
        if (lit || m_view.isMarked(line)) // goes on under the text
            painter.fillRect(0, row.top(), width(), row.height(),
                             lit ? theme.hue(lit->hues.front()).pale : theme.selection);
        if (m_view.isMarked(line))
            painter.fillRect(0, row.top(), m.edge, row.height(), theme.accent);
        if (!lit)
            continue;
        int left = m.edge + 2 * m.gap;
        for (const std::uint32_t hue : lit->hues) {
            painter.fillRect(left, row.top() + 1, m.band, row.height() - 2, theme.hue(hue).outline);
            left += m.band + m.gap;
        }
        painter.setPen(theme.text);
        painter.drawText(QRect(m.restLeft, row.top(), m.number, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, restText(lit->rest()));
    }
}

/// As good as the line itself.
void CodeGutter::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto [first, last] = m_view.seenLines();
    for (std::uint32_t line = first; line <= last; ++line) {
        const QRect row = m_view.lineRect(line);
        if (event->pos().y() >= row.top() && event->pos().y() <= row.bottom())
            Q_EMIT m_view.lineActivated(line);
    }
}

} // namespace interleave
