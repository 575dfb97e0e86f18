// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace interleave {

/// How many columns of a terminal the text takes: a Chinese character takes two.
[[nodiscard]] qsizetype columnsOf(QStringView text);

/// The text with as many blanks behind it as are missing from so many columns.
[[nodiscard]] QString filled(const QString &text, qsizetype columns);

/// The text in lines of at most so many columns, which end where there are blanks, or between Chinese
/// characters.
[[nodiscard]] QStringList wrappedLines(const QString &text, qsizetype columns);

} // namespace interleave
