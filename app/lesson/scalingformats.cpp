// SPDX-License-Identifier: MIT
#include "app/lesson/scalingformats.h"

#include "app/lesson/scalingfigure.h"

#include <array>

namespace interleave {

namespace {

template <Result<QByteArray> (*write)(const Drawing &), bool isPaper>
Result<qint64> figure(const ExportSubject &subject, const QString &, QIODevice &device, const Progress &)
{
    return put(device, write(drawingOf(*subject.scaling, subject.style, isPaper)));
}

Result<qint64> numbers(const ExportSubject &subject, const QString &, QIODevice &device, const Progress &)
{
    return put(device, scalingCsv(subject.scaling->sweep));
}

constexpr std::array kFormats{
    ExportFormat{u".png", QT_TRANSLATE_NOOP("interleave", "PNG picture"), ExportNeeds::Scaling,
                 figure<pngOf, false>},
    ExportFormat{u".svg", QT_TRANSLATE_NOOP("interleave", "SVG drawing"), ExportNeeds::Scaling,
                 figure<svgOf, true>},
    ExportFormat{u".pdf", QT_TRANSLATE_NOOP("interleave", "PDF"), ExportNeeds::Scaling, figure<pdfOf, true>},
    ExportFormat{u".csv", QT_TRANSLATE_NOOP("interleave", "Table of totals"), ExportNeeds::Scaling, numbers},
};

} // namespace

std::span<const ExportFormat> scalingFormats()
{
    return kFormats;
}

} // namespace interleave
