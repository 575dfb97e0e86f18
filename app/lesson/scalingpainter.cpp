// SPDX-License-Identifier: MIT
#include "app/lesson/scalingpainter.h"

#include <QPainter>

namespace interleave {

namespace {

constexpr qreal kLineWidth = 2.0;
constexpr qreal kDot = 7.0;

/// So that the lines can be told apart without colours.
Qt::PenStyle penStyle(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Sequential:
        return Qt::DashLine;
    case Strategy::Concurrent:
        return Qt::SolidLine;
    case Strategy::Threads:
        break;
    }
    return Qt::DotLine;
}

void drawUpright(QPainter &painter, const ScalingPicture &picture, double x)
{
    painter.drawLine(QPointF(x, picture.plot.top()), QPointF(x, picture.plot.bottom()));
}

} // namespace

void ScalingPainter::paint(QPainter &painter, const ScalingPicture &picture,
                           std::optional<std::size_t> chosen) const
{
    if (picture.columns.empty())
        return;
    paintGrid(painter, picture);
    paintLines(painter, picture);
    paintPresent(painter, picture);
    if (chosen)
        paintChosen(painter, picture, *chosen);
}

QColor ScalingPainter::colorOf(Strategy strategy) const
{
    switch (strategy) {
    case Strategy::Sequential:
        return m_theme.verdictSequential;
    case Strategy::Concurrent:
        return m_theme.verdictConcurrent;
    case Strategy::Threads:
        break;
    }
    return m_theme.verdictThreads;
}

void ScalingPainter::paintGrid(QPainter &painter, const ScalingPicture &picture) const
{
    painter.setPen(m_theme.gridLine);
    for (const double x : picture.gridX)
        drawUpright(painter, picture, x);
    for (const double y : picture.gridY)
        painter.drawLine(QPointF(picture.plot.left(), y), QPointF(picture.plot.right(), y));
    painter.setFont(m_fonts.font(TextRole::Caption));
    painter.setPen(m_theme.mutedText);
    for (const ScalingPicture::Label &tick : picture.ticks)
        painter.drawText(tick.rect, static_cast<int>(tick.alignment), tick.text);
}

void ScalingPainter::paintLines(QPainter &painter, const ScalingPicture &picture) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ScalingPicture::Rule &rule : picture.rules) {
        painter.setPen(QPen(m_theme.faintText, 1, Qt::DashDotLine));
        painter.drawLine(QPointF(picture.plot.left(), rule.y), QPointF(picture.plot.right(), rule.y));
        painter.setFont(m_fonts.font(TextRole::Small));
        painter.setPen(m_theme.mutedText);
        painter.drawText(rule.name.rect, static_cast<int>(rule.name.alignment), rule.name.text);
    }
    painter.setFont(m_fonts.font(TextRole::Caption));
    for (const ScalingPicture::Line &line : picture.lines) {
        painter.setPen(QPen(colorOf(line.strategy), kLineWidth * m_fonts.scale(), penStyle(line.strategy)));
        for (const QPolygonF &part : line.parts)
            painter.drawPolyline(part);
        painter.setPen(m_theme.text);
        painter.drawText(line.name.rect, static_cast<int>(line.name.alignment), line.name.text);
    }
}

void ScalingPainter::paintPresent(QPainter &painter, const ScalingPicture &picture) const
{
    if (!picture.present)
        return;
    painter.setPen(QPen(m_theme.mutedText, 1, Qt::DotLine));
    drawUpright(painter, picture, *picture.present);
    painter.setFont(m_fonts.font(TextRole::Small));
    painter.setPen(m_theme.mutedText);
    painter.drawText(picture.presentName.rect, static_cast<int>(picture.presentName.alignment),
                     picture.presentName.text);
}

void ScalingPainter::paintChosen(QPainter &painter, const ScalingPicture &picture, std::size_t chosen) const
{
    const double x = picture.columns[chosen];
    painter.setPen(m_theme.nowLine);
    drawUpright(painter, picture, x);
    const qreal radius = kDot * m_fonts.scale() / 2;
    for (const ScalingPicture::Line &line : picture.lines)
        for (const QPolygonF &part : line.parts)
            for (const QPointF &point : part)
                if (point.x() == x) {
                    painter.setPen(m_theme.card);
                    painter.setBrush(colorOf(line.strategy));
                    painter.drawEllipse(point, radius, radius);
                }
}

} // namespace interleave
