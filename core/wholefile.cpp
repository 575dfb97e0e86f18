// SPDX-License-Identifier: MIT
#include "core/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace interleave {

Result<QString> writeWholeFile(const QString &path, const QByteArray &contents)
{
    return writeWholeFile(path, [&contents](QIODevice &device) -> Result<qint64> {
        const qint64 written = device.write(contents);
        if (written != contents.size())
            return Failure{device.errorString()};
        return written;
    });
}

Result<QString> writeWholeFile(const QString &path, const std::function<Result<qint64>(QIODevice &)> &write)
{
    const auto failure = [&path](const QString &why) {
        return Failure{QStringLiteral("%1 cannot be written: %2").arg(path, why)};
    };
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return failure(QStringLiteral("it is no regular file"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file.errorString());
    if (const Result<qint64> written = write(file); !written)
        return failure(written.message()); // what was written so far goes with the file object
    if (!file.commit())
        return failure(file.errorString());
    return path;
}

} // namespace interleave
