// SPDX-License-Identifier: MIT
#include "app/lesson/codeview.h"

#include "app/lesson/codegutter.h"
#include "app/lesson/codehighlighter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace interleave {

CodeView::CodeView(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_colors(new CodeHighlighter(theme, document()))
    , m_gutter(new CodeGutter(*this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_gutter, qOverload<>(&QWidget::update));
    setTheme(theme, fonts);
}

void CodeView::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    m_colors->setTheme(theme);
    setFont(fonts.font(TextRole::Code));
    setStyleSheet(
        QStringLiteral("QPlainTextEdit { border: 2px solid transparent; color: %1;"
                       " selection-background-color: %2; selection-color: %3; }"
                       "QPlainTextEdit:focus { border-color: %4; }")
            .arg(theme.text.name(), theme.accent.name(), theme.accentText.name(), theme.focusRing.name()));
    setViewportMargins(m_gutter->sizeHint().width(), 0, 0, 0);
    placeGutter();
    viewport()->update();
    m_gutter->update();
}

void CodeView::setCode(const QString &text, ProgramLanguage language)
{
    const QPoint place(horizontalScrollBar()->value(), verticalScrollBar()->value());
    m_colors->setLanguage(language);
    setPlainText(text);
    horizontalScrollBar()->setValue(place.x());
    verticalScrollBar()->setValue(place.y());
    setLit({});
    setMarked({});
}

void CodeView::setFaded(bool faded)
{
    m_colors->setFaded(faded);
}

void CodeView::setLit(std::vector<LitLine> lines)
{
    if (lines == m_lit)
        return;
    m_lit = std::move(lines);
    viewport()->update();
    m_gutter->update();
}

void CodeView::setMarked(std::vector<std::uint32_t> lines)
{
    if (lines == m_marked)
        return;
    m_marked = std::move(lines);
    viewport()->update();
    m_gutter->update();
}

const LitLine *CodeView::litAt(std::uint32_t line) const
{
    const auto found = std::lower_bound(m_lit.begin(), m_lit.end(), line,
                                        [](const LitLine &one, std::uint32_t l) { return one.line < l; });
    return found != m_lit.end() && found->line == line ? &*found : nullptr;
}

bool CodeView::isMarked(std::uint32_t line) const
{
    return std::binary_search(m_marked.begin(), m_marked.end(), line);
}

std::pair<std::uint32_t, std::uint32_t> CodeView::seenLines() const
{
    const int first = firstVisibleBlock().blockNumber();
    const int last = cursorForPosition({0, viewport()->height() - 1}).blockNumber();
    return {static_cast<std::uint32_t>(std::max(first, 0)), static_cast<std::uint32_t>(std::max(last, 0))};
}

QRect CodeView::lineRect(std::uint32_t line) const
{
    const auto [first, last] = seenLines();
    if (line < first || line > last)
        return {};
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line));
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    const int top = qRound(rect.top());
    return {0, top, viewport()->width(), qRound(rect.bottom()) - top};
}

bool CodeView::isInView(std::uint32_t line) const
{
    const QRect rect = lineRect(line);
    return !rect.isEmpty() && rect.top() >= 0 && rect.bottom() <= viewport()->height();
}

void CodeView::scrollTo(std::uint32_t line)
{
    const auto [first, last] = seenLines();
    const auto above = static_cast<int>(last - first) / 3;
    verticalScrollBar()->setValue(static_cast<int>(line) - above); // of this kind of text it counts lines
}

/// What lies under the text.
void CodeView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const auto [first, last] = seenLines();
    for (std::uint32_t line = first; line <= last; ++line)
        paintGround(painter, line);
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void CodeView::paintGround(QPainter &painter, std::uint32_t line) const
{
    const LitLine *lit = litAt(line);
    if (!lit) {
        if (isMarked(line))
            painter.fillRect(lineRect(line), m_theme.selection);
        return;
    }
    const QRect rect = lineRect(line);
    const auto parts = static_cast<int>(lit->hues.size());
    for (int part = 0; part < parts; ++part) {
        const int left = rect.width() * part / parts;
        const int right = rect.width() * (part + 1) / parts;
        painter.fillRect(QRect(left, rect.top(), right - left, rect.height()),
                         m_theme.hue(lit->hues[static_cast<std::size_t>(part)]).pale);
    }
}

void CodeView::placeGutter()
{
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), m_gutter->sizeHint().width(), viewport()->height());
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void CodeView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return; // it was a drag, to select text
    Q_EMIT lineActivated(static_cast<std::uint32_t>(cursorForPosition(event->pos()).blockNumber()));
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT lineActivated(static_cast<std::uint32_t>(textCursor().blockNumber()));
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace interleave
