// SPDX-License-Identifier: MIT
#include "app/export/picturewriter.h"

#include "app/export/drawing.h"
#include "app/export/svgdevice.h"
#include "core/translated.h"

#include <optional>

namespace interleave {

namespace {

QString description(const ChartSubject &subject)
{
    const VerdictFacts facts = subject.verdictFacts();
    if (!facts.hasBothWays())
        return {};
    const Verdict words = verdict(facts);
    QStringList lines{words.headline, words.saving, words.floor, words.loss};
    lines.removeAll(QString());
    return lines.join(interleave::tr(". "));
}

/// Groups of an SVG, by what is painted.
class SvgGroups final : public PictureWatcher
{
public:
    explicit SvgGroups(SvgDevice &device)
        : m_device(device)
    {}

    void beginPart(const QString &kind, const QString &name) override { m_device.beginGroup(kind, name); }
    void beginMark(const QString &sentence) override { m_device.beginTip(sentence); }
    void beginLabel() override { m_device.beginLabel(); }
    void end() override { m_device.end(); }

private:
    SvgDevice &m_device;
};

/// The picture must outlive it.
Drawing drawingOf(const ComparisonPicture &picture)
{
    Drawing drawing;
    drawing.size = picture.style().size;
    drawing.scale = picture.style().scale;
    drawing.ground = picture.style().theme.windowBackground;
    drawing.title = picture.title();
    drawing.paint = [&picture](QPainter &painter, SvgDevice *svg) {
        std::optional<SvgGroups> groups;
        if (svg)
            groups.emplace(*svg);
        picture.paint(painter, groups ? &*groups : nullptr);
    };
    return drawing;
}

} // namespace

QImage imageOf(const ComparisonPicture &picture)
{
    return imageOf(drawingOf(picture));
}

Result<QByteArray> pngPicture(const ChartSubject &subject, const PictureStyle &style)
{
    return pngPicture(subject, style, {});
}

Result<QByteArray> pngPicture(const ChartSubject &subject, const PictureStyle &style,
                              const Progress &progress)
{
    const ComparisonPicture picture(subject, style);
    if (const QString fault = picture.fault(); !fault.isEmpty())
        return Failure{fault};
    return pngOf(drawingOf(picture), progress);
}

Result<QByteArray> svgPicture(const ChartSubject &subject, const PictureStyle &style)
{
    const ComparisonPicture picture(subject, style, ComparisonPicture::Medium::Svg);
    if (const QString fault = picture.fault(); !fault.isEmpty())
        return Failure{fault};
    Drawing drawing = drawingOf(picture);
    drawing.scale = 1.0;
    drawing.description = description(subject);
    return svgOf(drawing);
}

Result<QByteArray> pdfPicture(const ChartSubject &subject, const PictureStyle &style)
{
    const ComparisonPicture picture(subject, style, ComparisonPicture::Medium::Pdf);
    if (const QString fault = picture.fault(); !fault.isEmpty())
        return Failure{fault};
    Drawing drawing = drawingOf(picture);
    drawing.scale = 1.0;
    return pdfOf(drawing);
}

} // namespace interleave
