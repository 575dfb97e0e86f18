// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QPalette>
#include <QString>

namespace interleave {

/// The theme's colours for what Qt draws by itself: dialogs, check marks, arrows.
[[nodiscard]] QPalette windowPalette(const Theme &theme);

/// How menus, buttons, scroll bars, tool tips and the lines between the parts of the window look.
[[nodiscard]] QString windowStyleSheet(const Theme &theme, const Fonts &fonts);

} // namespace interleave
