// SPDX-License-Identifier: MIT
#include "core/codegen/identifiers.h"

#include <utility>

namespace interleave {

namespace {

constexpr qsizetype kMostWords = 6;
constexpr qsizetype kLongestWord = 24;

/// Letters that Python and C++ take everywhere in an identifier.
bool isLetter(QChar c)
{
    switch (c.category()) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Other:
        return true;
    default:
        return false;
    }
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QSet<QString> set(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

} // namespace

QStringList identifierWords(const QString &name)
{
    QStringList words;
    QString word;
    const auto finish = [&words, &word] {
        if (!word.isEmpty() && words.size() < kMostWords)
            words << word.toLower().left(kLongestWord);
        word.clear();
    };
    // Python reads identifiers in this form, so that two names that look alike are the same there.
    for (const QChar c : name.normalized(QString::NormalizationForm_KC)) {
        if (!isLetter(c) && !isDigit(c)) {
            finish();
            continue;
        }
        if (c.isUpper() && !word.isEmpty() && word.back().isLower())
            finish();
        word += c;
    }
    finish();
    return words;
}

Identifiers::Identifiers(NameStyle style, QSet<QString> taken)
    : m_style(style)
    , m_taken(std::move(taken))
{}

QString Identifiers::unique(QStringList words)
{
    if (words.isEmpty())
        words << QStringLiteral("nameless");
    const bool tellsNothing =
        isDigit(words.front().front()) || (words.size() == 1 && words.front().size() == 1);
    if (tellsNothing || m_taken.contains(joined(words)))
        words.prepend(QStringLiteral("task"));
    QString name = joined(words);
    // Goes on where the last one of that name stopped: there may be very many.
    for (int &number = m_numbers[name]; m_taken.contains(name); ++number)
        name = joined(words + QStringList(QString::number(number + 2)));
    m_taken.insert(name);
    return name;
}

QString Identifiers::joined(const QStringList &words) const
{
    if (m_style == NameStyle::Snake)
        return words.join(u'_');
    QString name;
    for (const QString &word : words) {
        // Digits that meet would read as another number.
        if (!name.isEmpty() && isDigit(name.back()) && isDigit(word.front()))
            name += u'_';
        name += name.isEmpty() ? word : QString(word.front().toUpper() + word.sliced(1));
    }
    return name;
}

QSet<QString> pythonTakenNames()
{
    return set(
        "false none true and as assert async await break class continue def del elif else except "
        "finally for from global if import in is lambda match nonlocal not or pass raise return try "
        "type while with yield case "
        // what the programs use
        "abs all any asyncio compute concurrent contextlib done draw duration error float futures get group "
        "http len limit list mix name number object open os outcome overall print program range reason "
        "repr round run say sequential serve server set slow_page started super task tasks told thread "
        "threading time timeout url urllib");
}

QSet<QString> cppTakenNames()
{
    return set(
        "alignas alignof and asm auto bitand bitor bool break case catch char class compl concept "
        "const consteval constexpr constinit continue decltype default delete do double else enum "
        "explicit export extern false float for friend goto if inline int long mutable namespace new "
        "noexcept not nullptr operator or private protected public register requires return short "
        "signed sizeof static struct switch template this throw true try typedef typeid typename "
        "union unsigned using virtual void volatile while xor import module final override "
        // macros of compilers, of Qt and of the C libraries
        "alloca assert be16toh be32toh be64toh emit errno foreach forever fpclassify getc htobe16 htobe32 "
        "htobe64 htole16 htole32 htole64 i386 isfinite isinf isnan isnormal issubnormal le16toh le32toh "
        "le64toh linux major minor offsetof putc qApp qCritical qDebug qFatal qInfo qMove qPrintable "
        "qUtf16Printable qUtf8Printable qWarning signals signbit slots stderr stdin stdout strdupa "
        "strndupa timeradd timerclear timercmp timerisset timersub unix "
        // what the coroutines use; they have a namespace of their own, so that nothing else is in the way
        "block compute draw fetch inThread limit main nanoseconds qScopeGuard say sleepFor slowPage std");
}

} // namespace interleave
