// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/sweepmaker.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace interleave {

/// What a sweep's picture shows for each value.
enum class ScalingMode : std::uint8_t {
    Total,   ///< how long each way to run takes
    Speedup, ///< how many times as fast as one after the other each of the other ways is
};

/// Nanoseconds, or a factor; nothing where there is none.
[[nodiscard]] std::optional<double> shownValue(const SweepPoint &point, Strategy way, ScalingMode mode);

/// `number of copies`
[[nodiscard]] QString sweptName(Swept swept);
/// `total time`
[[nodiscard]] QString modeName(ScalingMode mode);
/// `100 of each task`
[[nodiscard]] QString sweptText(Swept swept, std::uint32_t value);
/// The totals of a point and the speed-up in one line.
[[nodiscard]] QString pointText(Swept swept, const SweepPoint &point);

/// Every point as a row of comma-separated values, exact; a total that is not known is empty. The header is
/// `copies`, `limit` or `blocking_percent`, then `sequential_ns,concurrent_ns,threads_ns`.
[[nodiscard]] QByteArray scalingCsv(const SweepResult &sweep);

} // namespace interleave
