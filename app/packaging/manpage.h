// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>

namespace interleave {

/// The manual page of the program, section 1, as source for man(1). Its options are those of --help, word
/// for word.
[[nodiscard]] QString manPage(const QString &version, QDate date);

} // namespace interleave
