// SPDX-License-Identifier: MIT
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/trace/loggedrun.h"

class QIODevice;

namespace interleave {

/// Writes the run as a Chrome Trace Event file, which Perfetto and Qt Creator open, and from which
/// readChromeTrace() reads the same run again.
///
/// `traceEvents` is for the viewers. Each timeline is a process (1 sequential, 2 concurrent, 3 threads). Its
/// first thread is the event loop and the tasks follow in order: tid 10, 11, 12… for the first process, 20,
/// 21, 22… for the second; 100 and 200 from ten tasks on, and so forth. So no two processes share a tid, and
/// none is 0 or the number of a process. A slice is a stay in a state and is called by it. Slices of one
/// thread never overlap. Times are microseconds as exact decimals. Ends other than `finished` and
/// cancellations are instants.
///
/// After it stands what only Interleave reads, under the key `interleave`: the scenario, and each log as it
/// is, an event being `[time in ns, task or null, kind]`. Perfetto stops reading at the first key that it
/// does not know, so this comes last.
///
/// It is written as it is made: a million tasks take no more memory than their loop's turns. The value is the
/// number of bytes; a failure is what the device says, or that the run is not over.
[[nodiscard]] Result<qint64> writeChromeTrace(QIODevice &device, const LoggedRun &run,
                                              const Progress &progress = {});

} // namespace interleave
