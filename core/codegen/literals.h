// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <QString>
#include <QStringList>

namespace interleave {

/// The text as a Python string in quotation marks.
[[nodiscard]] QString pythonString(const QString &text);
/// The same as the inside of an f-string, without the quotation marks.
[[nodiscard]] QString pythonFormat(const QString &text);
/// The text as a C++ string in quotation marks, in UTF-8.
[[nodiscard]] QString cppString(const QString &text);

/// `400 * MS`, `2.5 * SECOND`.
[[nodiscard]] QString pythonDuration(Nanoseconds duration);
/// `400ms`, `2500ms`.
[[nodiscard]] QString cppDuration(Nanoseconds duration);

/// The text in lines of at most `columns` characters, to be read and not to be compiled: without control
/// characters, and nowhere a backslash at the end of a line, where C++ would join it with the next.
[[nodiscard]] QStringList commentLines(const QString &text, int columns);

} // namespace interleave
