// SPDX-License-Identifier: MIT
#include "app/export/picturewriter.h"

#include "app/export/svgdevice.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace interleave {

namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0; ///< of the design
constexpr int kPdfDotsPerInch = 1200;

QString tr(const char *text)
{
    return QCoreApplication::translate("PictureWriter", text);
}

QString description(const ChartSubject &subject)
{
    const Verdict words = verdict(subject.verdictFacts());
    QStringList lines{words.headline, words.saving, words.floor, words.loss};
    lines.removeAll(QString());
    return lines.join(QStringLiteral(". "));
}

/// Groups of an SVG, by what is painted.
class SvgGroups final : public ComparisonPicture::Watcher
{
public:
    explicit SvgGroups(SvgDevice &device)
        : m_device(device)
    {}

    void beginPart(const QString &kind, const QString &name) override { m_device.beginGroup(kind, name); }
    void beginMark(const QString &sentence) override { m_device.beginTip(sentence); }
    void end() override { m_device.end(); }

private:
    SvgDevice &m_device;
};

/// Qt writes down when a PDF was made. Blanks in its place: other parts are found by where they are.
QByteArray withoutDate(QByteArray pdf)
{
    const qsizetype at = pdf.indexOf("/CreationDate (");
    const qsizetype end = at < 0 ? at : pdf.indexOf(')', at);
    for (qsizetype index = at; index >= 0 && index <= end; ++index)
        pdf[index] = ' ';
    return pdf;
}

} // namespace

QImage imageOf(const ComparisonPicture &picture)
{
    const PictureStyle &style = picture.style();
    QImage image((QSizeF(style.size) * style.scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(static_cast<int>(std::lround(96 * style.scale / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(style.theme.windowBackground);
    QPainter painter(&image);
    painter.scale(style.scale, style.scale); // a device's pixel ratio cannot be less than 1
    picture.paint(painter);
    return image;
}

Result<QByteArray> pngPicture(const ChartSubject &subject, const PictureStyle &style)
{
    const QImage image = imageOf(ComparisonPicture(subject, style));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return Failure{tr("there is not enough memory for the picture")};
    return bytes;
}

Result<QByteArray> svgPicture(const ChartSubject &subject, const PictureStyle &style)
{
    const ComparisonPicture picture(subject, style, true);
    SvgDevice device(style.size, style.scale, picture.title(), description(subject));
    SvgGroups groups(device);
    QPainter painter(&device);
    picture.paint(painter, &groups);
    painter.end();
    return device.document();
}

Result<QByteArray> pdfPicture(const ChartSubject &subject, const PictureStyle &style)
{
    const ComparisonPicture picture(subject, style, true);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const double points = kPointsPerPixel * style.scale;
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfDotsPerInch);
    writer.setTitle(picture.title());
    writer.setCreator(QStringLiteral("Interleave " INTERLEAVE_VERSION));
    writer.setPageLayout(QPageLayout(QPageSize(QSizeF(style.size) * points, QPageSize::Point),
                                     QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    QPainter painter(&writer);
    painter.scale(points * kPdfDotsPerInch / 72.0, points * kPdfDotsPerInch / 72.0);
    picture.paint(painter);
    if (!painter.end())
        return Failure{tr("the PDF cannot be made")};
    return withoutDate(bytes);
}

} // namespace interleave
