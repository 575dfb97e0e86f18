// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <QString>

namespace interleave {

/// How the instants of one run are written, so that they stand under each other: all in one unit with three
/// decimals, `1.000 s`. A value.
class TimeGrid
{
public:
    /// For instants from 0 to `total`: seconds from one second on, then milliseconds, microseconds,
    /// nanoseconds.
    explicit TimeGrid(Nanoseconds total);

    [[nodiscard]] QString text(Nanoseconds instant) const;
    /// The same without its unit.
    [[nodiscard]] QString number(Nanoseconds instant) const;
    [[nodiscard]] const QString &unit() const { return m_unit; }
    /// The smallest difference that shows.
    [[nodiscard]] Nanoseconds finest() const { return Nanoseconds(m_finest); }

private:
    std::int64_t m_finest = 1;
    int m_decimals = 0;
    QString m_unit;
};

} // namespace interleave
