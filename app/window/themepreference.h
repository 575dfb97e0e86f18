// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/theme.h"

#include <QString>

class QPalette;

namespace interleave {

/// Which theme somebody wants.
enum class ThemePreference : std::uint8_t { System, Light, Dark, HighContrast };

/// The name in the settings: `system`, `light`, `dark`, `high-contrast`.
[[nodiscard]] QString themeKey(ThemePreference preference);
/// The preference of that name; System where there is none.
[[nodiscard]] ThemePreference themeFromKey(const QString &key);

/// True where text is lighter than what it stands on: Qt 6.4 has no other way to know.
[[nodiscard]] bool isDark(const QPalette &palette);

/// `system` is the palette that the desktop gives programs.
[[nodiscard]] Theme preferredTheme(ThemePreference preference, const QPalette &system);

} // namespace interleave
