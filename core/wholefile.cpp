// SPDX-License-Identifier: MIT
#include "core/wholefile.h"

#include "core/translated.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace interleave {

namespace {

/// Of a file that has more than it says, in bytes.
constexpr qint64 kAtOnce = 1 << 20;

} // namespace

Result<QByteArray> readWholeFile(const QString &path, qint64 most, const QString &tooLarge)
{
    QFile file(path);
    const auto failure = [&] { return Failure{tr("%1: can't be read: %2").arg(path, file.errorString())}; };
    if (!file.open(QIODevice::ReadOnly))
        return failure();
    QByteArray contents = file.read(std::min(most, file.size()) + 1);
    // What a file says of its size is no promise: a pipe has none, and others may grow.
    for (QByteArray more = contents; !more.isEmpty() && contents.size() <= most; contents += more)
        more = file.read(std::min(kAtOnce, most + 1 - contents.size()));
    if (file.error() != QFileDevice::NoError)
        return failure();
    if (contents.size() > most)
        return Failure{tr("%1: %2").arg(path, tooLarge)};
    return contents;
}

Result<qint64> writeAll(QIODevice &device, const QByteArray &bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) { // a disk that becomes full takes a part, and only then has a reason not to
        const qint64 written = device.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return Failure{device.errorString()};
        done += written;
    }
    return done;
}

Result<QString> writeWholeFile(const QString &path, const QByteArray &contents)
{
    return writeWholeFile(path, [&contents](QIODevice &device) { return writeAll(device, contents); });
}

Result<QString> writeWholeFile(const QString &path, const std::function<Result<qint64>(QIODevice &)> &write)
{
    const auto failure = [&path](const QString &why) {
        return Failure{tr("%1 cannot be written: %2").arg(path, why)};
    };
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return failure(tr("it is no regular file"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file.errorString());
    const Result<qint64> written = write(file);
    // commit() does not notice what it can't write of the file's buffer. The first attempt may end in the
    // middle, and leave it to the second to say why.
    const bool isFlushed = file.flush() || file.flush();
    if (!isFlushed)
        return failure(file.errorString()); // what was written so far goes with the file object
    if (!written)
        return failure(written.message());
    if (!file.commit())
        return failure(file.errorString());
    return path;
}

} // namespace interleave
