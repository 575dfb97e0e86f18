// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace interleave {

/// What is in a file. A Failure names it: where it can't be read, or is longer than `most` bytes, which
/// `tooLarge` says.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qint64 most, const QString &tooLarge);

/// All of the bytes; a failure is what the device says.
[[nodiscard]] Result<qint64> writeAll(QIODevice &device, const QByteArray &bytes);

/// Writes a file whole or not at all: where it fails, what was there before is still there. Only regular
/// files; a device or a pipe would be replaced. The result is the path; a Failure names it.
[[nodiscard]] Result<QString> writeWholeFile(const QString &path, const QByteArray &contents);
/// The same of what `write` writes to the device that it gets; where it fails, so does this.
[[nodiscard]] Result<QString> writeWholeFile(const QString &path,
                                             const std::function<Result<qint64>(QIODevice &)> &write);

} // namespace interleave
