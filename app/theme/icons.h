// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/glyphs.h"

#include <QColor>
#include <QIcon>

namespace interleave {

/// An icon of a glyph, drawn anew for every size and pixel ratio; `disabled` is its colour on what is
/// switched off.
[[nodiscard]] QIcon glyphIcon(Glyph glyph, const QColor &color, const QColor &disabled);

} // namespace interleave
