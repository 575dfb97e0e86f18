// SPDX-License-Identifier: MIT
#include "core/trace/chrometracereader.h"

#include "core/trace/tracehandler.h"
#include "core/translated.h"

#include <QFile>

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace interleave {

bool isTraceFileName(const QString &path)
{
    return path.endsWith(u".trace.json", Qt::CaseInsensitive);
}

ReadTrace readChromeTrace(const QByteArray &contents)
{
    JsonSource source(contents);
    TraceHandler handler(source, contents);
    rapidjson::Reader reader;
    constexpr unsigned kFlags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
    const rapidjson::ParseResult parsed = reader.Parse<kFlags>(source, handler);
    if (parsed.IsError() && parsed.Code() != rapidjson::kParseErrorTermination)
        handler.syntaxFault(
            parsed.Offset(),
            tr("no valid JSON: %1").arg(QString::fromUtf8(rapidjson::GetParseError_En(parsed.Code()))));
    return handler.finish();
}

Result<ReadTrace> readChromeTraceFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{tr("%1: can't be read: %2").arg(path, file.errorString())};
    const QByteArray contents = file.read(kLargestTraceFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Failure{tr("%1: can't be read: %2").arg(path, file.errorString())};
    if (contents.size() > kLargestTraceFile)
        return Failure{tr("%1: is too large (at most 2 GiB was expected)").arg(path)};
    return readChromeTrace(contents);
}

} // namespace interleave
