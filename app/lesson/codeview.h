// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/codetokens.h"
#include "app/lesson/litlines.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QPlainTextEdit>

#include <vector>

namespace interleave {

class CodeGutter;
class CodeHighlighter;

/// A program to be read: with syntax colours, some lines lit in the colours of the tasks that stand there,
/// some marked because they belong to what is selected. Text can be selected and copied, also with keys;
/// Enter on a line is as good as a click on it.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    CodeView(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Stays scrolled where it is as far as that goes. No line is lit or marked afterwards.
    void setCode(const QString &text, ProgramLanguage language);
    /// All of it is pale, as it does not hold any more.
    void setFaded(bool faded);

    /// From the top.
    void setLit(std::vector<LitLine> lines);
    [[nodiscard]] const std::vector<LitLine> &lit() const { return m_lit; }
    /// Ascending.
    void setMarked(std::vector<std::uint32_t> lines);
    [[nodiscard]] const std::vector<std::uint32_t> &marked() const { return m_marked; }

    [[nodiscard]] bool isInView(std::uint32_t line) const;
    /// Has the line in the upper part of what is seen.
    void scrollTo(std::uint32_t line);
    /// Where the line is in the viewport, as wide as that; empty where it is not seen.
    [[nodiscard]] QRect lineRect(std::uint32_t line) const;

    // For the gutter.
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const Fonts &fonts() const { return m_fonts; }
    [[nodiscard]] const LitLine *litAt(std::uint32_t line) const;
    [[nodiscard]] bool isMarked(std::uint32_t line) const;
    /// The first and the last line that is seen, at least in part.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> seenLines() const;

Q_SIGNALS:
    /// It was clicked, or Enter was pressed on it.
    void lineActivated(std::uint32_t line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void placeGutter();
    void paintGround(QPainter &painter, std::uint32_t line) const;

    Theme m_theme;
    Fonts m_fonts;
    CodeHighlighter *m_colors;
    CodeGutter *m_gutter;
    std::vector<LitLine> m_lit;
    std::vector<std::uint32_t> m_marked;
};

} // namespace interleave
