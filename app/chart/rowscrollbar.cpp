// SPDX-License-Identifier: MIT
#include "app/chart/rowscrollbar.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kMost = 2e9; ///< what a scroll bar can count
constexpr int kMargin = 4;    ///< right of it

} // namespace

RowScrollBar::RowScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
    hide();
}

void RowScrollBar::follow(const ChartGeometry &geometry)
{
    const int room = static_cast<int>(geometry.rows.height());
    const int content = static_cast<int>(std::min(kMost, std::ceil(geometry.contentHeight() - 0.01)));
    setPageStep(std::max(1, room));
    setSingleStep(std::max(1, static_cast<int>(geometry.rowHeight)));
    setRange(0, std::max(0, content - room));
    setVisible(geometry.scrolls());
    const int width = sizeHint().width();
    setGeometry(static_cast<int>(geometry.size.width()) - width - kMargin,
                static_cast<int>(geometry.rows.top()), width, room);
}

void RowScrollBar::reveal(const ChartGeometry &geometry, std::uint32_t task)
{
    const double top = geometry.rowHeight * task;
    const double bottom = top + geometry.rowHeight;
    if (top < value())
        setValue(static_cast<int>(top));
    else if (bottom > value() + geometry.rows.height())
        setValue(static_cast<int>(std::ceil(bottom - geometry.rows.height())));
}

} // namespace interleave
