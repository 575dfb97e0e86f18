// SPDX-License-Identifier: MIT
#include "core/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace interleave {

Result<QString> writeWholeFile(const QString &path, const QByteArray &contents)
{
    const auto failure = [&path](const QString &why) {
        return Failure{QStringLiteral("%1 cannot be written: %2").arg(path, why)};
    };
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return failure(QStringLiteral("it is no regular file"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size() || !file.commit())
        return failure(file.errorString());
    return path;
}

} // namespace interleave
