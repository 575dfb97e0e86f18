// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/headlessrun.h"
#include "app/cli/options.h"
#include "app/window/chartsubject.h"

#include <QStringList>

namespace interleave {

/// Whether some of the files are made from a run, or from more than the scenario at least; whether some are
/// pictures, which need a QGuiApplication.
[[nodiscard]] bool exportsNeedRun(const QStringList &files);
[[nodiscard]] bool exportsArePictures(const QStringList &files);

/// What the charts show of a run that is over. Its logs have to be kept; the subject keeps them too.
[[nodiscard]] ChartSubject chartsOf(const FinishedRun &run);

/// Writes every file that is asked for. `run` is one of `scenario`, or null where none of the files needs
/// one. Meanwhile a line on the terminal says how far it is; Ctrl+C gives up what is not yet whole. The
/// result is what went wrong.
[[nodiscard]] QStringList writeExports(const Options &options, const Scenario &scenario,
                                       const FinishedRun *run);

} // namespace interleave
