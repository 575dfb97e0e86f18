// SPDX-License-Identifier: MIT
#include "core/trace/timegrid.h"

namespace interleave {

namespace {

constexpr int kDecimals = 3;

} // namespace

TimeGrid::TimeGrid(Nanoseconds total)
{
    using namespace std::chrono_literals;
    if (total < 1us) {
        m_unit = QStringLiteral("ns");
        return;
    }
    m_decimals = kDecimals;
    if (total < 1ms) {
        m_unit = QStringLiteral("\u00B5s");
    } else if (total < 1s) {
        m_finest = 1'000;
        m_unit = QStringLiteral("ms");
    } else {
        m_finest = 1'000'000;
        m_unit = QStringLiteral("s");
    }
}

QString TimeGrid::text(Nanoseconds instant) const
{
    return number(instant) + u' ' + m_unit;
}

QString TimeGrid::number(Nanoseconds instant) const
{
    const std::int64_t steps = (instant.count() + m_finest / 2) / m_finest;
    QString digits = QString::number(steps);
    if (m_decimals == 0)
        return digits;
    digits = digits.rightJustified(m_decimals + 1, u'0');
    return digits.insert(digits.size() - m_decimals, u'.');
}

} // namespace interleave
