// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace interleave {

/// Whether the desktop asks programs to do without animations, by what stands in its settings below `folder`,
/// which is usually QStandardPaths::GenericConfigLocation: `AnimationDurationFactor=0` in `kdeglobals`, or
/// `gtk-enable-animations=0` in `gtk-3.0/settings.ini` or `gtk-4.0/settings.ini`. Qt 6.4 does not tell.
[[nodiscard]] bool asksForReducedMotion(const QString &folder);

/// The same of this desktop.
[[nodiscard]] bool asksForReducedMotion();

} // namespace interleave
