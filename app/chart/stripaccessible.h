// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/accessiblepart.h"

namespace interleave {

/// The event loop below the rows, and how idle it is; or the worker threads.
class StripAccessible final : public AccessiblePart
{
public:
    StripAccessible(ChartPanel *panel, std::size_t index)
        : AccessiblePart(panel)
        , m_index(index)
    {}

    [[nodiscard]] std::size_t index() const { return m_index; }

protected:
    [[nodiscard]] bool exists() const override { return m_index < panel()->places().strips().size(); }
    [[nodiscard]] QString name() const override { return strip().name; }
    [[nodiscard]] QString value() const override { return strip().value; }
    [[nodiscard]] QRectF place() const override { return strip().rect; }

private:
    [[nodiscard]] ChartPlaces::Strip strip() const { return panel()->places().strips()[m_index]; }

    std::size_t m_index;
};

} // namespace interleave
