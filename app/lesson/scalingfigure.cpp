// SPDX-License-Identifier: MIT
#include "app/lesson/scalingfigure.h"

#include "app/export/svgdevice.h"
#include "app/lesson/scalingpainter.h"
#include "app/theme/cardframe.h"
#include "core/translated.h"

#include <QPainter>
#include <QStringList>

#include <cmath>

namespace interleave {

namespace {

constexpr double kMargin = 20.0;

QString caption(const ScalingFigure &figure)
{
    const QString text = tr("%1 by %2").arg(modeName(figure.mode), sweptName(figure.sweep.swept));
    const auto &variation = figure.sweep.variation;
    return text.left(1).toUpper() + text.mid(1) +
           (variation ? QStringLiteral(" · ") + sweptText(variation->what, variation->value) : QString());
}

/// The ends of the sweep, and where the scenario is.
QString description(const SweepResult &sweep)
{
    QStringList sentences;
    for (const SweepPoint &point : sweep.points)
        if (&point == &sweep.points.front() || &point == &sweep.points.back() || point.value == sweep.present)
            sentences << pointText(sweep.swept, point);
    return sentences.join(QStringLiteral(". "));
}

void paintFigure(QPainter &painter, const ScalingFigure &figure, const PictureStyle &style, bool isPaper,
                 SvgDevice *svg)
{
    const Fonts fonts = style.fonts();
    const FontChartMetrics metrics(fonts, isPaper ? 0.0 : style.scale);
    const auto margin = static_cast<int>(std::lround(kMargin * fonts.scale()));
    painter.fillRect(QRect(QPoint(), style.size), style.theme.windowBackground);
    QRect room = QRect(QPoint(), style.size).adjusted(margin, margin, -margin, -margin);
    const auto addLine = [&](const QString &text, TextRole role, const QColor &color) {
        const auto height = static_cast<int>(std::ceil(metrics.lineHeight(role)));
        painter.setFont(fonts.font(role));
        painter.setPen(color);
        painter.drawText(QRect(room.left(), room.top(), room.width(), height),
                         Qt::AlignLeft | Qt::AlignVCenter, metrics.elided(text, role, room.width()));
        room.setTop(room.top() + height);
    };
    addLine(figure.title, TextRole::Heading, style.theme.text);
    addLine(caption(figure), TextRole::Body, style.theme.mutedText);
    room.setTop(room.top() + margin / 2);
    if (svg)
        svg->beginGroup(QStringLiteral("plot"), caption(figure));
    painter.save();
    painter.translate(room.topLeft());
    paintCard(painter, QRect(QPoint(), room.size()), style.theme.card, style.theme, fonts.scale());
    ScalingPainter(style.theme, fonts)
        .paint(painter, scalingLayout(figure.sweep, figure.mode, QSizeF(room.size()), metrics));
    painter.restore();
    if (svg)
        svg->end();
}

} // namespace

Drawing drawingOf(const ScalingFigure &figure, const PictureStyle &style, bool isPaper)
{
    Drawing drawing;
    drawing.size = style.size;
    drawing.scale = style.scale;
    drawing.ground = style.theme.windowBackground;
    drawing.title = QStringLiteral("%1 – %2").arg(figure.title, caption(figure));
    drawing.description = description(figure.sweep);
    drawing.paint = [figure, style, isPaper](QPainter &painter, SvgDevice *svg) {
        paintFigure(painter, figure, style, isPaper, svg);
    };
    return drawing;
}

} // namespace interleave
