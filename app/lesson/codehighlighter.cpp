// SPDX-License-Identifier: MIT
#include "app/lesson/codehighlighter.h"

namespace interleave {

namespace {

/// States of a block; Qt's own for none is -1.
constexpr int kOpen = 1;
constexpr int kClosed = 0;

} // namespace

CodeHighlighter::CodeHighlighter(const Theme &theme, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{}

void CodeHighlighter::setTheme(const Theme &theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    rehighlight();
}

void CodeHighlighter::setFaded(bool faded)
{
    if (faded == m_isFaded)
        return;
    m_isFaded = faded;
    rehighlight();
}

QColor CodeHighlighter::colorOf(CodeTokenKind kind) const
{
    switch (kind) {
    case CodeTokenKind::Keyword:
        return m_theme.codeKeyword;
    case CodeTokenKind::String:
        return m_theme.codeString;
    case CodeTokenKind::Number:
        return m_theme.codeNumber;
    case CodeTokenKind::Name:
        return m_theme.codeName;
    case CodeTokenKind::Comment:
        return m_theme.codeComment;
    }
    Q_UNREACHABLE();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    const CodeLineTokens line = codeTokens(text, m_language, previousBlockState() == kOpen);
    setCurrentBlockState(line.isOpen ? kOpen : kClosed);
    setFormat(0, static_cast<int>(text.size()), m_isFaded ? m_theme.faintText : m_theme.text);
    if (m_isFaded)
        return;
    for (const CodeToken &token : line.tokens)
        setFormat(token.from, token.length, colorOf(token.kind));
}

} // namespace interleave
