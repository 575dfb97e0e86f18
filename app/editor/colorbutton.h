// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/theme.h"

#include <QToolButton>

#include <functional>

namespace interleave {

/// Shows the colour of a task and lets another one be chosen: by itself, one of the palette, or any.
class ColorButton : public QToolButton
{
    Q_OBJECT

public:
    /// Asks for any colour, beginning with one; an invalid one where nothing was chosen.
    using Asker = std::function<QColor(const QColor &first)>;

    explicit ColorButton(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// `color` as in TaskSpec; `hue` is what the task has where that is empty.
    void setColor(const QString &color, std::uint32_t hue);
    /// In place of the dialog.
    void setAsker(Asker asker) { m_asker = std::move(asker); }

Q_SIGNALS:
    /// `#RRGGBB`, or empty for the next of the palette.
    void colorChosen(const QString &color);

private:
    void fillMenu();
    void ask();
    void showColor();
    [[nodiscard]] QIcon swatch(const QString &color) const;

    Theme m_theme;
    QString m_color;
    std::uint32_t m_hue = 0;
    Asker m_asker;
};

} // namespace interleave
