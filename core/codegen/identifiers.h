// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace interleave {

/// How the words of an identifier are joined.
enum class NameStyle {
    Snake, ///< `fetch_page`
    Camel, ///< `fetchPage`
};

/// The words that an identifier can be made of: letters and digits of any script, in small letters.
[[nodiscard]] QStringList identifierWords(const QString &name);

/// Makes names of coroutines from the names of tasks: valid, readable, and none of them twice.
class Identifiers
{
public:
    /// `taken` must not come out: keywords, and what the program calls something of its own.
    Identifiers(NameStyle style, QSet<QString> taken);

    /// The words as an identifier that has not come out before. `task` is put in front of words that can't be
    /// one, or would tell nothing, such as a single letter.
    [[nodiscard]] QString unique(QStringList words);

private:
    [[nodiscard]] QString joined(const QStringList &words) const;

    NameStyle m_style;
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers; ///< how many have had to be numbered, by the name without
};

/// What a Python program must not call its own functions.
[[nodiscard]] QSet<QString> pythonTakenNames();
/// The same for C++, where they stand in a namespace.
[[nodiscard]] QSet<QString> cppTakenNames();

} // namespace interleave
