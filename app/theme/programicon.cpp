// SPDX-License-Identifier: MIT
#include "app/theme/programicon.h"

#include <QColor>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

static void initialiseResources() // may not stand in a namespace
{
    Q_INIT_RESOURCE(icons);
}

namespace interleave {

namespace {

constexpr qreal kSide = 64; ///< of the drawing, in its own units

struct RoundRect
{
    QRectF rect;
    qreal radius;
    QColor color;
};

/// The drawing is made of nothing else, which spares the program a library.
std::vector<RoundRect> readDrawing()
{
    initialiseResources();
    std::vector<RoundRect> drawing;
    QFile file(QStringLiteral(":/icons/interleave.svg"));
    if (!file.open(QIODevice::ReadOnly))
        return drawing;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"rect")
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        const auto number = [&attributes](const char *name) {
            return attributes.value(QLatin1StringView(name)).toDouble();
        };
        drawing.push_back({QRectF(number("x"), number("y"), number("width"), number("height")), number("rx"),
                           QColor(attributes.value(QLatin1StringView("fill")).toString())});
    }
    return drawing;
}

void draw(QPainter &painter, const QRectF &where)
{
    static const std::vector<RoundRect> drawing = readDrawing();
    const qreal side = std::min(where.width(), where.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.translate(where.center() - QPointF(side, side) / 2);
    painter.scale(side / kSide, side / kSide);
    for (const RoundRect &part : drawing) {
        painter.setBrush(part.color);
        painter.drawRoundedRect(part.rect, part.radius, part.radius);
    }
    painter.restore();
}

class ProgramIconEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        draw(*painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return QPixmap::fromImage(programIconImage(std::min(size.width(), size.height())));
    }

    QIconEngine *clone() const override { return new ProgramIconEngine(*this); }
};

} // namespace

QIcon programIcon()
{
    return QIcon(new ProgramIconEngine);
}

QImage programIconImage(int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    draw(painter, QRectF(image.rect()));
    return image;
}

} // namespace interleave
