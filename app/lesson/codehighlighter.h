// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/codetokens.h"
#include "app/theme/theme.h"

#include <QSyntaxHighlighter>

namespace interleave {

/// Gives a program the syntax colours of the theme, or one pale colour to all of it.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// The document owns it.
    CodeHighlighter(const Theme &theme, QTextDocument *document);

    void setTheme(const Theme &theme);
    void setFaded(bool faded);
    /// Holds for the next text.
    void setLanguage(ProgramLanguage language) { m_language = language; }

protected:
    void highlightBlock(const QString &text) override;

private:
    [[nodiscard]] QColor colorOf(CodeTokenKind kind) const;

    Theme m_theme;
    ProgramLanguage m_language = ProgramLanguage::Python;
    bool m_isFaded = false;
};

} // namespace interleave
