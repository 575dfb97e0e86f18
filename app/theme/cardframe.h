// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/theme.h"

class QPainter;
class QRect;

namespace interleave {

/// Paints a card: its ground, and round it the border, or the ring of what has the focus. Leaves the painter
/// with antialiasing. `scale` as in Fonts.
void paintCard(QPainter &painter, const QRect &card, const QColor &ground, const Theme &theme, qreal scale,
               bool hasFocus = false);

} // namespace interleave
