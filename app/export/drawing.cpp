// SPDX-License-Identifier: MIT
#include "app/export/drawing.h"

#include "app/export/svgdevice.h"
#include "core/translated.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0; ///< of the design
constexpr int kPdfDotsPerInch = 1200;

/// Qt writes down when a PDF was made, which is longer in some time zones than in others. So it is cut out,
/// and what comes after it is told to be that much nearer to the beginning.
QByteArray withoutDate(QByteArray pdf)
{
    const qsizetype at = pdf.indexOf("/CreationDate (");
    const qsizetype end = at < 0 ? at : pdf.indexOf('\n', at);
    const qsizetype table = pdf.lastIndexOf("\nxref\n");
    const qsizetype trailer = pdf.lastIndexOf("\ntrailer\n");
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    if (at < 0 || end < 0 || table < end || trailer < table || start < trailer)
        return pdf;
    const qsizetype cut = end + 1 - at;
    constexpr int kDigits = 10; // of a place in the table, whose entries are "0000000017 00000 n"
    for (qsizetype entry = pdf.indexOf(" n", table); entry >= 0 && entry < trailer;
         entry = pdf.indexOf(" n", entry + 1)) {
        const qsizetype digits = pdf.lastIndexOf('\n', entry) + 1;
        const qlonglong place = pdf.mid(digits, kDigits).toLongLong();
        if (place > at)
            pdf.replace(digits, kDigits, QByteArray::number(place - cut).rightJustified(kDigits, '0'));
    }
    pdf.truncate(start);
    pdf += "startxref\n" + QByteArray::number(table + 1 - cut) + "\n%%EOF\n";
    return pdf.remove(at, cut);
}

/// Takes nothing any more once the picture is given up; whoever writes to it then fails.
class WatchedBuffer final : public QBuffer
{
public:
    WatchedBuffer(QByteArray *bytes, const Progress &progress)
        : QBuffer(bytes)
        , m_progress(progress)
    {}

    [[nodiscard]] bool isGivenUp() const { return m_isGivenUp; }

protected:
    qint64 writeData(const char *data, qint64 length) override
    {
        constexpr double kPainted = 0.1; // the rest can't be measured: how far it is squeezed nobody tells
        m_isGivenUp = m_isGivenUp || (m_progress && !m_progress(kPainted));
        return m_isGivenUp ? -1 : QBuffer::writeData(data, length);
    }

private:
    const Progress &m_progress;
    bool m_isGivenUp = false;
};

} // namespace

QImage imageOf(const Drawing &drawing)
{
    constexpr int kMostSide = 32'767; // further than that a painter does not reach on an image
    const QSize pixels = (QSizeF(drawing.size) * drawing.scale).toSize();
    if (std::max(pixels.width(), pixels.height()) > kMostSide)
        return {};
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(static_cast<int>(std::lround(96 * drawing.scale / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(drawing.ground);
    QPainter painter(&image);
    painter.scale(drawing.scale, drawing.scale); // a device's pixel ratio cannot be less than 1
    drawing.paint(painter, nullptr);
    return image;
}

Result<QByteArray> pngOf(const Drawing &drawing)
{
    return pngOf(drawing, {});
}

Result<QByteArray> pngOf(const Drawing &drawing, const Progress &progress)
{
    const QImage image = imageOf(drawing);
    QByteArray bytes;
    WatchedBuffer buffer(&bytes, progress);
    buffer.open(QIODevice::WriteOnly);
    const bool isWhole = !image.isNull() && image.save(&buffer, "PNG");
    if (buffer.isGivenUp())
        return givenUp();
    if (!isWhole)
        return Failure{tr("there is not enough memory for the picture")};
    return bytes;
}

Result<QByteArray> svgOf(const Drawing &drawing)
{
    SvgDevice device(drawing.size, drawing.scale, drawing.title, drawing.description);
    QPainter painter(&device);
    drawing.paint(painter, &device);
    painter.end();
    return device.document();
}

Result<QByteArray> pdfOf(const Drawing &drawing)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const double points = kPointsPerPixel * drawing.scale;
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfDotsPerInch);
    writer.setTitle(drawing.title);
    writer.setCreator(QStringLiteral("Interleave " INTERLEAVE_VERSION));
    writer.setPageLayout(
        QPageLayout(QPageSize(QSizeF(drawing.size) * points, QPageSize::Point, {}, QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    QPainter painter(&writer);
    painter.scale(points * kPdfDotsPerInch / 72.0, points * kPdfDotsPerInch / 72.0);
    drawing.paint(painter, nullptr);
    if (!painter.end())
        return Failure{tr("the PDF cannot be made")};
    return withoutDate(bytes);
}

} // namespace interleave
