// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QImage>

namespace interleave {

/// The program's own icon, drawn anew for every size and pixel ratio from resources/icons/interleave.svg.
[[nodiscard]] QIcon programIcon();

/// The same as a square picture of so many pixels a side, transparent outside its round corners. Needs no
/// application object.
[[nodiscard]] QImage programIconImage(int pixels);

} // namespace interleave
