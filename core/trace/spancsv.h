// SPDX-License-Identifier: MIT
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/trace/loggedrun.h"

class QIODevice;

namespace interleave {

/// Writes every span of every task as a row of comma-separated values (RFC 4180, UTF-8 without a byte order
/// mark, a header line), for a spreadsheet or a program that counts.
///
/// | column | |
/// |---|---|
/// | `strategy` | `sequential`, `concurrent`, `threads` |
/// | `task` | its place in the list, from 1 |
/// | `name` | of the task |
/// | `state` | as in the run record |
/// | `from_ns`, `to_ns`, `length_ns` | exact, from the start of the run |
/// | `lateness_ns` | of a sleep that was slept to its end: from when it was due to the task's turn; else
/// empty | | `outcome` | of the task, in each of its rows | | `reason` | why it failed |
///
/// Every task has a row. One that was never created has the state `not_started` and no times; one that took
/// no time has no state and the length 0.
///
/// A spreadsheet takes a text that begins with `=`, `+`, `-` or `@` for a formula, and scenarios come from
/// other people: such a text gets an apostrophe in front. Which task it is says its number; its exact name is
/// in the run record.
///
/// It is written as it is made. The value is the number of bytes; a failure is what the device says, or that
/// the run is not over.
[[nodiscard]] Result<qint64> writeSpanCsv(QIODevice &device, const LoggedRun &run,
                                          const Progress &progress = {});

} // namespace interleave
