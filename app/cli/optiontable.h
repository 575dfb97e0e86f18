// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/options.h"

#include <QString>
#include <QStringView>

#include <span>

namespace interleave {

/// One option of the command line. All there is to know about it stands in its row of the table.
struct OptionRow
{
    /// Takes the value into the options; true if it is one. A flag gets an empty value.
    using Read = bool (*)(const QString &value, Options &options);
    /// What the value should have been, for a message.
    using Expect = QString (*)(const QString &value);

    QStringView name;      ///< without the dashes
    QStringView valueName; ///< empty for a flag
    const char *meaning;   ///< for --help; not translated yet
    const char *expected;  ///< for a message: what a value must be; not translated yet, null for a flag
    Read read;
    bool repeatable = false;
    QStringView letter = {}; ///< for short, after one dash; may be empty
    Expect expect = nullptr; ///< in place of `expected` where that depends on the value

    [[nodiscard]] bool takesValue() const { return !valueName.isEmpty(); }
};

/// Every option, in the order of --help.
[[nodiscard]] std::span<const OptionRow> optionTable();

/// The row of that name, without the dashes; null where there is none.
[[nodiscard]] const OptionRow *findOption(QStringView name);

/// The row of that letter, without the dash; null where there is none.
[[nodiscard]] const OptionRow *findLetter(QStringView letter);

/// The row whose name a mistyped one resembles most; null where none is alike.
[[nodiscard]] const OptionRow *similarOption(QStringView name);

/// The text of --help.
[[nodiscard]] QString helpText();

} // namespace interleave
