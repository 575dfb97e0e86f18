// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/trace/runresult.h"

class QIODevice;

namespace interleave {

/// What a record tells.
enum class RecordDetail {
    Numbers, ///< the timelines' numbers
    Tasks,   ///< and every span of every task
};

/// Writes the run as one line of JSON, `interleave-run` version 1, and a line feed.
///
/// It is written as it is made: a million tasks take no more memory than one. A name that is no valid Unicode
/// gets a replacement character for each lone surrogate, so that the line is always valid JSON in UTF-8. The
/// value is the number of bytes; a failure is what the device says.
[[nodiscard]] Result<qint64> writeRunRecord(QIODevice &device, const RunResult &run, RecordDetail detail);

} // namespace interleave
