// SPDX-License-Identifier: MIT
#include "core/trace/chrometracereader.h"

#include "core/scenario/jsonparse.h"
#include "core/trace/tracehandler.h"
#include "core/translated.h"
#include "core/wholefile.h"

namespace interleave {

bool isTraceFileName(const QString &path)
{
    return path.endsWith(u".trace.json", Qt::CaseInsensitive);
}

ReadTrace readChromeTrace(const QByteArray &contents)
{
    JsonSource source(contents);
    TraceHandler handler(source, contents);
    parseJson(source, handler);
    return handler.finish();
}

Result<ReadTrace> readChromeTraceFile(const QString &path)
{
    const Result<QByteArray> contents =
        readWholeFile(path, kLargestTraceFile, tr("is too large (at most 2 GiB was expected)"));
    if (!contents)
        return Failure{contents.message()};
    return readChromeTrace(contents.value());
}

} // namespace interleave
