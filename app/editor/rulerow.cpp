// SPDX-License-Identifier: MIT
#include "app/editor/rulerow.h"

#include "app/editor/taskrowlayout.h"
#include "core/translated.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace interleave {

namespace {

void setColor(QLabel *label, const QColor &color)
{
    const QString sheet = QStringLiteral("color: %1;").arg(color.name());
    if (label->styleSheet() != sheet)
        label->setStyleSheet(sheet);
}

} // namespace

RuleRow::RuleRow(QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_grid(new QGridLayout(this))
    , m_caption(new QLabel(this))
    , m_code(new QLabel(this))
    , m_words(new QLabel(this))
{
    auto *meaning = new QHBoxLayout;
    m_grid->addWidget(m_caption, 0, 0);
    m_grid->addWidget(m_control, 0, 1);
    m_grid->addLayout(meaning, 1, 0, 1, 2);
    m_grid->setColumnStretch(0, 1);
    meaning->addWidget(m_code);
    meaning->addWidget(m_words, 1);
    for (QLabel *label : {m_code, m_words})
        label->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // words must not make the pane wide
    m_caption->setBuddy(m_control);
    m_control->setFocusPolicy(Qt::StrongFocus);
    m_control->installEventFilter(this);
}

void RuleRow::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    for (QWidget *part : m_control->findChildren<QLineEdit *>()) // of a spin box
        part->setAccessibleName(caption);
    m_control->setAccessibleName(caption);
}

void RuleRow::setTheme(const Theme &theme, const Fonts &fonts)
{
    const TaskRowLayout rows(fonts);
    m_muted = theme.mutedText;
    m_warning = theme.warning;
    m_grid->setContentsMargins(0, 0, 0, rows.scaled(5));
    m_grid->setVerticalSpacing(rows.scaled(1));
    m_grid->setHorizontalSpacing(rows.scaled(8));
    m_grid->itemAtPosition(1, 0)->layout()->setSpacing(rows.scaled(7));
    QFont captionFont = fonts.font(TextRole::Caption);
    captionFont.setPixelSize(rows.scaled(12.5));
    m_caption->setFont(captionFont);
    m_words->setFont(fonts.font(TextRole::Small));
    QFont codeFont = fonts.font(TextRole::Code);
    codeFont.setPixelSize(rows.scaled(11));
    m_code->setFont(codeFont);
    m_control->setFont(captionFont);
    m_control->setFixedSize(rows.scaled(154), rows.scaled(24));
    for (QLabel *label : {m_code, m_words})
        label->setFixedHeight(rows.scaled(16));
    setColor(m_caption, theme.text);
    setColor(m_code, theme.mutedText);
    showWords();
}

void RuleRow::setMeaning(const QString &code, const QString &words, bool isUsual)
{
    m_isUsual = isUsual;
    m_codeText = code;
    m_meaning = words;
    showWords();
}

void RuleRow::setFault(const QString &fault)
{
    m_fault = fault;
    showWords();
}

QString RuleRow::code() const
{
    return m_codeText;
}

QString RuleRow::words() const
{
    return m_words->text();
}

void RuleRow::showWords()
{
    const bool isFaulty = !m_fault.isEmpty();
    m_code->setText(m_codeText);
    m_code->setVisible(!isFaulty && !m_isUsual && !m_codeText.isEmpty());
    m_words->setVisible(isFaulty || !m_isUsual);
    m_words->setText(isFaulty ? m_fault : m_meaning);
    m_words->setToolTip(m_words->text().toHtmlEscaped());
    setColor(m_words, isFaulty ? m_warning : m_muted);
    m_control->setAccessibleDescription(isFaulty ? m_fault
                                                 : interleave::tr("%1: %2").arg(m_codeText, m_meaning));
}

bool RuleRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_control || event->type() != QEvent::Wheel || m_control->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace interleave
