// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

class QApplication;

namespace interleave {

/// Opens the window with `scenario`, from the file at `path` if there is one, and returns the program's exit
/// status when it has been closed. Reads and keeps the user's settings; the application's name and
/// organisation have to be set before.
[[nodiscard]] int runWindow(QApplication &application, const Scenario &scenario, const QString &path = {});

} // namespace interleave
