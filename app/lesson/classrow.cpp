// SPDX-License-Identifier: MIT
#include "app/lesson/classrow.h"

#include "app/language/speaking.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <cmath>

namespace interleave {

ClassRow::ClassRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_text(new QLabel(this))
    , m_line(new QHBoxLayout(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_line->setContentsMargins({});
    m_line->addWidget(m_name);
    m_line->addWidget(m_add);
    m_line->addWidget(m_text, 1);
    m_line->addWidget(m_clear);
    connect(m_add, &QPushButton::clicked, this, &ClassRow::add);
    connect(m_name, &QLineEdit::returnPressed, this, &ClassRow::add);
    connect(m_clear, &QPushButton::clicked, this, &ClassRow::clearWanted);
    onLanguageChange(this, [this] {
        m_name->setPlaceholderText(tr("name, if you like"));
        m_name->setAccessibleName(tr("Whose guess it is"));
        m_add->setText(tr("Add Guess"));
        m_add->setToolTip(tr("Keeps this guess, and asks the next person (Enter)"));
        m_clear->setText(tr("Clear"));
        m_clear->setToolTip(tr("Forgets the guesses of the class"));
        m_text->setAccessibleName(tr("What the class has guessed"));
    });
}

void ClassRow::setTheme(const Theme &theme, const Fonts &fonts)
{
    const auto scaled = [&fonts](qreal length) {
        return static_cast<int>(std::lround(length * fonts.scale()));
    };
    m_line->setSpacing(scaled(8));
    m_name->setFont(fonts.font(TextRole::Body));
    m_name->setFixedSize(scaled(168), scaled(28));
    for (QPushButton *button : {m_add, m_clear}) {
        button->setFont(fonts.font(TextRole::Caption));
        button->setFixedHeight(scaled(28));
    }
    m_text->setFont(fonts.font(TextRole::Body));
    m_text->setStyleSheet(QStringLiteral("color: %1;").arg(theme.text.name()));
}

void ClassRow::setAsking(bool asking)
{
    m_name->setVisible(asking);
    m_add->setVisible(asking);
}

void ClassRow::setAddable(bool addable)
{
    m_add->setEnabled(addable);
}

void ClassRow::setClearable(bool clearable)
{
    m_clear->setVisible(clearable);
}

void ClassRow::setText(const QString &text)
{
    m_text->setText(text);
}

QString ClassRow::text() const
{
    return m_text->text();
}

void ClassRow::add()
{
    if (m_add->isEnabled())
        Q_EMIT addWanted(m_name->text().trimmed());
}

} // namespace interleave
