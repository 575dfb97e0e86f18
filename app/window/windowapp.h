// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/windowlook.h"
#include "core/scenario/scenario.h"

#include <QString>

class QApplication;

namespace interleave {

/// Opens the window with `scenario`, from the file at `path` if there is one, and returns the program's exit
/// status when it has been closed. Reads and keeps the user's settings and recent files, keeps changes where
/// they outlive a crash, and offers those that did. The application's name and organisation have to be set
/// before.
[[nodiscard]] int runWindow(QApplication &application, const Scenario &scenario, const QString &path = {},
                            const WindowLook &look = {});

} // namespace interleave
