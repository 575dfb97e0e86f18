// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/charttasks.h"
#include "core/trace/timeline.h"

#include <QString>

namespace interleave {

/// The address that `task` fetches from in the span that begins at `from`; empty for the built-in server.
[[nodiscard]] QString fetchedAddress(const Timeline &timeline, const ChartTasks &tasks, std::uint32_t task,
                                     Nanoseconds from);

/// `GET /page`; with `estimate`, `GET /page ≈ 300 ms`.
[[nodiscard]] QString fetchLabel(const QString &address, std::optional<Nanoseconds> estimate);

} // namespace interleave
