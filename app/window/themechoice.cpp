// SPDX-License-Identifier: MIT
#include "app/window/themechoice.h"

#include <QPalette>

namespace interleave {

QString themeKey(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

ThemeChoice themeFromKey(const QString &key)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark})
        if (themeKey(choice) == key)
            return choice;
    return ThemeChoice::System;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

Theme chosenTheme(ThemeChoice choice, const QPalette &system)
{
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isDark(system));
    return dark ? Theme::dark() : Theme::light();
}

} // namespace interleave
