// SPDX-License-Identifier: MIT
#include "app/window/themepreference.h"

#include <QPalette>

namespace interleave {

QString themeKey(ThemePreference preference)
{
    switch (preference) {
    case ThemePreference::System:
        return QStringLiteral("system");
    case ThemePreference::Light:
        return QStringLiteral("light");
    case ThemePreference::Dark:
        return QStringLiteral("dark");
    case ThemePreference::HighContrast:
        return QStringLiteral("high-contrast");
    }
    return {};
}

ThemePreference themeFromKey(const QString &key)
{
    for (const ThemePreference preference :
         {ThemePreference::Light, ThemePreference::Dark, ThemePreference::HighContrast})
        if (themeKey(preference) == key)
            return preference;
    return ThemePreference::System;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

Theme preferredTheme(ThemePreference preference, const QPalette &system)
{
    if (preference == ThemePreference::HighContrast)
        return Theme::highContrast(isDark(system));
    const bool dark =
        preference == ThemePreference::Dark || (preference == ThemePreference::System && isDark(system));
    return dark ? Theme::dark() : Theme::light();
}

} // namespace interleave
