// SPDX-License-Identifier: MIT
#include "core/textcolumns.h"

#include <algorithm>

namespace interleave {

namespace {

bool isWide(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x2E80 && code <= 0xA4CF)     // the scripts of East Asia and their punctuation
           || (code >= 0xAC00 && code <= 0xD7A3)  // Korean syllables
           || (code >= 0xF900 && code <= 0xFAFF)  // more ideographs
           || (code >= 0xFF00 && code <= 0xFF60); // letters as wide as these
}

/// What must not be torn apart. A line does not begin with a comma, nor end with what opens something.
QStringList piecesOf(const QString &word)
{
    static const QString closing = QStringLiteral("，。；：、？！）”》…");
    static const QString opening = QStringLiteral("（“《");
    QStringList pieces;
    for (const QChar c : word) {
        const QChar before = pieces.isEmpty() ? QChar() : pieces.back().back();
        const bool mayEnd =
            (isWide(c) || isWide(before)) && !closing.contains(c) && !opening.contains(before);
        if (pieces.isEmpty() || mayEnd)
            pieces << QString(c);
        else
            pieces.back() += c;
    }
    return pieces;
}

} // namespace

qsizetype columnsOf(QStringView text)
{
    return text.size() + std::count_if(text.begin(), text.end(), isWide);
}

QString filled(const QString &text, qsizetype columns)
{
    return text + QString(std::max<qsizetype>(0, columns - columnsOf(text)), u' ');
}

QStringList wrappedLines(const QString &text, qsizetype columns)
{
    QStringList lines;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        QString gap = lines.isEmpty() ? QString() : QStringLiteral(" ");
        for (const QString &piece : piecesOf(word)) {
            if (lines.isEmpty() || columnsOf(lines.back()) + gap.size() + columnsOf(piece) > columns)
                lines << piece;
            else
                lines.back() += gap + piece;
            gap.clear();
        }
    }
    return lines;
}

} // namespace interleave
