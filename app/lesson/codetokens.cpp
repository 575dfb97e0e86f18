// SPDX-License-Identifier: MIT
#include "app/lesson/codetokens.h"

#include <QSet>
#include <QStringList>

#include <utility>

namespace interleave {

namespace {

using Kind = CodeTokenKind;

constexpr QLatin1StringView kDocumentation("\"\"\"");
constexpr QLatin1StringView kComment("//");

QSet<QString> words(const QString &text)
{
    const QStringList all = text.split(u' ');
    return {all.begin(), all.end()};
}

const QSet<QString> &keywords(ProgramLanguage language)
{
    static const QSet<QString> python = words(
        QStringLiteral("and as async await break class continue def elif else except False finally for "
                       "from global if import in is lambda None not or pass raise return True try while "
                       "with yield"));
    static const QSet<QString> cpp =
        words(QStringLiteral("auto bool break catch char class co_await co_return const constexpr continue "
                             "delete double else explicit false for if inline int namespace new noexcept "
                             "nullptr operator override private public return static struct template this "
                             "throw true try typename unsigned using void while"));
    return language == ProgramLanguage::Python ? python : cpp;
}

bool isWordPart(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

/// Goes through a line once.
class Tokenizer
{
public:
    Tokenizer(const QString &line, ProgramLanguage language)
        : m_line(line)
        , m_language(language)
    {}

    CodeLineTokens take(bool isOpen)
    {
        m_result.isOpen = isOpen;
        if (isOpen)
            takeDocumentation(0);
        while (m_at < m_line.size())
            takeNext();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool startsWith(QLatin1StringView text) const
    {
        return QStringView(m_line).mid(m_at).startsWith(text);
    }
    [[nodiscard]] bool isPython() const { return m_language == ProgramLanguage::Python; }

    void add(qsizetype end, Kind kind)
    {
        m_result.tokens.push_back({static_cast<int>(m_at), static_cast<int>(end - m_at), kind});
        m_at = end;
    }

    void takeNext()
    {
        const QChar here = m_line[m_at];
        if (here == u'#' && !isPython())
            takeInclude();
        else if (here == u'#' || (!isPython() && startsWith(kComment)))
            add(m_line.size(), Kind::Comment);
        else if (isPython() && startsWith(kDocumentation))
            takeDocumentation(kDocumentation.size());
        else if (here == u'"' || here == u'\'')
            add(stringEnd(m_at), Kind::String);
        else if (here.isDigit())
            add(numberEnd(), Kind::Number);
        else if (isWordPart(here))
            takeWord();
        else
            ++m_at;
    }

    /// `opening` is how long what begins it is.
    void takeDocumentation(qsizetype opening)
    {
        const qsizetype end = m_line.indexOf(kDocumentation, m_at + opening);
        m_result.isOpen = end < 0;
        add(end < 0 ? m_line.size() : end + kDocumentation.size(), Kind::Comment);
    }

    void takeInclude()
    {
        qsizetype end = m_at + 1;
        while (end < m_line.size() && isWordPart(m_line[end]))
            ++end;
        add(end, Kind::Keyword);
        while (m_at < m_line.size() && m_line[m_at].isSpace())
            ++m_at;
        if (m_at < m_line.size())
            add(m_line.size(), Kind::String);
    }

    [[nodiscard]] qsizetype stringEnd(qsizetype from) const
    {
        for (qsizetype at = from + 1; at < m_line.size(); ++at) {
            if (m_line[at] == u'\\')
                ++at;
            else if (m_line[at] == m_line[from])
                return at + 1;
        }
        return m_line.size();
    }

    /// With its unit, as in `1.5s`, and `1'000` or `1_000`.
    [[nodiscard]] qsizetype numberEnd() const
    {
        qsizetype end = m_at;
        const auto goesOn = [this, &end] {
            const QChar next = m_line[end];
            const bool isSeparator = next == u'.' || (next == u'\'' && !isPython());
            const bool isFollowed = end + 1 < m_line.size() && m_line[end + 1].isDigit();
            return isWordPart(next) || (isSeparator && isFollowed);
        };
        while (end < m_line.size() && goesOn())
            ++end;
        return end;
    }

    void takeWord()
    {
        qsizetype end = m_at;
        while (end < m_line.size() && isWordPart(m_line[end]))
            ++end;
        const QString word = m_line.mid(m_at, end - m_at);
        const bool isPrefix =
            isPython() && word == QStringLiteral("f") && end < m_line.size() && m_line[end] == u'"';
        if (isPrefix)
            return add(stringEnd(end), Kind::String);
        if (keywords(m_language).contains(word)) {
            m_isDefinition = word == QStringLiteral("def") || word == QStringLiteral("class");
            return add(end, Kind::Keyword);
        }
        const bool isDefined = isPython() ? m_isDefinition : isCppDefinition(end);
        m_isDefinition = false;
        if (isDefined)
            add(end, Kind::Name);
        else
            m_at = end;
    }

    /// What stands at the left edge and is followed by parameters is a function of the program.
    [[nodiscard]] bool isCppDefinition(qsizetype end) const
    {
        const bool isFirst = m_at > 0 && m_line[m_at - 1] == u' ' && !m_line.front().isSpace();
        const bool isStatement = m_line.endsWith(u';') || m_line.startsWith(u'}');
        return isFirst && !isStatement && end < m_line.size() && m_line[end] == u'(' &&
               m_line.indexOf(u'(') == end;
    }

    const QString &m_line;
    const ProgramLanguage m_language;
    qsizetype m_at = 0;
    bool m_isDefinition = false; ///< the next word is what is defined
    CodeLineTokens m_result;
};

} // namespace

CodeLineTokens codeTokens(const QString &line, ProgramLanguage language, bool isOpen)
{
    return Tokenizer(line, language).take(isOpen);
}

} // namespace interleave
