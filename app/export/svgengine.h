// SPDX-License-Identifier: MIT
#pragma once

#include <QBrush>
#include <QHash>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

namespace interleave {

/// Writes what a painter draws as SVG elements, with all coordinates in those of the picture.
class SvgEngine final : public QPaintEngine
{
public:
    SvgEngine();

    [[nodiscard]] const QString &elements() const { return m_elements; }
    /// Goes where the elements go.
    void write(const QString &markup) { m_elements += markup; }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &now) override;
    void drawPath(const QPainterPath &path) override;
    void drawRects(const QRectF *rects, int count) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;
    void drawTextItem(const QPointF &place, const QTextItem &item) override;
    [[nodiscard]] Type type() const override { return User; }

private:
    void takeClip(const QPainterPath &path, Qt::ClipOperation operation);
    void writePath(const QString &data, bool isFilled);
    [[nodiscard]] QString fill() const;
    [[nodiscard]] QString stroke() const;
    /// Names the clip that is in force, which is defined where it is used first.
    [[nodiscard]] QString clip();
    /// How much longer a unit becomes.
    [[nodiscard]] qreal stretch() const;

    QString m_elements;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    qreal m_opacity = 1.0;
    QPainterPath m_clip; ///< in the picture's coordinates
    bool m_hasClip = false;
    bool m_isClipEnabled = true;
    QHash<QString, int> m_clips; ///< by their path, those that are defined
};

} // namespace interleave
