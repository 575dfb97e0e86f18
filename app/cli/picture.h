// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/headlessrun.h"
#include "app/cli/options.h"
#include "app/theme/theme.h"
#include "core/result.h"

namespace interleave {

[[nodiscard]] Theme themeOf(ThemeChoice choice);

/// Writes a picture of the window as it looks after the run, whole or not at all. Needs a QApplication. The
/// value is the file's name as given.
[[nodiscard]] Result<QString> savePicture(const FinishedRun &run, const Options &options,
                                          const QString &fileName);

/// The same in the current folder, or, where that can't be written, in the one for temporary files. The value
/// is the file's name, with the folder where it is not the current one.
[[nodiscard]] Result<QString> savePictureSomewhere(const FinishedRun &run, const Options &options,
                                                   const QString &fileName);

} // namespace interleave
