// SPDX-License-Identifier: MIT
#include "app/window/statusline.h"

#include "app/language/speaking.h"

#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace interleave {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("card", true);
    setProperty("edge", QStringLiteral("top"));
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_state, 1);
    row->addWidget(m_hint);
    m_state->setSizePolicy(QSizePolicy::Ignored,
                           QSizePolicy::Preferred); // what doesn't fit ends in an ellipsis
    onLanguageChange(this, [this] { m_state->setAccessibleName(tr("State")); });
}

void StatusLine::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    const auto scaled = [&fonts](double length) {
        return static_cast<int>(std::lround(length * fonts.scale()));
    };
    layout()->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    layout()->setSpacing(scaled(24));
    for (QLabel *label : {m_state, m_hint})
        label->setFont(fonts.font(TextRole::Small));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.faintText);
    m_hint->setPalette(colors);
    setState(m_stateText, m_isTrouble);
}

void StatusLine::setState(const QString &text, bool isTrouble)
{
    m_stateText = text;
    m_isTrouble = isTrouble;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, isTrouble ? m_theme.warning : m_theme.mutedText);
    m_state->setPalette(colors);
    fit();
}

void StatusLine::setHint(const QString &text)
{
    m_hint->setText(text);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fit();
}

void StatusLine::fit()
{
    const QString shown = m_state->fontMetrics().elidedText(m_stateText, Qt::ElideRight, m_state->width());
    m_state->setText(shown);
    m_state->setToolTip(shown == m_stateText ? QString() : m_stateText);
}

} // namespace interleave
