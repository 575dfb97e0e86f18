// SPDX-License-Identifier: MIT
#include "app/lesson/switchrow.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace interleave {

SwitchRow::SwitchRow(int choices, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    auto *group = new QButtonGroup(this);
    for (int choice = 0; choice < choices; ++choice) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setChecked(m_buttons.empty());
        group->addButton(button);
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    for (int index = 0; index < static_cast<int>(m_buttons.size()); ++index) {
        connect(button(index), &QToolButton::toggled, this, [this, index](bool isDown) {
            if (isDown)
                Q_EMIT chosenChanged(index);
        });
    }
}

void SwitchRow::setChoice(int index, const QString &text, const QString &name)
{
    button(index)->setText(text);
    button(index)->setAccessibleName(name);
    button(index)->setToolTip(name);
}

void SwitchRow::setTheme(const Theme &theme, const Fonts &fonts)
{
    layout()->setSpacing(qRound(4 * fonts.scale()));
    for (QToolButton *button : m_buttons) {
        button->setFont(fonts.font(TextRole::Body));
        button->setStyleSheet(QStringLiteral("QToolButton:checked { background: %1; color: %2; }"
                                             "QToolButton:checked:focus { border-color: %3; }")
                                  .arg(theme.accent.name(), theme.accentText.name(), theme.text.name()));
    }
}

int SwitchRow::chosen() const
{
    const auto down = std::find_if(m_buttons.begin(), m_buttons.end(),
                                   [](const QToolButton *button) { return button->isChecked(); });
    return static_cast<int>(down - m_buttons.begin());
}

void SwitchRow::choose(int index)
{
    button(index)->setChecked(true);
}

} // namespace interleave
