// SPDX-License-Identifier: MIT
#include "app/export/exportformats.h"

#include "core/codegen/cppcode.h"
#include "core/codegen/pythoncode.h"
#include "core/wholefile.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <array>

namespace interleave {

namespace {

Result<QByteArray> pythonProgram(const ExportSubject &subject)
{
    return pythonCode(subject.scenario).text().toUtf8();
}

Result<QByteArray> cppProgram(const ExportSubject &subject)
{
    return cppCode(subject.scenario, QFileInfo(subject.path).fileName()).text().toUtf8();
}

constexpr std::array kFormats{ExportFormat{u".py", pythonProgram}, ExportFormat{u".cpp", cppProgram}};

} // namespace

std::span<const ExportFormat> exportFormats()
{
    return kFormats;
}

const ExportFormat *exportFormatOf(const QString &path)
{
    // A name that is nothing but its ending is a hidden file without one.
    const QString name = QFileInfo(path).fileName();
    const auto format = std::find_if(kFormats.begin(), kFormats.end(), [&name](const ExportFormat &one) {
        return name.size() > one.ending.size() && name.endsWith(one.ending, Qt::CaseInsensitive);
    });
    return format == kFormats.end() ? nullptr : &*format;
}

QString exportEndings()
{
    QStringList endings;
    for (const ExportFormat &format : kFormats)
        endings << format.ending.toString();
    const QString last = endings.takeLast();
    return endings.isEmpty() ? last : endings.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

Result<QString> exportFile(const ExportSubject &subject)
{
    const ExportFormat *format = exportFormatOf(subject.path);
    Q_ASSERT(format);
    const Result<QByteArray> contents = format->contents(subject);
    if (!contents)
        return Failure{QStringLiteral("%1 cannot be written: %2").arg(subject.path, contents.message())};
    return writeWholeFile(subject.path, contents.value());
}

} // namespace interleave
