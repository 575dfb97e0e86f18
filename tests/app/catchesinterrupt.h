// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>

#include <csignal>

namespace interleave {

#ifdef Q_OS_LINUX
/// Whether the program has begun to catch Ctrl+C: the kernel knows.
inline bool catchesInterrupt(const QProcess &process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return ((line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGINT - 1)) & 1) == 1;
    }
    return false;
}
#endif

} // namespace interleave
