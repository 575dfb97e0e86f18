// SPDX-License-Identifier: MIT
#include "app/export/exportformats.h"

#include "app/export/animation.h"
#include "app/export/picturewriter.h"
#include "core/codegen/cppcode.h"
#include "core/codegen/pythoncode.h"
#include "core/trace/chrometrace.h"
#include "core/trace/spancsv.h"
#include "core/translated.h"
#include "core/wholefile.h"

#include <QFileInfo>
#include <QIODevice>
#include <QStringList>

#include <algorithm>
#include <array>

namespace interleave {

namespace {

Result<qint64> pythonProgram(const ExportSubject &subject, const QString &, QIODevice &device,
                             const Progress &)
{
    return put(device, pythonCode(subject.scenario).text().toUtf8());
}

Result<qint64> cppProgram(const ExportSubject &subject, const QString &fileName, QIODevice &device,
                          const Progress &)
{
    return put(device, cppCode(subject.scenario, fileName).text().toUtf8());
}

template <Result<QByteArray> (*write)(const ChartSubject &, const PictureStyle &)>
Result<qint64> picture(const ExportSubject &subject, const QString &, QIODevice &device, const Progress &)
{
    return put(device, write(subject.charts, subject.style));
}

Result<qint64> png(const ExportSubject &subject, const QString &, QIODevice &device, const Progress &progress)
{
    return put(device, pngPicture(subject.charts, subject.style, progress));
}

Result<qint64> animation(const ExportSubject &subject, const QString &, QIODevice &device,
                         const Progress &progress)
{
    return writeAnimation(device, subject.charts, subject.style, progress);
}

template <Result<qint64> (*write)(QIODevice &, const LoggedRun &, const Progress &)>
Result<qint64> data(const ExportSubject &subject, const QString &, QIODevice &device,
                    const Progress &progress)
{
    if (!subject.charts.shown() || subject.charts.shown()->timelines.empty())
        return Failure{tr("there is no run")};
    const RunRecord &run = *subject.charts.shown();
    LoggedRun logged{&run.scenario, run.isReal ? ClockKind::Real : ClockKind::Virtual, {}};
    for (const TimelineRecord &one : run.timelines)
        logged.timelines.push_back({&one.timeline, one.log.get()});
    return write(device, logged, progress);
}

constexpr std::array kFormats{
    ExportFormat{u".png", QT_TRANSLATE_NOOP("interleave", "PNG picture"), ExportNeeds::Picture, png},
    ExportFormat{u".svg", QT_TRANSLATE_NOOP("interleave", "SVG drawing"), ExportNeeds::Picture,
                 picture<svgPicture>},
    ExportFormat{u".pdf", QT_TRANSLATE_NOOP("interleave", "PDF"), ExportNeeds::Picture, picture<pdfPicture>},
    ExportFormat{u".gif", QT_TRANSLATE_NOOP("interleave", "Animated GIF"), ExportNeeds::Picture, animation},
    ExportFormat{u".csv", QT_TRANSLATE_NOOP("interleave", "Table of spans"), ExportNeeds::Run,
                 data<writeSpanCsv>},
    ExportFormat{u".trace.json", QT_TRANSLATE_NOOP("interleave", "Trace"), ExportNeeds::Run,
                 data<writeChromeTrace>},
    ExportFormat{u".py", QT_TRANSLATE_NOOP("interleave", "Python program"), ExportNeeds::Scenario,
                 pythonProgram},
    ExportFormat{u".cpp", QT_TRANSLATE_NOOP("interleave", "C++ program"), ExportNeeds::Scenario, cppProgram},
};

} // namespace

Result<qint64> put(QIODevice &device, const Result<QByteArray> &contents)
{
    if (!contents)
        return Failure{contents.message()};
    return writeAll(device, contents.value());
}

std::span<const ExportFormat> exportFormats()
{
    return kFormats;
}

QString exportFormatName(const ExportFormat &format)
{
    return tr(format.name);
}

const ExportFormat *exportFormatOf(const QString &path, std::span<const ExportFormat> formats)
{
    // A name that is nothing but its ending is a hidden file without one.
    const QString name = QFileInfo(path).fileName();
    const auto format = std::find_if(formats.begin(), formats.end(), [&name](const ExportFormat &one) {
        return name.size() > one.ending.size() && name.endsWith(one.ending, Qt::CaseInsensitive);
    });
    return format == formats.end() ? nullptr : &*format;
}

QString exportEndings(std::span<const ExportFormat> formats)
{
    QStringList endings;
    for (const ExportFormat &format : formats)
        endings << format.ending.toString();
    const QString last = endings.takeLast();
    return endings.isEmpty() ? last : tr("%1 or %2").arg(endings.join(tr(", ")), last);
}

Result<QString> exportFile(const ExportSubject &subject, const QString &path, const Progress &progress,
                           std::span<const ExportFormat> formats)
{
    const ExportFormat *format = exportFormatOf(path, formats);
    if (!format)
        return Failure{
            tr("%1 cannot be written: its name has to end in %2").arg(path, exportEndings(formats))};
    const auto goesOn = [&progress](double done) { return !progress || progress(done); };
    return writeWholeFile(path, [&](QIODevice &device) -> Result<qint64> {
        if (!goesOn(0.0))
            return givenUp();
        Result<qint64> written = format->write(subject, QFileInfo(path).fileName(), device, progress);
        // Formats that are made whole have asked nobody meanwhile.
        if (written && !goesOn(1.0))
            return givenUp();
        return written;
    });
}

} // namespace interleave
