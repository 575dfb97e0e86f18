// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartgeometry.h"

#include <QScrollBar>

namespace interleave {

/// The scroll bar of a chart's rows, in pixels. Seen where they don't all fit.
class RowScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit RowScrollBar(QWidget *parent);

    /// The rows, or what there is of them to be seen, have changed.
    void follow(const ChartGeometry &geometry);
    /// As far as it takes to see the task's row.
    void reveal(const ChartGeometry &geometry, std::uint32_t task);
};

} // namespace interleave
