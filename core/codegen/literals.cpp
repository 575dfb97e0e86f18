// SPDX-License-Identifier: MIT
#include "core/codegen/literals.h"

#include "core/textcolumns.h"

#include <array>

namespace interleave {

namespace {

struct Unit
{
    std::int64_t length;
    const char *python;
    const char *cpp;
};

constexpr std::array kUnits{Unit{1'000'000'000, "SECOND", "s"}, Unit{1'000'000, "MS", "ms"},
                            Unit{1'000, "US", "us"}, Unit{1, "NS", "ns"}};

/// Such as may stand in a source file as it is: no control characters, and none that turns the direction of
/// writing, which would show something else than what is compiled.
bool isPlain(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

/// What is no valid Unicode can't be in a source file, nor be printed.
QString valid(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

template <typename Escape>
QString escaped(const QString &text, Escape &&escape)
{
    QString result;
    for (const char32_t c : valid(text).toUcs4()) {
        if (c == U'\\' || c == U'"')
            result += u'\\' + QString(QChar(static_cast<char16_t>(c)));
        else if (c == U'\n')
            result += QStringLiteral("\\n");
        else if (isPlain(c))
            result += QString::fromUcs4(&c, 1);
        else
            result += escape(c);
    }
    return result;
}

QString pythonEscape(char32_t c)
{
    return c > 0xFFFF ? QStringLiteral("\\U%1").arg(static_cast<uint>(c), 8, 16, QChar(u'0'))
                      : QStringLiteral("\\u%1").arg(static_cast<uint>(c), 4, 16, QChar(u'0'));
}

/// Byte by byte, in three octal digits: a hexadecimal one would go on into the digits that follow it.
QString cppEscape(char32_t c)
{
    QString result;
    for (const char byte : QString::fromUcs4(&c, 1).toUtf8())
        result += QStringLiteral("\\%1").arg(static_cast<uint>(static_cast<unsigned char>(byte)), 3, 8,
                                             QChar(u'0'));
    return result;
}

} // namespace

QString pythonString(const QString &text)
{
    return u'"' + escaped(text, pythonEscape) + u'"';
}

QString pythonFormat(const QString &text)
{
    // Braces first: an escape has none.
    QString doubled = text;
    doubled.replace(u'{', QStringLiteral("{{")).replace(u'}', QStringLiteral("}}"));
    return escaped(doubled, pythonEscape);
}

QString cppString(const QString &text)
{
    QString inside = escaped(text, cppEscape);
    if (inside.contains(u"??")) // what follows could have been a trigraph once, and compilers still warn
        inside.replace(u'?', QStringLiteral("\\?"));
    return u'"' + inside + u'"';
}

QString pythonDuration(Nanoseconds duration)
{
    const std::int64_t length = duration.count();
    for (const Unit &unit : kUnits) {
        if (length < unit.length)
            continue;
        QString number = QString::number(length / unit.length);
        QString fraction = QString::number(unit.length + length % unit.length).sliced(1);
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
        if (!fraction.isEmpty())
            number += u'.' + fraction;
        return number + QStringLiteral(" * ") + QString::fromLatin1(unit.python);
    }
    return QStringLiteral("0");
}

QString cppDuration(Nanoseconds duration)
{
    const std::int64_t length = duration.count();
    for (const Unit &unit : kUnits) {
        if (length != 0 && length % unit.length == 0)
            return QString::number(length / unit.length) + QString::fromLatin1(unit.cpp);
    }
    return QStringLiteral("0ms");
}

QStringList commentLines(const QString &text, int columns)
{
    QString plain;
    for (const char32_t c : valid(text).toUcs4())
        plain += isPlain(c) ? QString::fromUcs4(&c, 1) : QStringLiteral(" ");
    QStringList lines = wrappedLines(plain, columns);
    for (QString &line : lines) {
        if (line.endsWith(u'\\'))
            line += u'.';
    }
    return lines;
}

} // namespace interleave
