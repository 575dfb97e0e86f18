// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace interleave {

/// Buttons beside each other of which exactly one is down.
class SwitchRow : public QWidget
{
    Q_OBJECT

public:
    /// The first one is chosen.
    SwitchRow(int choices, QWidget *parent);

    /// `name` is for a screen reader.
    void setChoice(int index, const QString &text, const QString &name);
    void setTheme(const Theme &theme, const Fonts &fonts);
    [[nodiscard]] int chosen() const;
    void choose(int index);
    [[nodiscard]] QToolButton *button(int index) const { return m_buttons[static_cast<std::size_t>(index)]; }

Q_SIGNALS:
    void chosenChanged(int index);

private:
    std::vector<QToolButton *> m_buttons;
};

} // namespace interleave
