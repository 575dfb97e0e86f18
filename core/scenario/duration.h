// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace interleave {

/// Every instant and every length in Interleave. Instants count from the start of their run.
using Nanoseconds = std::chrono::nanoseconds;

/// The longest duration a scenario may name: 24 h.
inline constexpr Nanoseconds kLongestDuration = std::chrono::hours(24);

/// Why a text is no duration.
enum class DurationFault {
    NotANumber,
    UnknownUnit,
    TooLong, ///< more than kLongestDuration
    TooFine, ///< not a whole number of nanoseconds
};

/// Reads `1.5s`, `200 ms`, `80us`, `80µs`, `5ns`, `2min` or `3` (seconds). The result is exact: the decimal
/// fraction is never taken through a floating-point number.
[[nodiscard]] std::optional<Nanoseconds> parseDuration(QStringView text, DurationFault *fault = nullptr);

/// The shortest text that parseDuration() reads back as the same duration: `1.5s`, `200ms`, `0s`.
[[nodiscard]] QString durationNotation(Nanoseconds duration);

/// For people: three significant digits and a unit, `1.50 s`, `200 ms`, `0.14 ms`, `3 min 20 s`.
[[nodiscard]] QString durationText(Nanoseconds duration);

/// For the label of a bar, as short as it can be said: `2 s`, `2.5 s`, `400 ms`.
[[nodiscard]] QString durationLabel(Nanoseconds duration);

} // namespace interleave
