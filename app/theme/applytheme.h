// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QPalette>
#include <QString>

class QApplication;

namespace interleave {

/// The theme as a palette, for what asks for one.
[[nodiscard]] QPalette palette(const Theme &theme);

/// The flat look of the program's buttons, fields, menus, lists, scroll bars and tool tips.
///
/// A button with the dynamic property `primary` set to true is drawn in the accent colour. A frame or widget
/// with the property `card` set to true gets the card's background; one with the property `edge` set to `top`
/// or `bottom`, a line there. The focus is always seen: a ring of 2 px.
[[nodiscard]] QString styleSheet(const Theme &theme, const Fonts &fonts);

/// The part of applyTheme() that every widget is told of. Done before there are widgets, it saves telling
/// them.
void applyStyle(const Theme &theme, const Fonts &fonts);

/// Gives the whole program this theme and these fonts. Can be called again at any time; what is painted by
/// hand has to be told separately, and a window takes the palette and the body font by itself: those of the
/// application stay the system's, so that a change of the system's can be followed.
void applyTheme(QApplication &application, const Theme &theme, const Fonts &fonts);

} // namespace interleave
