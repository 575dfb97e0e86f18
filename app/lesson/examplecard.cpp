// SPDX-License-Identifier: MIT
#include "app/lesson/examplecard.h"

#include "app/language/speaking.h"
#include "app/theme/cardframe.h"
#include "core/scenario/examples.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kPadding = 14.0;
constexpr qreal kGap = 4.0; ///< between name and question
constexpr int kAnyHeight = 10'000;

QRect wrapped(const QString &text, const QFont &font, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(1, width), kAnyHeight),
                                           Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
}

} // namespace

ExampleCard::ExampleCard(const Scenario &scenario, const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QAbstractButton(parent)
    , m_name(scenario.name)
    , m_question(scenario.lesson ? scenario.lesson->question : QString())
    , m_theme(theme)
    , m_fonts(fonts)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred); // columns are equally wide
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    onLanguageChange(this, [this] {
        setAccessibleName(lessonText(m_name));
        setAccessibleDescription(lessonText(m_question));
        updateGeometry();
        update();
    });
}

void ExampleCard::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    updateGeometry();
    update();
}

int ExampleCard::scaled(qreal length) const
{
    return static_cast<int>(std::lround(length * m_fonts.scale()));
}

QSize ExampleCard::sizeHint() const
{
    const int width = scaled(300);
    return {width, heightForWidth(width)};
}

int ExampleCard::heightForWidth(int width) const
{
    const int inside = width - 2 * scaled(kPadding);
    const QFont body = m_fonts.font(TextRole::Body);
    // Room for two lines, so that cards side by side and below each other are alike.
    const int question = std::max(2 * QFontMetrics(body).lineSpacing(),
                                  wrapped(accessibleDescription(), body, inside).height());
    return wrapped(accessibleName(), m_fonts.font(TextRole::BodyStrong), inside).height() + scaled(kGap) +
           question + 2 * scaled(kPadding);
}

void ExampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter, rect(), isDown() || underMouse() ? m_theme.selection : m_theme.card, m_theme,
              m_fonts.scale(), hasFocus());

    const int padding = scaled(kPadding);
    QRect area = rect().adjusted(padding, padding, -padding, -padding);
    constexpr int kFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    painter.setPen(m_theme.text);
    painter.setFont(m_fonts.font(TextRole::BodyStrong));
    QRect used;
    painter.drawText(area, kFlags, accessibleName(), &used);
    area.setTop(area.top() + used.height() + scaled(kGap));
    painter.setPen(m_theme.mutedText);
    painter.setFont(m_fonts.font(TextRole::Body));
    painter.drawText(area, kFlags, accessibleDescription());
}

void ExampleCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace interleave
