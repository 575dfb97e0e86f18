// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QFile>
#include <QString>

namespace interleave {

/// Before any file is opened: makes sure that the three standard streams are open, be it on nothing, so that
/// no other file takes their place; and that a reader who goes away, or a file that may not get larger, is a
/// failed write instead of a signal.
void secureStandardStreams();

/// Standard output, for results. Nothing is held back: what is not written is known at once.
class StandardOutput
{
public:
    StandardOutput();

    [[nodiscard]] QIODevice &device() { return m_file; }
    /// A failure says why.
    [[nodiscard]] Result<qint64> print(const QString &text);
    /// It is a pipe, and its reader has seen enough, as `head` has after ten lines.
    [[nodiscard]] bool readerIsGone() const;

private:
    QFile m_file;
};

/// Standard error, for messages; if that fails there is nobody left to tell.
void printError(const QString &text);
[[nodiscard]] bool errorIsTerminal();

} // namespace interleave
