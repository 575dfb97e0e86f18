// SPDX-License-Identifier: MIT
#include "app/lesson/lessoncard.h"

#include "app/language/speaking.h"
#include "app/theme/cardframe.h"
#include "core/scenario/examples.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kButtonHeight = 28.0;

/// A number and its unit stay in one line.
QString unbroken(QString text)
{
    static const QRegularExpression gap(QStringLiteral(R"((?<=\d) (?=(?:ms|s|min|h)\b|[×%]))"));
    return text.replace(gap, QString(QChar(QChar::Nbsp)));
}

void setLook(QLabel *label, const QColor &color, int inset)
{
    // The program's style sheet has a colour for labels, which a palette can't override; and a label forgets
    // its margins when it gets a style sheet.
    label->setStyleSheet(QStringLiteral("color: %1; padding: %2px 0px;").arg(color.name()).arg(inset));
}

} // namespace

LessonCard::LessonCard(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_toggle(new QToolButton(this))
{
    setObjectName(QStringLiteral("lesson"));
    for (int row = 0; row < kRowCount; ++row) {
        const auto i = static_cast<std::size_t>(row);
        m_captions[i] = new QLabel(this);
        m_texts[i] = new QLabel(this);
        m_texts[i]->setWordWrap(true);
        m_texts[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        for (QLabel *label : {m_captions[i], m_texts[i]}) {
            label->setTextFormat(Qt::PlainText);
            label->setIndent(0); // its padding would give it one
        }
        m_grid->addWidget(m_captions[i], row, 0, Qt::AlignTop);
        m_grid->addWidget(m_texts[i], row, 1, 1, row == Question ? 1 : 2, Qt::AlignTop);
    }
    m_toggle->setObjectName(QStringLiteral("revealMoral"));
    m_toggle->setFocusPolicy(Qt::TabFocus);
    m_grid->addWidget(m_toggle, Question, 2, Qt::AlignTop);
    m_grid->setColumnStretch(1, 1);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setRevealed(!m_isRevealed); });
    setTheme(theme, fonts);
    onLanguageChange(this, [this] {
        m_captions[Moral]->setText(tr("Moral"));
        m_captions[Variation]->setText(tr("To try"));
        tell();
    });
}

void LessonCard::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_scale = fonts.scale();
    const auto scaled = [this](qreal length) { return static_cast<int>(std::lround(length * m_scale)); };
    m_grid->setContentsMargins(scaled(20), scaled(9), scaled(10), scaled(9));
    m_grid->setHorizontalSpacing(scaled(20));
    m_grid->setVerticalSpacing(0);
    m_toggle->setFont(fonts.font(TextRole::Caption));
    const int high = scaled(kButtonHeight);
    m_toggle->setFixedHeight(high);
    // Text of one line stands as high as the button beside it.
    const int line = QFontMetrics(fonts.font(TextRole::Body)).height();
    const int beside = std::max(0, (high - line) / 2);
    for (std::size_t i = 0; i < kRowCount; ++i) {
        const int inset = i == Question ? beside : scaled(3);
        m_captions[i]->setFont(fonts.font(i == Question ? TextRole::BodyStrong : TextRole::Body));
        m_texts[i]->setFont(fonts.font(TextRole::Body));
        setLook(m_captions[i], i == Question ? theme.text : theme.mutedText, inset);
        setLook(m_texts[i], theme.text, inset);
    }
    update();
}

void LessonCard::setLesson(const QString &name, const std::optional<Lesson> &lesson)
{
    m_name = name;
    m_lesson = lesson.value_or(Lesson());
    m_isRevealed = false;
    tell();
}

void LessonCard::tell()
{
    m_captions[Question]->setText(lessonText(m_name));
    m_texts[Question]->setText(unbroken(lessonText(m_lesson.question)));
    m_texts[Moral]->setText(unbroken(lessonText(m_lesson.moral)));
    m_texts[Variation]->setText(unbroken(lessonText(m_lesson.variation)));
    showRows();
}

void LessonCard::setRevealed(bool revealed)
{
    m_isRevealed = revealed;
    showRows();
}

void LessonCard::showRows()
{
    const bool hasMore = !m_texts[Moral]->text().isEmpty() || !m_texts[Variation]->text().isEmpty();
    for (const Row row : {Moral, Variation}) {
        const bool isShown = m_isRevealed && !m_texts[row]->text().isEmpty();
        m_captions[row]->setVisible(isShown);
        m_texts[row]->setVisible(isShown);
    }
    m_toggle->setText(m_isRevealed ? tr("Hide the moral") : tr("Show the moral"));
    m_toggle->setVisible(hasMore);
    setVisible(m_lesson != Lesson());
}

void LessonCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_theme.card, m_theme, m_scale);
}

} // namespace interleave
