// SPDX-License-Identifier: MIT
#include "app/export/svgengine.h"

#include "app/export/svgtext.h"

#include <QBuffer>
#include <QImage>
#include <QPixmap>

#include <cmath>

namespace interleave {

namespace {

QPainterPath pathOf(const QRegion &region)
{
    QPainterPath path;
    path.addRegion(region);
    return path;
}

QString dashes(const QPen &pen, qreal width)
{
    if (pen.style() == Qt::SolidLine)
        return {};
    QStringList lengths;
    for (const qreal length : pen.dashPattern()) // in units of the width
        lengths << svgNumber(length * width);
    return QStringLiteral(" stroke-dasharray=\"%1\"").arg(lengths.join(u' '));
}

} // namespace

SvgEngine::SvgEngine()
    : QPaintEngine(AllFeatures)
{}

void SvgEngine::updateState(const QPaintEngineState &now)
{
    const DirtyFlags dirty = now.state();
    if (dirty & DirtyTransform)
        m_transform = now.transform();
    if (dirty & DirtyPen)
        m_pen = now.pen();
    if (dirty & DirtyBrush)
        m_brush = now.brush();
    if (dirty & DirtyOpacity)
        m_opacity = now.opacity();
    if (dirty & DirtyClipEnabled)
        m_isClipEnabled = now.isClipEnabled();
    if (dirty & DirtyClipRegion)
        takeClip(pathOf(now.clipRegion()), now.clipOperation());
    if (dirty & DirtyClipPath)
        takeClip(now.clipPath(), now.clipOperation());
}

void SvgEngine::takeClip(const QPainterPath &path, Qt::ClipOperation operation)
{
    const QPainterPath mapped = m_transform.map(path);
    if (operation == Qt::NoClip)
        m_clip = QPainterPath();
    else if (operation == Qt::IntersectClip && m_hasClip)
        m_clip = m_clip.intersected(mapped);
    else
        m_clip = mapped;
    m_hasClip = operation != Qt::NoClip;
}

QString SvgEngine::clip()
{
    if (!m_hasClip || !m_isClipEnabled)
        return {};
    const QString data = svgPath(m_clip);
    int &number = m_clips[data];
    if (number == 0) {
        number = static_cast<int>(m_clips.size());
        m_elements +=
            QStringLiteral("<clipPath id=\"clip%1\"><path clip-rule=\"evenodd\" d=\"%2\"/></clipPath>\n")
                .arg(number)
                .arg(data);
    }
    return QStringLiteral(" clip-path=\"url(#clip%1)\"").arg(number);
}

qreal SvgEngine::stretch() const
{
    return std::sqrt(std::abs(m_transform.determinant()));
}

QString SvgEngine::fill() const
{
    return m_brush.style() == Qt::NoBrush ? QStringLiteral(" fill=\"none\"")
                                          : svgColor("fill", m_brush.color(), m_opacity);
}

QString SvgEngine::stroke() const
{
    if (m_pen.style() == Qt::NoPen)
        return {};
    const qreal width = std::max<qreal>(m_pen.widthF(), 0.1) * stretch();
    QString text = svgColor("stroke", m_pen.color(), m_opacity) +
                   QStringLiteral(" stroke-width=\"%1\"").arg(svgNumber(width)) + dashes(m_pen, width);
    if (m_pen.capStyle() == Qt::RoundCap)
        text += QStringLiteral(" stroke-linecap=\"round\"");
    if (m_pen.capStyle() == Qt::SquareCap)
        text += QStringLiteral(" stroke-linecap=\"square\"");
    return text;
}

void SvgEngine::writePath(const QString &data, bool isFilled)
{
    const QString within = clip();
    m_elements += QStringLiteral("<path d=\"") + data + u'"' +
                  (isFilled ? fill() : QStringLiteral(" fill=\"none\"")) + stroke() + within +
                  QStringLiteral("/>\n");
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    writePath(svgPath(m_transform.map(path)), true);
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    QPainterPath path;
    for (int index = 0; index < count; ++index)
        path.addRect(rects[index]);
    drawPath(path);
}

void SvgEngine::drawLines(const QLineF *lines, int count)
{
    QPainterPath path;
    for (int index = 0; index < count; ++index) {
        path.moveTo(lines[index].p1());
        path.lineTo(lines[index].p2());
    }
    writePath(svgPath(m_transform.map(path)), false);
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    for (int index = 0; index < count; ++index)
        index == 0 ? path.moveTo(points[index]) : path.lineTo(points[index]);
    if (mode != PolylineMode)
        path.closeSubpath();
    writePath(svgPath(m_transform.map(path)), mode != PolylineMode);
}

void SvgEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                          Qt::ImageConversionFlags)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.copy(source.toRect()).save(&buffer, "PNG");
    const QRectF place = m_transform.mapRect(target);
    const QString within = clip();
    m_elements += QStringLiteral("<image x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" "
                                 "preserveAspectRatio=\"none\" image-rendering=\"pixelated\"%5 "
                                 "href=\"data:image/png;base64,%6\"/>\n")
                      .arg(svgNumber(place.left()), svgNumber(place.top()), svgNumber(place.width()),
                           svgNumber(place.height()), within, QString::fromLatin1(png.toBase64()));
}

/// As wide as it was laid out, also where the font is another.
void SvgEngine::drawTextItem(const QPointF &place, const QTextItem &item)
{
    const QPointF mapped = m_transform.map(place);
    const QString text = svgText(item.text());
    if (text.trimmed().isEmpty())
        return;
    const QString within = clip();
    m_elements +=
        QStringLiteral("<text x=\"%1\" y=\"%2\" textLength=\"%3\" lengthAdjust=\"spacingAndGlyphs\" "
                       "xml:space=\"preserve\"")
            .arg(svgNumber(mapped.x()), svgNumber(mapped.y()), svgNumber(item.width() * stretch())) +
        svgFont(item.font(), stretch()) + svgColor("fill", m_pen.color(), m_opacity) + within + u'>' + text +
        QStringLiteral("</text>\n");
}

} // namespace interleave
