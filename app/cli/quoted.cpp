// SPDX-License-Identifier: MIT
#include "app/cli/quoted.h"

#include <algorithm>

namespace interleave {

QString printable(QString text)
{
    const auto isHarmful = [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    };
    std::replace_if(text.begin(), text.end(), isHarmful, QChar(QChar::ReplacementCharacter));
    return text;
}

QString quoted(const QString &text)
{
    constexpr qsizetype kMost = 60;
    QString shown = printable(text);
    if (shown.size() > kMost)
        shown = shown.first(kMost / 2) + u'…' + shown.last(kMost / 2);
    return u'“' + shown + u'”';
}

} // namespace interleave
