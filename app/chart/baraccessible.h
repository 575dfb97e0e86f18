// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/accessiblepart.h"

#include <optional>

namespace interleave {

/// A bar of a task's row: `sleeping 1.00 s`, and the sentence that is said to whoever points at it. Of bars
/// that grow or are zoomed, the one that has the same number.
class BarAccessible final : public AccessiblePart
{
public:
    BarAccessible(ChartPanel *panel, std::uint32_t task, int index)
        : AccessiblePart(panel)
        , m_task(task)
        , m_index(index)
    {}

    [[nodiscard]] std::uint32_t task() const { return m_task; }
    [[nodiscard]] int index() const { return m_index; }

    [[nodiscard]] QAccessibleInterface *parent() const override;

protected:
    [[nodiscard]] bool exists() const override { return bar().has_value(); }
    [[nodiscard]] QString name() const override { return panel()->places().barName(*bar()); }
    [[nodiscard]] QString value() const override { return panel()->places().barSentence(m_task, *bar()); }
    [[nodiscard]] QRectF place() const override { return panel()->places().barRect(m_task, *bar()); }

private:
    [[nodiscard]] std::optional<RowPiece> bar() const;

    std::uint32_t m_task;
    int m_index;
};

} // namespace interleave
